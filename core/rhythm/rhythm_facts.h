// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/local_time.h"
#include "core/domain/arc.h"
#include "core/domain/channel.h"
#include "core/domain/drop.h"
#include "core/domain/occasion.h"
#include "core/domain/plan_profile.h"
#include "core/domain/preparation.h"
#include "core/domain/product.h"
#include "core/domain/touchpoint.h"

#include <utility>
#include <vector>

namespace dropbeat {

/// A touchpoint's file, and whether it lies where the plan says.
struct AssetFact
{
    Asset asset;
    bool missing = false;

    friend bool operator==(const AssetFact &, const AssetFact &) = default;
};

/// All that the rules of the rhythm look at, as plain values.
struct RhythmFacts
{
    PlanProfile profile;
    std::vector<Arc> arcs;
    std::vector<Drop> drops;
    std::vector<Touchpoint> touchpoints;
    std::vector<std::pair<Id<Touchpoint>, QDate>> skipped; ///< days on which a series does not take place
    std::vector<Expense> expenses;
    std::vector<CheckItem> checkItems;
    std::vector<AssetFact> assets;
    std::vector<Channel> channels;
    std::vector<Occasion> occasions; ///< of the countries the brand sells in (occasionsFor)
    std::vector<Cutoff> cutoffs;     ///< the plan's own
    LocalTime now;                   ///< in the plan's zone
};

} // namespace dropbeat
