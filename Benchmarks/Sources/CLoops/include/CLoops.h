// What a C programmer would write: sums over arrays of GMP numbers made beforehand, and sweeps over memory.
#ifndef C_LOOPS_H
#define C_LOOPS_H

#include <stddef.h>
#include <stdint.h>

/// An array of `mpz_t`, read from decimal strings.
typedef struct integers integers;
integers *integers_new(size_t count);
void integers_set(integers *array, size_t index, const char *decimal);
void integers_free(integers *array);
/// The sum by one `mpz_add` a term, modulo 2^64, so that it can be checked and is not optimised away.
uint64_t integers_sum(const integers *array);

/// An array of `mpq_t`, read from fractions.
typedef struct rationals rationals;
rationals *rationals_new(size_t count);
void rationals_set(rationals *array, size_t index, const char *fraction);
void rationals_free(rationals *array);
/// The sum by one `mpq_add` a term: numerator plus denominator, modulo 2^64.
uint64_t rationals_sum(const rationals *array);

/// Reads and writes every word once.
void memory_sweep(int64_t *values, size_t count);

#endif
