// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QSet>
#include <QString>

namespace dropbeat {

/// Which rows a change touched: table → ids. A table whose key is not a number has an empty set of ids.
class Touched
{
public:
    /// Everything may have changed: another program wrote the file, or an import came in.
    static Touched everything();

    void add(const QString &table, qint64 id);
    void addTable(const QString &table);
    bool has(const QString &table) const { return m_everything || m_ids.contains(table); }
    bool isEverything() const { return m_everything; }
    bool isEmpty() const { return !m_everything && m_ids.isEmpty(); }
    QSet<qint64> ids(const QString &table) const { return m_ids.value(table); }

private:
    bool m_everything = false;
    QHash<QString, QSet<qint64>> m_ids;
};

} // namespace dropbeat

Q_DECLARE_METATYPE(dropbeat::Touched)
