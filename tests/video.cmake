# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(video/tst_frames LINK dropbeat_ui_video SOURCES support/tiny_video.cpp)
dropbeat_test(video/tst_cut_search LINK dropbeat_ui_video SOURCES support/tiny_video.cpp)
dropbeat_test(clips/tst_text_measure LINK dropbeat_ui_clips)
