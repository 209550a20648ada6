# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network PrintSupport Svg Concurrent Multimedia LinguistTools)
find_package(QCustomPlotQt6 REQUIRED) # after Qt6 with PrintSupport: it has no find_dependency of its own
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBICAL REQUIRED IMPORTED_TARGET libical>=3.0)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip>=1.7)
# Spelling, with the dictionaries that the system has; the same library that office suites and browsers use.
pkg_check_modules(HUNSPELL REQUIRED IMPORTED_TARGET hunspell>=1.7)
# QR codes of links.
pkg_check_modules(QRCODEGEN REQUIRED IMPORTED_TARGET qrcodegencpp>=1.8)
# Workbooks for spreadsheets. It has minizip inside: never beside QuaZip, whose has the same names.
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)

# Undo is built on SQLite's session extension; a build of SQLite without it can't serve.
include(CheckCSourceCompiles)
set(CMAKE_REQUIRED_LIBRARIES SQLite::SQLite3)
set(CMAKE_REQUIRED_DEFINITIONS -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK)
check_c_source_compiles("
#include <sqlite3.h>
int main(void) { sqlite3_session *s = 0; return sqlite3session_create(0, \"main\", &s); }
" DROPBEAT_SQLITE_HAS_SESSION)
unset(CMAKE_REQUIRED_LIBRARIES)
unset(CMAKE_REQUIRED_DEFINITIONS)
if(NOT DROPBEAT_SQLITE_HAS_SESSION)
  message(FATAL_ERROR "The SQLite found lacks the session extension, which undo needs. "
    "Install one built with SQLITE_ENABLE_SESSION and SQLITE_ENABLE_PREUPDATE_HOOK "
    "(Debian's and Ubuntu's libsqlite3-dev are) and point SQLite3_ROOT at it.")
endif()
