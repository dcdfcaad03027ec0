#!/bin/sh
# The tests of the Python package, with the first Python that has pytest and hypothesis.
set -eu
cd "$(dirname "$0")/../python"
for python in python3 /usr/bin/python3; do
  if "$python" -c "import pytest, hypothesis" 2> /dev/null; then
    # -rs names what is skipped, and why.
    exec "$python" -m pytest -q -rs -p no:cacheprovider "$@"
  fi
done
echo "test-python: no Python has pytest and hypothesis; Debian's packages are python3-pytest and python3-hypothesis" >&2
exit 1
