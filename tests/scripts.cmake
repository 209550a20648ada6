# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(scripts/tst_shot_list LINK dropbeat_core_scripts)
