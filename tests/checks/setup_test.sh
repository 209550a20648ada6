#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# setup_test.sh CHECKOUT: what packaging/setup.sh does to a system, told by stand-ins for dpkg-query, apt-get, id and sudo.
set -euo pipefail
setup=$1/packaging/setup.sh
place=$(mktemp -d)
trap 'rm -r -- "$place"' EXIT
bin=$place/bin
calls=$place/calls
fails=0
mkdir "$bin"

# The stand-ins are all that the script can reach, besides these tools.
for tool in bash cat dirname env grep mktemp rm sed tail; do ln -s "$(command -v $tool)" "$bin/$tool"; done
stand_in() { printf '#!/bin/sh\n%s\n' "$2" >"$bin/$1" && chmod +x "$bin/$1"; }

printf 'ID=debian\nVERSION_ID="12"\n' >"$place/debian12"
printf 'ID=debian\nVERSION_ID="13"\n' >"$place/debian13"
printf 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="12"\n' >"$place/ubuntu"

# run SYSTEM USER-ID MISSING-PACKAGES [SETUP-OPTION]: sets status, and $place/{out,err,calls}.
run() {
    local system=$1 user=$2 missing=$3
    shift 3
    : >"$calls"
    stand_in id "echo $user"
    stand_in apt-get "echo \"apt-get \$*\" >>$calls; echo said by apt; case \"\$*\" in *update*) exit ${update_status:-0} ;; *) exit ${install_status:-0} ;; esac"
    # Prints "installed NAME" of each package asked for but the missing; as the real one, fails when there are any.
    stand_in dpkg-query "shift 3; for p in \"\$@\"; do case ' $missing ' in *\" \$p \"*) rest=1 ;; *) echo \"installed \$p\" ;; esac; done; exit \${rest:-0}"
    status=0
    PATH=$bin DROPBEAT_OS_RELEASE=$system "$setup" "$@" >"$place/out" 2>"$place/err" </dev/null || status=$?
}

check() { # check WHAT COMMAND…
    local what=$1
    shift
    if "$@"; then return 0; fi
    echo "FAIL: $what" >&2
    sed 's/^/    /' "$place/out" "$place/err" "$calls" >&2
    fails=$((fails + 1))
}
ended() { [ "$status" = "$1" ]; }
called() { [ "$(sed -n '/ update$/d; s/.* install --no-install-recommends/install/p' "$calls")" = "$1" ]; }
untouched() { ! [ -s "$calls" ]; }

for system in debian13 ubuntu none; do
    run "$place/$system" 0 cmake
    check "$system is refused" ended 1
    check "$system is left alone" untouched
    check "$system is told what is needed" grep -qx '    libsqlitecpp-dev' "$place/err"
done

run "$place/debian12" 0 ''
check 'nothing missing is fine' ended 0
check 'nothing missing asks no network' untouched
check 'nothing missing says nothing' [ ! -s "$place/out" ]

run "$place/debian12" 0 'cmake clang-format-16'
check 'installs for root' ended 0
check 'refreshes the lists first' grep -q '^apt-get .* update$' <(sed -n 1p "$calls")
check 'installs only what is missing, and nothing for tests' called 'install cmake'

run "$place/debian12" 0 'cmake clang-format-16' --tests
check 'installs what tests need' called 'install cmake clang-format-16'

update_status=100 run "$place/debian12" 0 cmake
check 'a source out of reach is not the end' ended 0
check 'and the install is tried' called 'install cmake'

install_status=100 run "$place/debian12" 0 cmake
check 'a failed install is the end' ended 1
check 'and shows what apt said' grep -q 'said by apt' "$place/err"

run "$place/debian12" 1000 cmake
check 'without root and sudo it stops' ended 1
check 'and says what root may do' grep -q 'apt-get install --no-install-recommends cmake' "$place/err"
check 'and calls nothing' untouched

stand_in sudo "echo sudo >>$calls; exec \"\$@\""
run "$place/debian12" 1000 cmake
check 'sudo installs for a user' ended 0
check 'through sudo' grep -qx sudo "$calls"
rm "$bin/sudo"

run "$place/debian12" 0 '' --help-me
check 'an unknown option is wrong usage' ended 2

[ "$fails" = 0 ] && echo "packaging/setup.sh does what it says"
