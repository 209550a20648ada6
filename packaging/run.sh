#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [PLAN]: installs what is missing (Debian 12), builds, and opens the window, at first on the sample season.
# Without a display it draws every page into build/pages/ instead and prints the benchmark table.
set -euo pipefail

case "$#:${1:-}" in
*:-h | *:--help)
    echo "usage: run.sh [PLAN]"
    exit 0
    ;;
*:-* | [2-9]*)
    echo "usage: run.sh [PLAN]" >&2
    exit 2
    ;;
esac

. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"
"$root/packaging/setup.sh"
build release dropbeat
program=$root/build/release/app/dropbeat

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Opening the window."
    exec "$program" "$@"
fi

export QT_QPA_PLATFORM=offscreen
pages=$root/build/pages
rm -rf -- "$pages"
mkdir -p "$pages"
plan=${1:-}
on=()
if [ -z "$plan" ]; then
    plan=$pages/sample-season.dropbeat
    "$program" new "$plan" --sample >/dev/null
    on=(--today 2026-11-20) # a day in the middle of the sample season
fi
echo "There is no display, so the pages are drawn into files."
"$program" pages "$plan" "$pages" "${on[@]}" >/dev/null
echo "Every page of the window as a picture:"
find "$pages" -name '*.png' | sort | sed 's/^/    /'
printf '\nThe benchmark table:\n\n'
"$program" results "$plan"
