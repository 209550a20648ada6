#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# man_page_test.sh DROPBEAT MAN-PAGE: the man page and the program's own help tell of the same commands and options.
set -euo pipefail
program=$1
page=$(sed 's/\\-/-/g; s/\\f.//g' "$2")
fails=0
fail() {
    echo "FAIL: $*" >&2
    fails=$((fails + 1))
}

in_help=$("$program" --help | sed -n '/^Commands:/,/^$/s/^ \{1,\}\([a-z]\{1,\}\) .*/\1/p' | sort)
in_page=$(sed -n 's/^\.B dropbeat \([a-z]\{1,\}\)$/\1/p' <<<"$page" | sort)
[ -n "$in_help" ] || fail "no command in the output of --help"
[ "$in_help" = "$in_page" ] || fail "commands differ:
$(diff <(echo "$in_help") <(echo "$in_page") | sed -n 's/^</    only in --help:/p; s/^>/    only in the page:/p')"

for command in $in_help; do
    # The synopsis of one command: from its name to the next break.
    synopsis=$(sed -n "/^\.B dropbeat $command\$/,/^\.br\$/p" <<<"$page")
    options=$("$program" "$command" --help | sed -n '/^Usage:/p' | grep -o -- '--[a-z-]*' | sort -u || true)
    for option in $options; do
        grep -q -- "$option\b" <<<"$synopsis" || fail "dropbeat $command $option is not in the page"
    done
    for option in $(grep -o -- '--[a-z-]*' <<<"$synopsis" | sort -u); do
        grep -qxF -- "$option" <<<"$options" || fail "dropbeat $command has no $option, but the page says so"
    done
done
[ "$fails" = 0 ] && echo "The man page tells what the program does"
