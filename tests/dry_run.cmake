# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(moments/tst_dry_run_streams LINK dropbeat_core_moments SOURCES moments/slow_interpreter.cpp)
dropbeat_test(moments/tst_shop_event_log LINK dropbeat_core_exchange SQLiteCpp)
dropbeat_test(exchange/tst_event_file LINK dropbeat_core_exchange dropbeat_workbook_maker)
dropbeat_test(moments/tst_dry_run_card LINK dropbeat_ui_moments)
