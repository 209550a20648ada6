// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evidence_reader.h"

#include "core/store/connection.h"
#include "core/store/order_columns.h"
#include "core/store/scan.h"

#include <QHash>

namespace dropbeat {

namespace {

/// Numbers for the few texts that stand in many rows. The last one is looked at first: it mostly comes again.
class Texts
{
public:
    quint32 indexOf(QByteArrayView text)
    {
        if (m_last < m_texts.size() && m_texts[m_last] == text) {
            return m_last;
        }
        const QByteArray key = text.toByteArray();
        const auto found = m_index.constFind(key);
        if (found != m_index.constEnd()) {
            m_last = *found;
            return m_last;
        }
        m_last = static_cast<quint32>(m_texts.size());
        m_index.insert(key, m_last);
        m_texts.push_back(key);
        return m_last;
    }
    const std::vector<QByteArray> &texts() const { return m_texts; }

private:
    quint32 m_last = 0;
    std::vector<QByteArray> m_texts;
    QHash<QByteArray, quint32> m_index;
};

std::string within(const LedgerScope &scope, const char *column)
{
    std::string condition;
    if (scope.from.isValid()) {
        condition += std::string(" AND ") + column + " >= " + std::to_string(scope.from.toJulianDay());
    }
    if (scope.to.isValid()) {
        condition += std::string(" AND ") + column + " <= " + std::to_string(scope.to.toJulianDay());
    }
    return condition;
}

void readOrders(LedgerRows &result, SQLite::Database &database, const LedgerScope &scope, const OrderCounting &counting)
{
    Scan rows(database,
              "SELECT id, at, subtotal, total, gift_cards, status, sku, name FROM order_ WHERE cancelled = 0" +
                  within(scope, "day") + " ORDER BY id");
    Texts statuses;
    std::vector<bool> counts; // by status
    Texts skus;
    while (rows.next()) {
        const quint32 status = statuses.indexOf(rows.bytes(5));
        if (status == counts.size()) {
            counts.push_back(counting.counts(QString::fromUtf8(rows.bytes(5)), false));
        }
        if (!counts[status]) {
            continue;
        }
        LedgerRows::OrderRow order;
        order.id = rows.number(0);
        order.at = rows.number(1);
        order.revenue =
            counting.revenueOf(rows.optional(2), rows.optional(3), rows.optional(4)).value_or(LedgerRows::kNotTold);
        order.sku = skus.indexOf(rows.bytes(6));
        result.names.append(rows.bytes(7));
        order.nameEnd = static_cast<quint32>(result.names.size());
        result.orders.push_back(order);
    }
    for (const QByteArray &sku : skus.texts()) {
        result.skus << QString::fromUtf8(sku);
    }
}

/// Numbers of the wordings, by their keys.
QHash<qint64, quint32> readSaid(LedgerRows &result, SQLite::Database &database)
{
    QHash<qint64, quint32> index;
    Scan rows(database, "SELECT id, kind, said FROM evidence_said");
    while (rows.next()) {
        const auto kind = evidenceKindFromId(QString::fromUtf8(rows.bytes(1)));
        if (kind) {
            index.insert(rows.number(0), static_cast<quint32>(result.said.size()));
            result.said.push_back({rows.number(0), *kind, QString::fromUtf8(rows.bytes(2))});
        }
    }
    return index;
}

/// Evidence stands by order: both lists are gone through once, side by side.
void readPieces(LedgerRows &result, SQLite::Database &database, const LedgerScope &scope)
{
    const QHash<qint64, quint32> saidIndex = readSaid(result, database);
    const std::string all = "SELECT order_id, said_id, at FROM evidence ORDER BY order_id, said_id";
    const std::string some =
        "SELECT e.order_id, e.said_id, e.at FROM order_ o CROSS JOIN evidence e ON e.order_id = o.id "
        "WHERE 1" +
        within(scope, "o.day") + " ORDER BY o.id, e.said_id";
    Scan rows(database, scope.from.isValid() || scope.to.isValid() ? some : all);
    auto order = result.orders.begin();
    qint64 lastSaid = 0;
    auto last = saidIndex.constEnd();
    while (rows.next()) {
        const qint64 id = rows.number(0);
        while (order != result.orders.end() && order->id < id) {
            ++order;
            if (order != result.orders.end()) {
                order->firstPiece = static_cast<quint32>(result.pieces.size());
            }
        }
        if (order == result.orders.end()) {
            break;
        }
        const qint64 said = rows.number(1);
        if (last == saidIndex.constEnd() || said != lastSaid) {
            last = saidIndex.constFind(said);
            lastSaid = said;
        }
        if (order->id == id && last != saidIndex.constEnd()) {
            result.pieces.push_back({rows.optional(2).value_or(LedgerRows::kNotTold), *last});
        }
    }
    // What comes behind the last evidence has none.
    while (order != result.orders.end() && ++order != result.orders.end()) {
        order->firstPiece = static_cast<quint32>(result.pieces.size());
    }
}

} // namespace

LedgerRows EvidenceReader::rows(const LedgerScope &scope, const OrderCounting &counting) const
{
    LedgerRows result;
    readOrders(result, m_database, scope, counting);
    readPieces(result, m_database, scope);
    return result;
}

std::optional<Order> EvidenceReader::order(qint64 id) const
{
    SQLite::Statement query(m_database, "SELECT " + orderColumns() + " FROM order_ WHERE id = ?");
    query.bind(1, number(id));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    Order order = readOrder(query, 0);
    order.id = {id};
    SQLite::Statement lines(m_database, "SELECT sku, name, quantity, amount, gift_card FROM order_line "
                                        "WHERE order_id = ? ORDER BY line");
    lines.bind(1, number(id));
    while (lines.executeStep()) {
        const SQLite::Column amount = lines.getColumn(3);
        order.lines.push_back({text(lines.getColumn(0)), text(lines.getColumn(1)), lines.getColumn(2).getInt64(),
                               amount.isNull() ? std::nullopt : std::optional<qint64>(amount.getInt64()),
                               lines.getColumn(4).getInt() != 0});
    }
    return order;
}

} // namespace dropbeat
