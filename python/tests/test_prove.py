"""Claims of one's own, against their evaluation in Python."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

import exact_parity
import schema
from exact_parity import strategies


def test_a_proof_and_a_counterexample():
    answer = exact_parity.prove("sum(k = 0..n, binomial(n, k)) = 2^n", "n >= 0")
    assert answer.verdict == "proved" and answer.holds and answer.counterexample is None
    answer = exact_parity.prove("n^2 < 2^n", "n >= 0")
    assert answer.verdict == "refuted" and not answer.holds
    assert answer.counterexample == {"n": Fraction(2)} and (answer.left, answer.right) == (4, 4)


def test_functions_of_ones_own_and_real_variables():
    answer = exact_parity.prove(
        "phi(b) >= 0", "real b", let=["phi(z) = max(z, z/10)"], up_to=5, deadline=5, require="enclosed"
    )
    assert answer.verdict == "refuted" and answer.counterexample["b"] < 0


def test_what_does_not_parse():
    with pytest.raises(exact_parity.ExactParityError) as raised:
        exact_parity.prove("n + = 2", "n >= 0")
    assert raised.value.code == 64
    assert exact_parity.prove("1 + 1 = 2").verdict == "proved"


@given(strategies.claims())
@settings(max_examples=15, deadline=None)
def test_verdicts_agree_with_python(claim):
    answer = exact_parity.prove(claim.text, claim.domain, up_to=12, deadline=2)
    assert schema.problems(answer.json, schema.load("prove")) == []
    relation = next(sign for sign in ("<=", ">=", "=") if f" {sign} " in claim.text)

    def holds(n):
        left, right = claim.left(n), claim.right(n)
        return {"=": left == right, "<=": left <= right, ">=": left >= right}[relation]

    if answer.verdict == "refuted":
        n = int(answer.counterexample["n"])
        assert not holds(n) and (answer.left, answer.right) == (claim.left(n), claim.right(n)), claim.text
    elif answer.holds:
        assert all(holds(n) for n in range(13)), claim.text
    assert all(holds(n) for n in range(13)) or answer.verdict == "refuted", claim.text
