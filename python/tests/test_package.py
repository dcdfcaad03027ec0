"""The notebooks, the examples of the documentation, and the installation from the folder."""

import doctest
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from exact_parity.session import program

PYTHON = Path(__file__).resolve().parents[1]


def test_the_notebooks_hold_what_they_print():
    run = subprocess.run([sys.executable, PYTHON / "notebooks" / "run.py"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_notebook_that_differs_is_found(tmp_path):
    for name in ("run.py", "questions.ipynb"):
        text = (PYTHON / "notebooks" / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("Fraction(25, 32)", "Fraction(26, 32)"), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(PYTHON)}
    run = subprocess.run([sys.executable, tmp_path / "run.py"], capture_output=True, text=True, env=environment)
    assert run.returncode == 1 and "Fraction(26, 32)" in run.stdout, run.stdout


@pytest.mark.parametrize("module", ["exact_parity", "interval", "questions", "tables"])
def test_examples_of_the_documentation(module):
    name = module if module == "exact_parity" else f"exact_parity.{module}"
    loaded = importlib.import_module(name)
    names = {**vars(importlib.import_module("exact_parity")), **vars(loaded)}
    found = doctest.testmod(loaded, extraglobs=names)
    assert found.attempted > 0 and found.failed == 0


def test_it_installs_from_its_folder(tmp_path):
    if subprocess.run([sys.executable, "-c", "import pip"], capture_output=True).returncode:
        pytest.skip("pip is not installed; python3-pip has it")
    copy = tmp_path / "python"
    subprocess.run(["cp", "-r", PYTHON, copy], check=True)
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    run = subprocess.run([*install, "--target", tmp_path / "site", copy], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    script = "import exact_parity as e; print(e.__file__, e.delta(3, bias=-1))"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "EXACT_PARITY_VERIFY": os.path.abspath(program())}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert run.stdout.startswith(str(tmp_path / "site")) and run.stdout.endswith(" 1/4\n"), run.stdout + run.stderr
