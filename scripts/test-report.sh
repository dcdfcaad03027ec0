#!/bin/sh
# The pages of `verify report` in headless Chromium: filters, keyboard, widths, colours, no console error, no request that leaves.
#   scripts/test-report.sh [--screenshots FOLDER]
# Installs Chromium where it is missing, with apt-get.
set -eu
cd "$(dirname "$0")/.."
verify=${EXACT_PARITY_VERIFY:-.build/release/verify}
command -v chromium > /dev/null || {
  as_root=""
  if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
  echo "test-report: installing chromium"
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$verify" check --format json --quiet --output "$folder/results.json"
"$verify" report --results "$folder/results.json" --quiet --output "$folder/report" > /dev/null
python3 scripts/browse_report.py "$folder/report" "$folder/results.json" "$verify" "$@"
