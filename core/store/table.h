// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/id_maker.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace dropbeat {

/// How noun T is kept: its table, its columns in order (the key first), and both ways between row and value.
/// Specialised once per noun, in row_mappings.h.
template <class T> struct RowMapping;

/// Typed access to the rows of one noun. Reads anywhere; writes only inside Plan::edit.
template <class T> class Table
{
public:
    using Mapping = RowMapping<T>;
    using Key = typename Mapping::Key;

    explicit Table(SQLite::Database &database)
        : m_database(database)
    {}

    std::vector<T> all() const { return where(std::string()); }

    std::optional<T> get(const Key &key) const
    {
        SQLite::Statement query(m_database, select() + " WHERE " + std::string(Mapping::columns[0]) + " = ?");
        Mapping::bindKey(query, 1, key);
        if (!query.executeStep()) {
            return std::nullopt;
        }
        return Mapping::read(query);
    }

    void insert(const T &value) { insertAll({value}); }
    void insertAll(const std::vector<T> &values)
    {
        std::string sql = "INSERT INTO " + std::string(Mapping::table) + "(";
        std::string marks;
        for (const char *column : Mapping::columns) {
            sql += (marks.empty() ? "" : ", ") + std::string(column);
            marks += marks.empty() ? "?" : ", ?";
        }
        SQLite::Statement statement(m_database, sql + ") VALUES (" + marks + ")");
        run(statement, values);
    }

    /// Writes every column of the row with the value's key. A row that is not there stays away.
    void update(const T &value) { updateAll({value}); }
    void updateAll(const std::vector<T> &values)
    {
        std::string sql = "UPDATE " + std::string(Mapping::table) + " SET ";
        for (size_t i = 1; i < std::size(Mapping::columns); ++i) {
            sql += (i > 1 ? ", " : "") + std::string(Mapping::columns[i]) + " = ?" + std::to_string(i + 1);
        }
        SQLite::Statement statement(m_database, sql + " WHERE " + std::string(Mapping::columns[0]) + " = ?1");
        run(statement, values);
    }

    void remove(const Key &key)
    {
        SQLite::Statement statement(m_database, "DELETE FROM " + std::string(Mapping::table) + " WHERE " +
                                                    std::string(Mapping::columns[0]) + " = ?");
        Mapping::bindKey(statement, 1, key);
        statement.exec();
    }

private:
    static void run(SQLite::Statement &statement, const std::vector<T> &values)
    {
        for (const T &value : values) {
            Mapping::bind(statement, value);
            statement.exec();
            statement.reset();
        }
    }

protected:
    /// Rows of a condition such as "WHERE drop_id = ?1 ORDER BY position" with one bound number.
    std::vector<T> where(const std::string &condition, std::optional<qint64> parameter = std::nullopt) const
    {
        SQLite::Statement query(m_database, select() + " " + (condition.empty() ? Mapping::order : condition.c_str()));
        if (parameter) {
            query.bind(1, number(*parameter));
        }
        std::vector<T> rows;
        while (query.executeStep()) {
            rows.push_back(Mapping::read(query));
        }
        return rows;
    }

    std::string select() const
    {
        std::string sql = "SELECT ";
        bool first = true;
        for (const char *column : Mapping::columns) {
            sql += (first ? "" : ", ") + std::string(column);
            first = false;
        }
        return sql + " FROM " + Mapping::table;
    }

    SQLite::Database &m_database;
};

} // namespace dropbeat
