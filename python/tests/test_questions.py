"""The same answer from the command line, from a batch and from Python; JSON as its schema says."""

import json
import random
import resource
import subprocess
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import exact_parity
import schema
from exact_parity import Interval, strategies
from exact_parity.session import program

SEED = 20261121


def command_line(question):
    """What the program prints for a question in a process of its own: the answer, or the exit code and the complaint."""
    arguments = [program(), question["command"], "--format", "json", "--quiet"]
    for name, value in question.items():
        if name == "command":
            continue
        if name == "network":
            value = json.dumps(value)
        if isinstance(value, list):
            value = ",".join(map(str, value)) or "none"
        arguments += [f"--{name}"] if value is True else [f"--{name}={value}"]
    run = subprocess.run(arguments, capture_output=True, text=True)
    if run.returncode:
        assert run.stdout == ""
        return run.returncode, run.stderr.removeprefix("verify: ").split(" (see verify ")[0].strip()
    return json.loads(run.stdout)


def random_question(draw):
    """A question as ``verify batch`` takes it; about one in ten has no answer."""
    number = lambda: f"{draw.randint(-9, 9)}/{draw.randint(1, 4)}"
    discrete = lambda: draw.choice(["rademacher", "sparse:1/3", "values:-2,-1,1,2", "values:-1,0,0,1"])
    command = draw.choice(["delta", "delta", "alignment", "alignment", "rate", "fourier", "gradient", "neurons", "separate"])
    question = {"command": command}
    if command == "delta":
        question |= {"dimension": draw.randint(0, 16), "bias": number()}
        if draw.random() < 0.5:
            question["degree"] = draw.randint(0, 16)
        if draw.random() < 0.5:
            question["activation"] = draw.choice(["relu", "step", "clipped:3/2", "relu6", "square", "cube"])
        if draw.random() < 0.5:
            question["by"] = draw.choice(["closed-form", "sum", "enumeration"])
    elif command == "alignment":
        continuous = draw.random() < 0.4
        question |= {
            "dimension": draw.randint(1, 9),
            "weights": draw.choice(["gaussian", "perturbed:1/2"]) if continuous else discrete(),
            "parameter": draw.choice(["output", "hidden", "bias", "all"]),
            "activation": draw.choice(["relu", "step"]),
            "digits": draw.randint(0, 12),
        }
    elif command == "rate":
        question |= {"weights": draw.choice([discrete(), "gaussian", "perturbed:1/2", "perturbed:3", "uniform:1"])}
    elif command == "fourier":
        size = draw.randint(1, 6)
        question |= {"weights": [number() for _ in range(size)], "threshold": number()}
        if draw.random() < 0.7:
            question["subset"] = sorted(draw.sample(range(1, size + 1), draw.randint(0, size)))
    elif command == "gradient":
        size, count = draw.randint(1, 5), draw.randint(1, 3)
        question |= {
            "network": {
                "activation": draw.choice(["relu", "step", "clipped:2"]),
                "weights": [[number() for _ in range(size)] for _ in range(count)],
                "biases": [number() for _ in range(count)],
                "outputs": [number() for _ in range(count)],
            },
            "loss": draw.choice(["correlation", "hinge", "hinge:1/2", "squared", "absolute"]),
            "target": draw.choice(["parity", "parity:1", "parity:2,3", "random"]),
        }
    elif command == "neurons":
        question |= {"dimension": draw.randint(0, 12)}
    else:
        question |= {"dimension": draw.randint(1, 8), "neurons": draw.randint(0, 40), "seed": draw.randint(0, 99)}
    return question


def python_answer(question):
    """The function's answer, written as the JSON of the command line has it."""
    options = {name: value for name, value in question.items() if name != "command"}
    value = getattr(exact_parity, question["command"])(**options)
    return value


def value_of(question, answer):
    """What the function for the question makes of the answer of the command line, without the package."""

    def number(members):
        if "exact" in members:
            return Fraction(members["exact"])
        return Interval(Fraction(members["lower"]), Fraction(members["upper"]))

    command = question["command"]
    if command == "gradient":
        found = answer["gradient"]
        return {
            "weights": [[Fraction(entry) for entry in row] for row in found["weights"]],
            "biases": list(map(Fraction, found["biases"])), "outputs": list(map(Fraction, found["outputs"])),
        }
    if command == "neurons":
        return exact_parity.Neurons(answer["neurons"], Fraction(answer["z"]), Fraction(answer["unit"]))
    if command == "separate":
        return exact_parity.Separation(
            answer["separable"], answer["inputs"], answer["misclassified"], Fraction(answer["margin"]),
            tuple(answer["closest"]),
        )
    if "results" in answer:
        key = "subset" if command == "fourier" else "parameter"
        names = [result[key] for result in answer["results"]]
        return {
            tuple(name) if key == "subset" else name: number(result)
            for name, result in zip(names, answer["results"])
        }
    return number(answer)


def test_500_random_questions_three_ways():
    print("seed", SEED)
    draw = random.Random(SEED)
    questions = [random_question(draw) for _ in range(500)]
    schemas = {name: schema.load(name) for name in {question["command"] for question in questions} | {"error"}}
    answered = 0
    for question, batch in zip(questions, exact_parity.ask_many(questions, errors="keep")):
        single = command_line(question)
        if isinstance(batch, exact_parity.ExactParityError):
            assert (batch.code, str(batch)) == single, question
            with pytest.raises(exact_parity.ExactParityError) as raised:
                python_answer(question)
            assert (raised.value.code, str(raised.value)) == single, question
            continue
        answered += 1
        if question["command"] == "gradient":
            single["network"] = batch["network"]  # The text of the question: spaces differ.
        assert batch == single, question
        assert schema.problems(batch, schemas[question["command"]]) == [], question
        assert python_answer(question) == value_of(question, single), question
    assert 350 <= answered <= 490, answered


