"""Runs the notebooks of this folder and compares what their cells print with what they hold; ``--write`` puts it in.

Standard library only. A cell's result is what it prints, then the ``repr`` of its last expression, as Jupyter shows it.
"""

import ast
import contextlib
import difflib
import io
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def run_cell(source, names):
    """What the cell prints and, where its last statement is an expression, that value's text."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(ast.Module(body, []), "<cell>", "exec"), names)
        value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None
    return printed.getvalue(), None if value is None else repr(value)


def outputs(printed, value, count):
    """The two as a notebook keeps them."""
    found = []
    if printed:
        found.append({"name": "stdout", "output_type": "stream", "text": printed.splitlines(keepends=True)})
    if value is not None:
        data = {"text/plain": value.splitlines(keepends=True)}
        found.append({"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"})
    return found


def executed(notebook):
    """The notebook with the outputs of this run."""
    names, count, cells = {"__name__": "__main__"}, 0, []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            count += 1
            printed, value = run_cell("".join(cell["source"]), names)
            cell = {**cell, "execution_count": count, "outputs": outputs(printed, value, count)}
        cells.append(cell)
    return {**notebook, "cells": cells}


def text(notebook):
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def main(arguments):
    sys.path.insert(0, str(FOLDER.parent))
    differs = False
    for path in sorted(FOLDER.glob("*.ipynb")):
        held = path.read_text(encoding="utf-8")
        found = text(executed(json.loads(held)))
        if "--write" in arguments:
            path.write_text(found, encoding="utf-8")
        elif found != held:
            differs = True
            sys.stdout.writelines(difflib.unified_diff(held.splitlines(True), found.splitlines(True), "held", "found"))
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
