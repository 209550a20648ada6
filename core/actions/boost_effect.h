// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kpi.h"
#include "core/store/tables.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// What a boost did, beside what its variant did without it. Days from its start to its end, or to today. Results of
/// whole periods count when the period lies within.
struct BoostEffect
{
    Boost boost;
    Variant variant;
    QDate from;
    QDate to;
    SplitCounts organic; ///< in these days
    SplitCounts boosted;
    SplitCounts before; ///< organic, in as many days before
    QDate beforeFrom;

    /// What one boosted click or order cost, minor units; absent without both counts. Organic ones cost no spend.
    std::optional<double> perClick() const { return perPiece(Measure::Clicks); }
    /// The shop's own orders where it tells them apart, else the platform's claim (claimsOrders).
    std::optional<double> perOrder() const;
    bool claimsOrders() const { return !boosted.own[Measure::Orders] && boosted.claimed[Measure::Orders].has_value(); }

private:
    std::optional<double> perPiece(Measure measure) const;
};

/// Of every boost of a clip's variants, by start. today: where boosts that still run are cut off.
std::vector<BoostEffect> readBoostEffects(const Tables &tables, Id<Clip> clip, QDate today);

} // namespace dropbeat
