// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"
#include "core/store/sqlite.h"

#include <QDate>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace dropbeat {

/// Orders of one day, shop, status and article as a sum, as imports keep it. Money in minor units.
struct OrderSum
{
    QDate day;
    QString shop;
    QString status;
    bool cancelled = false;
    QString sku; ///< of the line that brought most
    qint64 orders = 0;
    std::optional<qint64> subtotal;
    std::optional<qint64> total;
    std::optional<qint64> discounts;
    std::optional<qint64> refunded;
    std::optional<qint64> units;
    std::optional<qint64> returnedUnits;
    std::optional<qint64> giftCards; ///< the part of the subtotals that is gift cards

    friend bool operator==(const OrderSum &, const OrderSum &) = default;
};

/// What of an order tells whether it counts, for how much and for which drop.
struct CustomerOrder
{
    std::optional<qint64> customer; ///< a hash
    QDate day;
    QString status;
    bool cancelled = false;
    QString sku;
    std::optional<qint64> subtotal;
    std::optional<qint64> total;
    std::optional<qint64> giftCards;
};

/// Reads what the plan knows of orders as a whole. Which of them count is for the asker to say.
class OrderReader
{
public:
    explicit OrderReader(SQLite::Database &database)
        : m_database(database)
    {}

    bool hasAny() const;
    /// By day.
    std::vector<OrderSum> sums() const;
    /// Every status that any order has, sorted, with how many have it; orders that were cancelled are left out.
    std::vector<std::pair<QString, qint64>> statuses() const;
    /// Calls visit for each order whose customer is known, by customer and day.
    void ofCustomers(const std::function<void(const CustomerOrder &)> &visit) const;
    /// Calls visit once for each order with any of these codes, which are in upper case, by day.
    void withCodes(const QStringList &codes, const std::function<void(const CustomerOrder &)> &visit) const;
    qint64 count() const; ///< of all orders

private:
    SQLite::Database &m_database;
};

} // namespace dropbeat
