#!/bin/sh
# The steps of action.yml: gets the program, checks, writes a JUnit report and a summary of the job. Everything comes by the environment;
# EXACT_PARITY_VERIFY names a program that is there already.
set -eu
source=$(cd "$(dirname "$0")/.." && pwd)
report=${EXACT_PARITY_REPORT:-verdicts.xml}
summary=${GITHUB_STEP_SUMMARY:-/dev/stdout}

as_root=""
if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
if [ -n "${EXACT_PARITY_VERIFY:-}" ]; then
  verify=$EXACT_PARITY_VERIFY
elif [ -n "${EXACT_PARITY_TARBALL:-}" ]; then
  folder=$(mktemp -d)
  case $EXACT_PARITY_TARBALL in
    http://* | https://*) curl --fail --silent --show-error --location "$EXACT_PARITY_TARBALL" | tar -xz -C "$folder" --strip-components=1 ;;
    *) tar -xzf "$EXACT_PARITY_TARBALL" -C "$folder" --strip-components=1 ;;
  esac
  verify=$folder/bin/verify
  if ! "$verify" --version > /dev/null 2>&1; then
    $as_root apt-get update -qq > /dev/null
    $as_root apt-get install -y -qq --no-install-recommends libgmp10 libflint17 libflint-arb2 libopenblas0 > /dev/null
  fi
else
  (cd "$source" && make build)
  verify=$source/.build/release/verify
fi

set -- check --effort "${EXACT_PARITY_EFFORT:-quick}" --quiet
if [ -n "${EXACT_PARITY_STATEMENTS:-}" ]; then set -- "$@" --statements "$EXACT_PARITY_STATEMENTS"; fi
# shellcheck disable=SC2086 — ids are words without spaces
set -- "$@" ${EXACT_PARITY_IDS:-}
code=0
"$verify" "$@" --format junit --output "$report" || code=$?
if [ "$code" -le 1 ]; then "$verify" "$@" --format markdown >> "$summary" || true; fi
exit "$code"
