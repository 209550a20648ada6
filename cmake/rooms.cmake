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

# The window's tests are large programs, and many: LLVM's linker makes one in a sixth of the time.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=lld DROPBEAT_HAS_LLD)
if(DROPBEAT_HAS_LLD)
  target_link_options(dropbeat_options INTERFACE -fuse-ld=lld)
endif()
if(DROPBEAT_FUZZ)
  target_compile_options(dropbeat_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# What nearly every file includes, precompiled once for all rooms of a kind: half of a build is reading Qt's headers. Files
# still include what they use (the tidy preset builds without).
function(dropbeat_precompile name library)
  file(CONFIGURE OUTPUT ${name}.cpp CONTENT "// Only carries the precompiled header.
")
  add_library(${name} STATIC ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PUBLIC dropbeat_options ${library})
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()
set(dropbeat_std_headers <algorithm> <array> <functional> <map> <memory> <optional> <ranges> <span> <string> <variant> <vector>)
dropbeat_precompile(dropbeat_pch_core Qt6::Core <QtCore/QtCore> ${dropbeat_std_headers})
dropbeat_precompile(dropbeat_pch_ui Qt6::Widgets <QtWidgets/QtWidgets> ${dropbeat_std_headers})

# Builds a room in batches, which reads each header once a batch: a clean build takes half the time, one after a change of a
# file longer. A file that calls something of its own as another before it does stands alone.
function(dropbeat_batches name)
  set_target_properties(dropbeat_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
  set(taken dropbeat)
  foreach(source ${ARGN})
    file(READ ${source} text)
    string(REGEX REPLACE "[][;\\]" " " text "${text}")
    string(REGEX MATCHALL "\n(class|struct|enum class) [A-Za-z_0-9]+" types "${text}")
    string(REGEX MATCHALL "\n[A-Za-z][^\n(={]*[ *&][A-Za-z_0-9]+ *[(={]" values "${text}")
    list(TRANSFORM types REPLACE ".* ([A-Za-z_0-9]+)$" "\\1")
    list(TRANSFORM values REPLACE ".*[ *&]([A-Za-z_0-9]+) *[(={]$" "\\1")
    set(names ${types} ${values})
    list(REMOVE_DUPLICATES names)
    list(REMOVE_ITEM names dropbeat)
    set(all ${taken} ${names})
    list(LENGTH all total)
    list(REMOVE_DUPLICATES all)
    list(LENGTH all different)
    if(total EQUAL different)
      set(taken ${all})
    else()
      set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endforeach()
endfunction()

# dropbeat_room(core_base SOURCES … LINK …): one static library per core folder and per ui page. SIGNALS: a room of core with
# classes that have some; looking for these takes a second a room.
function(dropbeat_room name)
  cmake_parse_arguments(ROOM "SIGNALS" "" "SOURCES;LINK" ${ARGN})
  add_library(dropbeat_${name} STATIC ${ROOM_SOURCES})
  if(DROPBEAT_BATCHES)
    dropbeat_batches(${name} ${ROOM_SOURCES})
  endif()
  if(ROOM_SIGNALS OR name MATCHES "^ui_")
    set_target_properties(dropbeat_${name} PROPERTIES AUTOMOC ON)
  endif()
  target_link_libraries(dropbeat_${name} PUBLIC dropbeat_options ${ROOM_LINK})
  if(name MATCHES "^core_")
    target_precompile_headers(dropbeat_${name} REUSE_FROM dropbeat_pch_core)
  elseif(NOT name STREQUAL "ui_charts") # QCustomPlot's header does not get on with it
    target_precompile_headers(dropbeat_${name} REUSE_FROM dropbeat_pch_ui)
  endif()
endfunction()
