// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// A cell of a table that is written: a text, or a number that a spreadsheet can add up.
struct SheetCell
{
    QString text;
    std::optional<double> number;

    SheetCell() = default;
    SheetCell(const QString &words)
        : text(words)
    {}
    SheetCell(double value)
        : number(value)
    {}
    friend bool operator==(const SheetCell &, const SheetCell &) = default;
};

/// A table for a spreadsheet, of whatever it tells.
struct SheetTable
{
    struct Column
    {
        QString name;
        int width = 12; ///< characters, in a workbook
    };

    QString name; ///< of its sheet; at most 31 characters, without []:*?/\ and apostrophes
    std::vector<Column> columns;
    std::vector<std::vector<SheetCell>> rows; ///< each as long as the columns
};

/// UTF-8 with a mark, RFC 4180, numbers with a point. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front.
QByteArray sheetCsv(const SheetTable &table);

/// A workbook (.xlsx) with a sheet for each table: heads in bold that stay in view, long texts wrapped. `made` stands
/// in its properties, so that the same tables are the same file. Throws Error when it can't be made, such as for a text
/// longer than the 32,767 characters that a cell holds.
QByteArray writeWorkbook(const std::vector<SheetTable> &tables, const QString &title, const QDateTime &made);

} // namespace dropbeat
