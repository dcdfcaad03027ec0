// Inline functions for what Swift cannot import from <gmp.h>: its function-like macros.
#ifndef GMP_SHIMS_H
#define GMP_SHIMS_H

#include <gmp.h>

/// The sign of `x`: -1, 0 or 1.
static inline int gmpshims_sign(mpz_srcptr x) { return mpz_sgn(x); }

/// A read-only view of the machine integer `value` whose single limb lives at `limb`; nothing is allocated,
/// nothing is to be cleared. Both `limb` and `view` must outlive its use.
static inline void gmpshims_view(mpz_ptr view, mp_limb_t *limb, long value) {
  *limb = value < 0 ? 0UL - (unsigned long)value : (unsigned long)value;
  mpz_roinit_n(view, limb, value < 0 ? -1 : (value > 0 ? 1 : 0));
}

/// Whether `x` fits a `long`.
static inline int gmpshims_fits(mpz_srcptr x) { return mpz_fits_slong_p(x) != 0; }

#endif
