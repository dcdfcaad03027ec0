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

# The argument parser's plugin writes a page a command; the date is that of the change, not of the day.
date=$(git log -1 --format=%cs 2> /dev/null || date +%F)
swift package --disable-sandbox plugin generate-manual --multi-page --date "$date" > /dev/null
pages=$(find .build/plugins/GenerateManual/outputs -name 'verify*.1')
[ -n "$pages" ] || { echo "install: the plugin has written no pages" >&2; exit 1; }
# shellcheck disable=SC2086 — paths of the build folder, without spaces
install -m 644 $pages "$prefix/share/man/man1/"
echo "installed below $prefix: bin/verify, share/man/man1, completions for bash, zsh and fish"
