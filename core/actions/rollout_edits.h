// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rhythm/roll_out.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person does with roll-outs. Each is one entry of the undo history; each throws Error when it can't be done.

/// Those Dropbeat comes with, then one's own, each with its steps.
std::vector<RolloutPlan> allRollouts(const Tables &tables);

/// Adds the steps to a drop as touchpoints. What the drop has already (code and channel) is not added again. Returns
/// how many were added; with none there is no edit.
int applyRollout(Plan &plan, Id<Drop> drop, const std::vector<RolloutStep> &steps);

/// Keeps steps as a roll-out of one's own; another of one's own with that name is replaced. Returns its id.
Id<Rollout> saveRollout(Plan &plan, const QString &name, const std::vector<RolloutStep> &steps);
/// Writes name and steps; the steps' old rows go.
void updateRollout(Plan &plan, const Rollout &rollout, const std::vector<RolloutStep> &steps);
/// Drops that it was applied to keep their touchpoints.
void removeRollout(Plan &plan, Id<Rollout> rollout);

} // namespace dropbeat
