# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(ui/tst_theme LINK dropbeat_ui_widgets)
dropbeat_test(ui/tst_widgets LINK dropbeat_ui_widgets)
dropbeat_test(ui/tst_charts LINK dropbeat_ui_charts SOURCES ui/gallery_pages.cpp)
dropbeat_test(ui/tst_chart_files LINK dropbeat_ui_charts SOURCES ui/gallery_pages.cpp)
dropbeat_test(ui/tst_gallery LINK dropbeat_ui_charts SOURCES ui/gallery_pages.cpp)
