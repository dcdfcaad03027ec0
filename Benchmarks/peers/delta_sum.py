"""delta_sum.py d fractions|flint: 2^-d Σ_k C(d,k) (-1)^k relu(d - 2k + 1/3)."""

import sys
from fractions import Fraction
from math import comb

from timing import report

d, library = int(sys.argv[1]), sys.argv[2]
sys.set_int_max_str_digits(0)


def with_fractions():
    bias = Fraction(1, 3)
    total = sum((-1) ** k * comb(d, k) * max(d - 2 * k + bias, 0) for k in range(d + 1))
    return total / 2**d


def with_flint():
    from flint import fmpq, fmpz

    bias = fmpq(1, 3)
    total = fmpq(0)
    for k in range(d + 1):
        z = d - 2 * k + bias
        if z > 0:
            total += (-1) ** k * fmpz.bin_uiui(d, k) * z
    return total / fmpz(2) ** d


report(with_flint if library == "flint" else with_fractions)
