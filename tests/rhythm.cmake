# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test quick_entry)
  dropbeat_test(rhythm/tst_${test} LINK dropbeat_core_rhythm)
endforeach()
# The rules with a plan behind them: triggered, mended, set aside.
dropbeat_test(rhythm/tst_review LINK dropbeat_core_actions)
