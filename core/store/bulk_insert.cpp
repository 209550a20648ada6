// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bulk_insert.h"

namespace dropbeat {

namespace {

// One row at a time takes 1.6 times as long, more than 50 gain nothing (SQLite 3.40).
constexpr size_t kRowsAtOnce = 50;

} // namespace

PreparedStatement preparedStatement(SQLite::Database &database, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &statement, nullptr);
    if (code != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), code);
    }
    return PreparedStatement(statement);
}

BulkInsert::BulkInsert(SQLite::Database &database, std::string into, int columns, Clash clash)
    : m_database(database)
    , m_into(std::move(into))
    , m_columns(static_cast<size_t>(columns))
    , m_clash(clash)
    , m_values(m_columns * kRowsAtOnce)
{}

std::string BulkInsert::sql(size_t rows) const
{
    std::string row = "(?";
    for (size_t i = 1; i < m_columns; ++i) {
        row += ", ?";
    }
    row += ")";
    // OR FAIL, as whoever fails here rolls all back: it spares the journal that would undo one statement.
    std::string sql = std::string("INSERT OR ") + (m_clash == Clash::Ignore ? "IGNORE" : "FAIL") + " INTO " + m_into +
                      " VALUES " + row;
    for (size_t i = 1; i < rows; ++i) {
        sql += ", " + row;
    }
    return sql;
}

BulkInsert::Value &BulkInsert::next()
{
    return m_values[m_filled++];
}

void BulkInsert::ended()
{
    if (m_filled < m_values.size()) {
        return;
    }
    if (!m_many) {
        m_many = preparedStatement(m_database, sql(kRowsAtOnce));
    }
    m_filled = 0;
    run(m_many.get(), 0, m_values.size());
}

BulkInsert &BulkInsert::add(qint64 value)
{
    Value &place = next();
    place.type = Value::Type::Number;
    place.number = value;
    ended();
    return *this;
}

BulkInsert &BulkInsert::add(const std::optional<qint64> &value)
{
    return value ? add(*value) : addNull();
}

BulkInsert &BulkInsert::addNull()
{
    next().type = Value::Type::Null;
    ended();
    return *this;
}

BulkInsert &BulkInsert::add(const QString &text)
{
    Value &place = next();
    place.type = Value::Type::Text;
    place.text = text.toUtf8();
    ended();
    return *this;
}

void BulkInsert::flush()
{
    const size_t filled = std::exchange(m_filled, 0);
    if (filled == 0) {
        return;
    }
    if (!m_one) {
        m_one = preparedStatement(m_database, sql(1));
    }
    for (size_t from = 0; from < filled; from += m_columns) {
        run(m_one.get(), from, m_columns);
    }
}

void BulkInsert::run(sqlite3_stmt *statement, size_t from, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        const Value &value = m_values[from + i];
        const int index = static_cast<int>(i) + 1;
        switch (value.type) {
        case Value::Type::Null:
            sqlite3_bind_null(statement, index);
            break;
        case Value::Type::Number:
            sqlite3_bind_int64(statement, index, value.number);
            break;
        case Value::Type::Text: // the values outlive the statement's step
            sqlite3_bind_text(statement, index, value.text.constData(), static_cast<int>(value.text.size()),
                              SQLITE_STATIC);
            break;
        }
    }
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE) {
        throw SQLite::Exception(m_database.getHandle(), code);
    }
}

} // namespace dropbeat
