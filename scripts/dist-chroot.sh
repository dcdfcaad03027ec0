#!/bin/sh
# Unpacks the tarball of `make dist` in a bare Debian without Swift, installs the three libraries, and runs the program there. Needs
# the superuser and debootstrap.
#   scripts/dist-chroot.sh TARBALL [FOLDER] [RELEASE]
set -eu
tarball=${1:?scripts/dist-chroot.sh TARBALL [FOLDER] [RELEASE]}
root=${2:-/var/tmp/exact-parity-dist}
release=${3:-bookworm}
if [ ! -e "$root/etc/debian_version" ]; then
  command -v debootstrap > /dev/null || { apt-get update -qq && apt-get install -y -qq debootstrap > /dev/null; }
  debootstrap --variant=minbase "$release" "$root" > /dev/null
fi
rm -rf "$root/opt/exact-parity"
mkdir -p "$root/opt/exact-parity"
# As on any machine; Swift reads the arguments there.
mkdir -p "$root/proc"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT
tar -xzf "$tarball" -C "$root/opt/exact-parity" --strip-components=1
inside() { chroot "$root" env PATH=/opt/exact-parity/bin:/usr/bin:/bin "$@"; }

# Without the libraries it says what is missing, and does not run.
if inside dpkg-query -W libflint17 > /dev/null 2>&1; then :; elif inside verify delta --dimension 3; then
  echo "dist-chroot: it ran without its libraries?" >&2
  exit 1
fi
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  libgmp10 libflint17 libflint-arb2 libopenblas0 > /dev/null

expect() { [ "$2" = "$1" ] || { echo "dist-chroot: $2, where $1 was expected" >&2; exit 1; }; }
expect 1/4 "$(inside verify delta --dimension 3 --bias -1)"
expect '[6.73522082471585550665e-20, 6.73522082471585550666e-20]' \
  "$(inside verify alignment --dimension 101 --weights perturbed:1/2 --activation step --parameter bias)"
inside verify check hdp-lemma-1 hdp-theorem-9 --quiet
# OpenBLAS is loaded by what trains.
inside verify train --dimension 4 --neurons 4 --steps 2 --interval 1 --test all > /dev/null
expect absent "$(inside sh -c 'command -v swift > /dev/null && echo present || echo absent')"
# Without /proc there are no arguments to be read, and no check of the ledger in their place.
umount "$root/proc"
trap - EXIT
code=0
inside verify delta --dimension 3 > /dev/null 2>&1 || code=$?
expect 64 "$code"
echo "the tarball runs in a bare $release"
