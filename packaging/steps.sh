# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh, test.sh and tests/bench/run: where the checkout is, quiet steps that keep a log, and the build.
# shellcheck shell=bash
unset CDPATH
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
export LANG=${LANG:-C.UTF-8}

# step WHAT LOG COMMAND…: runs the command without input; its output goes to the log, and to the screen when it fails.
step() {
    local what=$1 log=$2 start=$SECONDS line
    shift 2
    printf '%s ...' "$what"
    if "$@" </dev/null 2>&1 | tee "$log" | while IFS= read -r line; do
        [ ! -t 1 ] || printf '\r\033[K%s ... %.60s' "$what" "$line"
    done; then
        [ ! -t 1 ] || printf '\r\033[K%s ...' "$what"
        printf ' done (%d s)\n' $((SECONDS - start))
    else
        printf ' failed\n'
        tail -n 80 -- "$log"
        printf 'The whole log: %s\n' "$log"
        return 1
    fi
}

# build PRESET TARGET [CMAKE-OPTION…]: configures and builds build/PRESET, through ccache where there is one.
build() {
    local preset=$1 target=$2 folder=$root/build/$1 launcher=
    shift 2
    mkdir -p "$folder"
    # ccache keeps its files in the home folder, and not every account has one.
    if command -v ccache >/dev/null && [ -w "${CCACHE_DIR:-${HOME:-/nonexistent}}" ]; then
        launcher=ccache
        export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
        export CCACHE_INODECACHE=${CCACHE_INODECACHE:-true} # else it reads each precompiled header once a file
    fi
    step "Configuring ($preset)" "$folder/configure.log" \
        cmake -S "$root" --preset "$preset" -DDROPBEAT_BATCHES=ON -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" "$@" || return 1
    step "Building ($preset; minutes the first time)" "$folder/build.log" \
        cmake --build "$folder" --target "$target" || return 1
}
