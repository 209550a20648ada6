// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace dropbeat {

/// A small table as a person writes or pastes it: every cell as text, in memory. For planning, not for results: those
/// are read as a stream.
struct PlainTable
{
    struct Line
    {
        qint64 number = 0; ///< as a spreadsheet counts, from 1
        QStringList cells; ///< trimmed

        QString cell(qsizetype column) const { return column >= 0 ? cells.value(column) : QString(); }
    };

    char delimiter = ',';
    std::vector<Line> lines; ///< without blank ones

    /// UTF-8, UTF-16 or Windows-1252; separated by comma, semicolon, tab or bar, whichever the lines agree on. Throws
    /// Error when it is no text, or longer than 20,000 lines or 32 MB. `name` is for messages.
    static PlainTable read(const QByteArray &bytes, const QString &name);
};

/// RFC 4180, CRLF, quoted where needed.
QByteArray plainCsvLine(const QStringList &cells);
/// The same for a spreadsheet: a cell that it would take for a formula gets an apostrophe in front, which
/// withoutGuard() takes away again.
QByteArray csvLine(const QStringList &cells);
QString withoutGuard(const QString &cell);

/// The first of these columns that a header (as headerKey() has it) has; -1: none.
qsizetype columnOf(const QStringList &keys, std::span<const char *const> names);

} // namespace dropbeat
