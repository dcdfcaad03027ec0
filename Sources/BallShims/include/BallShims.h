// What the enclosures want in C: bounds as doubles, and the inner loop of the double sum over frequencies.
#ifndef BALL_SHIMS_H
#define BALL_SHIMS_H

#if __has_include(<flint/arb.h>)
#include <flint/acb.h>
#include <flint/arb.h>
#else
#include <acb.h>
#include <arb.h>
#endif

/// An upper bound of |x| as a double, rounded up; infinite when it is out of range.
double ballshims_magnitude_above(const arb_t x);

/// The midpoint of `x` rounded to a double: for display, and to propose.
double ballshims_midpoint(const arb_t x);

#endif
