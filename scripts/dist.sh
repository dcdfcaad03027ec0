#!/bin/sh
# Makes exact-parity-VERSION-SYSTEM.tar.gz: the program with the Swift runtime linked in, man pages, completions, licences. GMP,
# FLINT and OpenBLAS stay the system's, as their licence wants.
#   scripts/dist.sh [FOLDER]
set -eu
cd "$(dirname "$0")/.."
folder=${1:-dist}
version=$(sed -n 's/^ *version: "\(.*\)",$/\1/p' Sources/verify/Verify.swift)
tag=$(git describe --tags --exact-match 2> /dev/null || true)
if [ -n "$tag" ] && [ "$tag" != "$version" ] && [ "$tag" != "v$version" ]; then
  echo "dist: the tag is $tag, the program says $version" >&2
  exit 1
fi
name=exact-parity-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)

swift build -c release --product verify --static-swift-stdlib --scratch-path .build/dist
program=.build/dist/release/verify
if ldd "$program" | grep -q 'libswift\|libFoundation'; then
  echo "dist: the program still needs the Swift runtime" >&2
  exit 1
fi
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
sh scripts/install.sh "$root/$name" "$program" > /dev/null
strip "$root/$name/bin/verify"
cp LICENSE NOTICE CHANGELOG.md "$root/$name/"
cat > "$root/$name/README" << TEXT
ExactParity $version. bin/verify needs the packages of GMP, FLINT and OpenBLAS (on Debian 12:
libgmp10 libflint17 libflint-arb2 libopenblas0) and nothing of Swift. Put bin, share/man and the
completions below a folder such as /usr/local, or run bin/verify where it is.
TEXT
mkdir -p "$folder"
# The same bytes for the same files: names in order, no owners, one date.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git log -1 --format=%ct)" \
  -C "$root" -cf - "$name" | gzip -n > "$folder/$name.tar.gz"
echo "$folder/$name.tar.gz"
