// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/order_columns.h"
#include "core/store/order_table.h"
#include "core/store/order_writer.h"

#include <map>

namespace dropbeat {

namespace {

/// What an import told of an order that another import had told before.
struct Layer
{
    qint64 batch = 0;
    qint64 below = 0;
    QByteArray was;
    QByteArray told;
};

/// The layers of every order that was told more than once, by order.
std::map<qint64, std::vector<Layer>> layersByOrder(SQLite::Database &database, qint64 batch)
{
    std::map<qint64, std::vector<Layer>> layers;
    SQLite::Statement query(database, "SELECT order_id, replaced_by, old_batch, was, told FROM superseded_order "
                                      "WHERE order_id IN (SELECT order_id FROM superseded_order WHERE replaced_by = ?1 "
                                      "OR old_batch = ?1)");
    query.bind(1, number(batch));
    while (query.executeStep()) {
        layers[query.getColumn(0).getInt64()].push_back({query.getColumn(1).getInt64(), query.getColumn(2).getInt64(),
                                                         QByteArray::fromStdString(query.getColumn(3).getString()),
                                                         QByteArray::fromStdString(query.getColumn(4).getString())});
    }
    return layers;
}

/// Takes one layer out of an order and tells what lies above it again.
class LayerRemoval
{
public:
    LayerRemoval(SQLite::Database &database, OrderTable &table)
        : m_database(database)
        , m_table(table)
    {}

    void take(qint64 order, qint64 batch, const std::vector<Layer> &layers)
    {
        const auto stored = m_table.find(order);
        if (!stored) {
            return;
        }
        std::optional<StoredOrder> state; // as it is without the layer; nothing when it was the first
        for (const Layer &layer : layers) {
            if (layer.batch == batch) {
                state = StoredOrder{orderFromJson(layer.was), layer.below};
                forget(order, batch);
            }
        }
        for (const Layer *above = next(layers, batch); above != nullptr; above = next(layers, above->batch)) {
            tellAgain(order, *above, state);
        }
        if (!state) {
            m_table.remove(*stored);
            return;
        }
        state->order.id = {order};
        m_table.update(*stored, *state);
    }

private:
    static const Layer *next(const std::vector<Layer> &layers, qint64 below)
    {
        const auto found = std::ranges::find(layers, below, &Layer::below);
        return found == layers.end() ? nullptr : &*found;
    }

    void tellAgain(qint64 order, const Layer &layer, std::optional<StoredOrder> &state)
    {
        const Order told = orderFromJson(layer.told);
        if (state) {
            SQLite::Statement update(m_database, "UPDATE superseded_order SET was = ?, old_batch = ? "
                                                 "WHERE replaced_by = ? AND order_id = ?");
            update.bind(1, orderJson(state->order).toStdString());
            update.bind(2, number(state->batch));
            update.bind(3, number(layer.batch));
            update.bind(4, number(order));
            update.exec();
            state = StoredOrder{mergedOrder(state->order, told), layer.batch};
            return;
        }
        forget(order, layer.batch);
        if (standsAlone(told)) {
            state = StoredOrder{completedOrder(told), layer.batch};
            return;
        }
        // Without an order below it this import would have been refused here, with all it told of the order.
        SQLite::Statement statement(m_database, "DELETE FROM evidence WHERE order_id = ? AND batch = ?");
        statement.bind(1, number(order));
        statement.bind(2, number(layer.batch));
        statement.exec();
    }

    void forget(qint64 order, qint64 batch)
    {
        SQLite::Statement statement(m_database, "DELETE FROM superseded_order WHERE replaced_by = ? AND order_id = ?");
        statement.bind(1, number(batch));
        statement.bind(2, number(order));
        statement.exec();
    }

    SQLite::Database &m_database;
    OrderTable &m_table;
};

std::vector<qint64> ordersOnlyOf(SQLite::Database &database, qint64 batch)
{
    std::vector<qint64> orders;
    SQLite::Statement query(database, "SELECT id FROM order_ WHERE batch = ?");
    query.bind(1, number(batch));
    while (query.executeStep()) {
        orders.push_back(query.getColumn(0).getInt64());
    }
    return orders;
}

void takeEvidenceBack(SQLite::Database &database, qint64 batch)
{
    for (const char *sql : {"DELETE FROM order_event WHERE batch = ?", "DELETE FROM evidence WHERE batch = ?"}) {
        SQLite::Statement statement(database, sql);
        statement.bind(1, number(batch));
        statement.exec();
    }
    // What another import's events told as well stays.
    database.exec("INSERT OR IGNORE INTO evidence(order_id, said_id, at, batch) SELECT order_id, said_id, at, batch "
                  "FROM order_event WHERE order_id IS NOT NULL ORDER BY id");
    database.exec("DELETE FROM evidence_said WHERE id NOT IN (SELECT said_id FROM evidence) AND id NOT IN (SELECT "
                  "said_id FROM order_event)");
}

} // namespace

void rollBackOrders(SQLite::Database &database, qint64 batch)
{
    SQLite::Statement any(database, "SELECT EXISTS (SELECT 1 FROM order_ WHERE batch = ?1) OR EXISTS (SELECT 1 FROM "
                                    "superseded_order WHERE replaced_by = ?1 OR old_batch = ?1) OR EXISTS (SELECT 1 "
                                    "FROM evidence WHERE batch = ?1) OR EXISTS (SELECT 1 FROM order_event WHERE batch "
                                    "= ?1)");
    any.bind(1, number(batch));
    if (!any.executeStep() || any.getColumn(0).getInt() == 0) {
        return;
    }
    OrderTable table(database);
    LayerRemoval removal(database, table);
    for (const auto &[order, layers] : layersByOrder(database, batch)) {
        removal.take(order, batch, layers);
    }
    for (const qint64 order : ordersOnlyOf(database, batch)) {
        removal.take(order, batch, {});
    }
    takeEvidenceBack(database, batch);
    table.finish();
}

} // namespace dropbeat
