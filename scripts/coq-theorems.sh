#!/bin/sh
# Compares what the compiled proofs say of themselves with what is committed: coq/Assumptions.v (every theorem named
# like a row of the ledger), coq/ASSUMPTIONS.txt (what Coq prints for it), coq/theorems.json, coq/THEOREMS.md (row,
# theorem, axioms, seconds; the seconds are not compared) and what verify shows, Sources/Statements/CoqTheorems.swift.
# With --write, writes them instead.
set -eu
cd "$(dirname "$0")/../coq"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

# Theorems named like a row of the ledger, and mutants of their statements, as the compiler recorded them.
named() {
  for glob in *.glob; do
    awk -v file="${glob%.glob}" '$1 == "prf" && $4 ~ /^(mutant_)?(hdp|hfp|lpn|new)_/ { print file "." $4 }' "$glob"
  done | grep -v '^Assumptions' | LC_ALL=C sort
}
named > "$made/names"
{
  echo "(* The type and the axioms of every theorem that is named like a row of the ledger, and of every mutant of a"
  echo "   statement. Written by scripts/coq-theorems.sh from what the compiler recorded; what it prints is in"
  echo "   ASSUMPTIONS.txt. *)"
  echo "From ExactParity Require $(sed 's/\..*//' "$made/names" | uniq | tr '\n' ' ' | sed 's/ $/./')"
  sed 's/.*/Check &.\nPrint Assumptions &./' "$made/names"
} | fold -s -w 118 | sed 's/ *$//' > "$made/Assumptions.v"

# What Coq prints for it, made file by file and only where a file was compiled anew (coq/Makefile).
make -s --no-print-directory printed
sed 's/\..*//' "$made/names" | uniq | while read -r file; do cat "$file.printed"; done > "$made/ASSUMPTIONS.txt"

# One line a theorem: id, theorem, file, axioms separated by spaces, type.
awk '
  function flush() { if (name != "") print id(name) "\t" name "\t" axioms "\t" type }
  function id(theorem,  t) {
    t = theorem
    sub(/^[^.]*\./, "", t); sub(/^mutant_/, "", t); sub(/__.*/, "", t); gsub(/_/, "-", t)
    return t
  }
  /^[A-Za-z0-9]+\.(mutant_)?(hdp|hfp|lpn|new)_[A-Za-z0-9_]*$/ {
    flush(); name = $1; axioms = ""; type = ""; part = 1; next
  }
  part == 1 && /^ / { sub(/^ *:? */, ""); type = type (type == "" ? "" : " ") $0; next }
  /^(Axioms:|Closed under)/ { part = 2; next }
  part == 2 && /^[^ ]/ { axioms = axioms (axioms == "" ? "" : " ") $1 }
  END { flush() }
' "$made/ASSUMPTIONS.txt" > "$made/rows"
[ "$(wc -l < "$made/rows")" = "$(wc -l < "$made/names")" ] ||
  { echo "coq-theorems: Coq answered for another number of theorems than were asked" >&2; exit 1; }

awk -F '\t' '
  BEGIN { printf "[" }
  $2 !~ /\.mutant_/ {
    file = $2; sub(/\..*/, "", file)
    count = split($3, axiom, " "); list = ""
    for (i = 1; i <= count; i++) list = list (i > 1 ? ", " : "") "\"" axiom[i] "\""
    printf "%s\n  {\"id\": \"%s\", \"theorem\": \"%s\", \"file\": \"coq/%s.v\", ", (comma++ ? "," : ""), $1, $2, file
    printf "\"axioms\": [%s], \"claim\": \"%s\", \"statement\": \"%s\"}", list, ($4 ~ /~/ ? "refuted" : "proved"), $4
  }
  END { print "\n]" }
' "$made/rows" > "$made/theorems.json"

awk -F '\t' '
  BEGIN {
    print "// Written by `make coq-theorems` from what Coq prints (coq/theorems.json)."
    print ""
    print "extension CoqTheorem {"
    print "  /// Every theorem of `coq/` that is named like a row."
    print "  package static let all: [CoqTheorem] = ["
  }
  $2 !~ /\.mutant_/ {
    count = split($3, axiom, " ")
    printf "    CoqTheorem(\n      \"%s\", \"%s\"", $1, $2
    if ($4 ~ /~/) printf ", isRefutation: true"
    if (count) printf ",\n      axioms: [\n"
    for (i = 1; i <= count; i++) { sub(/.*\./, "", axiom[i]); printf "        \"%s\",\n", axiom[i] }
    print (count ? "      ])," : "),")
  }
  END { print "  ]"; print "}" }
' "$made/rows" > "$made/CoqTheorems.swift"
swift=../Sources/Statements/CoqTheorems.swift

table() { # rows of the ledger, or mutants
  awk -F '\t' -v mutants="$1" '
    ($2 ~ /\.mutant_/) == mutants {
      file = $2; sub(/\..*/, "", file); name = $2; sub(/^[^.]*\./, "", name)
      seconds = "?"
      while ((getline line < (file ".seconds")) > 0) {   # the last line is of the children: user, system
        split(line, part, /[ms ]/); seconds = sprintf("%.1f", part[1] * 60 + part[2])
      }
      close(file ".seconds")
      axioms = $3; gsub(/[A-Za-z_]+\./, "", axioms); gsub(/ /, ", ", axioms); if (axioms == "") axioms = "none"
      claim = $4 ~ /~/ ? "refuted" : "proved"
      print "| `" $1 "` | `" name "` | " claim " | [" file ".v](" file ".v) | " axioms " | " seconds " |"
    }' "$made/rows"
}
{
  echo "# What Coq proves"
  echo
  echo "Written by \`make coq-theorems\` from Coq's output: every theorem that is named like a row of the ledger (what"
  echo "follows \`__\` tells several theorems of one row apart), the axioms that \`Print Assumptions\` lists for it, and the"
  echo "user seconds that its file takes to compile. *refuted*: the theorem is the negation of the statement."
  echo
  echo "| row | theorem | claim | file | axioms | seconds |"
  echo "|---|---|---|---|---|---:|"
  table 0
  echo
  echo "## Mutants"
  echo
  echo "Statements changed in one place, a constant or a hypothesis or a sign, and refuted, so that the statement is seen"
  echo "to be tight."
  echo
  echo "| row | theorem | claim | file | axioms | seconds |"
  echo "|---|---|---|---|---|---:|"
  table 1
} > "$made/THEOREMS.md"

if [ "${1:-}" = --write ]; then
  for file in Assumptions.v ASSUMPTIONS.txt theorems.json THEOREMS.md; do cp "$made/$file" "$file"; done
  cp "$made/CoqTheorems.swift" "$swift"
  exit 0
fi
status=0
for file in Assumptions.v ASSUMPTIONS.txt theorems.json; do diff -u "$file" "$made/$file" >&2 || status=1; done
diff -u "$swift" "$made/CoqTheorems.swift" >&2 || status=1
without_seconds() { sed 's/| [0-9.?]* |$/|/' "$1"; }
without_seconds THEOREMS.md > "$made/committed.md"
without_seconds "$made/THEOREMS.md" | diff -u "$made/committed.md" - >&2 || status=1
[ $status = 0 ] ||
  echo "coq-theorems: out of date, or a theorem has other axioms; read the difference, then make coq-theorems" >&2
exit $status
