// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/drop.h"
#include "core/domain/product.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <vector>

namespace dropbeat {

/// Which drop an order belongs to. By the article that brought most of it: the drop that sells it; of several, the one
/// launched last on that day, and before all their launches (orders ahead) the first to come. An article that no drop
/// sells, or an order without one, belongs to the drop launched last on that day; before the first launch to none.
class OrderDrops
{
public:
    /// Drops without a launch sell only their own articles; ideas have not been launched whatever their day.
    OrderDrops(const std::vector<Drop> &drops, const std::vector<Product> &products);

    /// The sku in whatever case, with or without blanks around it; empty when the order has none.
    Id<Drop> of(const QString &sku, QDate day) const;

private:
    struct Launch
    {
        Id<Drop> drop;
        QDate day; ///< not valid: undecided

        friend bool operator==(const Launch &, const Launch &) = default;
    };
    static Id<Drop> latest(const std::vector<Launch> &launches, QDate day);

    std::vector<Launch> m_launches; ///< by day
    QHash<QString, std::vector<Launch>> m_selling;
};

} // namespace dropbeat
