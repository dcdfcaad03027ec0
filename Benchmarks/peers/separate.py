"""separate.py d n: the margin of one step of gradient descent by evaluating n neurons at all 2^d inputs (even d)."""

import sys
from fractions import Fraction
from math import comb

import numpy as np

from timing import report

d, n = int(sys.argv[1]), int(sys.argv[2])
MASK = 2**64 - 1


def rotated(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


def words(seed):
    """xoshiro256** seeded by SplitMix64."""
    state = []
    for _ in range(4):
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        state.append(z ^ (z >> 31))
    a, b, c, e = state
    while True:
        yield rotated(b * 5 & MASK, 7) * 9 & MASK
        shifted = b << 17 & MASK
        c ^= a
        e ^= b
        b ^= c
        a ^= e
        c ^= shifted
        e = rotated(e, 45)


def margin():
    draws = words(0)
    rows = np.array([next(draws) for _ in range(n)], dtype=np.uint64)
    bits = (rows[:, None] >> np.arange(63, 63 - d, -1, dtype=np.uint64)) & np.uint64(1)
    weights = (1 - 2 * bits.astype(np.float32)).astype(np.float32)
    signs = weights.prod(axis=1)
    # Sums of integers below 2^24: exact in float32.
    assert n * d < 2**24
    delta = Fraction(sum((-1) ** k * comb(d, k) * max(d - 2 * k, 0) for k in range(d + 1)), 2**d)
    sign = 1 if delta > 0 else -1
    smallest, wrong = None, 0
    block = min(2**d, 256)
    for start in range(0, 2**d, block):
        x = np.arange(start, start + block, dtype=np.uint32)
        inputs = 1 - 2 * ((x[:, None] >> np.arange(d, dtype=np.uint32)) & 1).astype(np.float32)
        z = inputs @ weights.T
        np.maximum(z, 0, out=z)
        agreement = sign * inputs.prod(axis=1) * (z @ signs)
        low = int(agreement.min())
        smallest = low if smallest is None else min(smallest, low)
        wrong += int((agreement <= 0).sum())
    return f"{smallest * abs(delta)} {wrong}"


report(margin, most=3)
