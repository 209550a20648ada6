# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test channel_words meaning ledger credit ledger_rules)
  dropbeat_test(attribution/tst_${test} LINK dropbeat_core_attribution)
endforeach()
