#!/bin/sh
# Runs the tests of the layers that call C (CubeKernels, GMPShims, BallShims, OpenBLASShims) with everything built for
# the sanitizers of addresses, of undefined behaviour and of threads; a report of one ends it with 1.
#   scripts/sanitize.sh [address] [undefined] [thread]
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- address undefined thread

export EXACT_PARITY_SANITIZING=1
# Swift's runtime keeps what it allocates until the end, on purpose.
export ASAN_OPTIONS=detect_leaks=0:halt_on_error=1
export TSAN_OPTIONS=halt_on_error=1
status=0
for sanitizer in "$@"; do
  folder=.build/$sanitizer
  log=$folder/tests.log
  mkdir -p "$folder"
  case $sanitizer in
    # Swift has no such sanitizer on Linux, and needs none: the C is built for it, and traps where it finds something.
    undefined) flags="-Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined" ;;
    # Locks that it sees, see Sources/ExactParity/ThreadSanitizer.swift.
    thread) flags="--sanitize thread -Xswiftc -DTHREAD_SANITIZER" ;;
    *) flags="--sanitize $sanitizer" ;;
  esac
  # shellcheck disable=SC2086 — a list of options
  swift build -c release --build-tests $flags --scratch-path "$folder"
  # shellcheck disable=SC2086
  if swift test -c release --skip-build --disable-xctest $flags --scratch-path "$folder" > "$log" 2>&1
  then ended="no report"
  else ended="FAILED, see $log"; status=1
  fi
  if grep -q -E 'Sanitizer|runtime error:' "$log"; then ended="FAILED, see $log"; status=1; fi
  echo "$sanitizer: $(grep -o 'Test run with .* tests in .* suites' "$log" | tail -1): $ended"
done
exit $status
