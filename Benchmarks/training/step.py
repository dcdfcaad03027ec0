"""Steps per second of the 50-512-512-64-1 network at batch 64 on two threads: `verify train` beside PyTorch and beside
the bare matrix products in OpenBLAS.

    python step.py [path/to/verify]        (needs PyTorch, NumPy, the system's OpenBLAS and a release build)

All are timed in turns; the best round of each counts. A step is forward, backward and update. `verify` also draws its
samples, and its time is that of a long run less that of a short one, so that its start does not count; PyTorch is given
samples drawn beforehand. PyTorch at its best: torch.autograd.grad, then torch._foreach_add_ on all parameters. The bare
products are those of the step with samples in rows, as PyTorch stores them, and in columns, as `verify` does; OpenBLAS
itself shares each of them out to two threads.
"""

import subprocess
import sys
import time

import blas
import torch

VERIFY = sys.argv[1] if len(sys.argv) > 1 else ".build/release/verify"
SHORT, LONG, ROUNDS = 200, 1700, 8
DIMENSION, HIDDEN, BATCH, RATE = 50, [512, 512, 64], 64, 0.01


def verify_seconds(steps):
    command = [VERIFY, "train", "--dimension", str(DIMENSION), "--steps", str(steps), "--interval", str(steps),
               "--test", "1", "--threads", "2", "--quiet"]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def verify_rate():
    return (LONG - SHORT) / max(1e-9, verify_seconds(LONG) - verify_seconds(SHORT))


def torch_network():
    torch.manual_seed(0)
    sizes = [DIMENSION, *HIDDEN, 1]
    parameters = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        for shape in ((outputs, inputs), (outputs,)):
            signs = torch.randint(0, 2, shape).float() * 2 - 1
            parameters.append((signs / inputs**0.5).requires_grad_())
    return parameters


def torch_rate(parameters, batches):
    start = time.perf_counter()
    for x, y in batches:
        a = x
        for layer in range(4):
            a = torch.addmm(parameters[2 * layer + 1], a, parameters[2 * layer].t())
            if layer < 3:
                a = a.relu()
        loss = (1 - y * a.squeeze(1)).clamp_min(0).mean()
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            torch._foreach_add_(parameters, gradients, alpha=-RATE)
    return len(batches) / (time.perf_counter() - start)


def product_rate(calls):
    start = time.perf_counter()
    for _ in range(LONG - SHORT):
        for call in calls:
            call()
    return (LONG - SHORT) / (time.perf_counter() - start)


def main():
    torch.set_num_threads(2)
    blas.use_threads(2)
    parameters = torch_network()
    batches = []
    for _ in range(LONG - SHORT):
        x = torch.randint(0, 2, (BATCH, DIMENSION)).float().mul_(2).sub_(1)
        batches.append((x, x.prod(1)))
    sizes = [DIMENSION, *HIDDEN]
    contenders = {
        "verify": verify_rate,
        "PyTorch": lambda: torch_rate(parameters, batches),
        "products, samples in rows": lambda calls=blas.step_products(sizes, BATCH, False): product_rate(calls),
        "products, samples in columns": lambda calls=blas.step_products(sizes, BATCH, True): product_rate(calls),
    }
    best = dict.fromkeys(contenders, 0.0)
    for turn in range(ROUNDS):
        rates = {name: rate() for name, rate in contenders.items()}
        best = {name: max(best[name], rates[name]) for name in best}
        print(f"round {turn + 1}: " + ", ".join(f"{name} {rate:.0f}" for name, rate in rates.items()), flush=True)
    print("best, steps/s: " + ", ".join(f"{name} {rate:.0f}" for name, rate in best.items()))
    products = max(best["products, samples in rows"], best["products, samples in columns"])
    print(f"verify over PyTorch {torch.__version__}: {best['verify'] / best['PyTorch']:.2f}; "
          f"time of a step over that of the bare products: {products / best['verify']:.2f}")


if __name__ == "__main__":
    main()
