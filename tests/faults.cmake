# SPDX-License-Identifier: GPL-3.0-or-later
# A program that works on a plan and says what it has done, to be killed, starved of disk, or watched.
add_executable(store_worker faults/store_worker.cpp)
target_link_libraries(store_worker PRIVATE dropbeat_options dropbeat_test_support dropbeat_core_store)

dropbeat_test(faults/tst_kill LINK dropbeat_core_store TIMEOUT 600)
add_dependencies(tst_kill store_worker)
target_compile_definitions(tst_kill PRIVATE STORE_WORKER="$<TARGET_FILE:store_worker>")

# A disk that is full after so many bytes, put between the worker and the system. A sanitizer wants that place itself.
if(UNIX AND NOT APPLE AND NOT DROPBEAT_SANITIZE)
  add_library(full_disk MODULE faults/full_disk.cpp)
  target_link_libraries(full_disk PRIVATE ${CMAKE_DL_LIBS})
  dropbeat_test(faults/tst_full_disk LINK dropbeat_core_store TIMEOUT 600)
  add_dependencies(tst_full_disk store_worker full_disk)
  target_compile_definitions(tst_full_disk PRIVATE
    STORE_WORKER="$<TARGET_FILE:store_worker>" FULL_DISK="$<TARGET_FILE:full_disk>")
endif()
