# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(importing/tst_import_models LINK dropbeat_ui_importing)
dropbeat_test(importing/tst_import_draft LINK dropbeat_ui_importing)
dropbeat_test(importing/tst_import_page LINK dropbeat_ui_importing)
dropbeat_test(importing/tst_import_history_page LINK dropbeat_ui_importing)
dropbeat_test(importing/tst_import_look LINK dropbeat_ui_importing)
