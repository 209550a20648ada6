// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/domain/drop.h"
#include "core/domain/rollout.h"
#include "core/domain/touchpoint.h"

#include <vector>

namespace dropbeat {

/// A roll-out with its steps, in their order.
struct RolloutPlan
{
    QString key; ///< stable id of Dropbeat's own ("standard"); empty for one's own
    Rollout rollout;
    std::vector<RolloutStep> steps;

    friend bool operator==(const RolloutPlan &, const RolloutPlan &) = default;
};

/// Those that Dropbeat comes with (resources/presets/rollouts.json), texts translated.
std::vector<RolloutPlan> presetRollouts();

/// What applying one step to a drop means.
struct RolloutPreview
{
    Touchpoint touchpoint;     ///< to be added: no id yet, state planned
    bool alreadyThere = false; ///< the drop has a touchpoint with that code and channel: nothing is added
    bool noChannel = false;    ///< the plan has no such channel: nothing is added

    bool adds() const { return !alreadyThere && !noChannel; }
    friend bool operator==(const RolloutPreview &, const RolloutPreview &) = default;
};

/// Every step as a touchpoint of the drop. Applying the outcome and asking again adds nothing.
std::vector<RolloutPreview> previewRollout(const std::vector<RolloutStep> &steps, Id<Drop> drop,
                                           const std::vector<Touchpoint> &existing,
                                           const std::vector<Channel> &channels);

/// The drop's relative touchpoints as steps: a preset of one's own. Pinned and repeating ones are left out.
std::vector<RolloutStep> rolloutFrom(const std::vector<Touchpoint> &touchpoints);

} // namespace dropbeat
