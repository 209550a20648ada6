// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order_rows.h"
#include "core/store/bulk_insert.h"

#include <optional>
#include <set>

namespace dropbeat {

/// An order as it stands in the plan.
struct StoredOrder
{
    Order order;
    qint64 batch = 0; ///< the import that told it last
};

/// Reads and writes whole orders with their lines, and remembers whose days' sums have to be made anew. Lives inside a
/// transaction of whoever uses it.
class OrderTable
{
public:
    explicit OrderTable(SQLite::Database &database);

    /// The order that a file tells of: by the shop's key, or by its name where one of both has no key.
    std::optional<StoredOrder> find(const Order &told);
    std::optional<StoredOrder> find(qint64 id);
    void insert(const StoredOrder &stored);
    void update(const StoredOrder &before, const StoredOrder &after);
    /// Takes the order away with lines and evidence; events that told of it wait for it again.
    void remove(const StoredOrder &stored);
    /// Puts the orders that were inserted into the table, for others to read.
    void flush();
    /// Makes the sums of what was touched; without it the last inserts are lost.
    void finish();

private:
    std::optional<StoredOrder> read(SQLite::Statement &query);
    void insertLines(const Order &order);
    void removeLines(qint64 id);

    SQLite::Database &m_database;
    SQLite::Statement m_findByKey;
    SQLite::Statement m_findByName;
    SQLite::Statement m_findById;
    SQLite::Statement m_lines;
    BulkInsert m_insert;
    SQLite::Statement m_update;
    BulkInsert m_insertLine;
    SQLite::Statement m_removeLines;
    std::set<qint64> m_touchedDays;
};

} // namespace dropbeat
