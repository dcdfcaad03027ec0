#!/bin/sh
# Installs the proof assistant Coq where it is missing: with apt-get on Debian and Ubuntu, with Homebrew on macOS.
# Says nothing when there is nothing to do.
set -eu

if command -v coqc > /dev/null && command -v coqchk > /dev/null; then exit 0; fi

if [ "$(uname -s)" = Darwin ]; then
  command -v brew > /dev/null || { echo "setup-coq: install Homebrew (brew.sh), then: brew install coq" >&2; exit 1; }
  brew install coq
  exit 0
fi

as_root=""
if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
if command -v apt-get > /dev/null && { [ -z "$as_root" ] || command -v sudo > /dev/null; }; then
  echo "setup-coq: installing coq"
  if { $as_root apt-get update -qq -o DPkg::Lock::Timeout=300 &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
      -o DPkg::Lock::Timeout=300 --no-install-recommends coq; } > /dev/null; then
    exit 0
  fi
fi
echo "setup-coq: Coq 8.16 or later is missing; install it with your package manager (Debian name: coq)" >&2
exit 1
