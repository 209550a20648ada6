// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_reader.h"

#include "core/store/row_values.h"

#include <QHash>

namespace dropbeat {

namespace {

/// Words that come again in row after row are one string.
class Words
{
public:
    QString operator[](const SQLite::Column &column)
    {
        const QByteArrayView bytes(column.getText(), column.getBytes());
        const auto found = m_words.constFind(QByteArray::fromRawData(bytes.data(), bytes.size()));
        return found != m_words.constEnd() ? *found : *m_words.insert(bytes.toByteArray(), QString::fromUtf8(bytes));
    }

private:
    QHash<QByteArray, QString> m_words;
};

std::optional<qint64> optionalNumber(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(qint64{column.getInt64()});
}

std::string selectOrders(const std::string &from)
{
    return "SELECT customer, day, status, cancelled, sku, subtotal, total, gift_cards " + from;
}

void visitOrders(SQLite::Statement &query, const std::function<void(const CustomerOrder &)> &visit)
{
    Words words;
    while (query.executeStep()) {
        CustomerOrder order;
        order.customer = optionalNumber(query.getColumn(0));
        order.day = QDate::fromJulianDay(query.getColumn(1).getInt64());
        order.status = words[query.getColumn(2)];
        order.cancelled = query.getColumn(3).getInt() != 0;
        order.sku = words[query.getColumn(4)];
        order.subtotal = optionalNumber(query.getColumn(5));
        order.total = optionalNumber(query.getColumn(6));
        order.giftCards = optionalNumber(query.getColumn(7));
        visit(order);
    }
}

} // namespace

bool OrderReader::hasAny() const
{
    return m_database.execAndGet("SELECT EXISTS (SELECT 1 FROM order_sum)").getInt() != 0;
}

std::vector<OrderSum> OrderReader::sums() const
{
    SQLite::Statement query(m_database, "SELECT day, shop, status, cancelled, sku, orders, subtotal, total, discounts, "
                                        "refunded, units, returned_units, gift_cards FROM order_sum");
    Words words;
    std::vector<OrderSum> sums;
    while (query.executeStep()) {
        OrderSum &sum = sums.emplace_back();
        sum.day = QDate::fromJulianDay(query.getColumn(0).getInt64());
        sum.shop = words[query.getColumn(1)];
        sum.status = words[query.getColumn(2)];
        sum.cancelled = query.getColumn(3).getInt() != 0;
        sum.sku = words[query.getColumn(4)];
        sum.orders = query.getColumn(5).getInt64();
        sum.subtotal = optionalNumber(query.getColumn(6));
        sum.total = optionalNumber(query.getColumn(7));
        sum.discounts = optionalNumber(query.getColumn(8));
        sum.refunded = optionalNumber(query.getColumn(9));
        sum.units = optionalNumber(query.getColumn(10));
        sum.returnedUnits = optionalNumber(query.getColumn(11));
        sum.giftCards = optionalNumber(query.getColumn(12));
    }
    return sums;
}

std::vector<std::pair<QString, qint64>> OrderReader::statuses() const
{
    SQLite::Statement query(m_database, "SELECT status, sum(orders) FROM order_sum WHERE cancelled = 0 GROUP BY status "
                                        "ORDER BY status");
    std::vector<std::pair<QString, qint64>> statuses;
    while (query.executeStep()) {
        statuses.emplace_back(text(query.getColumn(0)), query.getColumn(1).getInt64());
    }
    return statuses;
}

void OrderReader::ofCustomers(const std::function<void(const CustomerOrder &)> &visit) const
{
    SQLite::Statement query(m_database, selectOrders("FROM order_ WHERE customer IS NOT NULL ORDER BY customer, day"));
    visitOrders(query, visit);
}

void OrderReader::withCodes(const QStringList &codes, const std::function<void(const CustomerOrder &)> &visit) const
{
    std::string marks;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        marks += i == 0 ? "?" : ", ?";
    }
    SQLite::Statement query(
        m_database, selectOrders("FROM order_ WHERE id IN (SELECT order_id FROM evidence WHERE said_id IN (SELECT "
                                 "id FROM evidence_said WHERE kind = 'code' AND said IN (" +
                                 marks + "))) ORDER BY day"));
    for (qsizetype i = 0; i < codes.size(); ++i) {
        query.bind(static_cast<int>(i) + 1, text(codes[i]));
    }
    visitOrders(query, visit);
}

qint64 OrderReader::count() const
{
    return m_database.execAndGet("SELECT count(*) FROM order_").getInt64();
}

} // namespace dropbeat
