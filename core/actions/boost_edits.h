// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/boost_rules.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// Recording boosts. Each is one entry of the undo history; each throws Error when it can't be done.

/// Records a boost of a posted variant: its content's hash is kept with it. Refused for a variant that was not marked
/// as posted, and for one that ends before it starts. Returns its id.
Id<Boost> recordBoost(Plan &plan, Boost boost);
/// Writes its fields; the hash stays what it was.
void updateBoost(Plan &plan, const Boost &boost, const QString &gesture = {});
void removeBoost(Plan &plan, Id<Boost> boost);
/// Notes a change of a running boost; a new budget is more than nothing.
Id<BoostChange> addBoostChange(Plan &plan, BoostChange change);
void removeBoostChange(Plan &plan, Id<BoostChange> change);

/// What the gate looks at, of every boost of a clip (null: of every clip).
std::vector<BoostFacts> readBoosts(const Tables &tables, Id<Clip> clip);
/// The gate's findings on boosts that run, or are still to begin: for the review.
std::vector<Finding> boostReview(const Tables &tables, QDate today);

} // namespace dropbeat
