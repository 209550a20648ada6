# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test beat_edits beat_table music_grid)
  dropbeat_test(scripts/tst_${test} LINK dropbeat_core_scripts)
endforeach()
dropbeat_test(scripts/tst_shot_list LINK dropbeat_core_scripts)
foreach(test launch_date text_count)
  dropbeat_test(scripts/tst_${test} LINK dropbeat_core_scripts)
endforeach()
