"""The tables as rows and as data frames."""

import random
import re
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import exact_parity
from exact_parity import Interval

ROOT = Path(__file__).resolve().parents[2]


def recipe(language, word):
    """The block of tables/README.md in this language that has the word."""
    text = (ROOT / "tables" / "README.md").read_text(encoding="utf-8")
    (found,) = [block for block in re.findall(rf"```{language}\n(.*?)```", text, re.S) if word in block]
    return found


def test_the_recipe_for_python():
    run = subprocess.run([sys.executable, "-c", recipe("python", "import csv")], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_the_recipe_for_pandas():
    pytest.importorskip("pandas", reason="pandas is not installed; python3-pandas has it")
    run = subprocess.run([sys.executable, "-c", recipe("python", "pandas")], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed; r-base-core has it")
def test_the_recipe_for_r():
    run = subprocess.run(["Rscript", "-e", recipe("r", "read.csv")], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_doubles_enclose_too():
    """Read as doubles, the columns made for it are apart and keep the enclosure between them; the others need not."""
    fallen = 0
    for name in exact_parity.table_names():
        for row in exact_parity.tables(name):
            for column in [column for column in row if column.endswith("lower_double") and row[column] is not None]:
                lower, upper = column.removesuffix("_double"), column.replace("lower", "upper")
                ends = [float(row[end]) for end in (column, upper)]
                assert Fraction(ends[0]) < row[lower] <= row[upper.removesuffix("_double")] < Fraction(ends[1]), row
                fallen += float(row[lower]) == float(row[upper.removesuffix("_double")])
    assert fallen > 100, "there is no need for these columns"


def test_every_table_has_its_rows():
    names = exact_parity.table_names()
    assert {"delta", "rates", "alignment-perturbed", "sigma-threshold"} <= set(names)
    for name in names:
        rows = exact_parity.tables(name)
        assert rows, name
        for row in rows:
            assert None not in row and not any(isinstance(value, float) for value in row.values()), name
            if row.get("lower") is not None:
                assert row["lower"] <= row["upper"], (name, row)


def test_rows_are_what_the_program_answers():
    draw = random.Random(20261121)
    for row in draw.sample(exact_parity.tables("delta"), 50):
        assert exact_parity.delta(row["dimension"], bias=row["bias"]) == row["exact"]
    for row in draw.sample(exact_parity.tables("alignment-discrete"), 20):
        if row["dimension"] > 30:
            continue
        options = {name: row[name] for name in ("degree", "bias", "weights", "activation", "parameter", "loss")}
        assert exact_parity.alignment(row["dimension"], **options) == row["exact"], row
    for row in exact_parity.tables("rates"):
        if row["lower"] is not None and row["weights"].startswith("perturbed"):
            assert exact_parity.rate(row["weights"]).overlaps(Interval(row["lower"], row["upper"])), row


def test_frames_keep_exact_numbers():
    pandas = pytest.importorskip("pandas", reason="pandas is not installed; python3-pandas has it")
    frame = exact_parity.frame("rates")
    assert list(frame["weights"])[:2] == ["rademacher", "gaussian"]
    assert frame["exact"].dtype == object and frame["exact"][1] == Fraction(1, 2)
    both = frame[frame["lower"].notna()]
    assert len(both) and all(low < high for low, high in zip(both["lower"], both["upper"]))
    assert exact_parity.frame("delta")["dimension"].dtype == "int64"
    assert isinstance(frame, pandas.DataFrame)


def test_a_missing_table_and_folder(tmp_path, monkeypatch):
    with pytest.raises(FileNotFoundError):
        exact_parity.tables("no-such-table")
    monkeypatch.setenv("EXACT_PARITY_TABLES", str(tmp_path))
    assert exact_parity.table_names() == []
