// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order_rows.h"
#include "core/store/bulk_insert.h"

#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace dropbeat {

/// Writes the evidence of orders, each wording once, and the events that name an order instead of standing in it.
class EvidenceWriter
{
public:
    EvidenceWriter(SQLite::Database &database, qint64 batch);

    /// Of an order that this import has just added; in the plan after attachEvents().
    void addOfNew(qint64 order, const Evidence &evidence);
    /// Whether the order had no such evidence yet.
    bool add(qint64 order, const Evidence &evidence);
    /// Whether the event was not known yet. It waits for attachEvents().
    bool addEvent(const OrderEvent &event, qint64 sameWithin);
    /// Puts all evidence into the plan and gives every waiting event to its order, if that is known by now.
    void attachEvents();

    /// Takes those visits of this import away that ended in no order of the plan: most do.
    void forgetWaiting();

    qint64 attached() const { return m_attached; } ///< events that found their order, by attachEvents()
    qint64 waiting() const { return m_waiting; }   ///< events that did not

private:
    using Times = std::vector<std::optional<qint64>>;
    struct Candidate
    {
        qint64 order;
        qint64 at;
    };
    qint64 saidId(const Evidence &evidence);
    void readEvents();
    QHash<QString, std::vector<Candidate>> ordersByRef();

    SQLite::Database &m_database;
    qint64 m_batch;
    BulkInsert m_bulk;
    SQLite::Statement m_insert;
    SQLite::Statement m_insertEvent;
    SQLite::Statement m_findSaid;
    SQLite::Statement m_insertSaid;
    QHash<std::pair<int, QString>, qint64> m_said;
    QHash<QString, Times> m_events; ///< by the event's key, else by order and wording
    bool m_eventsRead = false;
    qint64 m_attached = 0;
    qint64 m_waiting = 0;
};

} // namespace dropbeat
