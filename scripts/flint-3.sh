#!/bin/sh
# Builds the project with FLINT 3 in a folder with the next Debian release, runs the tests of the enclosures there, and
# compares enclosures with those of the program built here. Needs the superuser, debootstrap, and 6 GB for the folder.
#   scripts/flint-3.sh [FOLDER] [RELEASE]
set -eu
cd "$(dirname "$0")/.."
root=${1:-/var/tmp/exact-parity-flint-3}
release=${2:-trixie}
toolchain=$(cd "$(dirname "$(readlink -f "$(command -v swift)")")/../.." && pwd)

packages=libflint-dev,libgmp-dev,libopenblas-dev,pkg-config,gcc,libc6-dev,libstdc++-14-dev,binutils,git,ca-certificates
packages=$packages,libncurses6,libxml2,libedit2,libsqlite3-0,libcurl4t64,zlib1g-dev,tzdata
[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase --include="$packages" "$release" "$root"

mkdir -p "$root/toolchain" "$root/exact-parity"
mount --bind "$toolchain" "$root/toolchain"
mount -t proc proc "$root/proc"
trap 'umount "$root/proc" "$root/toolchain"' EXIT

# What is committed here, with the dependencies that are already there.
[ -d .build/checkouts ] || swift package resolve
git archive HEAD | tar -x -C "$root/exact-parity"
mkdir -p "$root/exact-parity/.build"
cp -r .build/checkouts .build/repositories .build/workspace-state.json "$root/exact-parity/.build/"
cp Package.resolved "$root/exact-parity/"

inside() { chroot "$root" env PATH="/toolchain/usr/bin:/usr/bin:/bin" sh -c "cd /exact-parity && $1"; }
echo "here: FLINT $(dpkg-query -W -f '${Version}' libflint-dev); there: FLINT $(inside 'pkg-config --modversion flint')"
inside "swift build -c release --build-tests"
inside "swift test -c release --skip-build --disable-xctest --filter EnclosuresTests"

swift build -c release --product verify
python3 scripts/compare-flint.py .build/release/verify "chroot $root /exact-parity/.build/release/verify"
