# SPDX-License-Identifier: GPL-3.0-or-later
# A person's ways through the real window, by mouse and keyboard.
foreach(journey first_start drop_work handover six_months shell_work opening_problems every_page calendar_work script_handover clip_work results_work link_work moment_work attribution_work customer_work dry_run_work)
  dropbeat_test(journeys/tst_${journey} LINK dropbeat_ui_shell)
endforeach()
