"""gradient.py d: the gradient of the hinge loss of 64 relu neurons against the parity, over all 2^d inputs."""

import sys

import numpy as np

from timing import report

d = int(sys.argv[1])
i, j = np.arange(64)[:, None], np.arange(d)[None, :]
weights = ((7 * i * i + 3 * j * j + i * j) % 11 - 5) / 2
biases = (i[:, 0] % 7 - 3) / 3
outputs = (i[:, 0] % 5 - 2) / 4
block = min(2**d, 2**13)


def gradient():
    by_output, by_bias, by_weight = np.zeros(64), np.zeros(64), np.zeros((64, d))
    for start in range(0, 2**d, block):
        x = np.arange(start, start + block, dtype=np.uint32)
        inputs = 1 - 2 * ((x[:, None] >> np.arange(d, dtype=np.uint32)) & 1).astype(np.float64)
        parity = inputs.prod(axis=1)
        z = inputs @ weights.T + biases
        hidden = np.maximum(z, 0)
        margin = 1 - parity * (hidden @ outputs)
        # Rounding must not decide a kink: everything is a multiple of 1/24.
        slope = np.where(margin > 1e-6, -parity, 0.0)
        active = (z >= -1e-6) * slope[:, None]
        by_output += slope @ hidden
        by_bias += active.sum(axis=0)
        by_weight += active.T @ inputs
    values = [by_output, outputs * by_bias, (outputs[:, None] * by_weight).ravel()]
    return " ".join(repr(float(value)) for value in np.concatenate(values) / 2**d)


report(gradient, most=3)
