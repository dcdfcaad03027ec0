#!/bin/sh
# Prints what Coq says of the theorems of one compiled file (its name without .v) that are named like a row of the
# ledger, or are mutants of such statements: their types and axioms.
set -eu
cd "$(dirname "$0")/../coq"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
awk -v file="$1" '$1 == "prf" && $4 ~ /^(mutant_)?(hdp|hfp|lpn|new)_/ { print file "." $4 }' "$1.glob" | LC_ALL=C sort > "$made/names"
[ -s "$made/names" ] || exit 0
{ echo "From ExactParity Require $1."; sed 's/.*/Check &.\nPrint Assumptions &./' "$made/names"; } > "$made/Printed.v"
coqc -q -Q . ExactParity -o "$made/Printed.vo" "$made/Printed.v"
