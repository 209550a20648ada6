// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/format_catalog.h"
#include "core/exchange/record_source.h"
#include "core/exchange/table_parts.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace dropbeat {

/// One of several tables of a file, and the fingerprint of its header (headerFingerprint()).
struct FileTable
{
    QString name;
    QString headerKey;

    friend bool operator==(const FileTable &, const FileTable &) = default;
};

/// The first part of a table: how it is written, where its header stands, and some rows.
struct TableHead
{
    QString table;           ///< its name in the file, see TableFile; empty for a text file
    QList<FileTable> tables; ///< all that hold rows, when the file has several
    QDate writtenOn;         ///< when the file was written last; not valid when unknown
    QString encoding;        ///< empty for a sheet
    char delimiter = ',';    ///< 0 for a sheet
    RecordBatch batch;
    size_t headerRecord = 0; ///< index into batch; headerRow() is the row a spreadsheet shows
    bool hasHeader = false;
    QStringList headers;
    QStringList keys;             ///< headers, normalised
    QStringList preamble;         ///< first cells of the lines above the header, normalised
    QList<TablePart> parts;       ///< when several tables stand below each other; empty for one
    int part = 0;                 ///< which of them this is, from 0
    std::optional<Period> period; ///< as the lines above the header state it
    qint64 fileBytes = 0;

    qint64 headerRow() const { return hasHeader ? static_cast<qint64>(headerRecord) + 1 : 0; }
    size_t firstDataRecord() const { return hasHeader ? headerRecord + 1 : 0; }
    size_t endRecord() const { return parts.isEmpty() ? batch.size() : parts.at(part).end; }
    /// The last row that can be this table's; 0: the last one of the file.
    qint64 lastRow() const { return endRecord() == batch.size() ? 0 : static_cast<qint64>(endRecord()); }
    size_t dataRecords() const { return endRecord() - qMin(endRecord(), firstDataRecord()); }
    /// Cell of a data row; empty beyond its last one.
    std::string_view cell(size_t dataRow, int column) const;
    bool isBlank(size_t dataRow) const;
    /// Whether the cell is a spreadsheet's number as such.
    bool isNumber(size_t dataRow, int column) const;
    qint64 rowEstimate() const;
    /// Looks at another of the parts.
    void usePart(int index);
    /// Whether there is a header and something below it.
    bool hasRows() const;

    /// Throws Error as TableFile does.
    static TableHead read(RecordSource &source, const FormatCatalog &catalog);
    static TableHead read(const QString &path, const FormatCatalog &catalog);
};

} // namespace dropbeat
