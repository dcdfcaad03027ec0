#!/bin/sh
# Builds the documentation of the library into .build/documentation/ExactParity.doccarchive; a warning is an error.
# It uses the toolchain's own docc and a build folder of its own, so the package needs no plugin for it.
set -eu

folder=.build/documentation
symbols=$PWD/$folder/symbols
archive=$folder/ExactParity.doccarchive
# Symbol graphs are written when a module is compiled, so everything is compiled anew.
rm -rf "$folder"
swift build --scratch-path "$folder" --target ExactParity -Xswiftc -emit-symbol-graph \
  -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols"
# The one module that the archive is about: what others import is not documented twice.
mkdir -p "$symbols/ExactParity"
mv "$symbols"/ExactParity*.symbols.json "$symbols/ExactParity"
docc=$(command -v docc || xcrun --find docc)
"$docc" convert Sources/ExactParity/ExactParity.docc --additional-symbol-graph-dir "$symbols/ExactParity" \
  --fallback-display-name ExactParity --fallback-bundle-identifier ExactParity --warnings-as-errors \
  --output-dir "$archive"
echo "docs: $archive"
