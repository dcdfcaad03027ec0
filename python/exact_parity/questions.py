"""The questions of the command line as functions; arguments that are left out have the defaults of ``verify``."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Optional

from .interval import Interval
from .session import ask


def exact(number):
    """The text of an exact number.

    :raises TypeError: for a ``float``, which is rarely the number that was meant.
    """
    if isinstance(number, bool) or not isinstance(number, (int, Fraction, Decimal, str)):
        raise TypeError(f"{number!r} is no exact number: write an int, a Fraction, a Decimal or text such as '1/3'")
    return str(number)


def number(answer):
    """The ``Fraction`` or :class:`Interval` of an answer."""
    if "exact" in answer:
        return Fraction(answer["exact"])
    return Interval(Fraction(answer["lower"]), Fraction(answer["upper"]))


def _asked(command, numbers=(), **options):
    given = {name: value for name, value in options.items() if value is not None}
    for name in numbers:
        if name in given:
            given[name] = exact(given[name])
    return ask(command, **given)


def delta(dimension, *, degree=None, bias=None, activation=None, by=None, force=False) -> Fraction:
    """``E_x χ_m(x) φ(x_1 + … + x_d + b)`` exactly; for the full parity and relu this is Δ_{d,b}.

    >>> delta(3, bias=-1)
    Fraction(1, 4)
    """
    answer = _asked(
        "delta", ["bias"], dimension=dimension, degree=degree, bias=bias, activation=activation, by=by, force=force
    )
    return number(answer)


def alignment(
    dimension, *, degree=None, weights=None, bias=None, activation=None, parameter=None, loss=None, digits=None,
    force=False,
):
    """The gradient alignment of a neuron: a ``Fraction`` for discrete weights, else an :class:`Interval`.

    ``parameter="all"`` gives a dictionary of the three.

    >>> alignment(8, weights="values:-3,-1,1,3")
    Fraction(69, 8192)
    """
    answer = _asked(
        "alignment", ["bias"], dimension=dimension, degree=degree, weights=weights, bias=bias, activation=activation,
        parameter=parameter, loss=loss, digits=digits, force=force,
    )
    if "results" in answer:
        return {result["parameter"]: number(result) for result in answer["results"]}
    return number(answer)


def rate(
    weights=None, *, degree_parity=None, degree_share=None, bias=None, activation=None, parameter=None, loss=None,
    digits=None, force=False,
):
    """The rate M at which the alignment decays: a ``Fraction`` or an :class:`Interval`.

    >>> rate("values:-2,-1,1,2")
    Fraction(25, 32)
    """
    options = {"degree-parity": degree_parity, "degree-share": degree_share}
    answer = _asked(
        "rate", ["bias", "degree-share"], weights=weights, bias=bias, activation=activation, parameter=parameter,
        loss=loss, digits=digits, force=force, **options,
    )
    return number(answer)


def fourier(weights, *, threshold=None, subset=None, force=False):
    """The Fourier coefficient of ``1[w·x ≥ T] − 1[w·x < T]`` at ``subset``, or of every subset as a dictionary of tuples.

    >>> fourier([3, 1, 1], subset=[1])
    Fraction(1, 1)
    """
    answer = _asked(
        "fourier", ["threshold"], weights=[exact(weight) for weight in weights], threshold=threshold,
        subset=None if subset is None else sorted(subset), force=force,
    )
    if "results" in answer:
        return {tuple(result["subset"]): number(result) for result in answer["results"]}
    return number(answer)


def gradient(network, *, target=None, loss=None, force=False):
    """The population gradient of a two-layer network: a dictionary of the same shape, with fractions.

    ``network`` is a dictionary with ``activation``, ``weights``, ``biases`` and ``outputs``, or the path of a file of one.
    """
    if isinstance(network, dict):
        network = {
            **network,
            "weights": [[exact(weight) for weight in row] for row in network["weights"]],
            "biases": [exact(bias) for bias in network["biases"]],
            "outputs": [exact(output) for output in network["outputs"]],
        }
    else:
        network = str(network)
    found = _asked("gradient", network=network, target=target, loss=loss, force=force)["gradient"]
    return {
        "weights": [[Fraction(entry) for entry in row] for row in found["weights"]],
        "biases": [Fraction(entry) for entry in found["biases"]],
        "outputs": [Fraction(entry) for entry in found["outputs"]],
    }


@dataclass(frozen=True)
class Neurons:
    """A certified number of neurons: ``E z^(D·Y)^neurons ≤ e^(−2d)`` for the numbers ``z`` and ``unit = 1/D``."""

    neurons: int
    z: Fraction
    unit: Fraction


def neurons(dimension, *, degree=None, weights=None, bias=None, activation=None, force=False) -> Neurons:
    """A number of neurons with which one gradient step certainly learns the full parity.

    >>> neurons(4).neurons
    535
    """
    answer = _asked(
        "neurons", ["bias"], dimension=dimension, degree=degree, weights=weights, bias=bias, activation=activation,
        force=force,
    )
    return Neurons(answer["neurons"], Fraction(answer["z"]), Fraction(answer["unit"]))


@dataclass(frozen=True)
class Separation:
    """What one gradient step does at every input."""

    separable: bool
    inputs: int
    misclassified: int
    margin: Fraction
    closest: tuple


def separate(
    dimension, neurons, *, degree=None, weights=None, activation=None, bias=None, seed=None, force=False
) -> Separation:
    """One step of gradient descent, decided at every input."""
    answer = _asked(
        "separate", ["bias"], dimension=dimension, neurons=neurons, degree=degree, weights=weights,
        activation=activation, bias=bias, seed=seed, force=force,
    )
    return Separation(
        answer["separable"], answer["inputs"], answer["misclassified"], Fraction(answer["margin"]),
        tuple(answer["closest"]),
    )


@dataclass(frozen=True)
class Answer:
    """What became of a claim: the verdict, for which parameters, and a counterexample with the values of both sides."""

    verdict: str
    scope: str
    method: str
    counterexample: Optional[dict]
    left: object
    right: object
    json: dict

    @property
    def holds(self) -> bool:
        """Whether it holds for all of ``scope``: proved, verified or enclosed."""
        return self.verdict in ("proved", "verified", "enclosed")


def prove(claim, domain=None, *, let=(), up_to=None, deadline=None, seed=None, require=None) -> Answer:
    """A claim of one's own: a counterexample, a proof for every parameter, or how far it holds.

    >>> prove("sum(k = 0..n, binomial(n, k)) = 2^n", "n >= 0").verdict
    'proved'
    """
    options = {"for": domain, "let": list(let) or None, "up-to": up_to, "require": require, "seed": seed}
    if deadline is not None:
        options["deadline"] = str(deadline)
    answer = _asked("prove", claim=claim, **options)
    found = answer["counterexample"] or {}
    parameters = {name: Fraction(value) for name, value in found["parameters"].items()} if found else None
    return Answer(
        answer["verdict"], answer["scope"], answer["method"], parameters, _side(found.get("left")),
        _side(found.get("right")), answer,
    )


def _side(value):
    """A number where the side has one, else what is said of it."""
    if isinstance(value, dict):
        return number(value)
    try:
        return None if value is None else Fraction(value)
    except ValueError:
        return value


def check(*ids, paper=None, effort=None, max_dimension=None, seed=None):
    """The verdicts of statements of the ledger, as dictionaries; all of them where no id is given."""
    return _asked(
        "check", ids=list(ids) or None, paper=paper, effort=effort, **{"max-dimension": max_dimension}, seed=seed
    )["results"]


def explain(id):
    """All that there is to say about one statement, as a dictionary of texts."""
    return ask("explain", ids=[id])


def statements():
    """The ledger: a dictionary a statement."""
    return ask("list")["statements"]
