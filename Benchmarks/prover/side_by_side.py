"""The sums of the corpus beside SymPy's Gosper summation and alkahest, in one run.

  python3 -m venv .venv && .venv/bin/pip install -r Benchmarks/prover/requirements.txt
  .venv/bin/python Benchmarks/prover/side_by_side.py .build/release/verify

For each claim `sum(k = a..b, term) = right` of Tests/ProverTests/Corpus.claims:

  proved  the tool has a closed form of the sum, and its difference from the right side simplifies to 0 (SymPy simplifies for both);
          ours: the kernel accepted a proof
  wrong   it says so of a claim that is false somewhere in its domain, or its closed form has another value than the sum at a small
          point of the domain; ours: proved but false, or refuted but true
  time    the wall-clock time of all claims together; a start of our program each time
"""

import itertools
import json
import os
import re
import subprocess
import sys
import time

import sympy
from sympy.concrete.gosper import gosper_sum

try:
    import alkahest
except ImportError:
    alkahest = None

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "scripts"))
import corpus  # noqa: E402

SUM = re.compile(r"^sum\((\w+) = ([^,]*)\.\.([^,]*), (.*)\) = (.*)$")


def expression(text):
    """The SymPy expression of a text in the grammar of claims."""
    names = {name: sympy.Symbol(name, integer=True) for name in re.findall(r"\b[a-z]\b", text)}
    names |= {"binomial": sympy.binomial, "factorial": sympy.factorial, "floor": sympy.floor, "catalan": sympy.catalan}
    return sympy.sympify(text.replace("^", "**"), locals=names)


def questions():
    for name, _, lines in corpus.claims(open(corpus.CORPUS).read()):
        show = next(line[5:] for line in lines if line.startswith("show "))
        domain = next((line[4:] for line in lines if line.startswith("for ")), "")
        found = SUM.match(show)
        if not found or "sum(" in found.group(4) + found.group(5) or "real" in domain or "max" in show:
            continue
        k, low, high, term, right = found.groups()
        if term.count("(") != term.count(")"):
            continue
        yield {
            "id": name, "for": domain, "show": show, "isTrue": "expect proved" in lines,
            "k": sympy.Symbol(k, integer=True),
            "low": expression(low), "high": expression(high), "term": expression(term), "right": expression(right)}


def agrees(question, closed):
    """Whether a closed form has the value of the sum at the small points where both are numbers."""
    names = sorted((question["term"].free_symbols | question["high"].free_symbols) - {question["k"]}, key=str)
    for point in itertools.product(range(2, 6), repeat=len(names)):
        at = dict(zip(names, point))
        low, high = question["low"].subs(at), question["high"].subs(at)
        if high < low:
            continue
        value = sum(question["term"].subs(at).subs(question["k"], j) for j in range(low, high + 1))
        found = closed.subs(at)
        if found.is_number and value.is_number and found.is_finite and sympy.simplify(found - value) != 0:
            return False
    return True


def sympy_closed(question):
    return gosper_sum(question["term"], (question["k"], question["low"], question["high"]))


def alkahest_closed(question):
    pool = alkahest.ExprPool()
    names = {str(s): pool.symbol(str(s)) for s in
             question["term"].free_symbols | question["low"].free_symbols | question["high"].free_symbols}

    def convert(e):
        # It knows no binomials.
        return alkahest.parse(str(e.rewrite(sympy.gamma)).replace("**", "^"), pool, names)

    value = alkahest.sum_definite(
        convert(question["term"]), names[str(question["k"])], convert(question["low"]), convert(question["high"])).value
    return expression(str(value).replace("^", "**"))


def peer(question, closed_form):
    """proved, wrong, or nothing."""
    try:
        closed = closed_form(question)
        if closed is None:
            return ""
        if not agrees(question, closed):
            return "wrong"
        if sympy.simplify(sympy.combsimp(closed - question["right"])) == 0:
            return "proved" if question["isTrue"] else "wrong"
    except Exception:  # A tool that gives up in whatever way has proved nothing.
        pass
    return ""


def ours(verify):
    def ask(question):
        run = subprocess.run(
            [verify, "prove", question["show"], "--for", question["for"], "--deadline", "5", "--format", "json"],
            capture_output=True, text=True)
        verdict = json.loads(run.stdout)["verdict"]
        if verdict == "proved":
            return "proved" if question["isTrue"] else "wrong"
        return "wrong" if verdict == "refuted" and question["isTrue"] else verdict if verdict == "refuted" else ""
    return ask


def main():
    asked = list(questions())
    tools = {"verify prove": ours(sys.argv[1]), "SymPy gosper_sum": lambda q: peer(q, sympy_closed)}
    if alkahest:
        tools["alkahest sum_definite"] = lambda q: peer(q, alkahest_closed)
    true = sum(q["isTrue"] for q in asked)
    print(f"{len(asked)} sums, {true} claims true, {len(asked) - true} false\n")
    print("| tool | proved | refuted | wrong | time |\n|---|---|---|---|---|")
    for name, ask in tools.items():
        start = time.monotonic()
        answers = {q["id"]: ask(q) for q in asked}
        seconds = time.monotonic() - start
        count = {word: sum(a == word for a in answers.values()) for word in ("proved", "refuted", "wrong")}
        print(f"| {name} | {count['proved']} | {count['refuted']} | {count['wrong']} | {seconds:.1f} s |", flush=True)
        if count["wrong"]:
            print(f"<!-- {name} wrong: " + ", ".join(i for i, a in answers.items() if a == "wrong") + " -->")


if __name__ == "__main__":
    main()
