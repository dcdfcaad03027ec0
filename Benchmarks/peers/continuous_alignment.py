"""The alignment against its peers: one run, same machine.

Needs mpmath, python-flint and SciPy in the running Python, and a release build of verify. Prints seconds, best of three, and the values,
so that a peer that is fast and wrong shows.

    python3 Benchmarks/peers/continuous_alignment.py [.build/release/verify]
"""

import math
import subprocess
import sys
import time

VERIFY = sys.argv[1] if len(sys.argv) > 1 else ".build/release/verify"


def best(function, repeats=3):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        value = function()
        times.append(time.perf_counter() - start)
    return min(times), value


def verify(dimension, weights):
    """verify alignment, the start of the process included."""
    arguments = ["alignment", "--dimension", str(dimension), "--weights", weights, "--activation", "step"]
    return subprocess.run(
        [VERIFY] + arguments + ["--parameter", "bias", "--quiet"], capture_output=True, text=True, check=True
    ).stdout.strip()


def alternating_mpmath(d):
    """2^−d Σ (−1)^j C(d,j) (½ − arccos(1 − 2j/d)/2π), with the precision that the cancellation takes."""
    import mpmath

    mpmath.mp.prec = 2 * d + 100
    total = mpmath.mpf(0)
    for j in range(d + 1):
        f = mpmath.mpf(1) / 2 - mpmath.acos(mpmath.mpf(d - 2 * j) / d) / (2 * mpmath.pi)
        total += (-1) ** j * math.comb(d, j) * f
    return mpmath.nstr(total / mpmath.mpf(2) ** d, 20)


def alternating_flint(d):
    import flint

    flint.ctx.prec = 2 * d + 100
    total = flint.arb(0)
    for j in range(d + 1):
        f = flint.arb(1) / 2 - (flint.arb(d - 2 * j) / d).acos() / (2 * flint.arb.pi())
        total += (-1) ** j * math.comb(d, j) * f
    return (total / flint.arb(2) ** d).str(20)


def triple_scipy(d, sigma):
    """Over pairs of inputs and signs, bivariate normals in double precision: the sum done today."""
    from scipy.stats import multivariate_normal, norm

    deviation = sigma * math.sqrt(d)
    total = 0.0
    for j in range(d + 1):
        rho = (d - 2 * j) / d
        for a in range(d - j + 1):
            for b in range(j + 1):
                x, y = (d - 2 * a - 2 * b) / deviation, (d - 2 * j - 2 * a + 2 * b) / deviation
                if j == 0:
                    p = norm.cdf(min(x, y))
                elif j == d:
                    p = max(0.0, norm.cdf(x) + norm.cdf(y) - 1)
                else:
                    p = multivariate_normal.cdf([x, y], cov=[[1, rho], [rho, 1]])
                weight = math.comb(d, j) * math.comb(d - j, a) * math.comb(j, b)
                total += (-1) ** j * weight / 4.0**d * p
    return repr(total)


def report(name, function, repeats=3):
    seconds, value = best(function, repeats)
    print(f"{name:45} {seconds:10.4f} s   {value}", flush=True)


for d in (101, 401, 1001):
    report(f"verify, gaussian, d = {d}", lambda: verify(d, "gaussian"))
    report(f"python-flint alternating sum, d = {d}", lambda: alternating_flint(d))
    report(f"mpmath alternating sum, d = {d}", lambda: alternating_mpmath(d))
for d in (9, 15, 45) if "--long" in sys.argv else (9, 15):
    report(f"verify, perturbed:1, d = {d}", lambda: verify(d, "perturbed:1"))
    report(f"SciPy triple sum, sigma = 1, d = {d}", lambda: triple_scipy(d, 1.0), repeats=1)
