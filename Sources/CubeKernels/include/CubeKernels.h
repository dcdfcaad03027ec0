// Loops over the hypercube that want vector instructions, and the memory that they run on.
#ifndef CUBE_KERNELS_H
#define CUBE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// `count` zeros, aligned to 64 bytes and taken from the system page by page as they are touched; NULL when
/// there is not so much address space. To be given back with cube_release.
int64_t *_Nullable cube_allocate(size_t count);

/// Gives back what cube_allocate returned for this `count`.
void cube_release(int64_t *_Nonnull values, size_t count);

/// The bytes of memory that this process may use: the machine's, or less where a control group says so.
uint64_t cube_memory(void);

#endif
