# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler options for every target of ours, in one place.
add_library(dropbeat_options INTERFACE)
target_compile_features(dropbeat_options INTERFACE cxx_std_20)
target_include_directories(dropbeat_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(dropbeat_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
  QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS)
target_compile_options(dropbeat_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wold-style-cast -Wnon-virtual-dtor $<$<BOOL:${DROPBEAT_WERROR}>:-Werror>)
if(DROPBEAT_SANITIZE)
  target_compile_options(dropbeat_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(dropbeat_options INTERFACE -fsanitize=address,undefined)
endif()

if(DROPBEAT_FUZZ)
  target_compile_options(dropbeat_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# dropbeat_room(core_base SOURCES … LINK …): one static library per core folder and per ui page.
function(dropbeat_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
  add_library(dropbeat_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(dropbeat_${name} PUBLIC dropbeat_options ${ROOM_LINK})
  if(name MATCHES "^ui_" AND NOT name STREQUAL "ui_charts")
    target_precompile_headers(dropbeat_${name} PRIVATE <QtWidgets/QtWidgets>)
  endif()
endfunction()
