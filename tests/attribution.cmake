# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test channel_groups code_names code_uses conventions ledger_window link_plan link_rules tagged_link web_address)
  dropbeat_test(attribution/tst_${test} LINK dropbeat_core_attribution)
endforeach()
