# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(video/tst_frames LINK dropbeat_ui_video SOURCES support/tiny_video.cpp)
dropbeat_test(video/tst_cut_search LINK dropbeat_ui_video SOURCES support/tiny_video.cpp)
dropbeat_test(clips/tst_text_measure LINK dropbeat_ui_clips)
foreach(test outlets_dialog phone_card phone_geometry rehearsal_run)
  dropbeat_test(clips/tst_${test} LINK dropbeat_ui_clips SOURCES support/tiny_video.cpp)
endforeach()
