// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order_drops.h"

#include <algorithm>

namespace dropbeat {

namespace {

QString folded(const QString &sku)
{
    return sku.trimmed().toCaseFolded();
}

} // namespace

OrderDrops::OrderDrops(const std::vector<Drop> &drops, const std::vector<Product> &products)
{
    QHash<Id<Drop>, QDate> launches;
    for (const Drop &drop : drops) {
        launches.insert(drop.id, drop.launch.isValid() ? drop.launch.date : QDate());
        if (drop.launch.isValid() && drop.status != DropStatus::Idea) {
            m_launches.push_back({drop.id, drop.launch.date});
        }
    }
    for (const Product &product : products) {
        const QString sku = folded(product.sku);
        const Launch launch{product.drop, launches.value(product.drop)};
        auto &selling = m_selling[sku];
        if (!sku.isEmpty() && std::find(selling.begin(), selling.end(), launch) == selling.end()) {
            selling.push_back(launch);
        }
    }
    const auto earlier = [](const Launch &a, const Launch &b) {
        return a.day.isValid() != b.day.isValid() ? a.day.isValid() : a.day < b.day; // undecided ones come last
    };
    std::stable_sort(m_launches.begin(), m_launches.end(), earlier);
    for (std::vector<Launch> &selling : m_selling) {
        std::stable_sort(selling.begin(), selling.end(), earlier);
    }
}

/// Launches by day. Null before the first.
Id<Drop> OrderDrops::latest(const std::vector<Launch> &launches, QDate day)
{
    Id<Drop> drop;
    for (const Launch &launch : launches) {
        if (launch.day.isValid() && launch.day <= day) {
            drop = launch.drop;
        }
    }
    return drop;
}

Id<Drop> OrderDrops::of(const QString &sku, QDate day) const
{
    const auto selling = m_selling.constFind(folded(sku));
    if (selling != m_selling.constEnd() && !selling->empty()) {
        const Id<Drop> launched = latest(*selling, day);
        return launched ? launched : selling->front().drop;
    }
    return latest(m_launches, day);
}

} // namespace dropbeat
