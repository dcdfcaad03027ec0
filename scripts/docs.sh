#!/bin/sh
# Builds the documentation of the libraries into .build/documentation/*.doccarchive; a warning is an error.
# It uses the toolchain's own docc and a build folder of its own, so the package needs no plugin for it.
set -eu

folder=.build/documentation
# Symbol graphs are written when a module is compiled, so everything is compiled anew.
rm -rf "$folder"
symbols=$PWD/$folder/symbols
swift build --scratch-path "$folder" --target Enclosures -Xswiftc -emit-symbol-graph \
  -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols"
docc=$(command -v docc || xcrun --find docc)
for module in ExactParity Enclosures; do
  # The one module that an archive is about: what others import is not documented twice.
  mkdir -p "$symbols/$module"
  mv "$symbols/$module.symbols.json" "$symbols/$module@"*.symbols.json "$symbols/$module" 2> /dev/null || true
  "$docc" convert "Sources/$module/$module.docc" --additional-symbol-graph-dir "$symbols/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "$module" --warnings-as-errors \
    --output-dir "$folder/$module.doccarchive"
  echo "docs: $folder/$module.doccarchive"
done
