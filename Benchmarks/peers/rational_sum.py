"""rational_sum.py small|medium|dyadic gmpy2|fractions: the sum of 10^6 fractions; numerator + denominator mod 2^64."""

import sys
from fractions import Fraction

from timing import report

kind, library = sys.argv[1:]
if library == "gmpy2":
    from gmpy2 import mpq as number
else:
    number = Fraction


def term(index):
    spread = ((index * 0x9E3779B97F4A7C15) & (2**64 - 1)) >> 2
    denominator = {"small": index % 20 + 1, "medium": index % 60 + 1, "dyadic": 2 ** (index % 200)}[kind]
    return number(spread % 2_000_000 - 1_000_000, denominator)


terms = [term(index) for index in range(1, 1_000_001)]


def total():
    result = number(0)
    for value in terms:
        result += value
    return (int(result.numerator) + int(result.denominator)) % 2**64


report(total)
