// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"
#include "core/rhythm/occasions.h"

#include <vector>

namespace dropbeat {

/// The days on which moments that are on go out by the calendar, from `from` to `to`, both included: so many days
/// before (or after) each order-by date; every day for those that go by a date of each shopper's own, as birthdays do.
/// Their key is "moment:" and the moment's.
std::vector<OccasionDay> momentDays(const std::vector<Moment> &moments, const std::vector<Cutoff> &cutoffs, QDate from,
                                    QDate to);

} // namespace dropbeat
