"""Hypothesis strategies for property tests: exact numbers, weights, networks, claims."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Callable

from hypothesis import strategies as st


def rationals(largest=8, largest_denominator=6):
    """Fractions ``p/q`` with ``|p/q| ≤ largest`` and ``q ≤ largest_denominator``."""
    return st.fractions(min_value=-largest, max_value=largest, max_denominator=largest_denominator)


def activations():
    """Names of activations, as ``--activation`` takes them."""
    return st.one_of(
        st.sampled_from(["relu", "step", "relu6", "square"]), st.integers(1, 9).map(lambda top: f"clipped:{top}/2")
    )


@st.composite
def discrete_weights(draw):
    """Weights for which alignments are exact, as ``--weights`` takes them."""
    kind = draw(st.sampled_from(["rademacher", "sparse", "values"]))
    if kind == "rademacher":
        return kind
    if kind == "sparse":
        return f"sparse:{draw(st.sampled_from(['1/2', '1/3', '2/5']))}"
    half = draw(st.lists(st.integers(0, 4), min_size=1, max_size=3))
    return "values:" + ",".join(str(value) for value in sorted(half + [-value for value in half]))


@st.composite
def networks(draw, dimensions=st.integers(1, 5), neurons=st.integers(1, 3), numbers=None):
    """Two-layer networks, as ``exact_parity.gradient`` takes them."""
    numbers = rationals(3, 3) if numbers is None else numbers
    dimension, count = draw(dimensions), draw(neurons)

    def listed(size):
        return draw(st.lists(numbers, min_size=size, max_size=size))

    return {
        "activation": draw(activations()),
        "weights": [listed(dimension) for _ in range(count)],
        "biases": listed(count),
        "outputs": listed(count),
    }


@dataclass(frozen=True)
class Claim:
    """A claim of one integer variable as ``verify prove`` takes it, with both sides as Python functions of it."""

    text: str
    domain: str
    left: Callable
    right: Callable


def _leaf():
    constants = st.integers(0, 5).map(lambda c: (str(c), lambda n, k: Fraction(c)))
    return st.one_of(constants, st.just(("n", lambda n, k: Fraction(n))))


def _joined(children):
    def pair(operator, function):
        def build(sides):
            (a, f), (b, g) = sides
            return f"({a}{operator}{b})", lambda n, k: function(f(n, k), g(n, k))

        return st.tuples(children, children).map(build)

    def summed(side):
        text, function = side
        return f"sum(k = 0..n, k*{text})", lambda n, k: sum((j * function(n, j) for j in range(n + 1)), Fraction(0))

    def squared(side):
        text, function = side
        return f"({text})^2", lambda n, k: function(n, k) ** 2

    return st.one_of(
        pair(" + ", lambda a, b: a + b), pair(" - ", lambda a, b: a - b), pair("*", lambda a, b: a * b),
        children.map(squared), children.filter(lambda side: "sum(" not in side[0]).map(summed),
    )


@st.composite
def claims(draw, least=0):
    """Equations and inequalities between polynomial expressions and sums in ``n``, true and false ones."""
    sides = st.recursive(_leaf(), _joined, max_leaves=4)
    left = draw(sides)
    # Half of the equations are true: the same side, written another way.
    right = draw(st.one_of(sides, st.just((f"0 + 1*{left[0]}", left[1]))))
    relation = draw(st.sampled_from(["=", "<=", ">="]))
    return Claim(
        f"{left[0]} {relation} {right[0]}", f"n >= {least}", lambda n: left[1](n, 0), lambda n: right[1](n, 0)
    )
