"""The reference tables: rows with exact numbers, and a data frame that keeps both ends of an enclosure apart."""

import csv
import os
from fractions import Fraction
from pathlib import Path

_INTEGERS = {
    "dimension", "degree", "seed", "neurons", "size", "misclassified", "exponent", "lower_slack_numerator",
    "upper_slack_numerator", "cubic",
}
_TEXTS = {"weights", "activation", "parameter", "loss", "closest"}


def folder(directory=None) -> Path:
    """The folder of the tables: the one given, ``EXACT_PARITY_TABLES``, or ``tables`` in the folders above."""
    named = directory or os.environ.get("EXACT_PARITY_TABLES")
    if named:
        return Path(named)
    for above in Path(__file__).resolve().parents:
        if (above / "tables" / "delta.csv").is_file():
            return above / "tables"
    raise FileNotFoundError("there is no folder of tables: name it by EXACT_PARITY_TABLES (verify tables writes one)")


def table_names(directory=None):
    """The names that :func:`tables` takes."""
    return sorted(path.stem for path in folder(directory).glob("*.csv"))


def tables(name, directory=None):
    """The rows of a table as dictionaries: counts as ``int``, numbers as ``Fraction``, what is empty as ``None``.

    >>> tables("delta")[0]
    {'dimension': 2, 'bias': Fraction(-3, 1), 'exact': Fraction(0, 1)}
    """
    path = folder(directory) / f"{name}.csv"
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return [{column: _value(column, text) for column, text in row.items()} for row in rows]


def frame(name, directory=None):
    """The table as a pandas data frame: columns of ``Fraction`` objects for numbers, never of floats."""
    import pandas

    rows = tables(name, directory)
    columns = list(rows[0]) if rows else []
    return pandas.DataFrame(
        {
            column: pandas.Series([row[column] for row in rows], dtype="int64" if _is_whole(rows, column) else object)
            for column in columns
        }
    )


def _is_whole(rows, column):
    return column in _INTEGERS and all(row[column] is not None and abs(row[column]) < 2**63 for row in rows)


def _value(column, text):
    if text == "":
        return None
    if column in _TEXTS:
        return text
    return int(text) if column in _INTEGERS else Fraction(text)
