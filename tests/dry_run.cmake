# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(moments/tst_dry_run_streams LINK dropbeat_core_moments SOURCES moments/slow_interpreter.cpp)
