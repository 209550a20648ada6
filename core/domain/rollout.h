// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>
#include <QTime>

namespace dropbeat {

/// A pattern of touchpoints around a launch, to be applied to drops.
struct Rollout
{
    Id<Rollout> id; ///< null for those Dropbeat comes with
    QString name;
    int position = 0;

    friend bool operator==(const Rollout &, const Rollout &) = default;
};

struct RolloutStep
{
    Id<RolloutStep> id;
    Id<Rollout> rollout;
    int dayOffset = 0; ///< days from the launch
    QTime time;        ///< local
    QString channel;   ///< Channel::id
    QString code;      ///< what tells a step of a drop apart: applying twice adds nothing with the same code
    QString title;
    QString purpose;
    int position = 0;

    friend bool operator==(const RolloutStep &, const RolloutStep &) = default;
};

} // namespace dropbeat
