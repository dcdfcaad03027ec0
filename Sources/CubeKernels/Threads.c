#ifdef __linux__
#define _GNU_SOURCE
#include <sched.h>
#endif

#include "CubeKernels.h"

#include <pthread.h>
#include <unistd.h>

size_t cube_cores(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return (size_t)CPU_COUNT(&set);
#endif
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  return cores > 0 ? (size_t)cores : 1;
}

bool cube_start_thread(void *(*body)(void *), void *context) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  pthread_t thread;
  bool is_started = pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED) == 0
                    && pthread_create(&thread, &attributes, body, context) == 0;
  pthread_attr_destroy(&attributes);
  return is_started;
}
