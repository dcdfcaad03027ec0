#!/bin/sh
# The tests of the Python package, with the first Python that has pytest, hypothesis and pandas.
set -eu
cd "$(dirname "$0")/../python"
for python in python3 /usr/bin/python3; do
  if "$python" -c "import pytest, hypothesis, pandas" 2> /dev/null; then
    # -rs names what is skipped, and why.
    exec "$python" -m pytest -q -rs -p no:cacheprovider "$@"
  fi
done
echo "test-python: no Python has pytest, hypothesis and pandas; Debian's packages are python3-pytest, python3-hypothesis and python3-pandas" >&2
exit 1
