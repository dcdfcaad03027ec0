"""Hypothesis strategies for property tests: exact numbers, weights, networks."""

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
