#!/usr/bin/env python3
"""Asks two builds of the program, with two versions of FLINT, for the same enclosures, and checks that they overlap.

    scripts/compare-flint.py FIRST SECOND

Each is a command, such as ".build/release/verify" or "chroot /srv/trixie /exact-parity/.build/release/verify". Prints
both enclosures of each question; ends with 1 where two have no number in common.
"""
import json, shlex, subprocess, sys
from fractions import Fraction

QUESTIONS = [
    f"alignment --dimension {d} --weights {weights} --parameter {parameter} --bias {bias} --digits {digits}"
    for d, weights, parameter, bias, digits in [
        (3, "gaussian", "bias", "0", 20), (7, "gaussian", "bias", "0", 40), (12, "gaussian", "output", "-1", 30),
        (31, "gaussian", "hidden", "0", 20), (5, "perturbed:1", "bias", "0", 50), (9, "perturbed:1/2", "output", "1/2", 20),
        (11, "perturbed:1/10", "bias", "0", 30), (20, "perturbed:1/4", "hidden", "-1", 20),
        (101, "perturbed:2", "bias", "0", 20), (6, "gaussian", "output", "7/3", 25),
    ]
] + [
    f"rate --weights {weights} --digits {digits}"
    for weights, digits in [
        ("gaussian", 20), ("perturbed:1", 40), ("perturbed:1/10", 30), ("perturbed:1/3", 20), ("uniform:1", 25),
    ]
]


def enclosures(command, question):
    """The pairs of bounds in the answer, by their place in it; exact numbers are enclosures of width 0."""
    ended = subprocess.run(
        shlex.split(command) + question.split() + ["--format", "json", "--quiet"], capture_output=True, text=True)
    if ended.returncode != 0:
        sys.exit(f"{command} {question}: exit code {ended.returncode}: {ended.stderr}")
    found = {}

    def collect(place, value):
        if not isinstance(value, dict):
            return
        if "lower" in value and "upper" in value:
            found[place] = (value["lower"], value["upper"])
        elif "exact" in value:
            found[place] = (value["exact"], value["exact"])
        for name, member in value.items():
            collect(f"{place} {name}", member)

    collect("", json.loads(ended.stdout))
    return found


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    compared = apart = 0
    for question in QUESTIONS:
        first, second = (enclosures(command, question) for command in sys.argv[1:])
        if not first or first.keys() != second.keys():
            sys.exit(f"{question}: the answers have other members: {first.keys()}, {second.keys()}")
        for place in first:
            (a, b), (c, d) = first[place], second[place]
            overlap = Fraction(a) <= Fraction(d) and Fraction(c) <= Fraction(b)
            print(f"{question}{place}: [{a}, {b}] [{c}, {d}] {'overlap' if overlap else 'APART'}")
            compared += 1
            apart += not overlap
    print(f"{compared} enclosures, {compared - apart} overlap, {apart} apart")
    sys.exit(1 if apart else 0)


if __name__ == "__main__":
    main()
