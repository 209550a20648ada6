// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record_source.h"
#include "core/exchange/table_head.h"
#include "core/exchange/workbook.h"
#include "core/exchange/zip_archive.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace dropbeat {

/// What a file holds: one delimited text, the sheets of a workbook, or the texts and workbooks of an archive. Each such
/// table has a name; that of a text file is empty.
class TableFile
{
public:
    /// Throws Error (Refused, NotFound, Failed) when the file can't be opened or holds no table: an old or protected
    /// workbook, an archive without tables, a web page, a picture.
    explicit TableFile(const QString &path);

    QStringList tables() const;
    bool has(const QString &table) const { return tables().contains(table); }
    std::unique_ptr<RecordSource> open(const QString &table) const;
    /// The day the table was last written, as the archive or the file system says.
    QDate writtenOn(const QString &table) const;

    /// The beginning of the table wanted. When none is wanted: of the one that looks most like an export, and the head
    /// names all that hold rows. Throws Error (Refused) when there is none of that name.
    TableHead head(const QString &wanted, const FormatCatalog &catalog) const;

private:
    struct Table
    {
        QString name;
        std::shared_ptr<const Workbook> workbook; ///< null for a text
        Workbook::Sheet sheet;
        ZipArchive::Entry entry; ///< of a text in an archive
    };

    void refuseOldWorkbook(const QByteArray &head) const;
    void listWorkbook(const std::shared_ptr<ZipArchive> &archive, const QString &prefix, const QDate &written);
    void listArchive();
    const Table &find(const QString &table) const;
    TableHead headOf(const Table &table, const FormatCatalog &catalog) const;

    QString m_path;
    std::shared_ptr<ZipArchive> m_archive; ///< null for a text file
    std::vector<Table> m_tables;
};

} // namespace dropbeat
