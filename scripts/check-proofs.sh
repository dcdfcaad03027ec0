#!/bin/sh
# Writes a proof file for every row that has theorems and re-checks them all with checker/check.py, and with `verify recheck` where there is one.
set -eu

verify=.build/release/verify
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if "$verify" check --help 2> /dev/null | grep -q -- --proofs; then
  "$verify" check --proofs "$folder" --quiet > /dev/null
  python3 checker/check.py "$folder"/*.json
  "$verify" recheck "$folder"/*.json > /dev/null
else
  python3 checker/check.py --claims checker/test.claims checker/accepted/*.json
fi
