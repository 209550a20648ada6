# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test decisions import_results line_bank plan_edits variant_edits planning_edits results_view sample_plan schedule_import drop_money)
  dropbeat_test(actions/tst_${test} LINK dropbeat_core_actions)
endforeach()
dropbeat_test(actions/tst_calendar_edits LINK dropbeat_core_actions)
