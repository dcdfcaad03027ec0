// FLINT with Arb: rigorous arithmetic on balls. FLINT 3 has Arb inside, with its headers under flint/; before that
// Arb is a library of its own, with its headers at the top.
#if __has_include(<flint/arb.h>)
#include <flint/acb.h>
#include <flint/acb_calc.h>
#include <flint/acb_hypgeom.h>
#include <flint/acb_poly.h>
#include <flint/arb.h>
#include <flint/arb_hypgeom.h>
#include <flint/arb_poly.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>
#else
#include <acb.h>
#include <acb_calc.h>
#include <acb_hypgeom.h>
#include <acb_poly.h>
#include <arb.h>
#include <arb_hypgeom.h>
#include <arb_poly.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>
#endif
