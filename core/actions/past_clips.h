// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/drop.h"
#include "core/measure/power.h"
#include "core/measure/retention.h"
#include "core/store/tables.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// The clip to learn from, and how long its viewers stayed.
struct PastClip
{
    Clip clip;
    Drop drop;
    qint64 views = 0;        ///< that the curve rests on
    QString kpi;             ///< by which it is the best of its like; empty: there was no other
    RetentionCurve curve;    ///< by second of that clip
    bool sameFormat = false; ///< as the clip that is to learn from it

    friend bool operator==(const PastClip &, const PastClip &) = default;
};

/// A clip with fewer views tells too little.
constexpr qint64 kEnoughViews = 1000;

/// The best other clip with results and a length: among those of the same format where there are any, else of the same
/// drop, else of all. Best by the format's primary KPI where two report it, else by view-through. The curve is that of
/// the platform with the most views whose counts tell one. Nothing when no clip has kEnoughViews.
std::optional<PastClip> bestPastClip(const Tables &tables, Id<Clip> clip);

/// Where viewers of a past clip left, and what a script has there now.
struct LeavingBeat
{
    RetentionStretch stretch;
    std::optional<size_t> beat; ///< of the script, at the middle of the stretch; none when it is over by then

    friend bool operator==(const LeavingBeat &, const LeavingBeat &) = default;
};
std::vector<LeavingBeat> leavingBeats(const RetentionCurve &curve, const std::vector<Beat> &beats);

/// How many days it takes to tell two variants of a clip apart by each share among the plan’s KPIs, with the brand’s
/// usual traffic, the quickest first; those of unknown traffic are left out. Usual is what the variants (clips
/// without any) of all drops got in all, per day on which they ran.
std::vector<Testability> testabilityOfClips(const Tables &tables);

} // namespace dropbeat
