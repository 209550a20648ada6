# SPDX-License-Identifier: GPL-3.0-or-later
# The real program is run, so its path is handed to the tests.
foreach(test command_ledger command_compare command_line command_plan command_results command_review command_scripts real_samples)
  dropbeat_test(app/tst_${test} LINK dropbeat_core_actions Qt6::Gui)
  target_compile_definitions(tst_${test} PRIVATE DROPBEAT_PROGRAM="$<TARGET_FILE:dropbeat>")
  add_dependencies(tst_${test} dropbeat)
endforeach()
