// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_table.h"

#include "core/store/connection.h"
#include "core/store/order_columns.h"

namespace dropbeat {

namespace {

// Of more days than this the sums are made by one pass over all orders, not day by day.
constexpr size_t kDaysOneByOne = 40;

const std::string &selectOrder()
{
    static const std::string select = "SELECT id, batch, " + orderColumns() + " FROM order_ ";
    return select;
}

std::string insertOrder()
{
    std::string marks = "?, ?";
    for (int i = 0; i < orderColumnCount(); ++i) {
        marks += ", ?";
    }
    return "INSERT INTO order_(id, batch, " + orderColumns() + ") VALUES (" + marks + ")";
}

std::string updateOrder()
{
    std::string marks = "?";
    for (int i = 1; i < orderColumnCount(); ++i) {
        marks += ", ?";
    }
    return "UPDATE order_ SET (batch, " + orderColumns() + ") = (?2, " + marks + ") WHERE id = ?1";
}

const std::string &insertSums()
{
    static const std::string insert =
        "INSERT INTO order_sum(day, shop, status, cancelled, sku, orders, subtotal, total, discounts, refunded, "
        "gift_cards, units, returned_units) SELECT day, shop, status, cancelled, sku, count(*), sum(subtotal), "
        "sum(total), sum(discounts), sum(refunded), sum(gift_cards), sum(units), sum(returned_units) FROM order_ ";
    return insert;
}

} // namespace

OrderTable::OrderTable(SQLite::Database &database)
    : m_database(database)
    , m_findByKey(database, selectOrder() + "WHERE shop = ? AND external_id = ?")
    , m_findByName(database, selectOrder() + "WHERE name = ?2 AND shop = ?1")
    , m_findById(database, selectOrder() + "WHERE id = ?")
    , m_lines(database,
              "SELECT sku, name, quantity, amount, gift_card FROM order_line WHERE order_id = ? ORDER BY line")
    , m_insert(database, insertOrder())
    , m_update(database, updateOrder())
    , m_insertLine(database, "INSERT INTO order_line(order_id, line, sku, name, quantity, amount, gift_card) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_removeLines(database, "DELETE FROM order_line WHERE order_id = ?")
{}

std::optional<StoredOrder> OrderTable::find(const Order &told)
{
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
    m_insert.bind(1, number(stored.order.id.value));
    m_insert.bind(2, number(stored.batch));
    bindOrder(m_insert, 3, stored.order);
    m_insert.exec();
    m_insert.reset();
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
        insertLines(after.order);
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
    int position = 0;
    for (const OrderLine &line : order.lines) {
        m_insertLine.bind(1, number(order.id.value));
        m_insertLine.bind(2, position++);
        m_insertLine.bind(3, text(line.sku));
        m_insertLine.bind(4, text(line.name));
        m_insertLine.bind(5, number(line.quantity));
        if (line.amount) {
            m_insertLine.bind(6, number(*line.amount));
        } else {
            m_insertLine.bind(6);
        }
        m_insertLine.bind(7, line.giftCard ? 1 : 0);
        m_insertLine.exec();
        m_insertLine.reset();
    }
}

void OrderTable::removeLines(qint64 id)
{
    m_removeLines.bind(1, number(id));
    m_removeLines.exec();
    m_removeLines.reset();
}

void OrderTable::finishSums()
{
    const std::string group = " GROUP BY day, shop, status, cancelled, sku";
    if (m_touchedDays.size() > kDaysOneByOne) {
        m_database.exec("DELETE FROM order_sum");
        m_database.exec(insertSums() + group);
        m_touchedDays.clear();
        return;
    }
    SQLite::Statement forget(m_database, "DELETE FROM order_sum WHERE day = ?");
    SQLite::Statement sum(m_database, insertSums() + "WHERE day = ?" + group);
    for (const qint64 day : m_touchedDays) {
        for (SQLite::Statement *statement : {&forget, &sum}) {
            statement->bind(1, number(day));
            statement->exec();
            statement->reset();
        }
    }
    m_touchedDays.clear();
}

} // namespace dropbeat
