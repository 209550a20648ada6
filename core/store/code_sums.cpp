// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/code_sums.h"

#include "core/store/bulk_insert.h"
#include "core/store/connection.h"
#include "core/store/scan.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace dropbeat {

namespace {

struct OrderRow
{
    qint64 id = 0;
    qint64 day = 0;
    qint64 at = 0;
    std::optional<qint64> customer;
};

/// A code in one order, on a day or beside something else.
struct Use
{
    qint64 code = 0;
    qint64 other = 0;
    bool firstTime = false;

    bool isLike(const Use &use) const { return code == use.code && other == use.other; }
};

/// Orders that count, by id, and each customer's first one.
class Orders
{
public:
    explicit Orders(SQLite::Database &database)
    {
        Scan rows(database, "SELECT id, day, at, customer FROM order_ WHERE cancelled = 0 ORDER BY id");
        while (rows.next()) {
            const OrderRow order{rows.number(0), rows.number(1), rows.number(2), rows.optional(3)};
            orders.push_back(order);
            if (order.customer) {
                const auto first = m_first.constFind(*order.customer);
                if (first == m_first.constEnd() || order.at < first->first) {
                    m_first.insert(*order.customer, {order.at, order.id});
                }
            }
        }
    }
    /// Nobody knows of an order without customer.
    bool isFirst(const OrderRow &order) const
    {
        return order.customer && m_first.value(*order.customer).second == order.id;
    }

    std::vector<OrderRow> orders;

private:
    QHash<qint64, std::pair<qint64, qint64>> m_first; ///< customer → time and id of the first order
};

/// Adds up, order by order, which codes it has and what else stands behind it.
class Adder
{
public:
    explicit Adder(const QHash<qint64, EvidenceKind> &kinds)
        : m_kinds(kinds)
    {}

    void piece(qint64 said)
    {
        const auto kind = m_kinds.constFind(said);
        if (kind == m_kinds.constEnd()) {
            return;
        }
        if (*kind == EvidenceKind::Code) {
            m_codes.push_back(said);
        } else if (m_other == 0 || *kind < m_otherKind) {
            m_other = said;
            m_otherKind = *kind;
        }
    }

    void finish(const OrderRow &order, bool isFirst)
    {
        for (const qint64 code : m_codes) {
            days.push_back({code, order.day, isFirst});
            if (m_other != 0) {
                beside.push_back({code, m_other, isFirst});
            }
        }
        m_codes.clear();
        m_other = 0;
    }

    std::vector<Use> days;   ///< of codes on days
    std::vector<Use> beside; ///< of codes with another wording

private:
    const QHash<qint64, EvidenceKind> &m_kinds;
    std::vector<qint64> m_codes;
    qint64 m_other = 0;
    EvidenceKind m_otherKind = EvidenceKind::Survey;
};

void write(SQLite::Database &database, std::string into, std::vector<Use> uses)
{
    std::ranges::sort(uses, {}, [](const Use &use) { return std::pair(use.code, use.other); });
    BulkInsert insert(database, std::move(into), 4);
    for (auto use = uses.cbegin(); use != uses.cend();) {
        const Use first = *use;
        qint64 orders = 0;
        qint64 firstTime = 0;
        for (; use != uses.cend() && use->isLike(first); ++use) {
            ++orders;
            firstTime += use->firstTime ? 1 : 0;
        }
        insert.add(first.code).add(first.other).add(orders).add(firstTime);
    }
    insert.flush();
}

} // namespace

void makeCodeSums(SQLite::Database &database)
{
    database.exec("DELETE FROM code_day");
    database.exec("DELETE FROM code_beside");
    QHash<qint64, EvidenceKind> kinds;
    bool hasCodes = false;
    Scan said(database, "SELECT id, kind FROM evidence_said");
    while (said.next()) {
        if (const auto kind = evidenceKindFromId(QString::fromUtf8(said.bytes(1)))) {
            kinds.insert(said.number(0), *kind);
            hasCodes |= *kind == EvidenceKind::Code;
        }
    }
    if (!hasCodes) {
        return;
    }
    const Orders orders(database);
    Adder adder(kinds);
    auto order = orders.orders.begin();
    Scan pieces(database, "SELECT order_id, said_id FROM evidence ORDER BY order_id, said_id");
    bool more = pieces.next();
    for (; more && order != orders.orders.end(); ++order) {
        for (; more && pieces.number(0) < order->id; more = pieces.next()) {
        }
        for (; more && pieces.number(0) == order->id; more = pieces.next()) {
            adder.piece(pieces.number(1));
        }
        adder.finish(*order, orders.isFirst(*order));
    }
    write(database, "code_day(said_id, day, orders, first_time)", std::move(adder.days));
    write(database, "code_beside(said_id, other_id, orders, first_time)", std::move(adder.beside));
}

std::vector<CodeDay> CodeSums::days() const
{
    SQLite::Statement query(m_database, "SELECT s.said, d.day, d.orders, d.first_time FROM code_day d "
                                        "JOIN evidence_said s ON s.id = d.said_id ORDER BY s.said, d.day");
    std::vector<CodeDay> days;
    while (query.executeStep()) {
        days.push_back({text(query.getColumn(0)), QDate::fromJulianDay(query.getColumn(1).getInt64()),
                        query.getColumn(2).getInt64(), query.getColumn(3).getInt64()});
    }
    return days;
}

std::vector<CodeBeside> CodeSums::beside() const
{
    SQLite::Statement query(m_database, "SELECT c.said, o.kind, o.said, b.orders, b.first_time FROM code_beside b "
                                        "JOIN evidence_said c ON c.id = b.said_id "
                                        "JOIN evidence_said o ON o.id = b.other_id ORDER BY c.said, o.kind, o.said");
    std::vector<CodeBeside> beside;
    while (query.executeStep()) {
        const auto kind = evidenceKindFromId(text(query.getColumn(1)));
        if (kind) {
            beside.push_back({text(query.getColumn(0)), *kind, text(query.getColumn(2)), query.getColumn(3).getInt64(),
                              query.getColumn(4).getInt64()});
        }
    }
    return beside;
}

} // namespace dropbeat
