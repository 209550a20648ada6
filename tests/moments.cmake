# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(moments/tst_messages LINK dropbeat_core_moments)
dropbeat_test(moments/tst_moment_rules LINK dropbeat_core_moments)
dropbeat_test(actions/tst_moments LINK dropbeat_core_actions)
