"""alignment.py rademacher|lattice d m: E_w (E_x x_1…x_m relu(w·x + 1/3))^2 for weights ±1, or ±1 and ±2 (m = d)."""

import sys
from fractions import Fraction
from math import comb

from timing import report

kind, d, m = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
bias = Fraction(1, 3)
sys.set_int_max_str_digits(0)


def rademacher():
    # By symmetry the inner expectation is the same for every w, up to its sign.
    total = Fraction(0)
    outside = [comb(d - m, i) for i in range(d - m + 1)]
    for j in range(m + 1):
        inside = (-1) ** j * comb(m, j)
        for i, ways in enumerate(outside):
            z = d - 2 * (i + j) + bias
            if z > 0:
                total += inside * ways * z
    return (total / 2**d) ** 2


def lattice():
    # By symmetry the inner expectation depends only on how many weights are ±2.
    total = Fraction(0)
    for twos in range(d + 1):
        inner = Fraction(0)
        for j in range(d - twos + 1):
            for i in range(twos + 1):
                z = d + twos - 2 * j - 4 * i + bias
                if z > 0:
                    inner += (-1) ** (i + j) * comb(d - twos, j) * comb(twos, i) * z
        total += comb(d, twos) * (inner / 2**d) ** 2
    return total / 2**d


report(rademacher if kind == "rademacher" else lattice, most=3)
