"""The corpus of claims: perturbs true ones, and puts all to the prover.

  python3 scripts/corpus.py --perturb SEED     prints 40 claims, made from true ones by a changed constant, limit or sign
  python3 scripts/corpus.py VERIFY             asks the program about all, writes docs/PROVER.md

Standard library only. Exit code 1 where a verdict contradicts the one that the corpus expects.
"""

import json
import os
import random
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPUS = os.path.join(ROOT, "Tests/ProverTests/Corpus.claims")
PAGE = os.path.join(ROOT, "docs/PROVER.md")
MARK = "# The next 40 are the output of `python3 scripts/corpus.py --perturb 1`, with what they were found to be."


def claims(text):
    """The blocks of a statement file: id, title and lines."""
    blocks = []
    for line in text.split("\n"):
        found = re.match(r"claim ([^:]*): (.*)", line)
        if found:
            blocks.append((found.group(1), found.group(2), []))
        elif blocks and line.strip() and not line.startswith("#"):
            blocks[-1][2].append(line.strip())
    return blocks


def slips(show):
    """Each way to change one constant, one limit or one sign of the relations."""
    found = []
    for number in re.finditer(r"(?<![\w.])\d+(?![\w.])", show):
        for change in (1, -1):
            value = int(number.group()) + change
            if value >= 0:
                found.append(("constant", show[:number.start()] + str(value) + show[number.end():]))
    for limit in re.finditer(r"\.\.([^,]*),", show):
        for change in (" - 1", " + 1"):
            found.append(("limit", show[:limit.end() - 1] + change + show[limit.end() - 1:]))
    for sign in re.finditer(r" ([+-]) ", show):
        other = "-" if sign.group(1) == "+" else "+"
        found.append(("sign", show[:sign.start()] + f" {other} " + show[sign.end():]))
    return found


def perturbed(text, seed):
    draw = random.Random(seed)
    sources = [c for c in claims(text.split(MARK)[0]) if "expect proved" in c[2] and not c[0].startswith("finite")]
    out, seen = [], set()
    while len(out) < 40:
        name, title, lines = draw.choice(sources)
        show = next(line[5:] for line in lines if line.startswith("show "))
        kind, changed = draw.choice(slips(show) or [("", show)])
        if changed == show or changed in seen:
            continue
        seen.add(changed)
        others = [line for line in lines if not line.startswith(("show ", "expect "))]
        body = "".join(f"  {line}\n" for line in others)
        out.append(f"claim perturbed-{len(out) + 1}: {name} with another {kind}; {title}\n{body}  show {changed}\n")
    return out


def group(name):
    return re.sub(r"-\d+$", "", name)


def page(results):
    """One line a class, then what was not proved."""
    rows, open_claims, wrong = {}, [], []
    for result in results:
        row = rows.setdefault(group(result["id"]), {"proved": 0, "refuted": 0, "open": 0, "times": []})
        verdict, expected = result["verdict"], result["expected"]
        row["times"].append(result["seconds"])
        row[verdict if verdict in row else "open"] += 1
        # A true claim without a proof is no error of the program, nor is an open scope that leaves a failure out.
        if (verdict, expected) in (("proved", "refuted"), ("refuted", "proved")):
            wrong.append(result["id"])
        if verdict not in ("proved", "refuted"):
            open_claims.append(result)
    lines = [
        "# What the prover can do, and what it cannot", "",
        "Written by `make corpus` from `Tests/ProverTests/Corpus.claims`: every claim is put to `verify check --statements` at",
        "effort standard (ten seconds a claim at most). A claim without a proof or a counterexample is `verified` or `enclosed` for the",
        "scope that is named. Times are of the machine that wrote this page.", "",
        "| class | claims | proved | refuted | neither | median time | longest |", "|---|---|---|---|---|---|---|",
    ]
    for name, row in rows.items():
        times = sorted(row["times"])
        lines.append(
            f"| {name} | {len(times)} | {row['proved']} | {row['refuted']} | {row['open']} "
            f"| {times[len(times) // 2]:.2f} s | {times[-1]:.2f} s |")
    total = {key: sum(row[key] for row in rows.values()) for key in ("proved", "refuted", "open")}
    lines += [
        f"| all | {len(results)} | {total['proved']} | {total['refuted']} | {total['open']} | | |", "",
        "## Neither proved nor refuted", "", "| claim | what it says | expected | verdict | scope |", "|---|---|---|---|---|",
    ]
    for result in open_claims:
        cells = [result["id"], result["claim"], result["expected"], result["verdict"], result["scope"]]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    lines += ["", "## What it does not try", ""] + LIMITS
    return "\n".join(lines) + "\n", wrong


LIMITS = [
    "- Exponents of symbolic order (`a^(n^2)`, `n^n`), harmonic numbers but by induction, q-analogues, real powers, and proofs with",
    "  `exp`, `log` and `pi`: such claims are `enclosed` at best.",
    "- Sums over more than one variable without an inner closed form, and products of two such sums.",
    "- Several real variables: all but the last are tried at points only, which the scope lists.",
    "- A strict inequality that becomes an equality at an irrational number: neither refuted nor covered there.",
    "- Means whose body asks for two different coordinates are evaluated point by point, for small cubes.",
]


def main():
    if sys.argv[1:2] == ["--perturb"]:
        print("\n".join(perturbed(open(CORPUS).read(), int(sys.argv[2]))))
        return 0
    verify = sys.argv[1]
    text = open(CORPUS).read()
    kept = {re.sub(r"\n  expect \w+", "", block).strip() for block in text.split(MARK)[1].strip().split("\n\n")}
    if kept != {block.strip() for block in perturbed(text, 1)}:
        print("corpus: the perturbed claims are not those of the generator", file=sys.stderr)
        return 1
    run = subprocess.run(
        [verify, "check", "--statements", CORPUS, "--effort", "standard", "--jobs", "2", "--quiet", "--format", "json"],
        capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.stderr.write(run.stderr)
        return run.returncode
    results = json.loads(run.stdout)["results"]
    shown = {name: next(line[5:] for line in lines if line.startswith("show ")) for name, _, lines in claims(text)}
    for result in results:
        result["claim"] = shown[result["id"]]
    written, wrong = page(results)
    with open(PAGE, "w") as out:
        out.write(written)
    print(f"corpus: {len(results)} claims; docs/PROVER.md is written")
    for name in wrong:
        print(f"corpus: {name} is not what the corpus expects", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
