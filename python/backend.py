"""The build backend of this folder (PEP 517, 660): a wheel by the standard library alone, so that an installation asks no network."""

import base64
import hashlib
import re
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PACKAGE = "exact_parity"
VERSION = re.search(r'^version = "(.+)"$', (FOLDER / "pyproject.toml").read_text(encoding="utf-8"), re.M)[1]
INFORMATION = f"{PACKAGE}-{VERSION}.dist-info"
METADATA = f"""Metadata-Version: 2.1
Name: exact-parity
Version: {VERSION}
Summary: Exact and enclosed quantities of parities and neural networks, answered by the program verify
License: Apache-2.0
Requires-Python: >=3.9
Provides-Extra: test
Requires-Dist: pytest; extra == "test"
Requires-Dist: hypothesis; extra == "test"
Provides-Extra: pandas
Requires-Dist: pandas; extra == "pandas"
"""
WHEEL = "Wheel-Version: 1.0\nGenerator: exact-parity\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    modules = sorted((FOLDER / PACKAGE).glob("*.py"))
    return _wheel(wheel_directory, {f"{PACKAGE}/{path.name}": path.read_bytes() for path in modules})


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    return _wheel(wheel_directory, {f"{PACKAGE}.pth": f"{FOLDER}\n".encode()})


def _wheel(directory, files):
    files = {**files, f"{INFORMATION}/METADATA": METADATA.encode(), f"{INFORMATION}/WHEEL": WHEEL.encode()}
    record = "".join(f"{name},sha256={_digest(content)},{len(content)}\n" for name, content in files.items())
    files[f"{INFORMATION}/RECORD"] = (record + f"{INFORMATION}/RECORD,,\n").encode()
    name = f"{PACKAGE}-{VERSION}-py3-none-any.whl"
    with zipfile.ZipFile(Path(directory) / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return name


def _digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
