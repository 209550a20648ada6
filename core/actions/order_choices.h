// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order_counting.h"
#include "core/store/plan.h"

namespace dropbeat {

/// Which orders of the plan count and what of them is revenue; what a plan starts with until a person chose.
OrderCounting orderCounting(const Tables &tables);
/// Writes the choice. One entry of the undo history.
void setOrderCounting(Plan &plan, const OrderCounting &counting);

} // namespace dropbeat
