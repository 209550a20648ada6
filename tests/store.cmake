# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test plan plan_opening result_writer order_writer evidence_reader backups)
  dropbeat_test(store/tst_${test} LINK dropbeat_core_store)
endforeach()
