# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(actions/tst_results_view LINK dropbeat_core_actions)
