# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(clips/tst_clip_list LINK dropbeat_ui_clips)
dropbeat_test(clips/tst_timeline_geometry LINK dropbeat_ui_clips)
dropbeat_test(clips/tst_script_cards LINK dropbeat_ui_clips)
dropbeat_test(clips/tst_spelling LINK dropbeat_ui_widgets)
dropbeat_test(clips/tst_beats LINK dropbeat_ui_clips)
