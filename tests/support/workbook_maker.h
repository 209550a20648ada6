// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace dropbeat {

/// Writes zip archives and small workbooks for tests, part by part, so that a test can leave a part out or write it
/// wrong.
class WorkbookMaker
{
public:
    /// A workbook of nothing but the sheets given: their rows as they stand in the file ("<row><c …>…</row>").
    static WorkbookMaker workbook(const std::vector<std::pair<QString, QByteArray>> &sheets, bool from1904 = false);

    WorkbookMaker &part(const QString &name, const QByteArray &bytes);
    /// The shared texts of the workbook, in their order.
    WorkbookMaker &texts(const std::vector<QByteArray> &texts);
    /// The cell styles of the workbook: the number format of each, built-in ones as "14".
    WorkbookMaker &styles(const std::vector<QByteArray> &formats);
    /// What stands in a sheet behind its rows.
    WorkbookMaker &behindRows(const QByteArray &xml);

    QByteArray partOf(const QString &name) const;
    bool write(const QString &path) const;
    /// The archive as bytes.
    QByteArray bytes() const;

private:
    std::vector<std::pair<QString, QByteArray>> m_parts;
};

} // namespace dropbeat
