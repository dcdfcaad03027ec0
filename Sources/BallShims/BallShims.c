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
