// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_table.h"

#include "core/store/code_sums.h"
#include "core/store/connection.h"
#include "core/store/order_columns.h"
#include "core/store/order_sums.h"

namespace dropbeat {

namespace {

const std::string &selectOrder()
{
    static const std::string select = "SELECT id, batch, " + orderColumns() + " FROM order_ ";
    return select;
}

std::string updateOrder()
{
    std::string marks = "?";
    for (int i = 1; i < orderColumnCount(); ++i) {
        marks += ", ?";
    }
    return "UPDATE order_ SET (batch, " + orderColumns() + ") = (?2, " + marks + ") WHERE id = ?1";
}

} // namespace

OrderTable::OrderTable(SQLite::Database &database)
    : m_database(database)
    , m_findByKey(database, selectOrder() + "WHERE shop = ? AND external_id = ?")
    , m_findByName(database, selectOrder() + "WHERE name = ?2 AND shop = ?1")
    , m_findById(database, selectOrder() + "WHERE id = ?")
    , m_lines(database,
              "SELECT sku, name, quantity, amount, gift_card FROM order_line WHERE order_id = ? ORDER BY line")
    , m_insert(database, "order_(id, batch, " + orderColumns() + ")", 2 + orderColumnCount())
    , m_update(database, updateOrder())
    , m_insertLine(database, "order_line(order_id, line, sku, name, quantity, amount, gift_card)", 7)
    , m_removeLines(database, "DELETE FROM order_line WHERE order_id = ?")
{}

std::optional<StoredOrder> OrderTable::find(const Order &told)
{
    flush();
    m_findByKey.bind(1, text(told.shop));
    m_findByKey.bind(2, text(told.externalId));
    if (auto found = read(m_findByKey)) {
        return found;
    }
    if (told.name.isEmpty()) {
        return std::nullopt;
    }
    if (told.externalId == told.name) { // the file has no keys
        m_findByName.bind(1, text(told.shop));
        m_findByName.bind(2, text(told.name));
        return read(m_findByName);
    }
    m_findByKey.bind(2, text(told.name)); // the plan has none for it yet
    return read(m_findByKey);
}

std::optional<StoredOrder> OrderTable::find(qint64 id)
{
    flush();
    m_findById.bind(1, number(id));
    return read(m_findById);
}

std::optional<StoredOrder> OrderTable::read(SQLite::Statement &query)
{
    if (!query.executeStep()) {
        query.reset();
        return std::nullopt;
    }
    StoredOrder stored{readOrder(query, 2), query.getColumn(1).getInt64()};
    stored.order.id = {query.getColumn(0).getInt64()};
    query.reset();
    m_lines.bind(1, number(stored.order.id.value));
    while (m_lines.executeStep()) {
        OrderLine line{text(m_lines.getColumn(0)), text(m_lines.getColumn(1)), m_lines.getColumn(2).getInt64(), {}, {}};
        if (!m_lines.getColumn(3).isNull()) {
            line.amount = m_lines.getColumn(3).getInt64();
        }
        line.giftCard = m_lines.getColumn(4).getInt() != 0;
        stored.order.lines.push_back(line);
    }
    m_lines.reset();
    return stored;
}

void OrderTable::insert(const StoredOrder &stored)
{
    m_insert.add(stored.order.id.value).add(stored.batch);
    addOrder(m_insert, stored.order);
    insertLines(stored.order);
    m_touchedDays.insert(stored.order.day);
}

void OrderTable::update(const StoredOrder &before, const StoredOrder &after)
{
    m_update.bind(1, number(after.order.id.value));
    m_update.bind(2, number(after.batch));
    bindOrder(m_update, 3, after.order);
    m_update.exec();
    m_update.reset();
    if (before.order.lines != after.order.lines) {
        removeLines(after.order.id.value);
        insertLines(after.order); // what was pending is in the table: whoever updates has looked for it
    }
    m_touchedDays.insert({before.order.day, after.order.day});
}

void OrderTable::remove(const StoredOrder &stored)
{
    for (const char *sql :
         {"DELETE FROM order_ WHERE id = ?", "DELETE FROM order_line WHERE order_id = ?",
          "DELETE FROM evidence WHERE order_id = ?", "UPDATE order_event SET order_id = NULL WHERE order_id = ?"}) {
        SQLite::Statement statement(m_database, sql);
        statement.bind(1, number(stored.order.id.value));
        statement.exec();
    }
    m_touchedDays.insert(stored.order.day);
}

void OrderTable::insertLines(const Order &order)
{
    qint64 position = 0;
    for (const OrderLine &line : order.lines) {
        m_insertLine.add(order.id.value).add(position++).add(line.sku).add(line.name).add(line.quantity);
        m_insertLine.add(line.amount).add(qint64{line.giftCard});
    }
}

void OrderTable::removeLines(qint64 id)
{
    m_removeLines.bind(1, number(id));
    m_removeLines.exec();
    m_removeLines.reset();
}

void OrderTable::flush()
{
    m_insert.flush();
    m_insertLine.flush();
}

void OrderTable::finish()
{
    flush();
    makeOrderSums(m_database, m_touchedDays);
    m_touchedDays.clear();
    makeCodeSums(m_database);
}

} // namespace dropbeat
