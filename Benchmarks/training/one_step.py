"""One step of gradient descent on the output layer over all 2^20 inputs with 96000 neurons, every input tested:
`verify train` beside the matrix product alone and beside the exact transform, which answers the same question exactly.

    python one_step.py [path/to/verify] [--dimension D] [--neurons N]

The hidden layer is computed twice, for the gradient and for the test, so the product is timed twice as well, in blocks of 4096
neurons and 1024 samples: of sixteen shapes the one in which OpenBLAS was fastest. Two threads each.
"""

import argparse
import json
import subprocess
import time

import blas
import numpy


def seconds(run):
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def products(dimension, neurons, rows=4096, columns=1024):
    columns = min(columns, 2**dimension)
    inputs, calls = blas.signs(columns, dimension), []
    for first in range(0, neurons, rows):
        weights = blas.signs(min(rows, neurons - first), dimension)
        result = numpy.zeros((weights.shape[0], columns), numpy.float32)
        calls.append(blas.product(weights, inputs, result, transpose_b=True))
    for _ in range(2 * 2**dimension // columns):
        for call in calls:
            call()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("verify", nargs="?", default=".build/release/verify")
    parser.add_argument("--dimension", type=int, default=20)
    parser.add_argument("--neurons", type=int, default=96000)
    options = parser.parse_args()
    common = ["--dimension", str(options.dimension), "--neurons", str(options.neurons)]
    bias = "0" if options.dimension % 2 == 0 else "-1"
    train = [options.verify, "train", *common, "--model", "output-layer", "--loss", "correlation", f"--bias={bias}",
             "--batch", "all", "--test", "all", "--steps", "1", "--interval", "1", "--learning-rate", "1", "--threads", "2",
             "--quiet"]
    exact = [options.verify, "separate", *common, "--format", "json", "--quiet"]
    exact_time, answer = seconds(lambda: json.loads(subprocess.run(exact, stdout=subprocess.PIPE).stdout))
    print(f"exact transform: {exact_time:.2f} s, misclassified {answer['misclassified']} of {answer['inputs']}", flush=True)
    blas.use_threads(2)
    product_time, _ = seconds(lambda: products(options.dimension, options.neurons))
    print(f"product alone:   {product_time:.1f} s", flush=True)
    train_time, text = seconds(lambda: subprocess.run(train, check=True, stdout=subprocess.PIPE, text=True).stdout)
    accuracy = float(text.strip().splitlines()[-1].split(",")[-1])
    print(f"float training:  {train_time:.1f} s, misclassified {round((1 - accuracy) * 2**options.dimension)}")
    print(f"training over product {train_time / product_time:.2f}, over the exact transform {train_time / exact_time:.0f}")


if __name__ == "__main__":
    main()
