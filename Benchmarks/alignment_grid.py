"""The time of `verify alignment` for perturbed weights over a grid, and its worst case.

    swift build -c release --product verify
    python3 Benchmarks/alignment_grid.py .build/release/verify

Asks for 20 digits at every σ, d, bias and parameter below, one process a question, and prints the user CPU time of each question
that takes more than a second, how many had 20 digits or were exactly 0, and the worst one.
"""

import itertools
import re
import resource
import subprocess
import sys

DEVIATIONS = ["1/1000000", "1/10000", "1/1000", "1/200", "1/100", "1/20", "1/10", "1/2", "1", "2", "4"]
DIMENSIONS = [2, 3, 10, 11, 51, 100, 101, 200, 201]
BIASES = ["0", "-1", "1/2"]
PARAMETERS = ["output", "hidden", "bias"]


def user_time():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def has_digits(text):
    """Whether the two ends differ by at most 10^-19 of the value."""
    ends = re.fullmatch(r"\[(\S+), (\S+)\]", text)
    if not ends:
        return text == "0"
    import decimal

    decimal.getcontext().prec = 60
    low, high = (decimal.Decimal(end) for end in ends.groups())
    return high - low <= low * decimal.Decimal("1e-19")


def main(program):
    answered, questions, worst = 0, 0, (0.0, "")
    for deviation, dimension, bias, parameter in itertools.product(
        DEVIATIONS, DIMENSIONS, BIASES, PARAMETERS
    ):
        arguments = (
            f"--dimension {dimension} --weights perturbed:{deviation} --bias {bias} --parameter {parameter}"
        )
        before = user_time()
        run = subprocess.run(
            [program, "alignment", *arguments.split(), "--quiet"], capture_output=True, text=True
        )
        seconds = user_time() - before
        questions += 1
        answer = run.stdout.strip()
        if has_digits(answer):
            answered += 1
        else:
            print(f"no answer: {arguments}: {answer or run.stderr.strip()}")
        if seconds > 1:
            print(f"{seconds:.2f} s: {arguments}")
        worst = max(worst, (seconds, arguments))
    print(f"{answered} of {questions} answered to 20 digits; the worst took {worst[0]:.2f} s: {worst[1]}")
    return 0 if answered == questions else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
