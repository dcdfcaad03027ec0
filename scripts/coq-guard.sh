#!/bin/sh
# Fails where a Coq source assumes what it should prove: Admitted, admit, Axiom, Parameter and their kin, outside
# comments. With arguments, looks into those folders instead of coq/; a test gives it one that breaks the rule.
set -eu
[ $# -gt 0 ] || { cd "$(dirname "$0")/.."; set -- coq; }

found=$(find "$@" -name '*.v' -print | sort | while read -r file; do
  awk -v file="$file" '
    BEGIN {
      edge = "[^A-Za-z0-9_]"
      words = "Admitted|admit|give_up|Abort|Axioms?|Parameters?|Conjectures?|Hypothes[ei]s|Variables?|Context"
      words = words "|bypass_check|(Guard|Positivity|Universe) Checking"
    }
    {
      code = ""
      for (i = 1; i <= length($0); i++) {
        two = substr($0, i, 2)
        if (two == "(*") { depth++; i++ }
        else if (two == "*)" && depth) { depth--; i++ }
        else if (!depth) code = code substr($0, i, 1)
      }
      if ((" " code " ") ~ (edge "(" words ")" edge)) print file ":" FNR ": " $0
    }
  ' "$file"
done)
[ -z "$found" ] && exit 0
echo "coq-guard: assumed, not proved:" >&2
echo "$found" >&2
exit 1
