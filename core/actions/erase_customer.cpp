// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/erase_customer.h"

#include "core/exchange/customer_key.h"
#include "core/store/result_writer.h"

#include <set>

namespace dropbeat {

namespace {

/// Everything that the customer may be kept as.
std::set<qint64> keysOf(const Tables &tables, const QString &mark)
{
    CustomerKeys keys(tables.settings().value(QLatin1String(kCustomerSaltSetting)));
    std::set<qint64> found;
    const auto add = [&](CustomerMark kind, const QString &shop) {
        if (const auto key = keys.key(kind, mark, shop)) {
            found.insert(*key);
        }
    };
    add(CustomerMark::Email, {});
    if (found.empty()) {
        add(CustomerMark::Phone, {});
        for (const QString &shop : tables.orderShops()) {
            add(CustomerMark::Id, shop);
        }
    }
    return found;
}

} // namespace

qint64 ordersOf(const Tables &tables, const QString &mark)
{
    qint64 count = 0;
    for (const qint64 key : keysOf(tables, mark)) {
        count += tables.ordersOfCustomer(key);
    }
    return count;
}

qint64 eraseCustomer(Plan &plan, const QString &mark)
{
    qint64 count = 0;
    for (const qint64 key : keysOf(plan.tables(), mark)) {
        count += plan.eraseCustomer(key);
    }
    return count;
}

} // namespace dropbeat
