#!/bin/sh
# Installs the system packages that are missing: with apt-get on Debian and Ubuntu, with Homebrew on macOS.
# With --for-tests also what only the tests need. Says nothing when there is nothing to do.
set -eu

# GNU parallel, which a test runs a sweep with; moreutils has another program of the same name.
wants_parallel() {
  [ "$for_tests" = --for-tests ] && ! parallel --version < /dev/null 2> /dev/null | grep -q "GNU parallel"
}
for_tests=${1:-}

# The tests of the Python package, with whichever Python has what they use: a python3 of one's own, or the system's.
wants_pytest() {
  [ "$for_tests" = --for-tests ] || return 1
  for python in python3 /usr/bin/python3; do
    "$python" -c "import pytest, hypothesis, pandas" 2> /dev/null && return 1
  done
  return 0
}

# The recipe of tables/README.md for R.
wants_r() { [ "$for_tests" = --for-tests ] && ! command -v Rscript > /dev/null; }

command -v swift > /dev/null || {
  echo "setup: no Swift toolchain on the PATH; install Swift 6.2 or later from swift.org/install" >&2
  exit 1
}

if [ "$(uname -s)" = Darwin ]; then
  command -v brew > /dev/null || { echo "setup: install Homebrew (brew.sh), then: brew install gmp flint pkgconf" >&2; exit 1; }
  for package in gmp flint pkgconf; do
    brew list "$package" > /dev/null 2>&1 || brew install "$package"
  done
  if wants_parallel; then brew install parallel; fi
  if wants_pytest; then echo "setup: for make test-python: python3 -m pip install pytest hypothesis pandas" >&2; fi
  exit 0
fi

# The toolchain brings clang, where no other compiler is installed.
compiler=$(command -v cc || command -v gcc || command -v clang)
has_header() { echo "#include <$1>" | "$compiler" -E -x c - > /dev/null 2>&1; }

missing=""
command -v pkg-config > /dev/null || missing="$missing pkg-config"
command -v python3 > /dev/null || missing="$missing python3"
for header_package in gmp.h:libgmp-dev cblas.h:libopenblas-dev; do
  has_header "${header_package%%:*}" || missing="$missing ${header_package#*:}"
done
# FLINT 3 contains Arb; before that Arb is a package of its own.
arb=""
if ! has_header flint/arb.h && ! has_header arb.h; then
  missing="$missing libflint-dev"
  arb=libflint-arb-dev
fi
if wants_parallel; then missing="$missing parallel"; fi
if wants_pytest; then missing="$missing python3-pytest python3-hypothesis python3-pandas"; fi
if wants_r; then missing="$missing r-base-core"; fi
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
if command -v apt-get > /dev/null && { [ -z "$as_root" ] || command -v sudo > /dev/null; }; then
  echo "setup: installing$missing"
  # shellcheck disable=SC2086 — a list of package names
  if { $as_root apt-get update -qq && {
    [ -z "$arb" ] || ! apt-cache show "$arb" || missing="$missing $arb"
  } && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } > /dev/null; then
    exit 0
  fi
fi
echo "setup: missing packages; install them with your package manager (Debian names):$missing" >&2
exit 1
