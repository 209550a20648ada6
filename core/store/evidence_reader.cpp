// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evidence_reader.h"

#include "core/store/connection.h"
#include "core/store/order_columns.h"
#include "core/store/repeated_texts.h"
#include "core/store/scan.h"

#include <QHash>

#include <future>

namespace dropbeat {

namespace {

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
    const std::string revenue = counting.revenue == RevenueBasis::Total ? "total" : "subtotal";
    const std::string giftCards = counting.giftCards ? "NULL" : "gift_cards";
    Scan rows(database, "SELECT id, at, " + revenue + ", " + giftCards +
                            ", status, sku, name FROM order_ WHERE cancelled = 0" + within(scope, "day") +
                            " ORDER BY id");
    RepeatedTexts statuses;
    std::vector<bool> counts; // by status
    RepeatedTexts skus;
    if (!scope.from.isValid() && !scope.to.isValid()) {
        result.orders.reserve(static_cast<size_t>(database.execAndGet("SELECT count(*) FROM order_").getInt64()));
    }
    while (rows.next()) {
        const quint32 status = statuses.indexOf(rows.bytes(4));
        if (status == counts.size()) {
            counts.push_back(counting.counts(QString::fromUtf8(rows.bytes(4)), false));
        }
        if (!counts[status]) {
            continue;
        }
        LedgerRows::OrderRow order;
        order.id = rows.number(0);
        order.at = rows.number(1);
        const auto amount = rows.optional(2);
        order.revenue = counting.revenueOf(amount, amount, rows.optional(3)).value_or(LedgerRows::kNotTold);
        order.sku = skus.indexOf(rows.bytes(5));
        result.names.append(rows.bytes(6));
        order.nameEnd = static_cast<quint32>(result.names.size());
        result.orders.push_back(order);
    }
    for (const QByteArray &sku : skus.texts()) {
        result.skus << QString::fromUtf8(sku);
    }
}

/// Evidence of all orders, also of those that don't count, by order.
struct AllPieces
{
    std::vector<LedgerRows::Said> said;
    std::vector<LedgerRows::Piece> pieces;
    std::vector<qint64> orders; ///< of each piece
};

/// Numbers of the wordings, by their keys.
QHash<qint64, quint32> readSaid(AllPieces &all, SQLite::Database &database)
{
    QHash<qint64, quint32> index;
    Scan rows(database, "SELECT id, kind, said FROM evidence_said");
    while (rows.next()) {
        const auto kind = evidenceKindFromId(QString::fromUtf8(rows.bytes(1)));
        if (kind) {
            index.insert(rows.number(0), static_cast<quint32>(all.said.size()));
            all.said.push_back({rows.number(0), *kind, QString::fromUtf8(rows.bytes(2))});
        }
    }
    return index;
}

AllPieces readPieces(SQLite::Database &database, const LedgerScope &scope)
{
    AllPieces all;
    const QHash<qint64, quint32> saidIndex = readSaid(all, database);
    const std::string whole = "SELECT order_id, said_id, at FROM evidence ORDER BY order_id, said_id";
    const std::string some =
        "SELECT e.order_id, e.said_id, e.at FROM order_ o CROSS JOIN evidence e ON e.order_id = o.id "
        "WHERE 1" +
        within(scope, "o.day") + " ORDER BY o.id, e.said_id";
    Scan rows(database, scope.from.isValid() || scope.to.isValid() ? some : whole);
    while (rows.next()) {
        const auto said = saidIndex.constFind(rows.number(1));
        if (said != saidIndex.constEnd()) {
            all.pieces.push_back({rows.optional(2).value_or(LedgerRows::kNotTold), *said});
            all.orders.push_back(rows.number(0));
        }
    }
    return all;
}

/// The same on a thread with a connection of its own, beside a read transaction of this one, which keeps both at the
/// same state of the file. Nothing where there is no such transaction, or where a writer waits for it to end.
std::future<std::optional<AllPieces>> readPiecesBeside(SQLite::Database &database, const LedgerScope &scope)
{
    const QString file = QString::fromUtf8(sqlite3_db_filename(database.getHandle(), "main"));
    const bool reads = sqlite3_get_autocommit(database.getHandle()) == 0 &&
                       sqlite3_txn_state(database.getHandle(), "main") != SQLITE_TXN_WRITE;
    if (file.isEmpty() || !reads) {
        return {};
    }
    database.exec("SELECT 1 FROM sqlite_schema LIMIT 1"); // now it holds its state
    return std::async(std::launch::async, [file, scope]() -> std::optional<AllPieces> {
        try {
            const auto own = openConnection(file, Access::ReadOnly);
            own->setBusyTimeout(0);
            return readPieces(*own, scope);
        } catch (const std::exception &) {
            return std::nullopt; // then it is read in turn, and what is wrong shows there
        }
    });
}

/// Gives the orders that count their pieces; both are by order.
void join(LedgerRows &result, AllPieces all)
{
    size_t kept = 0;
    size_t piece = 0;
    for (LedgerRows::OrderRow &order : result.orders) {
        while (piece < all.orders.size() && all.orders[piece] < order.id) {
            ++piece;
        }
        order.firstPiece = static_cast<quint32>(kept);
        for (; piece < all.orders.size() && all.orders[piece] == order.id; ++piece) {
            all.pieces[kept++] = all.pieces[piece];
        }
    }
    all.pieces.resize(kept);
    result.pieces = std::move(all.pieces);
    result.said = std::move(all.said);
}

} // namespace

LedgerRows EvidenceReader::rows(const LedgerScope &scope, const OrderCounting &counting) const
{
    LedgerRows result;
    auto beside = readPiecesBeside(m_database, scope);
    readOrders(result, m_database, scope, counting);
    auto pieces = beside.valid() ? beside.get() : std::nullopt;
    join(result, pieces ? std::move(*pieces) : readPieces(m_database, scope));
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
