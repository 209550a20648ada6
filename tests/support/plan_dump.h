// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <QString>
#include <QStringList>

namespace dropbeat::test {

/// Every row of every table of a plan file as text, but for its history: what undo has to bring back.
inline QStringList dumpPlan(const QString &path)
{
    const SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                                       "'sqlite%' AND name NOT IN ('change_log', 'history') ORDER BY name");
    QStringList lines;
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        SQLite::Statement rows(database, "SELECT * FROM " + table);
        QStringList ofTable;
        while (rows.executeStep()) {
            QStringList cells;
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const SQLite::Column cell = rows.getColumn(i);
                cells << QLatin1String(cell.getName()) + u'=' +
                             (cell.isNull() ? QStringLiteral("∅") : QString::fromStdString(cell.getString()));
            }
            ofTable << QString::fromStdString(table) + QStringLiteral(": ") + cells.join(QStringLiteral(", "));
        }
        ofTable.sort();
        lines << ofTable;
    }
    return lines;
}

} // namespace dropbeat::test
