// Loops over the hypercube that want vector instructions. Filled in with the transform.
#ifndef CUBE_KERNELS_H
#define CUBE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

#endif
