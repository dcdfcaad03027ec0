#!/bin/sh
# Puts the program, its man pages and its shell completions below PREFIX:
#   scripts/install.sh PREFIX [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
prefix=${1:?scripts/install.sh PREFIX [PROGRAM]}
program=${2:-.build/release/verify}

mkdir -p "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" \
  "$prefix/share/zsh/site-functions" "$prefix/share/fish/vendor_completions.d"
install -m 755 "$program" "$prefix/bin/verify"
"$program" --generate-completion-script bash > "$prefix/share/bash-completion/completions/verify"
"$program" --generate-completion-script zsh > "$prefix/share/zsh/site-functions/_verify"
"$program" --generate-completion-script fish > "$prefix/share/fish/vendor_completions.d/verify.fish"

# The argument parser's own tool writes a page a command; the date is that of the change, not of the day. (Its plugin would build the
# whole package anew.)
parser=.build/checkouts/swift-argument-parser
[ -d "$parser" ] || swift package resolve
swift build --quiet --package-path "$parser" --scratch-path "$PWD/.build/manual" --product generate-manual
date=$(git log -1 --format=%cs 2> /dev/null || date +%F)
.build/manual/debug/generate-manual "$program" --multi-page --date "$date" --output-directory "$prefix/share/man/man1"
echo "installed below $prefix: bin/verify, share/man/man1, completions for bash, zsh and fish"
