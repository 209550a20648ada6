// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QString>

namespace dropbeat {

/// How many orders of the plan are of the customer with this e-mail address, telephone number or, where a shop tells
/// neither, its own key of the customer. Orders are found by hashing what was typed; nothing of it is kept.
qint64 ordersOf(const Tables &tables, const QString &mark);

/// Makes that customer unknown in all orders, for good; it can't be undone, which is the point of it. How many orders
/// it was. Throws Error.
qint64 eraseCustomer(Plan &plan, const QString &mark);

} // namespace dropbeat
