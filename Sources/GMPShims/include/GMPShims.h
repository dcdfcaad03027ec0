// Inline functions for what Swift cannot import from <gmp.h> — its function-like macros — and for operations
// on a GMP integer and a machine word of either sign, where GMP itself has only the unsigned ones.
//
// The package relies on `long` and a limb having 64 bits, as on every 64-bit Linux and macOS.
#ifndef GMP_SHIMS_H
#define GMP_SHIMS_H

#include <gmp.h>
#include <limits.h>

_Static_assert(sizeof(long) == 8 && GMP_NUMB_BITS == 64, "a long and a limb of GMP have 64 bits");

/// `|value|`, also for the least `long`.
static inline unsigned long gmpshims_magnitude(long value) {
  return value < 0 ? 0UL - (unsigned long)value : (unsigned long)value;
}

/// The sign of `x`: -1, 0 or 1.
static inline int gmpshims_sign(mpz_srcptr x) { return mpz_sgn(x); }

/// A read-only view of the machine integer `value` whose single limb lives at `limb`; nothing is allocated,
/// nothing is to be cleared. Both `limb` and `view` must outlive its use.
static inline void gmpshims_view(mpz_ptr view, mp_limb_t *limb, long value) {
  *limb = gmpshims_magnitude(value);
  mpz_roinit_n(view, limb, value < 0 ? -1 : (value > 0 ? 1 : 0));
}

/// Whether `x` fits a `long` (`mpz_fits_slong_p`, inline).
static inline int gmpshims_fits(mpz_srcptr x) {
  if (x->_mp_size == 0) return 1;
  if (x->_mp_size == 1) return x->_mp_d[0] <= (mp_limb_t)LONG_MAX;
  if (x->_mp_size == -1) return x->_mp_d[0] <= (mp_limb_t)LONG_MAX + 1;
  return 0;
}

/// `result = x + word`.
static inline void gmpshims_add_word(mpz_ptr result, mpz_srcptr x, long word) {
  if (word < 0) mpz_sub_ui(result, x, gmpshims_magnitude(word));
  else mpz_add_ui(result, x, (unsigned long)word);
}

/// `result = x - word`.
static inline void gmpshims_subtract_word(mpz_ptr result, mpz_srcptr x, long word) {
  if (word < 0) mpz_add_ui(result, x, gmpshims_magnitude(word));
  else mpz_sub_ui(result, x, (unsigned long)word);
}

/// `result += x * word`.
static inline void gmpshims_add_product_word(mpz_ptr result, mpz_srcptr x, long word) {
  if (word < 0) mpz_submul_ui(result, x, gmpshims_magnitude(word));
  else mpz_addmul_ui(result, x, (unsigned long)word);
}

/// `result = x / word`, where the word, not 0, divides `x`.
static inline void gmpshims_divide_exactly_word(mpz_ptr result, mpz_srcptr x, long word) {
  mpz_divexact_ui(result, x, gmpshims_magnitude(word));
  if (word < 0) mpz_neg(result, result);
}

/// `result = high * 2^64 + low`, negated if `negative`.
static inline void gmpshims_set_two_limbs(
    mpz_ptr result, mp_limb_t high, mp_limb_t low, int negative) {
  mp_limb_t limbs[2] = {low, high};
  mpz_t view;
  mpz_set(result, mpz_roinit_n(view, limbs, 2));
  if (negative) mpz_neg(result, result);
}

/// An operation of GMP on rationals, such as `mpq_add`.
typedef void (*gmpshims_rational_operation)(mpq_ptr, mpq_srcptr, mpq_srcptr);

/// `numerator/denominator = operation(numerator/denominator, n/d)` in place; both are in lowest terms with a
/// positive denominator before and after. `n` and `d` must not share storage with the other two.
static inline void gmpshims_apply(
    gmpshims_rational_operation operation, mpz_ptr numerator, mpz_ptr denominator, mpz_srcptr n,
    mpz_srcptr d) {
  // A `mpq_t` is its two parts side by side: they are moved in and out, limbs and all.
  mpq_t value, operand;
  *mpq_numref(value) = *numerator;
  *mpq_denref(value) = *denominator;
  *mpq_numref(operand) = *n;
  *mpq_denref(operand) = *d;
  operation(value, value, operand);
  *numerator = *mpq_numref(value);
  *denominator = *mpq_denref(value);
}

#endif
