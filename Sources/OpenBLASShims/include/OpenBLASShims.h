// OpenBLAS, loaded when the first matrix product is asked for. Linked, it would start its threads before main: where
// the system grants none it ends the process, and where memory is short it waits for it forever.
#ifndef OPENBLAS_SHIMS_H
#define OPENBLAS_SHIMS_H

// Declares cblas_sgemm, cblas_sgemv and cblas_sger, which are defined here and call those of the library.
#if __has_include(<cblas.h>)
#include <cblas.h>
#else
#include <openblas/cblas.h>
#endif

/// Loads OpenBLAS with one thread a product, and has it set aside the memory of `products` products at a time, or of as
/// many as there is address space for. Called once, before any product.
///
/// Returns for how many products at a time there is memory, or −1 where there is no OpenBLAS.
int openblas_prepare(int products);

#endif
