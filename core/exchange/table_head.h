// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/format_catalog.h"
#include "core/exchange/record_reader.h"

#include <QString>
#include <QStringList>

namespace dropbeat {

/// The first part of a delimited file: how it is written, where its header stands, and some rows.
struct TableHead
{
    Encoding encoding = Encoding::Utf8;
    char delimiter = ',';
    RecordBatch batch;
    size_t headerRecord = 0; ///< index into batch; headerRow() is the row a spreadsheet shows
    bool hasHeader = false;
    QStringList headers;
    QStringList keys;     ///< headers, normalised
    QStringList preamble; ///< first cells of the lines above the header, normalised
    qint64 fileBytes = 0;

    qint64 headerRow() const { return hasHeader ? static_cast<qint64>(headerRecord) + 1 : 0; }
    size_t firstDataRecord() const { return hasHeader ? headerRecord + 1 : 0; }
    size_t dataRecords() const { return batch.size() - qMin(batch.size(), firstDataRecord()); }
    /// Cell of a data row; empty beyond its last one.
    std::string_view cell(size_t dataRow, int column) const;
    bool isBlank(size_t dataRow) const;
    qint64 rowEstimate() const;

    /// Throws Error as TextSource does.
    static TableHead read(const QString &path, const FormatCatalog &catalog);
};

} // namespace dropbeat
