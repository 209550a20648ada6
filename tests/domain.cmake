# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test codes counts order_counting order_drops)
  dropbeat_test(domain/tst_${test} LINK dropbeat_core_domain)
endforeach()
