# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test decisions drop_money kpi_board import_results plan_edits planning_edits results_view sample_plan schedule_import line_bank variant_edits)
  dropbeat_test(actions/tst_${test} LINK dropbeat_core_actions)
endforeach()
dropbeat_test(actions/tst_calendar_edits LINK dropbeat_core_actions)
dropbeat_test(actions/tst_script_import LINK dropbeat_core_actions)
dropbeat_test(actions/tst_outlet_edits LINK dropbeat_core_actions)
dropbeat_test(actions/tst_order_import LINK dropbeat_core_actions)
dropbeat_test(actions/tst_shop_orders LINK dropbeat_core_actions)
