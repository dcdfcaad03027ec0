"""The matrix products of a training step alone: the system's OpenBLAS, the library that `verify` uses, through ctypes."""

import ctypes
import ctypes.util

import numpy

ROW_MAJOR, AS_IS, TRANSPOSED = 101, 111, 112

_library = ctypes.CDLL(ctypes.util.find_library("openblas") or "libopenblas.so.0")
_sgemm = _library.cblas_sgemm
_sgemm.restype = None
_sgemm.argtypes = [ctypes.c_int] * 6 + [ctypes.c_float, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_int,
                                        ctypes.c_float, ctypes.c_void_p, ctypes.c_int]


def use_threads(count):
    _library.openblas_set_num_threads(count)


def product(a, b, c, alpha=1.0, beta=0.0, transpose_a=False, transpose_b=False):
    """A call without arguments of C <- alpha·A·B + beta·C, for row-major float32 arrays; the conversions are done once."""
    rows, columns = c.shape
    inner = a.shape[0] if transpose_a else a.shape[1]
    arguments = (ROW_MAJOR, TRANSPOSED if transpose_a else AS_IS, TRANSPOSED if transpose_b else AS_IS, rows, columns,
                 inner, alpha, a.ctypes.data, a.shape[1], b.ctypes.data, b.shape[1], beta, c.ctypes.data, c.shape[1])
    kept = (a, b, c)  # the addresses stay valid as long as the call does

    def call():
        assert kept
        _sgemm(*arguments)

    return call


def signs(rows, columns):
    return (numpy.random.default_rng(0).integers(0, 2, (rows, columns)) * 2 - 1).astype(numpy.float32)


def step_products(sizes, batch, samples_in_columns):
    """The products of one step of a fully connected network, but those with a single output: forward, backward, update."""
    def values(neurons):
        return signs(neurons, batch) if samples_in_columns else signs(batch, neurons)

    # So small that neither the values nor the weights overflow in thousands of steps.
    weights = [signs(o, i) * 1e-3 for i, o in zip(sizes, sizes[1:])]
    activations = [signs(batch, sizes[0])] + [values(n) for n in sizes[1:]]
    deltas = [values(n) for n in sizes]
    calls = []
    for layer, w in enumerate(weights):
        a, z = activations[layer], activations[layer + 1]
        if samples_in_columns:
            calls.append(product(w, a, z, transpose_b=layer == 0))
        else:
            calls.append(product(a, w, z, transpose_b=True))
    for layer in range(len(weights) - 1, 0, -1):
        w, below, above = weights[layer], deltas[layer], deltas[layer + 1]
        if samples_in_columns:
            calls.append(product(w, above, below, transpose_a=True))
        else:
            calls.append(product(above, w, below))
    for layer, w in enumerate(weights):
        a, delta = activations[layer], deltas[layer + 1]
        if samples_in_columns:
            calls.append(product(delta, a, w, alpha=-1e-9, beta=1, transpose_b=layer > 0))
        else:
            calls.append(product(delta, a, w, alpha=-1e-9, beta=1, transpose_a=True))
    return calls
