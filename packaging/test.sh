#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh [CTEST-OPTION…]: installs what is missing (Debian 12), builds with warnings as errors, and runs every test
# without a screen. Options go to ctest: test.sh -R store. The report is build/dev/test-report.xml (JUnit).
set -euo pipefail

. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"
"$root/packaging/setup.sh" --tests

# Real exports to read, where a folder of them stands beside the checkout.
samples=${DROPBEAT_SAMPLES-$root/../shared/data/samples}
if [ -n "$samples" ] && [ -d "$samples" ]; then
    samples=$(cd -- "$samples" && pwd -P)
    echo "Sample exports: $samples"
else
    samples=
    echo "Sample exports: none here, so the tests that read them are skipped (DROPBEAT_SAMPLES names their folder)."
fi

build dev all -DBUILD_TESTING=ON -DDROPBEAT_SAMPLES="$samples"

# Tests see a home of their own, never the user's settings, recent plans or display.
home=$root/build/dev/home
rm -rf -- "$home"
mkdir -p "$home"
unset DISPLAY WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
cd -- "$root"
HOME=$home QT_QPA_PLATFORM=offscreen ctest --preset dev --output-junit "$root/build/dev/test-report.xml" "$@" </dev/null
