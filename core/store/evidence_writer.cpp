// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evidence_writer.h"

#include "core/store/connection.h"

#include <algorithm>
#include <cstdlib>

namespace dropbeat {

namespace {

// An order's name is used by several shops: the event is given to the order of its own day only.
constexpr qint64 kNearby = 24 * 3600;

void bindTime(SQLite::Statement &statement, int index, const std::optional<qint64> &at)
{
    if (at) {
        statement.bind(index, number(*at));
    } else {
        statement.bind(index);
    }
}

QString eventKey(const QString &event, const QString &orderRef, qint64 said)
{
    return event.isEmpty() ? u'\n' + orderRef + u'\n' + QString::number(said) : event;
}

bool isSameTime(const std::optional<qint64> &a, const std::optional<qint64> &b, qint64 within)
{
    return !a || !b || std::abs(*a - *b) <= within;
}

} // namespace

EvidenceWriter::EvidenceWriter(SQLite::Database &database, qint64 batch)
    : m_database(database)
    , m_batch(batch)
    , m_bulk(database, "evidence(order_id, said_id, at, batch)", 4, BulkInsert::Clash::Ignore)
    , m_insert(database, "INSERT OR IGNORE INTO evidence(order_id, said_id, at, batch) VALUES (?, ?, ?, ?)")
    , m_insertEvent(database, "INSERT INTO order_event(order_ref, event, said_id, at, batch) VALUES (?, ?, ?, ?, ?)")
    , m_findSaid(database, "SELECT id FROM evidence_said WHERE kind = ? AND said = ?")
    , m_insertSaid(database, "INSERT INTO evidence_said(kind, said) VALUES (?, ?)")
{}

qint64 EvidenceWriter::saidId(const Evidence &evidence)
{
    qint64 &id = m_said[{static_cast<int>(evidence.kind), evidence.said}];
    if (id != 0) {
        return id;
    }
    for (SQLite::Statement *statement : {&m_findSaid, &m_insertSaid}) {
        statement->bind(1, text(evidenceKindId(evidence.kind)));
        statement->bind(2, text(evidence.said));
    }
    if (m_findSaid.executeStep()) {
        id = m_findSaid.getColumn(0).getInt64();
    } else {
        m_insertSaid.exec();
        id = m_database.getLastInsertRowid();
    }
    m_findSaid.reset();
    m_insertSaid.reset();
    return id;
}

void EvidenceWriter::addOfNew(qint64 order, const Evidence &evidence)
{
    m_bulk.add(order).add(saidId(evidence)).add(evidence.at).add(m_batch);
}

bool EvidenceWriter::add(qint64 order, const Evidence &evidence)
{
    m_bulk.flush();
    m_insert.bind(1, number(order));
    m_insert.bind(2, number(saidId(evidence)));
    bindTime(m_insert, 3, evidence.at);
    m_insert.bind(4, number(m_batch));
    const bool added = m_insert.exec() > 0;
    m_insert.reset();
    return added;
}

void EvidenceWriter::readEvents()
{
    if (std::exchange(m_eventsRead, true)) {
        return;
    }
    SQLite::Statement query(m_database, "SELECT event, order_ref, said_id, at FROM order_event");
    while (query.executeStep()) {
        const SQLite::Column at = query.getColumn(3);
        m_events[eventKey(text(query.getColumn(0)), text(query.getColumn(1)), query.getColumn(2).getInt64())].push_back(
            at.isNull() ? std::nullopt : std::optional<qint64>(at.getInt64()));
    }
}

bool EvidenceWriter::addEvent(const OrderEvent &event, qint64 sameWithin)
{
    readEvents();
    const qint64 said = saidId(event.evidence);
    const std::optional<qint64> at = event.evidence.at;
    Times &known = m_events[eventKey(event.event, event.orderRef, said)];
    if (std::ranges::any_of(
            known, [&](const auto &time) { return event.event.isEmpty() || isSameTime(time, at, sameWithin); })) {
        return false;
    }
    known.push_back(at);
    m_insertEvent.bind(1, text(event.orderRef));
    m_insertEvent.bind(2, text(event.event));
    m_insertEvent.bind(3, number(said));
    bindTime(m_insertEvent, 4, at);
    m_insertEvent.bind(5, number(m_batch));
    m_insertEvent.exec();
    m_insertEvent.reset();
    return true;
}

QHash<QString, std::vector<EvidenceWriter::Candidate>> EvidenceWriter::ordersByRef()
{
    QHash<QString, std::vector<Candidate>> found;
    SQLite::Statement query(m_database, "SELECT id, at, external_id, name, visit FROM order_");
    while (query.executeStep()) {
        const Candidate candidate{query.getColumn(0).getInt64(), query.getColumn(1).getInt64()};
        const QString key = foldedOrderRef(text(query.getColumn(2)));
        const QString name = foldedOrderRef(text(query.getColumn(3)));
        found[key].push_back(candidate);
        if (name != key && !name.isEmpty()) {
            found[name].push_back(candidate);
        }
        if (const QString visit = foldedVisitRef(text(query.getColumn(4))); !visit.isEmpty()) {
            found[visit].push_back(candidate);
        }
    }
    return found;
}

void EvidenceWriter::attachEvents()
{
    m_bulk.flush();
    m_attached = 0;
    m_waiting = 0;
    SQLite::Statement query(m_database, "SELECT id, order_ref, said_id, at, batch FROM order_event "
                                        "WHERE order_id IS NULL ORDER BY id");
    QHash<QString, std::vector<Candidate>> orders;
    SQLite::Statement attach(m_database, "UPDATE order_event SET order_id = ?2 WHERE id = ?1");
    SQLite::Statement insert(m_database,
                             "INSERT OR IGNORE INTO evidence(order_id, said_id, at, batch) VALUES (?, ?, ?, ?)");
    std::vector<std::pair<qint64, qint64>> found;
    while (query.executeStep()) {
        if (m_attached + m_waiting == 0) {
            orders = ordersByRef();
        }
        const SQLite::Column time = query.getColumn(3);
        const std::optional<qint64> at = time.isNull() ? std::nullopt : std::optional<qint64>(time.getInt64());
        std::vector<Candidate> candidates = orders.value(text(query.getColumn(1)));
        if (candidates.size() > 1 && at) {
            std::erase_if(candidates, [&](const Candidate &one) { return std::abs(one.at - *at) > kNearby; });
        }
        if (candidates.size() != 1) {
            ++m_waiting;
            continue;
        }
        ++m_attached;
        found.emplace_back(query.getColumn(0).getInt64(), candidates.front().order);
        insert.bind(1, number(candidates.front().order));
        insert.bind(2, number(query.getColumn(2).getInt64()));
        bindTime(insert, 3, at);
        insert.bind(4, number(query.getColumn(4).getInt64()));
        insert.exec();
        insert.reset();
    }
    for (const auto &[event, order] : found) {
        attach.bind(1, number(event));
        attach.bind(2, number(order));
        attach.exec();
        attach.reset();
    }
}

void EvidenceWriter::forgetWaiting()
{
    SQLite::Statement forget(m_database, "DELETE FROM order_event WHERE batch = ? AND order_id IS NULL AND "
                                         "order_ref LIKE 'visit %'");
    forget.bind(1, number(m_batch));
    m_waiting -= forget.exec();
    m_database.exec("DELETE FROM evidence_said WHERE id NOT IN (SELECT said_id FROM evidence) AND id NOT IN (SELECT "
                    "said_id FROM order_event)");
}

} // namespace dropbeat
