// The kernels compiled for each instruction set, and the choice between them when the program runs.

#include "CubeKernels.h"

// (x, y) becomes (x + y, x − y).
#define BUTTERFLY(x, y)       \
  do {                        \
    __typeof__(x) sum = x + y; \
    y = x - y;                \
    x = sum;                  \
  } while (0)

// The transform over the three bits of the index of eight rows.
#define EIGHT_ROWS(r0, r1, r2, r3, r4, r5, r6, r7)                              \
  do {                                                                          \
    BUTTERFLY(r0, r4); BUTTERFLY(r1, r5); BUTTERFLY(r2, r6); BUTTERFLY(r3, r7); \
    BUTTERFLY(r0, r2); BUTTERFLY(r1, r3); BUTTERFLY(r4, r6); BUTTERFLY(r5, r7); \
    BUTTERFLY(r0, r1); BUTTERFLY(r2, r3); BUTTERFLY(r4, r5); BUTTERFLY(r6, r7); \
  } while (0)

// The definition's butterflies one by one, for sizes below a vector run.
static void plain_transform(uint64_t *values, unsigned bits) {
  for (size_t half = 1; half < (size_t)1 << bits; half *= 2)
    for (size_t i = 0; i < (size_t)1 << bits; i++)
      if (!(i & half)) BUTTERFLY(values[i], values[i + half]);
}

// Every machine: two lanes, SSE2 on x86-64 and NEON on arm64.
#define LANES 2
#define KERNEL(name) name##_plain
#define LANE_BIT0 {0, -1ULL}
#define LANES_EXCHANGED_0(v) __builtin_shufflevector(v, v, 1, 0)
#include "Kernels.h"
#undef LANES
#undef KERNEL
#undef LANE_BIT0
#undef LANES_EXCHANGED_0

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,popcnt"))), apply_to = function)
#define LANES 4
#define KERNEL(name) name##_avx2
#define LANE_BIT0 {0, -1ULL, 0, -1ULL}
#define LANE_BIT1 {0, 0, -1ULL, -1ULL}
#define LANES_EXCHANGED_0(v) __builtin_shufflevector(v, v, 1, 0, 3, 2)
#define LANES_EXCHANGED_1(v) __builtin_shufflevector(v, v, 2, 3, 0, 1)
#include "Kernels.h"
#undef LANES
#undef KERNEL
#undef LANE_BIT0
#undef LANE_BIT1
#undef LANES_EXCHANGED_0
#undef LANES_EXCHANGED_1
#pragma clang attribute pop

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,popcnt"))), apply_to = function)
#define LANES 8
#define KERNEL(name) name##_avx512
#define LANE_BIT0 {0, -1ULL, 0, -1ULL, 0, -1ULL, 0, -1ULL}
#define LANE_BIT1 {0, 0, -1ULL, -1ULL, 0, 0, -1ULL, -1ULL}
#define LANE_BIT2 {0, 0, 0, 0, -1ULL, -1ULL, -1ULL, -1ULL}
#define LANES_EXCHANGED_0(v) __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6)
#define LANES_EXCHANGED_1(v) __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5)
#define LANES_EXCHANGED_2(v) __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3)
#include "Kernels.h"
#pragma clang attribute pop
#endif

// Cheap to ask: the compiler's runtime has asked the processor once.
enum cube_instructions cube_best_instructions(void) {
#if defined(__x86_64__)
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("popcnt")) return CUBE_PLAIN;
  int has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                   __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  return has_avx512 ? CUBE_AVX512 : CUBE_AVX2;
#else
  return CUBE_PLAIN;
#endif
}

#if defined(__x86_64__)
#define DISPATCH(set, name, ...)                                                                     \
  do {                                                                                               \
    enum cube_instructions best = cube_best_instructions();                                          \
    switch (set < best ? set : best) {                                                               \
      case CUBE_AVX512: name##_avx512(__VA_ARGS__); break;                                           \
      case CUBE_AVX2: name##_avx2(__VA_ARGS__); break;                                               \
      default: name##_plain(__VA_ARGS__);                                                            \
    }                                                                                                \
  } while (0)
#else
#define DISPATCH(set, name, ...) name##_plain(__VA_ARGS__)
#endif

void cube_transform_block(enum cube_instructions set, int64_t *values, unsigned bits) {
  DISPATCH(set, block, values, bits);
}

void cube_transform_strip(
    enum cube_instructions set, int64_t *values, size_t stride, unsigned bits, size_t columns,
    int64_t *buffer) {
  DISPATCH(set, strip, values, stride, bits, columns, buffer);
}

void cube_multiply(
    enum cube_instructions set, int64_t *values, size_t first, size_t count, const int64_t *factors) {
  DISPATCH(set, multiply, values, first, count, factors);
}

void cube_agreement(
    enum cube_instructions set, const int64_t *values, size_t first, size_t count, unsigned flip,
    int64_t *smallest, uint64_t *nonpositive) {
  DISPATCH(set, agreement, values, first, count, flip, smallest, nonpositive);
}

void cube_parity_histogram(
    enum cube_instructions set, uint64_t first, uint64_t count, uint64_t mask, int64_t *sums) {
  DISPATCH(set, histogram, first, count, mask, sums);
}
