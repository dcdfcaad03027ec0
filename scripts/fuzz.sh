#!/bin/sh
# Fuzzes the readers of networks, polynomials, tables, IDX files, checkpoints and results with libFuzzer, each for
# SECONDS, from well-formed files: a crash, an input that takes 10 seconds, or a gibibyte of address space beyond that at
# the start ends it with 1.
#   scripts/fuzz.sh [--seconds N] [--seed N] [READER…]
set -eu
cd "$(dirname "$0")/.."

seconds=60
seed=1
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || set -- network polynomial table digits checkpoint results

folder=.build/fuzz
EXACT_PARITY_FUZZING=1 swift build -c release --sanitize fuzzer --product fuzz --scratch-path $folder

status=0
for reader in "$@"; do
  corpus=$folder/corpus/$reader
  log=$folder/$reader.log
  mkdir -p "$corpus"
  if READER=$reader CORPUS=$corpus nice $folder/release/fuzz "$corpus" -seed="$seed" -max_total_time="$seconds" \
    -timeout=10 -max_len=65536 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix=$folder/crash-"$reader"- > "$log" 2>&1
  then ended="no crash, no hang"
  else ended="FAILED, see $log and $folder/crash-$reader-*"; status=1
  fi
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  peak=$(sed -n 's/^stat::peak_rss_mb: *//p' "$log")
  covered=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)
  echo "$reader: $seconds s, seed $seed, ${inputs:-?} inputs, ${covered:-?} places of the code, at most ${peak:-?} MiB: $ended"
done
exit $status
