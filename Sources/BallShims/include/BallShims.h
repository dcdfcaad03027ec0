// What the enclosures want in C: bounds as doubles, and the inner loop of the double sum over frequencies.
#ifndef BALL_SHIMS_H
#define BALL_SHIMS_H

#if __has_include(<flint/arb.h>)
#include <flint/acb.h>
#include <flint/acb_calc.h>
#include <flint/arb.h>
#else
#include <acb.h>
#include <acb_calc.h>
#include <arb.h>
#endif

/// An upper bound of |x| as a double, rounded up; infinite when it is out of range.
double ballshims_magnitude_above(const arb_t x);

/// The midpoint of `x` rounded to a double: for display, and to propose.
double ballshims_midpoint(const arb_t x);

/// Sets `result` to the integral of `exp(−(a² − 2ab sin t + b²)/(2 cos² t))` over t from 0 to `angle`,
/// for |angle| < π/2, with an absolute error of about 2^−precision.
void ballshims_orthant_integral(
    arb_t result, const arb_t a, const arb_t b, const arb_t angle, slong precision);

/// Sets `result` to the integral of `exp(−s)/((1 + a + cs) √(a + cs))` over s from 0 to `end`, for a, c > 0, with an absolute
/// error of about 2^−precision.
void ballshims_tail_integral(arb_t result, const arb_t a, const arb_t c, ulong end, slong precision);

/// What the double sum over frequencies needs; see SquareWaveSum.swift.
typedef struct {
  /// φ(2kh), k = 0, 1, …, half_limit.
  arb_srcptr characteristic;
  /// Upper bounds of ½|φ(2kh)|, rounded up.
  const double *half_magnitude;
  /// The Fourier coefficients at the odd frequencies 1, 3, 5, …
  arb_srcptr coefficient;
  /// Pairs i, j with i + j ≤ 2·half_limit are summed.
  slong half_limit;
  /// The exponents of Q and C.
  ulong sine_power, cosine_power;
  /// Pairs with ½|φ(i−j)| + ½|φ(i+j)| ≤ threshold are left out.
  double threshold;
} ballshims_double_sum;

/// Adds to `sum` the terms `K_i K_j Q^m C^(d−m)` over odd i, j with |i − j| = 2·half_difference; returns how many.
slong ballshims_add_diagonal(
    arb_t sum, const ballshims_double_sum *data, slong half_difference, slong precision);

#endif
