// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/order_choices.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString settingName()
{
    return QStringLiteral("order_counting");
}

} // namespace

OrderCounting orderCounting(const Tables &tables)
{
    return orderCountingFromText(tables.settings().value(settingName()));
}

void setOrderCounting(Plan &plan, const OrderCounting &counting)
{
    const QString text = orderCountingText(counting);
    plan.edit(QCoreApplication::translate("dropbeat", "Choose which orders count"),
              [text](Tables &tables) { tables.settings().set(settingName(), text); });
}

} // namespace dropbeat
