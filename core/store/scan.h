// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <QByteArrayView>

#include <optional>
#include <string>

namespace dropbeat {

/// A statement of the C interface, for scans of some hundred thousand rows: a value of SQLiteCpp's is an object each.
/// Throws SQLite::Exception.
class Scan
{
public:
    Scan(SQLite::Database &database, const std::string &sql)
        : m_database(database)
    {
        if (sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &m_statement, nullptr) != SQLITE_OK) {
            throw SQLite::Exception(database.getHandle());
        }
    }
    ~Scan() { sqlite3_finalize(m_statement); }
    Scan(const Scan &) = delete;
    Scan &operator=(const Scan &) = delete;

    bool next()
    {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            throw SQLite::Exception(m_database.getHandle(), code);
        }
        return code == SQLITE_ROW;
    }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::optional<qint64> optional(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }
    /// Valid until the next row.
    QByteArrayView bytes(int column) const
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return {text, text ? sqlite3_column_bytes(m_statement, column) : 0};
    }

private:
    SQLite::Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace dropbeat
