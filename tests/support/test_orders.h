// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order_rows.h"
#include "tests/support/test_plan.h"

namespace dropbeat::test {

/// An order of Shopify of that number: so much merchandise in minor units, paid at noon of the day.
inline ToldOrder told(int number, QDate day, qint64 subtotal, std::vector<Evidence> evidence = {})
{
    ToldOrder told;
    told.order.shop = QStringLiteral("shopify");
    told.order.externalId = QString::number(900'000 + number);
    told.order.name = QStringLiteral("#%1").arg(number);
    told.order.day = day.toJulianDay();
    told.order.at = (day.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * 86'400 + 43'200;
    told.order.status = QStringLiteral("paid");
    told.order.subtotal = subtotal;
    told.order.total = subtotal + 500;
    told.evidence = std::move(evidence);
    return told;
}

/// Writes orders and events as one import of one file.
inline ImportOutcome importOrders(const TestPlan &test, const OrderRows &rows)
{
    ImportRequest request;
    request.orders = {&rows};
    request.fileNames = {QStringLiteral("orders_export.csv")};
    request.kind = QStringLiteral("shopify-orders");
    request.rowsRejected = {0};
    return writeResults(test.path, request, test.clock);
}

} // namespace dropbeat::test
