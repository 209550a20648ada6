# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test launch_date text_count)
  dropbeat_test(scripts/tst_${test} LINK dropbeat_core_scripts)
endforeach()