def test_ten_thousand_deltas_in_one_process():
    questions = [{"command": "delta", "dimension": 2 + i % 60, "bias": f"{i % 50}/3"} for i in range(10_000)]
    with exact_parity.Session() as session:
        answers = session.ask_many(questions)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert len(answers) == 10_000 and answers[9_999]["bias"] == "49/3"
    # Of the processor, as the machine may be busy: the process counts when it was waited for.
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    assert 0 < seconds < 5, seconds


def delta_by_enumeration(dimension, bias):
    total = Fraction(0)
    for mask in range(2**dimension):
        minus = bin(mask).count("1")
        total += (-1) ** minus * max(dimension - 2 * minus + bias, Fraction(0))
    return total / 2**dimension


@given(st.integers(1, 9), strategies.rationals())
@settings(max_examples=60, deadline=None)
def test_delta_is_the_mean_over_the_cube(dimension, bias):
    assert exact_parity.delta(dimension, bias=bias) == delta_by_enumeration(dimension, bias)


@given(strategies.networks(), st.sampled_from(["correlation", "squared"]))
@settings(max_examples=60, deadline=None)
def test_gradient_of_the_outputs_by_hand(network, loss):
    activation, dimension = network["activation"], len(network["weights"][0])

    def phi(z):
        if activation == "relu":
            return max(z, Fraction(0))
        if activation == "step":
            return Fraction(z >= 0)
        if activation == "square":
            return z * z
        top = Fraction(6) if activation == "relu6" else Fraction(activation.split(":")[1])
        return min(max(z, Fraction(0)), top)

    expected = [Fraction(0) for _ in network["outputs"]]
    for mask in range(2**dimension):
        x = [-1 if mask >> j & 1 else 1 for j in range(dimension)]
        y = (-1) ** bin(mask).count("1")
        values = [
            phi(sum(w * c for w, c in zip(row, x)) + bias) for row, bias in zip(network["weights"], network["biases"])
        ]
        output = sum(v * value for v, value in zip(network["outputs"], values))
        slope = -y if loss == "correlation" else 2 * (output - y)
        for i, value in enumerate(values):
            expected[i] += slope * value / 2**dimension
    assert exact_parity.gradient(network, loss=loss)["outputs"] == expected


@given(strategies.discrete_weights(), st.integers(1, 5), st.sampled_from(["output", "hidden", "bias"]))
@settings(max_examples=40, deadline=None)
def test_discrete_alignments_are_exact(weights, dimension, parameter):
    value = exact_parity.alignment(dimension, weights=weights, parameter=parameter)
    assert isinstance(value, Fraction) and value >= 0


def test_continuous_alignments_are_intervals():
    value = exact_parity.alignment(101, weights="perturbed:1/2", activation="step", parameter="bias")
    assert isinstance(value, Interval)
    assert value.lower == Fraction("6.73522082471585550665e-20") and value.lower < value.upper
    assert value.radius / value.midpoint < Fraction(1, 10**18)


def test_exact_numbers_only():
    for number in (0.5, True, None.__class__, 1j):
        with pytest.raises(TypeError):
            exact_parity.delta(3, bias=number)
    assert exact_parity.delta(3, bias=Decimal("-1.0")) == exact_parity.delta(3, bias="-1") == Fraction(1, 4)


def test_what_is_wrong_is_an_exception_and_the_session_goes_on():
    with pytest.raises(exact_parity.ExactParityError, match="dimension") as raised:
        exact_parity.delta(-1)
    assert raised.value.code == 64
    with pytest.raises(exact_parity.ExactParityError) as raised:
        exact_parity.gradient("/no/such/network.json")
    assert raised.value.code == 66
    assert exact_parity.delta(3, bias=-1) == Fraction(1, 4)


def test_a_session_that_dies_is_replaced(tmp_path):
    dying = tmp_path / "verify"
    dying.write_text("#!/bin/sh\nread line; exit 3\n")
    dying.chmod(0o755)
    session = exact_parity.Session(str(dying))
    with pytest.raises(exact_parity.ExactParityError, match="ended with 3"):
        session.ask("delta", dimension=3)
    session._path = None
    assert session.ask("delta", dimension=3)["exact"] == "0"
    session._process.kill()
    session._process.wait()
    assert session.ask("delta", dimension=3, bias=-1)["exact"] == "1/4"
    session.close()


def test_checks_and_explanations():
    (result,) = exact_parity.check("hdp-lemma-1", max_dimension=3)
    assert result["verdict"] == "proved" and result["asExpected"] is True
    assert "Δ" in exact_parity.explain("hdp-lemma-1")["title"]
    ids = [statement["id"] for statement in exact_parity.statements()]
    assert len(ids) == len(set(ids)) > 90


def test_intervals():
    third, half = Fraction(1, 3), Fraction(1, 2)
    x = Interval(third, half)
    assert x.midpoint == Fraction(5, 12) and x.radius == Fraction(1, 12)
    assert third in x and half in x and 1 not in x and Interval(third, third) in x
    assert x < 1 and not x < half and x <= half and x > Fraction(1, 4) and not x > third and x >= third
    assert x.overlaps(Interval(half, Fraction(1))) and not x.overlaps(Fraction(3, 5))
    for bad in (lambda: float(x), lambda: x < 0.6, lambda: Interval(0.1, 0.2)):
        with pytest.raises(TypeError):
            bad()
    with pytest.raises(ValueError):
        Interval(half, third)
