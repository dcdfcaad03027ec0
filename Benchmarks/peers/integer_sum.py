"""integer_sum.py word|wide gmpy2|int: the sum of 10^6 integers, modulo 2^64."""

import sys

from timing import report

kind, library = sys.argv[1:]
if library == "gmpy2":
    from gmpy2 import mpz as number
else:
    number = int


def term(index):
    spread = ((index * 0x9E3779B97F4A7C15) & (2**64 - 1)) >> 2
    return spread if kind == "word" else (spread << 130) + spread


terms = [number(term(index)) for index in range(1, 1_000_001)]


def total():
    result = number(0)
    for value in terms:
        result += value
    return int(result) % 2**64


report(total)
