// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_writer.h"

#include "core/store/connection.h"
#include "core/store/order_columns.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

constexpr qint64 kStep = 1024; // orders between two looks at progress and cancel

QString tr(const char *text, int number)
{
    return QCoreApplication::translate("dropbeat", text, nullptr, number);
}

/// The order as it would stand in the file if nothing else were known of it.
StoredOrder firstTold(const Order &told, Id<Order> id, qint64 batch)
{
    StoredOrder stored{completedOrder(told), batch};
    stored.order.id = id;
    return stored;
}

} // namespace

OrderWriter::OrderWriter(SQLite::Database &database, IdMaker &ids, qint64 batch, std::function<void(qint64)> step)
    : m_database(database)
    , m_ids(ids)
    , m_batch(batch)
    , m_step(std::move(step))
    , m_table(database)
    , m_evidence(database, batch)
{}

OrderWriter::Shop &OrderWriter::shopOf(const Order &order)
{
    if (m_lastShop != nullptr && m_lastShop->first == order.shop) { // mostly one shop a file
        return m_lastShop->second;
    }
    const auto [found, isNew] = m_shops.try_emplace(order.shop);
    if (isNew) {
        SQLite::Statement any(m_database, "SELECT 1 FROM order_ WHERE shop = ? LIMIT 1");
        any.bind(1, text(order.shop));
        found->second.hadOrders = any.executeStep();
    }
    m_lastShop = &*found;
    return found->second;
}

void OrderWriter::keepReplaced(const StoredOrder &before, const Order &told)
{
    if (before.batch != m_batch) {
        SQLite::Statement keep(m_database, "INSERT INTO superseded_order(replaced_by, order_id, old_batch, was, told) "
                                           "VALUES (?, ?, ?, ?, ?)");
        keep.bind(1, number(m_batch));
        keep.bind(2, number(before.order.id.value));
        keep.bind(3, number(before.batch));
        keep.bind(4, orderJson(before.order).toStdString());
        keep.bind(5, orderJson(told).toStdString());
        keep.exec();
        return;
    }
    // Told by an earlier file of this import, too: both are what this import told.
    SQLite::Statement find(m_database, "SELECT told FROM superseded_order WHERE replaced_by = ? AND order_id = ?");
    find.bind(1, number(m_batch));
    find.bind(2, number(before.order.id.value));
    if (!find.executeStep()) {
        return;
    }
    const Order both = mergedOrder(orderFromJson(QByteArray::fromStdString(find.getColumn(0).getString())), told);
    SQLite::Statement update(m_database, "UPDATE superseded_order SET told = ? WHERE replaced_by = ? AND order_id = ?");
    update.bind(1, orderJson(both).toStdString());
    update.bind(2, number(m_batch));
    update.bind(3, number(before.order.id.value));
    update.exec();
}

OrderWriter::Place OrderWriter::writeOrder(const ToldOrder &told)
{
    Shop &shop = shopOf(told.order);
    const size_t key = qHash(told.order.externalId);
    const auto before =
        shop.hadOrders || shop.written.contains(key) ? m_table.find(told.order) : std::optional<StoredOrder>();
    if (!before && !standsAlone(told.order)) {
        return Place::Unknown;
    }
    if (!before) {
        const Id<Order> id = told.order.id ? told.order.id : m_ids.next<Order>();
        m_table.insert(firstTold(told.order, id, m_batch));
        if (!shop.hadOrders) {
            shop.written.insert(key);
        }
        for (const Evidence &evidence : told.evidence) {
            m_evidence.addOfNew(id.value, evidence);
        }
        return Place::Added;
    }
    const StoredOrder after{mergedOrder(before->order, told.order), m_batch};
    Place place = after.order == before->order ? Place::Unchanged : Place::Replaced;
    if (place == Place::Replaced) {
        keepReplaced(*before, told.order);
        m_table.update(*before, after);
    }
    for (const Evidence &evidence : told.evidence) {
        if (m_evidence.add(before->order.id.value, evidence)) {
            place = Place::Replaced;
        }
    }
    return place;
}

FileOutcome OrderWriter::write(const OrderRows &rows)
{
    FileOutcome outcome;
    qint64 unknown = 0;
    for (const ToldOrder &told : rows.orders) {
        switch (writeOrder(told)) {
        case Place::Added:
            outcome.added += told.rows;
            break;
        case Place::Replaced:
            outcome.replaced += told.rows;
            break;
        case Place::Unchanged:
            outcome.unchanged += told.rows;
            break;
        case Place::Unknown:
            outcome.refused += told.rows;
            ++unknown;
            break;
        }
        if (++m_done % kStep == 0 && m_step) {
            m_step(m_done);
        }
    }
    for (auto &[name, shop] : m_shops) {
        shop.hadOrders = shop.hadOrders || !shop.written.isEmpty();
        shop.written.clear();
    }
    for (const OrderEvent &event : rows.events) {
        ++(m_evidence.addEvent(event, rows.sameEventWithin) ? outcome.added : outcome.unchanged);
        if (++m_done % kStep == 0 && m_step) {
            m_step(m_done);
        }
    }
    if (unknown > 0) {
        outcome.refusals << tr("%n order(s) of this file are not in the plan, and the file does not say when they were "
                               "made. Import the shop's orders with it.",
                               static_cast<int>(unknown));
    }
    m_forgetWaiting = m_forgetWaiting || !rows.eventsWait;
    m_changed = m_changed || outcome.added + outcome.replaced > 0;
    return outcome;
}

void OrderWriter::finish()
{
    if (!m_changed) {
        return;
    }
    m_table.flush();
    m_evidence.attachEvents();
    if (m_forgetWaiting) {
        m_evidence.forgetWaiting();
    }
    m_table.finish();
    if (m_step) {
        m_step(m_done);
    }
}

} // namespace dropbeat
