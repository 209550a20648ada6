// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// One entry of the undo history.
struct HistoryEntry
{
    qint64 seq = 0;
    QString label;
    QDateTime at; ///< UTC
    QString author;
    bool undone = false;
};

/// The list of edits in the plan file, and how far of it is in effect. Writes inside the caller's transaction.
class History
{
public:
    explicit History(SQLite::Database &database)
        : m_database(database)
    {}

    /// Newest first, at most `most`.
    std::vector<HistoryEntry> entries(int most) const;
    /// The entry that undo would take back, and the one that redo would bring back.
    std::optional<HistoryEntry> next(bool undo) const;
    QByteArray changeset(qint64 seq) const;
    qint64 position() const;

    /// Appends an edit and forgets what had been undone. An entry of the same gesture as the newest one joins it.
    void append(const QString &label, const QDateTime &at, const QString &author, const QString &gesture,
                const QByteArray &changeset);
    void setPosition(qint64 seq);

private:
    bool joinNewest(const QString &gesture, const QByteArray &changeset, const QDateTime &at);
    void trim();

    SQLite::Database &m_database;
};

} // namespace dropbeat
