"""Steps per second of the 50-512-512-64-1 network at batch 64: `verify train` beside PyTorch on two CPU threads.

Needs PyTorch (pip install torch) and a release build:  python3 Benchmarks/training_step.py [path/to/verify]

The two are timed in turns, five rounds; the best round of each counts. Samples, forward, backward and update are
included on both sides; for `verify` the time of a short run is subtracted from that of a long one, so that its
start does not count. PyTorch at its best: torch.autograd.grad, then torch._foreach_add_ on all parameters.
"""

import subprocess
import sys
import time

import torch

VERIFY = sys.argv[1] if len(sys.argv) > 1 else ".build/release/verify"
SHORT, LONG, DIMENSION, BATCH, RATE = 100, 1100, 50, 64, 0.01


def verify_seconds(steps):
    command = [VERIFY, "train", "--dimension", str(DIMENSION), "--steps", str(steps), "--interval", str(steps),
               "--test", "1", "--threads", "2", "--quiet"]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def torch_network():
    torch.manual_seed(0)
    sizes = [DIMENSION, 512, 512, 64, 1]
    parameters = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        for shape in ((outputs, inputs), (outputs,)):
            signs = torch.randint(0, 2, shape).float() * 2 - 1
            parameters.append((signs / inputs**0.5).requires_grad_())
    return parameters


def torch_seconds(parameters, steps):
    start = time.perf_counter()
    for _ in range(steps):
        x = torch.randint(0, 2, (BATCH, DIMENSION)).float().mul_(2).sub_(1)
        y = x.prod(1)
        a = x
        for layer in range(4):
            a = torch.addmm(parameters[2 * layer + 1], a, parameters[2 * layer].t())
            if layer < 3:
                a = a.relu()
        loss = (1 - y * a.squeeze(1)).clamp_min(0).mean()
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            torch._foreach_add_(parameters, gradients, alpha=-RATE)
    return time.perf_counter() - start


def main():
    torch.set_num_threads(2)
    parameters = torch_network()
    torch_seconds(parameters, SHORT)
    verify_seconds(SHORT)
    best = {"verify": 0.0, "torch": 0.0}
    for turn in range(5):
        rates = {
            "verify": (LONG - SHORT) / max(1e-9, verify_seconds(LONG) - verify_seconds(SHORT)),
            "torch": (LONG - SHORT) / torch_seconds(parameters, LONG - SHORT),
        }
        print(f"round {turn + 1}: verify {rates['verify']:.0f}, torch {rates['torch']:.0f} steps/s", flush=True)
        best = {name: max(best[name], rates[name]) for name in best}
    ratio = best["verify"] / best["torch"]
    print(f"best: verify {best['verify']:.0f}, torch {best['torch']:.0f} steps/s, ratio {ratio:.2f}"
          f" (PyTorch {torch.__version__})")


if __name__ == "__main__":
    main()
