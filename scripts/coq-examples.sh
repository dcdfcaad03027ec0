#!/bin/sh
# Has verify compute what coq/Examples*.v compute, and compares: each line of what Coq printed for them names a command.
# Says so and succeeds where verify is not built.
set -eu
cd "$(dirname "$0")/.."
verify=${1:-.build/release/verify}
[ -x "$verify" ] || { echo "coq-examples: $verify is not built; the examples are not compared" >&2; exit 0; }

expected() { # what verify says of one example
  command=$1
  case $command in
    "= "*) echo "${command#= }" ;;
    "separate-bias "*)
      "$verify" separate --quiet --format json --neurons 1 --dimension "${command#* }" |
        sed -n 's/.*"bias" : "\(.*\)",/\1/p' ;;
    "gradient "*)   # bias, weights of one neuron
      bias=$(echo "$command" | cut -d ' ' -f 2)
      weights=$(echo "$command" | cut -d ' ' -f 3 | sed 's/,/","/g')
      echo "{\"activation\": \"relu\", \"weights\": [[\"$weights\"]], \"biases\": [\"$bias\"], \"outputs\": [\"0\"]}" |
        "$verify" gradient --quiet --network - | awk 'NR == 2 { print $2 }' ;;
    *) # shellcheck disable=SC2086 — a command line
      "$verify" $command --quiet ;;
  esac
}

sed -n 's/^ *= ("\(.*\)"%string, (\(.*\)%Z, \(.*\)%Z))$/\1|\2|\3/p' coq/Examples*.out | tr -d '()' > coq/examples.out
[ "$(wc -l < coq/examples.out)" = "$(cat coq/Examples*.v | grep -c '^Compute')" ] ||
  { echo "coq-examples: not every example was read" >&2; exit 1; }
compared=0
status=0
while IFS='|' read -r command numerator denominator; do
  value=$numerator
  [ "$denominator" = 1 ] || value=$numerator/$denominator
  right=$(expected "$command" < /dev/null)
  [ "$value" = "$right" ] || { echo "coq-examples: $command: Coq says $value, verify $right" >&2; status=1; }
  compared=$((compared + 1))
done < coq/examples.out
[ $status = 0 ] && echo "$compared examples agree"
exit $status
