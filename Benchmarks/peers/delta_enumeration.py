"""delta_enumeration.py d: E_x x_1…x_d relu(x_1 + … + x_d + 1/3) by visiting all 2^d inputs."""

import sys
from fractions import Fraction

import numpy as np

from timing import report

d = int(sys.argv[1])
block = min(2**d, 2**20)


def delta():
    total = 0
    for start in range(0, 2**d, block):
        ones = np.bitwise_count(np.arange(start, start + block, dtype=np.uint32)).astype(np.int32)
        # Three times the pre-activation is an integer.
        z = 3 * (d - 2 * ones) + 1
        parity = 1 - 2 * (ones & 1)
        total += int((parity * np.maximum(z, 0)).sum(dtype=np.int64))
    return Fraction(total, 3 * 2**d)


report(delta, most=3)
