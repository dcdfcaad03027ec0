#!/bin/sh
# Builds the checker that Coq proves sound (coq/CheckerFile.v, extracted to OCaml, read by coq/driver.ml) and compares
# its answers with those of checker/check.py over every proof file, accepted and rejected, and over the ledger's where
# verify is built. It fails where the two answer one file differently. (The Swift kernel is compared with check.py over
# the same files by Tests/ProofsTests.) Likewise for mutants of the accepted files, one number or sign changed in each;
# SEED, printed, chooses which.
#   scripts/coq-checker.sh [SEED]
set -eu
cd "$(dirname "$0")/.."
command -v ocamlfind > /dev/null || { echo "coq-checker: no ocamlfind, which comes with Coq" >&2; exit 1; }
(
  cd coq/extracted
  rm -f checker.mli
  cp ../driver.ml driver.ml
  ocamlfind ocamlopt -w -a -c checker.ml
  ocamlfind ocamlopt -w +a-4-9-40..42-44-45-48-70 -warn-error +a checker.cmx driver.ml -o checker
)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
verify=.build/release/verify
mkdir "$made/ledger"
if [ -x "$verify" ]; then "$verify" check --proofs "$made/ledger" --quiet > /dev/null || true; fi
seed=${1:-0}
echo "mutants chosen by seed $seed"
mkdir "$made/mutants"
PYTHONPATH=checker python3 - "$made/mutants" "$seed" checker/accepted/*.json checker/accepted/*/*.json <<'MUTANTS'
import json, os, random, sys
import mutate
folder, seed, *files = sys.argv[1:]
chosen, number = random.Random(int(seed)), 0
for file in files:
    if os.path.getsize(file) > 60_000: continue
    with open(file, encoding='ascii') as opened: mutants = [mutant for _, mutant in mutate.mutants(json.load(opened))]
    for mutant in chosen.sample(mutants, min(5, len(mutants))):
        with open(f'{folder}/{number:05}.json', 'w', encoding='ascii') as made:
            made.write(json.dumps(mutant, sort_keys=True, separators=(',', ':')) + '\n')
        number += 1
MUTANTS
find checker/accepted checker/rejected "$made/ledger" "$made/mutants" -name '*.json' | LC_ALL=C sort > "$made/files"
# Twice: the files alone, and what their ids mean by the claims file.
for claims in none checker/ledger.claims; do
  xargs python3 checker/check.py --claims "$claims" < "$made/files" > "$made/python" || true
  xargs coq/extracted/checker --claims "$claims" < "$made/files" > "$made/coq"
  [ "$(wc -l < "$made/files")" = "$(wc -l < "$made/python")" ] && [ "$(wc -l < "$made/files")" = "$(wc -l < "$made/coq")" ] ||
    { echo "coq-checker: a checker did not answer for every file" >&2; exit 1; }
  paste -d '|' "$made/files" "$made/python" "$made/coq" | awk -F '|' -v claims="$claims" '
    {
      split($2, python, " "); split($3, coq, " ")
      count[python[1] " by check.py, " coq[1] " by Coq"]++
      if (coq[1] != python[1] || (coq[1] == "VERIFIED" && coq[2] != python[2])) { print "coq-checker: " $0; bad = 1 }
      if (coq[1] == "VERIFIED") verified++
    }
    END {
      for (pair in count) print "--claims " claims ": " count[pair] " " pair
      if (claims == "none" && verified < 40) { print "coq-checker: Coq verified next to nothing"; bad = 1 }
      exit bad
    }'
done
