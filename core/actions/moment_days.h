// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"
#include "core/rhythm/occasions.h"

#include <vector>

namespace dropbeat {

/// The days on which moments that are on go out by the calendar, from `from` to `to`, both included: so many days
/// before (or after) each order-by date; every day for those that go by a date of each shopper's own, as birthdays do.
/// momentOf() tells which moment a day is of.
std::vector<OccasionDay> momentDays(const std::vector<Moment> &moments, const std::vector<Cutoff> &cutoffs, QDate from,
                                    QDate to);
/// The key of the moment that goes out on a day of momentDays(); empty for an occasion.
QString momentOf(const OccasionDay &day);

} // namespace dropbeat
