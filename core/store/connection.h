// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/sqlite.h"

#include <QString>

#include <cstdint>
#include <memory>

namespace dropbeat {

enum class Access { ReadWrite, ReadOnly };

/// Opens a plan file as data from a stranger: no code of its own runs (DEFENSIVE, trusted_schema off), sizes are
/// limited, cells are checked. Journal DELETE and synchronous FULL. Throws Error.
std::unique_ptr<SQLite::Database> openConnection(const QString &path, Access access);
/// The same without a file, for comparing schemas and for tests.
std::unique_ptr<SQLite::Database> openInMemory();

/// What a failure of SQLite means to a person. action: "The plan could not be opened."
Error errorFrom(const SQLite::Exception &failure, const QString &action, const QString &path);
/// The same for a result code of the C interface, read from the connection.
Error errorFrom(int code, const QString &action, const QString &path);

/// UTF-8 text of a QString for SQLiteCpp, and back.
std::string text(const QString &value);
QString text(const SQLite::Column &column);

/// A number as SQLiteCpp's overloads want it.
inline std::int64_t number(qint64 value)
{
    return value;
}

/// A write transaction that rolls back unless committed.
class WriteTransaction
{
public:
    /// Takes the write lock at once. Throws SQLite::Exception with SQLITE_BUSY when another writer has it.
    explicit WriteTransaction(SQLite::Database &database);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;
    void commit();

private:
    SQLite::Database &m_database;
    bool m_open = true;
};

} // namespace dropbeat
