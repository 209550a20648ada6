# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test cadence occasions occurrences quick_entry recurrence roll_out)
  dropbeat_test(rhythm/tst_${test} LINK dropbeat_core_rhythm)
endforeach()
# With a plan behind the rules.
foreach(test occasion_edits rhythm_rules review)
  dropbeat_test(rhythm/tst_${test} LINK dropbeat_core_actions)
endforeach()
dropbeat_test(rhythm/tst_recurrence_parts LINK dropbeat_core_rhythm)
