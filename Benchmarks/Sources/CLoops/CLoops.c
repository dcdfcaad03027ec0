#include "CLoops.h"

#include <gmp.h>
#include <stdlib.h>

struct integers {
  size_t count;
  mpz_t *values;
};

integers *integers_new(size_t count) {
  integers *array = malloc(sizeof *array);
  array->count = count;
  array->values = malloc(count * sizeof *array->values);
  for (size_t index = 0; index < count; index++) mpz_init(array->values[index]);
  return array;
}

void integers_set(integers *array, size_t index, const char *decimal) {
  mpz_set_str(array->values[index], decimal, 10);
}

void integers_free(integers *array) {
  for (size_t index = 0; index < array->count; index++) mpz_clear(array->values[index]);
  free(array->values);
  free(array);
}

static uint64_t low_word(mpz_srcptr value) {
  uint64_t word = mpz_get_ui(value);
  return mpz_sgn(value) < 0 ? 0 - word : word;
}

uint64_t integers_sum(const integers *array) {
  mpz_t sum;
  mpz_init(sum);
  for (size_t index = 0; index < array->count; index++) mpz_add(sum, sum, array->values[index]);
  uint64_t word = low_word(sum);
  mpz_clear(sum);
  return word;
}

struct rationals {
  size_t count;
  mpq_t *values;
};

rationals *rationals_new(size_t count) {
  rationals *array = malloc(sizeof *array);
  array->count = count;
  array->values = malloc(count * sizeof *array->values);
  for (size_t index = 0; index < count; index++) mpq_init(array->values[index]);
  return array;
}

void rationals_set(rationals *array, size_t index, const char *fraction) {
  mpq_set_str(array->values[index], fraction, 10);
  mpq_canonicalize(array->values[index]);
}

void rationals_free(rationals *array) {
  for (size_t index = 0; index < array->count; index++) mpq_clear(array->values[index]);
  free(array->values);
  free(array);
}

uint64_t rationals_sum(const rationals *array) {
  mpq_t sum;
  mpq_init(sum);
  for (size_t index = 0; index < array->count; index++) mpq_add(sum, sum, array->values[index]);
  uint64_t word = low_word(mpq_numref(sum)) + low_word(mpq_denref(sum));
  mpq_clear(sum);
  return word;
}

void memory_sweep(int64_t *values, size_t count) {
  for (size_t index = 0; index < count; index++) values[index] += 1;
}
