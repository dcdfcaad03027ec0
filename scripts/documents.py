#!/usr/bin/env python3
"""Runs the command blocks of the documents and compares what they print with what they hold; ``--write`` puts it in.

A block ```console holds commands after ``$`` and what they print. Their seconds may differ. A block ```sh holds commands alone: those of
``verify`` are run (experiments with ``--list``, as they take hours), of ``make`` the targets must exist. Blocks ```python with ``>>>``
are run as doctests.

    python3 scripts/documents.py [--write] [FILE…]
"""

import difflib
import doctest
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = ["README.md", "CONTRIBUTING.md", "Benchmarks/README.md", "docs/EXPERIMENTS.md", "python/README.md", "tables/README.md"]
BLOCK = re.compile(r"^```(console|sh|python)\n(.*?)^```$", re.S | re.M)
SECONDS = re.compile(r"\b\d+\.\d\d s\b")
# What needs a cluster, a network or the superuser.
ELSEWHERE = ("sbatch", "parallel", "pip", "git", "PATH=", "#", "sh -c", "--wrap", "--slurm")


def shell(command, folder):
    """What the command prints to both streams, in lines of 80 characters, with the program of this build as verify."""
    bin = folder / "bin"
    if not bin.exists():
        bin.mkdir()
        program = os.environ.get("EXACT_PARITY_VERIFY", ROOT / ".build/release/verify")
        (bin / "verify").symlink_to(Path(program).resolve())
    environment = {**os.environ, "PATH": f"{bin}:{os.environ['PATH']}", "COLUMNS": "80"}
    run = subprocess.run(["sh", "-c", command], cwd=ROOT, env=environment, text=True, capture_output=True)
    return run.returncode, run.stdout + run.stderr


def console(block, folder):
    """The block with what its commands print now."""
    lines = []
    for line in block.splitlines():
        if line.startswith("$ "):
            command = re.sub(r"\s+# .*", "", line[2:])
            lines += [line, *shell(command, folder)[1].splitlines()]
    return "".join(line.rstrip() + "\n" for line in lines)


def problems_of_script(block, folder):
    """What does not work in a block of commands."""
    found = []
    targets = re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    for line in re.sub(r"\\\n\s*", " ", block).splitlines():
        command = re.sub(r"\s+# .*", "", line).strip()
        if not command or command.startswith(ELSEWHERE):
            continue
        words = shlex.split(command)
        if words[0] == "make":
            found += [f"make has no {word}" for word in words[1:] if "=" not in word and word not in targets]
        elif words[0] == "verify":
            # What takes hours, or wants the results of that, is listed instead.
            command = re.split(r" --merge | --plot ", command)[0].split(" > ")[0]
            listed = " --list" if words[1] == "experiment" or "--merge" in words else ""
            listed = "" if "--list" in words else listed
            code, text = shell(command + listed, folder)
            found += [f"{command}: {code}: {text}"] if code else []
        elif words[0].endswith("python3") or words[0].startswith(("Benchmarks/", "scripts/")):
            found += [f"there is no {word}" for word in words if word.endswith(".py") and not (ROOT / word).exists()]
        else:
            found.append(f"what is {words[0]}?")
    return found


def problems_of_examples(block, name):
    sys.path.insert(0, str(ROOT / "python"))
    example = doctest.DocTestParser().get_doctest(block, {}, name, name, 0)
    report = []
    doctest.DocTestRunner(verbose=False).run(example, out=report.append)
    return report


def checked(path, folder):
    """The text of the document with the outputs of this run, and what is wrong with it."""
    problems = []

    def renewed(match):
        kind, block = match[1], match[2]
        if kind == "console":
            return f"```console\n{console(block, folder)}```"
        if kind == "sh":
            problems.extend(problems_of_script(block, folder))
        elif ">>>" in block:
            problems.extend(problems_of_examples(block, str(path)))
        return match[0]

    return BLOCK.sub(renewed, path.read_text(encoding="utf-8")), problems


def main(arguments):
    write = "--write" in arguments
    names = [name for name in arguments if name != "--write"] or FILES
    bad = False
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            path = ROOT / name
            found, problems = checked(path, Path(folder))
            held = path.read_text(encoding="utf-8")
            for problem in problems:
                print(f"{name}: {problem}")
            if write:
                path.write_text(found, encoding="utf-8")
            elif SECONDS.sub("0.00 s", found) != SECONDS.sub("0.00 s", held):
                bad = True
                sys.stdout.writelines(difflib.unified_diff(held.splitlines(True), found.splitlines(True), name, "now"))
            bad = bad or bool(problems)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
