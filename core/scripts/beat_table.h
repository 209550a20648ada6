// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/beat_columns.h"

#include <QStringList>

#include <vector>

namespace dropbeat {

/// A table as spreadsheets put it on the clipboard: cells between tabs, rows between line ends; a cell in quotation
/// marks may hold both, and doubled marks.
std::vector<QStringList> cellsOfText(const QString &text);
/// The reverse.
QString textOfCells(const std::vector<QStringList> &rows);

/// Beats after a paste, and what could not be read.
struct PastedBeats
{
    std::vector<Beat> beats;
    QStringList problems; ///< translated: "Row 2: “soon” is no length."
};
/// Writes a table over the beats from `row` on; rows past the last beat become new ones. When the first row is all
/// headings (each a column's name, or empty) these say what is what, and unknown columns are left out; else the cells
/// go into `columns` one after the other.
PastedBeats pasted(std::vector<Beat> beats, const QString &text, size_t row, const std::vector<BeatColumn> &columns);
/// The beats as a table with headings, for a spreadsheet.
QString copied(const std::vector<Beat> &beats, const std::vector<BeatColumn> &columns);

} // namespace dropbeat
