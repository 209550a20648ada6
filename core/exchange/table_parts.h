// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/format_catalog.h"
#include "core/exchange/record_reader.h"

#include <QList>

#include <optional>

namespace dropbeat {

/// One table of a file, by its records in the first part of it.
struct TablePart
{
    size_t header = 0;            ///< record of its header
    size_t end = 0;               ///< record behind its last row; the batch's size: it goes on to the end of the file
    std::optional<Period> period; ///< as remarks above the table state it

    friend bool operator==(const TablePart &, const TablePart &) = default;
};

/// Whether a record says nothing by itself: empty, a remark ("# Start date: 20231208"), or a title in one cell.
bool isAside(const RecordBatch &batch, size_t record, const FormatCatalog &catalog);

/// The tables of a file that holds several, each below an empty line, a remark or a title and with a header of its own.
/// Empty for the ordinary file with one table.
QList<TablePart> partsIn(const RecordBatch &batch, const FormatCatalog &catalog);

/// The period that the lines in [from, to) state: two remarks with a day each ("# Start date: …", "# End date: …", in
/// any language) or one line with both ("# 20260101-20260131", "March 1, 2026 - March 31, 2026"). The first one counts:
/// what follows is a period to compare with.
std::optional<Period> statedPeriod(const RecordBatch &batch, size_t from, size_t to);

} // namespace dropbeat
