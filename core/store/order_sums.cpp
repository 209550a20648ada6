// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_sums.h"

#include "core/store/bulk_insert.h"
#include "core/store/repeated_texts.h"
#include "core/store/scan.h"

#include <array>

namespace dropbeat {

namespace {

// Of more days than this the sums are made by one pass over all orders, not day by day.
constexpr size_t kDaysOneByOne = 40;

const std::string &amountColumns()
{
    static const std::string columns = "subtotal, total, discounts, refunded, gift_cards, units, returned_units";
    return columns;
}
constexpr int kAmountCount = 7;
constexpr int kFirstAmount = 5; // behind the key's columns

/// Adds orders up by day, shop, status, cancelled and article. The same GROUP BY sorts all orders by four texts, which
/// takes five times as long.
class OrderSums
{
public:
    void add(SQLite::Database &database, const std::string &where)
    {
        Scan orders(database, "SELECT day, shop, status, cancelled, sku, " + amountColumns() + " FROM order_ " + where);
        while (orders.next()) {
            Sum &sum = m_sums[{orders.number(0), m_shops.indexOf(orders.bytes(1)), m_statuses.indexOf(orders.bytes(2)),
                               orders.number(3), m_skus.indexOf(orders.bytes(4))}];
            ++sum.orders;
            for (int i = 0; i < kAmountCount; ++i) {
                if (const auto amount = orders.optional(kFirstAmount + i)) {
                    auto &total = sum.amounts[static_cast<size_t>(i)];
                    total = total.value_or(0) + *amount;
                }
            }
        }
    }

    void write(SQLite::Database &database) const
    {
        BulkInsert insert(database, "order_sum(day, shop, status, cancelled, sku, orders, " + amountColumns() + ")",
                          kFirstAmount + 1 + kAmountCount);
        for (auto it = m_sums.cbegin(); it != m_sums.cend(); ++it) {
            const Key &key = it.key();
            insert.add(key.day).add(text(m_shops, key.shop)).add(text(m_statuses, key.status));
            insert.add(key.cancelled).add(text(m_skus, key.sku)).add(it->orders);
            for (const std::optional<qint64> &amount : it->amounts) {
                insert.add(amount);
            }
        }
        insert.flush();
    }

private:
    struct Key
    {
        qint64 day = 0;
        quint32 shop = 0;
        quint32 status = 0;
        qint64 cancelled = 0;
        quint32 sku = 0;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.day, key.shop, key.status, key.cancelled, key.sku);
        }
    };
    struct Sum
    {
        qint64 orders = 0;
        std::array<std::optional<qint64>, kAmountCount> amounts; ///< absent where no order tells one
    };
    static QString text(const RepeatedTexts &texts, quint32 index) { return QString::fromUtf8(texts.texts()[index]); }

    RepeatedTexts m_shops;
    RepeatedTexts m_statuses;
    RepeatedTexts m_skus;
    QHash<Key, Sum> m_sums;
};

} // namespace

void makeOrderSums(SQLite::Database &database, const std::set<qint64> &days)
{
    OrderSums sums;
    if (days.size() > kDaysOneByOne) {
        database.exec("DELETE FROM order_sum");
        sums.add(database, "");
    } else {
        for (const qint64 day : days) {
            const std::string ofDay = "WHERE day = " + std::to_string(day);
            database.exec("DELETE FROM order_sum " + ofDay);
            sums.add(database, ofDay);
        }
    }
    sums.write(database);
}

} // namespace dropbeat
