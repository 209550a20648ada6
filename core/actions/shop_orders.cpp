// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/shop_orders.h"

#include "core/actions/order_choices.h"
#include "core/domain/order_drops.h"
#include "core/store/tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace dropbeat {

namespace {

void addReported(Counts &counts, Measure measure, std::optional<qint64> value)
{
    if (value) {
        counts.add(measure, *value);
    }
}

void addSum(Counts &counts, const OrderSum &sum, const OrderCounting &counting)
{
    counts.add(Measure::Orders, sum.orders);
    addReported(counts, Measure::Revenue, counting.revenueOf(sum.subtotal, sum.total, sum.giftCards));
    addReported(counts, Measure::Units, sum.units);
    addReported(counts, Measure::Refunds, sum.refunded);
    addReported(counts, Measure::ReturnedUnits, sum.returnedUnits);
}

} // namespace

bool isTikTok(const QString &shop)
{
    return shop == QLatin1String("tiktok-shop");
}

std::span<const Measure> countedByOrders()
{
    static constexpr std::array kCounted{Measure::Orders, Measure::Revenue, Measure::Units, Measure::Refunds,
                                         Measure::ReturnedUnits};
    return kCounted;
}

void DaySpan::include(QDate day)
{
    first = first.isValid() ? std::min(first, day) : day;
    last = last.isValid() ? std::max(last, day) : day;
}

ShopOrders ShopOrders::read(const Tables &tables)
{
    ShopOrders orders;
    if (!tables.orders().hasAny()) {
        return orders;
    }
    const OrderCounting counting = orderCounting(tables);
    const OrderDrops drops(tables.drops().all(), tables.products().all());
    std::map<std::tuple<qint64, QString, QDate>, Counts> days;
    QHash<std::pair<QString, QDate>, Id<Drop>> found; // most articles are of many rows a day
    for (const OrderSum &sum : tables.orders().sums()) {
        Till &till = isTikTok(sum.shop) ? orders.m_tiktok : orders.m_shop;
        till.covers.include(sum.day);
        if (!counting.counts(sum.status, sum.cancelled)) {
            continue;
        }
        const std::pair key(sum.sku, sum.day);
        const auto known = found.constFind(key);
        const Id<Drop> drop = known != found.constEnd() ? *known : *found.insert(key, drops.of(sum.sku, sum.day));
        addSum(days[{drop.value, sum.shop, sum.day}], sum, counting);
    }
    for (const auto &[key, counts] : days) {
        const auto &[drop, shop, day] = key;
        orders.m_days.push_back({{drop}, shop, day, counts});
        auto &list = (isTikTok(shop) ? orders.m_tiktok : orders.m_shop).drops;
        if (drop != 0 && (list.empty() || list.back().value != drop)) {
            list.push_back({drop});
        }
    }
    return orders;
}

bool ShopOrders::Till::tellsOf(Id<Drop> drop) const
{
    return std::binary_search(drops.begin(), drops.end(), drop);
}

bool ShopOrders::tellOf(Id<Drop> drop) const
{
    return m_tiktok.tellsOf(drop) || m_shop.tellsOf(drop);
}

DaySpan ShopOrders::insteadOf(const QString &platform, Id<Drop> drop) const
{
    const Till &till = isTikTok(platform) ? m_tiktok : m_shop;
    return till.tellsOf(drop) ? till.covers : DaySpan();
}

} // namespace dropbeat
