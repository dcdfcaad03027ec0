#!/bin/sh
# Fails where coqchk, the kernel in a program of its own, met an axiom that is not one of the four on which the
# standard library's reals stand, or something that was compiled with a check disabled.
set -eu
cd "$(dirname "$0")/../coq"
report=${1:-check.out}
awk '
  BEGIN {
    allowed["Coq.Reals.ClassicalDedekindReals.sig_not_dec"]
    allowed["Coq.Reals.ClassicalDedekindReals.sig_forall_dec"]
    allowed["Coq.Logic.FunctionalExtensionality.functional_extensionality_dep"]
    allowed["Coq.Logic.Classical_Prop.classic"]
  }
  /^[*] / {
    section = $0
    if (section !~ /^[*] (Theory|Axioms)/ && $0 !~ /<none>/) { print "coq-axioms: " $0; bad = 1 }
    next
  }
  section ~ /^[*] Axioms/ && NF { if ($1 in allowed) found++; else { print "coq-axioms: " $1; bad = 1 } }
  section ~ /^[*] (Constants|Inductive)/ && NF { print "coq-axioms: " $0; bad = 1 }
  END { if (!found) { print "coq-axioms: no report of coqchk"; bad = 1 } exit bad }
' "$report" >&2 || exit 1
echo "coqchk: no axiom but the standard library's four"
