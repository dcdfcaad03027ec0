#include "BallShims.h"

double ballshims_magnitude_above(const arb_t x) {
  arf_t bound;
  arf_init(bound);
  arb_get_abs_ubound_arf(bound, x, 64);
  double result = arf_get_d(bound, ARF_RND_CEIL);
  arf_clear(bound);
  return result;
}

double ballshims_midpoint(const arb_t x) { return arf_get_d(arb_midref(x), ARF_RND_NEAR); }

// The integrand of ballshims_orthant_integral; `param` is (a² + b², 2ab) as two balls.
static int orthant_integrand(
    acb_ptr out, const acb_t t, void *param, slong order, slong precision) {
  // Meromorphic apart from the essential singularities where cos t = 0: there the division below gives a ball that
  // is not finite, which is what the integrator asks for when order > 0.
  (void)order;
  arb_srcptr constants = (arb_srcptr)param;
  acb_t sine, cosine;
  acb_init(sine);
  acb_init(cosine);
  acb_sin_cos(sine, cosine, t, precision);
  acb_mul_arb(sine, sine, constants + 1, precision);
  acb_sub_arb(sine, sine, constants, precision);
  acb_mul(cosine, cosine, cosine, precision);
  acb_mul_2exp_si(cosine, cosine, 1);
  acb_div(sine, sine, cosine, precision);
  acb_exp(out, sine, precision);
  acb_clear(sine);
  acb_clear(cosine);
  return 0;
}

void ballshims_orthant_integral(
    arb_t result, const arb_t a, const arb_t b, const arb_t angle, slong precision) {
  arb_ptr constants = _arb_vec_init(2);
  arb_mul(constants, a, a, precision);
  arb_addmul(constants, b, b, precision);
  arb_mul(constants + 1, a, b, precision);
  arb_mul_2exp_si(constants + 1, constants + 1, 1);
  acb_t start, end, integral;
  acb_init(start);
  acb_init(end);
  acb_init(integral);
  acb_set_arb(end, angle);
  mag_t tolerance;
  mag_init(tolerance);
  mag_set_ui_2exp_si(tolerance, 1, -precision);
  acb_calc_integrate(
      integral, orthant_integrand, constants, start, end, precision, tolerance, NULL, precision);
  arb_set(result, acb_realref(integral));
  mag_clear(tolerance);
  acb_clear(start);
  acb_clear(end);
  acb_clear(integral);
  _arb_vec_clear(constants, 2);
}

// The integrand of ballshims_tail_integral; `param` is a and c as two balls.
static int tail_integrand(acb_ptr out, const acb_t s, void *param, slong order, slong precision) {
  arb_srcptr constants = (arb_srcptr)param;
  acb_t inner, root;
  acb_init(inner);
  acb_init(root);
  acb_mul_arb(inner, s, constants + 1, precision);
  acb_add_arb(inner, inner, constants, precision);
  // Holomorphic off the cut of the root, inner ≤ 0, which also has the pole at inner = −1.
  acb_sqrt_analytic(root, inner, order != 0, precision);
  acb_add_ui(inner, inner, 1, precision);
  acb_mul(inner, inner, root, precision);
  acb_neg(root, s);
  acb_exp(root, root, precision);
  acb_div(out, root, inner, precision);
  acb_clear(inner);
  acb_clear(root);
  return 0;
}

void ballshims_tail_integral(arb_t result, const arb_t a, const arb_t c, ulong end, slong precision) {
  arb_ptr constants = _arb_vec_init(2);
  arb_set(constants, a);
  arb_set(constants + 1, c);
  acb_t start, stop, integral;
  acb_init(start);
  acb_init(stop);
  acb_init(integral);
  acb_set_ui(stop, end);
  mag_t tolerance;
  mag_init(tolerance);
  mag_set_ui_2exp_si(tolerance, 1, -precision);
  acb_calc_integrate(
      integral, tail_integrand, constants, start, stop, precision, tolerance, NULL, precision);
  arb_set(result, acb_realref(integral));
  mag_clear(tolerance);
  acb_clear(start);
  acb_clear(stop);
  acb_clear(integral);
  _arb_vec_clear(constants, 2);
}

slong ballshims_add_diagonal(
    arb_t sum, const ballshims_double_sum *data, slong half_difference, slong precision) {
  arb_t sine, cosine;
  arb_init(sine);
  arb_init(cosine);
  slong count = 0;
  const double level = data->half_magnitude[half_difference];
  // With i + j = 2·half_sum and j − i = 2·half_difference, i = half_sum − half_difference is odd.
  for (slong half_sum = half_difference + 1; half_sum <= data->half_limit; half_sum += 2) {
    // One rounding: the factor 1 + 2^−50 keeps an upper bound.
    if ((level + data->half_magnitude[half_sum]) * (1 + 0x1p-50) <= data->threshold) continue;
    count++;
    const slong i = half_sum - half_difference, j = half_sum + half_difference;
    arb_srcptr near = data->characteristic + half_difference;
    arb_srcptr far = data->characteristic + half_sum;
    // 2Q = φ(j − i) − φ(j + i) and 2C = φ(j − i) + φ(j + i).
    arb_sub(sine, near, far, precision);
    arb_mul_2exp_si(sine, sine, -1);
    arb_pow_ui(sine, sine, data->sine_power, precision);
    if (data->cosine_power != 0) {
      arb_add(cosine, near, far, precision);
      arb_mul_2exp_si(cosine, cosine, -1);
      arb_pow_ui(cosine, cosine, data->cosine_power, precision);
      arb_mul(sine, sine, cosine, precision);
    }
    arb_mul(sine, sine, data->coefficient + (i - 1) / 2, precision);
    arb_mul(sine, sine, data->coefficient + (j - 1) / 2, precision);
    // (i, j) and (j, i).
    if (half_difference != 0) arb_mul_2exp_si(sine, sine, 1);
    arb_add(sum, sum, sine, precision);
  }
  arb_clear(sine);
  arb_clear(cosine);
  return count;
}
