#!/bin/sh
# Writes docs/TRUST.md: the template with the line counts of the trusted part, what Coq proves, and what the ledger argues in words.
# With --check, compares instead and fails when the page is out of date.
set -eu

verify=.build/release/verify
# Each text on one line.
export COLUMNS=100000
page=docs/TRUST.md

# file.swift -> "lines code"
count() {
  awk '{ lines++ } !/^[ \t]*(\/\/.*)?$/ { code++ } END { print lines + 0, code + 0 }' "$@"
}

row() { # title, files…
  title=$1
  shift
  # shellcheck disable=SC2046 — two numbers
  set -- "$title" $(count "$@")
  echo "| $1 | $2 | $3 |"
}

lines() {
  echo "| part | lines | code |"
  echo "|---|---:|---:|"
  row "claims as data (\`Claims\`)" $(find Sources/Claims -name '*.swift')
  row "the kernel, with the reading and writing of proof files (\`Proofs\`)" $(find Sources/Proofs -name '*.swift')
  row "integers and rationals (\`ExactNumbers/Integer*\`, \`Rational*\`)" \
    Sources/ExactNumbers/Integer*.swift Sources/ExactNumbers/Rational.swift Sources/ExactNumbers/Rational+*.swift
  row "bounds of e^x, ln x and π (\`ExactNumbers/Bounds\`)" Sources/ExactNumbers/Bounds/*.swift
  row "binomials" Sources/ExactNumbers/Binomials.swift
  row "numbers a + b√n" Sources/ExactNumbers/QuadraticNumber.swift
  row "polynomials" Sources/ExactNumbers/*Polynomial*.swift
  row "verdicts and the ledger (\`Ledger\`)" Sources/Ledger/*/*.swift
  for folder in Sources/Statements/*/; do
    name=$(basename "$folder")
    row "what each statement asks of them: \`$name\`" $(find "$folder" -name '*.swift')
  done
  row "balls over FLINT (\`Enclosures/Balls\`)" Sources/Enclosures/Balls/*.swift Sources/BallShims/*.c \
    Sources/BallShims/include/*.h
}

argued() {
  "$verify" list | awk '$1 ~ /^(hdp|hfp|lpn|new)-/ { print $1 }' | while read -r id; do
    text=$("$verify" explain "$id" | awk '
      /^$/ { exit }
      /^argued / { on = 1; sub(/^argued +/, ""); printf "%s", $0; next }
      /^[^ ]/ { on = 0 }
      on { sub(/^ +/, " "); printf "%s", $0 }')
    [ -z "$text" ] || printf -- '- `%s`: %s\n' "$id" "$text"
  done
}

coq() { # row, theorem, claim, axioms, from what Coq printed
  echo "| row | theorem | claim | axioms |"
  echo "|---|---|---|---|"
  awk -F ' [|] ' '/^## Mutants/ { exit } /^[|] `/ { print $1 " | " $2 " | " $3 " | " $5 " |" }' coq/THEOREMS.md
}

parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
lines > "$parts/lines"
argued > "$parts/argued"
coq > "$parts/coq"
awk -v parts="$parts" '
  /^@@LINES@@$/ { while ((getline line < (parts "/lines")) > 0) print line; next }
  /^@@COQ@@$/ { while ((getline line < (parts "/coq")) > 0) print line; next }
  /^@@ARGUED@@$/ { while ((getline line < (parts "/argued")) > 0) print line; next }
  { print }' docs/TRUST.template.md > "$parts/page"

if [ "${1:-}" = --check ]; then
  diff -u "$page" "$parts/page" || { echo "trust: $page is out of date; run make trust" >&2; exit 1; }
else
  cp "$parts/page" "$page"
fi
