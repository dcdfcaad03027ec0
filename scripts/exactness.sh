#!/bin/sh
# Fails where the exact layers use floating point for anything but a displayed approximation or a progress bar.
# With arguments, looks into those folders instead; a test gives it one that breaks the rule.
set -eu
[ $# -gt 0 ] || { cd "$(dirname "$0")/.."; set -- Sources/ExactNumbers Sources/ExactParity; }

# Allowed: comments; `approximation` and `init(exactly:)`, whose bodies end at the next line that closes at their indentation; progress.
found=$(find "$@" -name '*.swift' -print | sort | while read -r file; do
  awk -v file="$file" '
    /var approximation: Double|init\??\(exactly value: (Double|Float)\)/ { inside = 1 }
    inside && /^  }$/ { inside = 0; next }
    inside || /^ *\/\// || /[pP]rogress/ { next }
    /(^|[^A-Za-z0-9_])(Double|Float|Float16|Float80|CGFloat)([^A-Za-z0-9_]|$)/ { print file ":" FNR ": " $0 }
  ' "$file"
done)
[ -z "$found" ] && exit 0
echo "exactness: floating point in an exact layer:" >&2
echo "$found" >&2
exit 1
