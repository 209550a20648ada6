# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test money local_time)
  dropbeat_test(base/tst_${test} LINK dropbeat_core_base)
endforeach()
