// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kpi.h"
#include "core/measure/test_course.h"
#include "core/store/tables.h"

#include <QHash>

#include <vector>

namespace dropbeat {

/// Whether the KPI is what an order brings by the shop's own count, so that single orders can tell it.
bool isOrderValue(const Kpi &kpi);

/// The single orders of variants, summed up by day: revenue, number and sum of squares, as an average of money is
/// tested by them. An order belongs to the variant that the last piece of its evidence within the usual window names
/// (a link's content id, a code); orders whose evidence names none are of nobody. Goes over all orders of the plan.
QHash<Id<Variant>, std::vector<ArmDay>> orderValues(const Tables &tables);

} // namespace dropbeat
