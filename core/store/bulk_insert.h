// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dropbeat {

/// A statement of the C interface, for what runs a million times.
struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Throws SQLite::Exception.
PreparedStatement preparedStatement(SQLite::Database &database, const std::string &sql);

/// Inserts rows some dozens a statement, which takes half the time of one by one. Rows are in the table only after
/// flush(): whoever reads or changes it calls that first. What is not flushed is lost. Throws SQLite::Exception.
class BulkInsert
{
public:
    enum class Clash { Fail, Ignore }; ///< what a row does whose key is there already

    /// into: "order_line(order_id, line)", of so many columns.
    BulkInsert(SQLite::Database &database, std::string into, int columns, Clash clash = Clash::Fail);

    /// The row's next value; the last one of a row ends it.
    BulkInsert &add(qint64 value);
    BulkInsert &add(const std::optional<qint64> &value);
    BulkInsert &add(const QString &text);
    BulkInsert &addNull();
    void flush();

private:
    struct Value
    {
        enum class Type { Null, Number, Text } type = Type::Null;
        qint64 number = 0;
        QByteArray text;
    };
    Value &next();
    void ended();
    std::string sql(size_t rows) const;
    void run(sqlite3_stmt *statement, size_t from, size_t count);

    SQLite::Database &m_database;
    std::string m_into;
    size_t m_columns;
    Clash m_clash;
    std::vector<Value> m_values;
    size_t m_filled = 0;
    PreparedStatement m_many; ///< made when first needed
    PreparedStatement m_one;
};

} // namespace dropbeat
