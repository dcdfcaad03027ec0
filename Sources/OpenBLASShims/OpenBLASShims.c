#include "OpenBLASShims.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <sys/mman.h>

// The types are those of the header; the functions themselves are not linked.
static __typeof__(&cblas_sgemm) sgemm;
static __typeof__(&cblas_sgemv) sgemv;
static __typeof__(&cblas_sger) sger;

static int load(void **library) {
  // Read by the library when it is loaded. A product is shared out by its caller.
  setenv("OPENBLAS_NUM_THREADS", "1", 1);
  *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
  if (*library == NULL) *library = dlopen("libopenblas.so", RTLD_NOW | RTLD_LOCAL);
  if (*library == NULL) return 0;
  *(void **)&sgemm = dlsym(*library, "cblas_sgemm");
  *(void **)&sgemv = dlsym(*library, "cblas_sgemv");
  *(void **)&sger = dlsym(*library, "cblas_sger");
  return sgemm != NULL && sgemv != NULL && sger != NULL;
}

// Whether the limits on this process leave room for a buffer of OpenBLAS (128 MiB in its larger builds) and as much
// again for its user.
static int has_room(void) {
  size_t bytes = (size_t)256 << 20;
  void *start = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (start == MAP_FAILED) return 0;
  munmap(start, bytes);
  return 1;
}

int openblas_prepare(int products) {
  void *library;
  if (!has_room()) return 0;
  if (!load(&library)) return -1;
  // Every product that runs at the same time as others takes a buffer, and gives it back for the next. Asking for one
  // without room tries again until there is, forever.
  void *(*allocate)(int) = NULL;
  void (*release)(void *) = NULL;
  *(void **)&allocate = dlsym(library, "blas_memory_alloc");
  *(void **)&release = dlsym(library, "blas_memory_free");
  if (allocate == NULL || release == NULL) return has_room() ? products : 0;
  void *buffers[64];
  int most = products < 64 ? products : 64, count = 0;
  while (count < most && has_room()) buffers[count++] = allocate(0);
  for (int i = 0; i < count; i++) release(buffers[i]);
  return count < most ? count : products;
}

void cblas_sgemm(
    const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE a_order,
    const enum CBLAS_TRANSPOSE b_order, const blasint rows, const blasint columns,
    const blasint inner, const float alpha, const float *a,
    const blasint a_stride, const float *b, const blasint b_stride,
    const float beta, float *c, const blasint c_stride) {
  sgemm(
      order, a_order, b_order, rows, columns, inner, alpha, a, a_stride, b, b_stride, beta, c, c_stride);
}

void cblas_sgemv(
    const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE a_order,
    const blasint rows, const blasint columns, const float alpha,
    const float *a, const blasint a_stride, const float *x,
    const blasint x_step, const float beta, float *y, const blasint y_step) {
  sgemv(order, a_order, rows, columns, alpha, a, a_stride, x, x_step, beta, y, y_step);
}

void cblas_sger(
    const enum CBLAS_ORDER order, const blasint rows, const blasint columns,
    const float alpha, const float *x, const blasint x_step,
    const float *y, const blasint y_step, float *a, const blasint a_stride) {
  sger(order, rows, columns, alpha, x, x_step, y, y_step, a, a_stride);
}
