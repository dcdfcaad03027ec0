"""Every command block of the documents, run."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "documents.py"
sys.path.insert(0, str(SCRIPT.parent))

import documents  # noqa: E402


@pytest.mark.parametrize("name", documents.FILES)
def test_what_a_document_holds_is_what_its_commands_print(name):
    run = subprocess.run([sys.executable, SCRIPT, name], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_document_with_commands_is_left_out():
    names = {path.relative_to(ROOT) for path in ROOT.rglob("*.md")}
    names = {name for name in names if not any(part.startswith(".") for part in name.parts)}
    with_commands = {str(name) for name in names if documents.BLOCK.search((ROOT / name).read_text(encoding="utf-8"))}
    assert {"README.md", "Benchmarks/README.md"} <= with_commands <= set(documents.FILES)


@pytest.mark.parametrize(
    "text",
    [
        "```console\n$ verify delta --dimension 3 --bias -1\n1/5\n```\n",
        "```sh\nmake no-such-target\n```\n",
        "```sh\nverify delta --dimension\n```\n",
        "```sh\nverify experiment no-such-experiment\n```\n",
        "```python\n>>> import exact_parity\n>>> exact_parity.delta(3, bias=-1)\nFraction(1, 5)\n```\n",
    ],
)
def test_a_document_that_is_wrong_is_found(tmp_path, text):
    path = tmp_path / "WRONG.md"
    path.write_text(text, encoding="utf-8")
    assert documents.main([str(path)]) == 1


def test_a_document_that_is_right_is_written_and_passes(tmp_path):
    path = tmp_path / "RIGHT.md"
    path.write_text("```console\n$ verify delta --dimension 3 --bias -1   # a comment\n```\n", encoding="utf-8")
    assert documents.main([str(path)]) == 1
    assert documents.main(["--write", str(path)]) == 0
    assert path.read_text(encoding="utf-8").endswith("# a comment\n1/4\n```\n")
    assert documents.main([str(path)]) == 0


def test_readme_has_two_screens():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 120
