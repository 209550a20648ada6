# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(scripts/tst_cuts LINK dropbeat_core_scripts)
