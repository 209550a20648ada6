# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(ui/tst_theme LINK dropbeat_ui_widgets)
dropbeat_test(ui/tst_widgets LINK dropbeat_ui_widgets)
dropbeat_test(ui/tst_occasions_dialog LINK dropbeat_ui_occasions)
dropbeat_test(ui/tst_finding_list LINK dropbeat_ui_widgets)
dropbeat_test(ui/tst_charts LINK dropbeat_ui_charts SOURCES ui/gallery_pages.cpp)
dropbeat_test(ui/tst_chart_files LINK dropbeat_ui_charts SOURCES ui/gallery_pages.cpp)
dropbeat_test(ui/tst_gallery LINK dropbeat_ui_charts SOURCES ui/gallery_pages.cpp)

# Results and Benchmarks pages
dropbeat_test(ui/tst_page_pictures LINK dropbeat_ui_results dropbeat_ui_benchmarks SOURCES ui/season_plan.cpp)
dropbeat_test(ui/tst_results_page LINK dropbeat_ui_results SOURCES ui/season_plan.cpp)
dropbeat_test(ui/tst_results_test LINK dropbeat_ui_results SOURCES ui/season_plan.cpp)
dropbeat_test(ui/tst_benchmarks_page LINK dropbeat_ui_benchmarks SOURCES ui/season_plan.cpp)
dropbeat_test(ui/tst_lineup LINK dropbeat_ui_shell)
dropbeat_test(ui/tst_planning_cards LINK dropbeat_ui_shell)
dropbeat_test(ui/tst_calendar LINK dropbeat_ui_calendar)
dropbeat_test(ui/tst_plan_prints LINK dropbeat_ui_print)
dropbeat_test(ui/tst_script_prints LINK dropbeat_ui_print)
