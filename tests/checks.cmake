# SPDX-License-Identifier: GPL-3.0-or-later
# What the project promises about its own sources and scripts.
dropbeat_test(checks/tst_room_directions SOURCES checks/room_directions.cpp checks/source_tree.cpp)
target_compile_definitions(tst_room_directions PRIVATE
  DROPBEAT_QTWIDGETS_HEADERS="${QT6_INSTALL_PREFIX}/${QT6_INSTALL_HEADERS}/QtWidgets")

dropbeat_test(checks/tst_house_rules SOURCES checks/house_rules.cpp checks/source_tree.cpp)

dropbeat_test(checks/tst_english_plurals)
target_compile_definitions(tst_english_plurals PRIVATE DROPBEAT_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")

add_test(NAME setup_script COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/checks/setup_test.sh ${PROJECT_SOURCE_DIR})

dropbeat_test(checks/tst_plan_file_type LINK dropbeat_core_store)

add_test(NAME versions_agree COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DVERSION=${PROJECT_VERSION}
  -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/versions.cmake)

if(TARGET dropbeat)
  add_test(NAME man_page_tells_all COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/checks/man_page_test.sh
    $<TARGET_FILE:dropbeat> ${PROJECT_SOURCE_DIR}/packaging/dropbeat.1.in)
endif()
