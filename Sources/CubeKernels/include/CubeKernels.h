// Loops over the hypercube that want vector instructions, and the memory that they run on.
#ifndef CUBE_KERNELS_H
#define CUBE_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// `count` zeros, aligned to 64 bytes and taken from the system page by page as they are touched; NULL when
/// there is not so much address space. To be given back with cube_release.
int64_t *_Nullable cube_allocate(size_t count);

/// Gives back what cube_allocate returned for this `count`.
void cube_release(int64_t *_Nonnull values, size_t count);

/// The bytes of memory that this process may use: the machine's, or less where a control group or a limit on the
/// address space says so.
uint64_t cube_memory(void);

/// The cores that this process may run on, at least 1.
size_t cube_cores(void);

/// Starts a thread that runs `body` and is waited for by none; false where the system grants no thread.
bool cube_start_thread(
    void *_Nullable (*_Nonnull body)(void *_Nullable context), void *_Nullable context);

/// The instruction sets that the kernels are compiled for.
enum cube_instructions {
  /// What every machine of the architecture has: SSE2 on x86-64, NEON on arm64.
  CUBE_PLAIN = 0,
  CUBE_AVX2 = 1,
  CUBE_AVX512 = 2,
  /// The largest one that this machine has.
  CUBE_BEST = 3,
};

/// The largest instruction set that this machine has. Each kernel runs with the smaller of this one and the
/// one that it is given.
enum cube_instructions cube_best_instructions(void);

/// The Walsh–Hadamard transform of 2^bits words in place, wrapping; for blocks that fit the second cache.
void cube_transform_block(enum cube_instructions set, int64_t *_Nonnull values, unsigned bits);

/// The transform over the row index of 2^bits rows of `columns` words, `columns` a multiple of 8, each row
/// `stride` words after the one before, wrapping. `buffer` holds 2^bits·columns words, which should fit the
/// second cache.
void cube_transform_strip(
    enum cube_instructions set, int64_t *_Nonnull values, size_t stride, unsigned bits, size_t columns,
    int64_t *_Nonnull buffer);

/// Multiplies values[i] by factors[popcount(first + i)], wrapping, for i below `count`.
void cube_multiply(
    enum cube_instructions set, int64_t *_Nonnull values, size_t first, size_t count,
    const int64_t *_Nonnull factors);

/// Lowers *smallest to the least (−1)^(popcount(first + i) + flip)·values[i], i below `count`, and adds to
/// *nonpositive how many of them are at most 0. Both `first` and `count` are multiples of 64, and no value is
/// INT64_MIN.
void cube_agreement(
    enum cube_instructions set, const int64_t *_Nonnull values, size_t first, size_t count, unsigned flip,
    int64_t *_Nonnull smallest, uint64_t *_Nonnull nonpositive);

/// Adds to sums[k] the parity (−1)^popcount(x & mask) of each x with k ones, one x after the other, for
/// `count` inputs from `first` on, both multiples of 256. There are 65 sums.
void cube_parity_histogram(
    enum cube_instructions set, uint64_t first, uint64_t count, uint64_t mask, int64_t *_Nonnull sums);

#endif
