// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_sheet.h"
#include "core/exchange/sheet_table.h"
#include "core/scripts/shot_list.h"

namespace dropbeat {

// Scripts and shot lists as tables for spreadsheets. Columns are named in English in every language, as in all files of
// Dropbeat that are read back.

/// A row per beat: drop, clip, beat, stage, from, seconds, what is seen, read, heard and asked, what is needed for it,
/// and the clip's format, outlet, caption, hashtags and first comment beside it.
SheetTable scriptTable(const std::vector<ScriptSheet> &sheets);
/// A row per variant, with the texts it is posted with and whether it was.
SheetTable variantTable(const std::vector<ScriptSheet> &sheets);
/// The script as a workbook: "Script", "Variants".
std::vector<SheetTable> scriptBook(const std::vector<ScriptSheet> &sheets);

/// A row per shot, in shooting order.
SheetTable shotTable(const ShotList &list);
/// What the crew has to know and bring, a row per thing.
SheetTable callSheetTable(const ShotList &list);
/// "Shot list", "Call sheet".
std::vector<SheetTable> shotBook(const ShotList &list);

} // namespace dropbeat
