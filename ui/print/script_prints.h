// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_sheet.h"
#include "core/scripts/shot_list.h"
#include "ui/print/beat_frame.h"
#include "ui/print/printed_page.h"

namespace dropbeat {

/// The call sheet of a drop and below it every shot in shooting order, with a frame, a box to tick and what it needs.
/// As many pages as it takes; a group that goes on has its head again.
PrintedPages shotListPages(const ShotList &list, const FrameSource &frames, const QPageSize &paper);

/// A clip's storyboard, lying: its beats as frames with their text in place, what is seen, heard and asked below. On
/// one page, on more when it can't be set smaller.
PrintedPages storyboardPages(const ScriptSheet &sheet, const FrameSource &frames, const QPageSize &paper);

} // namespace dropbeat
