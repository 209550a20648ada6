# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test beat_edits beat_table music_grid variants)
  dropbeat_test(scripts/tst_${test} LINK dropbeat_core_scripts)
endforeach()
