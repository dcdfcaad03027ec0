"""walsh_hadamard.py k pyfwht|numpy: the transform of 2^k numbers of 64 bits, in place."""

import sys

import numpy as np

from timing import report

exponent, library = int(sys.argv[1]), sys.argv[2]
n = 2**exponent
signal = (np.arange(n, dtype=np.uint64) * np.uint64(2_654_435_761) % np.uint64(65_521)).astype(np.int64) - 32_760


def with_numpy(values):
    h = 1
    while h < n:
        pairs = values.reshape(-1, 2, h)
        left, right = pairs[:, 0], pairs[:, 1]
        difference = left - right
        left += right
        right[...] = difference
        h *= 2
    return lambda: probes(values)


def with_pyfwht(values):
    import pyfwht

    pyfwht.transform(values)
    return lambda: probes(values)


def probes(values):
    return " ".join(str(int(values[i])) for i in (0, 1, n // 3, n - 1))


if library == "numpy":
    report(with_numpy, prepare=lambda: (signal.copy(),))
else:
    report(with_pyfwht, prepare=lambda: (signal.astype(np.float64),))
