// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/number_text.h"
#include "core/exchange/record_reader.h"

#include <QString>

#include <algorithm>
#include <span>
#include <string_view>

namespace dropbeat {

/// One record of a file, looked at by column. Points into its batch.
struct Row
{
    const RecordBatch *batch = nullptr;
    std::span<const RecordBatch::Cell> cells;
    qint64 number = 0; ///< as a spreadsheet counts, from 1

    /// Empty for column -1 and beyond the last cell.
    std::string_view cell(int column) const
    {
        return column >= 0 && static_cast<size_t>(column) < cells.size()
                   ? batch->textOf(cells[static_cast<size_t>(column)])
                   : std::string_view();
    }
    /// Whether the cell is a spreadsheet's number as such: then nothing about its spelling is left to find out.
    bool isNumber(int column) const
    {
        return batch->isSheet && column >= 0 && static_cast<size_t>(column) < cells.size() &&
               batch->isNumber(cells[static_cast<size_t>(column)]);
    }
    NumberStyle styleOf(int column, NumberStyle written) const
    {
        return isNumber(column) ? NumberStyle::Exact : written;
    }
    std::string_view trimmedCell(int column) const { return trimmed(cell(column)); }
    /// Empty when nothing is reported there.
    QString text(int column) const
    {
        const std::string_view found = trimmedCell(column);
        return isNone(found) ? QString() : QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
    }
    /// Whether all cells from this one on are empty.
    bool isBlankFrom(size_t from) const
    {
        return std::ranges::all_of(cells.subspan(std::min(from, cells.size())), [this](const RecordBatch::Cell &one) {
            return trimmed(batch->textOf(one)).empty();
        });
    }
};

} // namespace dropbeat
