#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# setup.sh [--tests]: installs what is missing of debian-packages.txt, on Debian 12 only, as root or through sudo.
# With everything there it asks no network and changes nothing. On another system it names what is needed and stops.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
os_release=${DROPBEAT_OS_RELEASE:-/etc/os-release}

uses=build
case "${1:-}" in
'') ;;
--tests) uses='build test' ;;
*)
    echo "usage: setup.sh [--tests]" >&2
    exit 2
    ;;
esac

packages=()
while read -r name use _; do
    case "$name" in '' | '#'*) continue ;; esac
    case " $uses " in *" $use "*) packages+=("$name") ;; esac
done <"$here/debian-packages.txt"

system=$([ -r "$os_release" ] && . "$os_release" && echo "${ID:-} ${VERSION_ID:-}" || true)
if [ "$system" != 'debian 12' ]; then
    cat >&2 <<EOF
This sets up Debian 12 by itself, and this is another system (${system:-unknown}). Nothing was changed.

Dropbeat needs: a C++20 compiler (GCC 12 or later), CMake 3.25, Ninja, Qt 6.4 with Widgets, Svg, Network, PrintSupport,
Concurrent, Multimedia with its FFmpeg backend, Test and the Linguist tools, QCustomPlot 2.1 for Qt 6, SQLite 3.40 built
with the session extension, SQLiteCpp 3.2, Boost 1.74 (headers, with Math), libical 3.0, libzip 1.7, libxlsxwriter 1.1,
Hunspell 1.7 and the QR code generator library for C++ 1.8 (found by pkg-config) and the Inter font. On Debian 12 these are the packages

EOF
    printf '    %s\n' "${packages[@]}" >&2
    printf '\nWith their like installed:  cmake --preset release && cmake --build --preset release\n' >&2
    exit 1
fi

# dpkg-query fails when a package is unknown to it, which only means that it is missing.
installed=$({ dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null || true; } |
    sed -n 's/^installed //p')
missing=()
for name in "${packages[@]}"; do
    grep -qxF -- "$name" <<<"$installed" || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing, and only root can install them (there is no sudo here):" >&2
        printf '    %s\n' "${missing[@]}" >&2
        echo "As root:  apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

log=$(mktemp -d)/setup.log
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >>"$log" 2>&1
}

echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
# A source that can't be reached need not be the one that is needed: the install is what decides.
apt update || echo "Some package lists could not be refreshed; trying with what is there." >&2
if ! apt install --no-install-recommends "${missing[@]}"; then
    tail -n 25 "$log" >&2
    echo "The packages above could not be installed. The whole log: $log" >&2
    exit 1
fi
rm -r -- "$(dirname -- "$log")"
