// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_maker.h"
#include "core/domain/order_rows.h"
#include "core/store/evidence_writer.h"
#include "core/store/order_table.h"
#include "core/store/result_writer.h"

#include <QSet>
#include <QString>

#include <functional>
#include <map>

namespace dropbeat {

/// Writes the orders of files: a new one is added, one that is told anew is put together with what was known, and what
/// it was is kept for rolling back; an equal one changes nothing. Inside the transaction of writeResults().
class OrderWriter
{
public:
    /// step is called now and then with the orders done so far; it may throw to stop.
    OrderWriter(SQLite::Database &database, IdMaker &ids, qint64 batch, std::function<void(qint64)> step);

    FileOutcome write(const OrderRows &rows);
    /// Gives the events to their orders, also to those that came earlier or later, and makes the days' sums.
    void finish();
    bool changed() const { return m_changed; }
    const EvidenceWriter &evidence() const { return m_evidence; }

private:
    struct Shop
    {
        bool hadOrders = false; ///< before this file
        QSet<size_t> written; ///< hashes of the keys in this file, of a shop that had none: a file names an order once
    };
    enum class Place { Added, Replaced, Unchanged, Unknown };
    Place writeOrder(const ToldOrder &told);
    Shop &shopOf(const Order &order);
    void keepReplaced(const StoredOrder &before, const Order &told);

    SQLite::Database &m_database;
    IdMaker &m_ids;
    qint64 m_batch;
    std::function<void(qint64)> m_step;
    qint64 m_done = 0;
    bool m_changed = false;
    bool m_forgetWaiting = false;
    OrderTable m_table;
    EvidenceWriter m_evidence;
    std::map<QString, Shop> m_shops;
    std::pair<const QString, Shop> *m_lastShop = nullptr; ///< of the last order
};

/// Takes what an import wrote of orders back: see rollBackImport().
void rollBackOrders(SQLite::Database &database, qint64 batch);

} // namespace dropbeat
