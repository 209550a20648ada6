// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <set>

namespace dropbeat {

/// Makes the sums of orders (order_sum) of these Julian days anew. Inside the transaction of whoever wrote the orders.
void makeOrderSums(SQLite::Database &database, const std::set<qint64> &days);

} // namespace dropbeat
