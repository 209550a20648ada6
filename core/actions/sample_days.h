// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/counts.h"
#include "core/domain/subject.h"

#include <QDate>

#include <vector>

namespace dropbeat {

/// How the sample season's totals spread over days.
struct SampleDays
{
    QDate from;
    QDate until;  ///< inclusive
    QDate launch; ///< days near it are stronger
    Placement placement = Placement::Boosted;
    quint64 seed = 0;
};

/// One day's counts for each day, in order, that add up to the sums exactly. Boosted reach starts in a learning phase
/// and follows the week, organic reach fades after its first days; what follows from something else (clicks from
/// impressions, orders from carts) never exceeds it on any day. Whole numbers and a generator of fixed behaviour only,
/// so that every computer gives the same days.
std::vector<Counts> spreadOverDays(const Counts &sums, const SampleDays &days);

} // namespace dropbeat
