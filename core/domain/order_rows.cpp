// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order_rows.h"

#include <QHash>

namespace dropbeat {

namespace {

constexpr qint64 kSecondsOfDay = 24 * 3600;

void take(QString &known, const QString &told)
{
    if (!told.isEmpty()) {
        known = told;
    }
}

void take(std::optional<qint64> &known, const std::optional<qint64> &told)
{
    if (told) {
        known = told;
    }
}

/// The article of the lines that brought most; of several the first in the alphabet, so that the order of lines does
/// not matter.
QString mainArticle(const std::vector<OrderLine> &lines)
{
    if (lines.size() == 1) {
        return lines.front().sku;
    }
    QHash<QString, std::pair<qint64, qint64>> bySku;
    for (const OrderLine &line : lines) {
        if (!line.sku.isEmpty()) {
            bySku[line.sku].first += line.amount.value_or(0);
            bySku[line.sku].second += line.quantity;
        }
    }
    QString main;
    std::pair<qint64, qint64> most;
    for (auto it = bySku.cbegin(); it != bySku.cend(); ++it) {
        if (main.isEmpty() || it.value() > most || (it.value() == most && it.key() < main)) {
            main = it.key();
            most = it.value();
        }
    }
    return main;
}

} // namespace

QString foldedOrderRef(const QString &reference)
{
    QString folded = reference.trimmed();
    while (folded.startsWith(u'\'') || folded.startsWith(u'#')) {
        folded.remove(0, 1);
    }
    return folded.trimmed().toLower();
}

QString foldedVisitRef(const QString &visit)
{
    const QString folded = visit.trimmed().toLower();
    return folded.isEmpty() ? QString() : QStringLiteral("visit ") + folded;
}

bool standsAlone(const Order &told)
{
    return told.day != 0;
}

Order mergedOrder(const Order &before, const Order &told)
{
    Order order = before;
    // A shop's older exports have no key of an order beside its name; the key counts once it is told.
    if (order.externalId == order.name && !told.name.isEmpty() && told.externalId != told.name) {
        order.externalId = told.externalId;
    }
    take(order.name, told.name);
    take(order.visit, told.visit);
    const bool onlyDay = told.at % kSecondsOfDay == 0 && told.day == before.day;
    if (told.day != 0 && !onlyDay) {
        order.at = told.at;
        order.day = told.day;
    }
    take(order.customer, told.customer);
    if (!told.status.isEmpty()) {
        order.status = told.status;
        order.cancelled = told.cancelled;
    }
    for (const auto field : {&Order::subtotal, &Order::shipping, &Order::taxes, &Order::total, &Order::discounts,
                             &Order::refunded, &Order::giftCards, &Order::units, &Order::returnedUnits}) {
        take(order.*field, told.*field);
    }
    take(order.sku, told.sku);
    if (!told.lines.empty()) {
        order.lines = told.lines;
    }
    return completedOrder(std::move(order));
}

Order completedOrder(Order order)
{
    if (order.lines.empty()) {
        return order;
    }
    qint64 units = 0;
    qint64 amount = 0;
    bool priced = true;
    for (const OrderLine &line : order.lines) {
        units += line.giftCard ? 0 : line.quantity;
        priced = priced && line.amount.has_value();
        amount += line.amount.value_or(0);
    }
    if (!order.units) {
        order.units = units;
    }
    if (!order.subtotal && priced) {
        order.subtotal = amount;
    }
    const QString main = mainArticle(order.lines);
    if (!main.isEmpty()) {
        order.sku = main;
    }
    return order;
}

} // namespace dropbeat
