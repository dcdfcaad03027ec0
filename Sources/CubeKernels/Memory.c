#include "CubeKernels.h"

#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#ifndef MAP_ANONYMOUS
#define MAP_ANONYMOUS MAP_ANON
#endif

int64_t *cube_allocate(size_t count) {
  if (count == 0 || count > SIZE_MAX / sizeof(int64_t)) return NULL;
  size_t bytes = count * sizeof(int64_t);
  void *start = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED) return NULL;
#ifdef MADV_HUGEPAGE
  // Strides of a power of two miss the translation cache at every row when pages are small. A hint: failure
  // is fine.
  madvise(start, bytes, MADV_HUGEPAGE);
#endif
  return start;
}

void cube_release(int64_t *values, size_t count) { munmap(values, count * sizeof(int64_t)); }

// The number in a control group's file; no limit where there is no file or it says "max".
static uint64_t limit_in(const char *path) {
  FILE *file = fopen(path, "r");
  unsigned long long limit = 0;
  int found = file != NULL && fscanf(file, "%llu", &limit) == 1;
  if (file != NULL) fclose(file);
  return found && limit > 0 ? limit : UINT64_MAX;
}

uint64_t cube_memory(void) {
  uint64_t memory = (uint64_t)sysconf(_SC_PHYS_PAGES) * (uint64_t)sysconf(_SC_PAGESIZE);
  const char *files[] = {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"};
  for (int i = 0; i < 2; i++) {
    uint64_t limit = limit_in(files[i]);
    if (limit < memory) memory = limit;
  }
  const int resources[] = {RLIMIT_AS, RLIMIT_DATA};
  for (int i = 0; i < 2; i++) {
    struct rlimit limit;
    if (getrlimit(resources[i], &limit) == 0 && limit.rlim_cur < memory) memory = limit.rlim_cur;
  }
  return memory;
}
