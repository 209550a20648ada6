// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"

#include "core/store/changeset.h"
#include "core/store/connection.h"

namespace dropbeat {

namespace {

constexpr int kKeptEntries = 1000;

QString isoTime(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

HistoryEntry readEntry(SQLite::Statement &query, qint64 position)
{
    HistoryEntry entry;
    entry.seq = query.getColumn(0).getInt64();
    entry.label = text(query.getColumn(1));
    entry.at = QDateTime::fromString(text(query.getColumn(2)), Qt::ISODateWithMs);
    entry.author = text(query.getColumn(3));
    entry.undone = entry.seq > position;
    return entry;
}

void bindBlob(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    statement.bind(index, bytes.constData(), static_cast<int>(bytes.size()));
}

} // namespace

qint64 History::position() const
{
    return m_database.execAndGet("SELECT coalesce((SELECT position FROM history), 0)").getInt64();
}

std::vector<HistoryEntry> History::entries(int most) const
{
    const qint64 here = position();
    SQLite::Statement query(m_database, "SELECT seq, label, at, author FROM change_log ORDER BY seq DESC LIMIT ?");
    query.bind(1, most);
    std::vector<HistoryEntry> list;
    while (query.executeStep()) {
        list.push_back(readEntry(query, here));
    }
    return list;
}

std::optional<HistoryEntry> History::next(bool undo) const
{
    const qint64 here = position();
    SQLite::Statement query(
        m_database, undo ? "SELECT seq, label, at, author FROM change_log WHERE seq <= ? ORDER BY seq DESC LIMIT 1"
                         : "SELECT seq, label, at, author FROM change_log WHERE seq > ? ORDER BY seq LIMIT 1");
    query.bind(1, number(here));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return readEntry(query, here);
}

QByteArray History::changeset(qint64 seq) const
{
    SQLite::Statement query(m_database, "SELECT changeset FROM change_log WHERE seq = ?");
    query.bind(1, number(seq));
    if (!query.executeStep()) {
        return {};
    }
    const SQLite::Column column = query.getColumn(0);
    return {static_cast<const char *>(column.getBlob()), column.getBytes()};
}

void History::append(const QString &label, const QDateTime &at, const QString &author, const QString &gesture,
                     const QByteArray &changeset)
{
    SQLite::Statement forget(m_database, "DELETE FROM change_log WHERE seq > ?");
    forget.bind(1, number(position()));
    forget.exec();
    if (!gesture.isEmpty() && joinNewest(gesture, changeset, at)) {
        return;
    }
    SQLite::Statement insert(m_database,
                             "INSERT INTO change_log(label, at, author, gesture, changeset) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, text(label));
    insert.bind(2, text(isoTime(at)));
    insert.bind(3, text(author));
    if (gesture.isEmpty()) {
        insert.bind(4);
    } else {
        insert.bind(4, text(gesture));
    }
    bindBlob(insert, 5, changeset);
    insert.exec();
    setPosition(m_database.getLastInsertRowid());
    trim();
}

bool History::joinNewest(const QString &gesture, const QByteArray &changeset, const QDateTime &at)
{
    SQLite::Statement query(m_database, "SELECT seq, coalesce(gesture, '') FROM change_log ORDER BY seq DESC LIMIT 1");
    if (!query.executeStep() || text(query.getColumn(1)) != gesture) {
        return false;
    }
    const qint64 seq = query.getColumn(0).getInt64();
    const QByteArray joined = joinedChangesets(this->changeset(seq), changeset);
    if (joined.isEmpty()) { // typed back to where it began: as if nothing had been done
        SQLite::Statement remove(m_database, "DELETE FROM change_log WHERE seq = ?");
        remove.bind(1, number(seq));
        remove.exec();
        const auto before = next(true);
        setPosition(before ? before->seq : 0);
        return true;
    }
    SQLite::Statement update(m_database, "UPDATE change_log SET changeset = ?, at = ? WHERE seq = ?");
    bindBlob(update, 1, joined);
    update.bind(2, text(isoTime(at)));
    update.bind(3, number(seq));
    update.exec();
    return true;
}

void History::setPosition(qint64 seq)
{
    SQLite::Statement update(m_database, "INSERT INTO history(id, position) VALUES (1, ?) "
                                         "ON CONFLICT (id) DO UPDATE SET position = excluded.position");
    update.bind(1, number(seq));
    update.exec();
}

void History::trim()
{
    SQLite::Statement remove(m_database, "DELETE FROM change_log WHERE seq <= (SELECT seq FROM change_log "
                                         "ORDER BY seq DESC LIMIT 1 OFFSET ?)");
    remove.bind(1, kKeptEntries);
    remove.exec();
}

} // namespace dropbeat
