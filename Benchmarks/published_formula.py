"""The alignment of Figure 6 of arXiv 2412.04910 as an alternating sum in double precision, beside certified ends.

For weights ±1 + N(0, σ²), a threshold neuron's bias and the full parity of odd d, condition on the signs of the weights. Then w·x and w·x' are normal
with means d − 2n and d − 2m, variance σ²d and correlation c = (d − 2(n + m − 2k))/d, where x has n coordinates against the signs, x' has m, and k are
common. So

    GAL = Σ_{n,m,k} (−1)^{n+m} C(d,m) C(m,k) C(d−m,n−k) 4^{−d} P(w·x ≥ 0, w·x' ≥ 0),

terms of either sign whose absolute values sum to more than 1/4, for a value that is exponentially small: what is left of the 16 digits of a double is
what this prints. It is the formula that the authors' script evaluates too; the code is ours. Standard library and the package of python/.

    python3 Benchmarks/published_formula.py 15,4 25,1 41,4 45,1 51,1 61,4
"""

import math
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

import exact_parity  # noqa: E402


def legendre(count):
    """Nodes and weights of Gauss and Legendre on [−1, 1]: Newton's method from the usual first guess."""
    rule = []
    for i in range(count):
        x = math.cos(math.pi * (i + 0.75) / (count + 0.5))
        for _ in range(100):
            before, value = 1.0, x
            for n in range(2, count + 1):
                before, value = value, ((2 * n - 1) * x * value - (n - 1) * before) / n
            slope = count * (x * value - before) / (x * x - 1)
            step = value / slope
            x -= step
            if abs(step) < 1e-15:
                break
        rule.append((x, 2 / ((1 - x * x) * slope * slope)))
    return rule


RULE = legendre(120)


def normal(z):
    return math.erfc(-z / math.sqrt(2)) / 2


def both_nonnegative(s, t, c):
    """P(s + X ≥ 0, t + Y ≥ 0) for standard normal X and Y of correlation c."""
    if c == 1:
        return normal(min(s, t))
    if c == -1:
        return max(0.0, normal(s) - normal(-t))
    low, high = max(-t, -9.0), 9.0
    if low >= high:
        return 0.0
    middle, half = (high + low) / 2, (high - low) / 2
    terms = []
    for node, weight in RULE:
        g = middle + half * node
        density = math.exp(-g * g / 2) / math.sqrt(2 * math.pi)
        terms.append(half * weight * density * normal((s + c * g) / math.sqrt(1 - c * c)))
    return math.fsum(terms)


def alternating_sum(d, sigma):
    total = 0.0
    for n in range(d + 1):
        for m in range(d + 1):
            for k in range(max(0, n + m - d), min(n, m) + 1):
                count = math.comb(d, m) * math.comb(m, k) * math.comb(d - m, n - k)
                s, t = (d - 2 * n) / (sigma * math.sqrt(d)), (d - 2 * m) / (sigma * math.sqrt(d))
                both = both_nonnegative(s, t, (d - 2 * (n + m - 2 * k)) / d)
                total += (-1) ** (n + m) * (count / 4**d) * both
    return total


def main(points):
    print("| d | σ | alternating sum, double precision | certified | relative error |")
    print("|---|---|---|---|---|")
    for point in points:
        d, sigma = (int(part) for part in point.split(","))
        found = alternating_sum(d, sigma)
        certified = exact_parity.alignment(
            d, weights=f"perturbed:{sigma}", activation="step", parameter="bias", digits=12
        )
        error = abs(Fraction(found) / certified.midpoint - 1)
        print(f"| {d} | {sigma} | {found:.6e} | {float(certified.midpoint):.6e} | {float(error):.0e} |")


if __name__ == "__main__":
    main(sys.argv[1:] or ["15,4", "25,1", "41,4", "45,1", "51,1", "61,4"])
