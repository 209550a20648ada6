// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"
#include "core/rhythm/rhythm_facts.h"

#include <QString>

#include <vector>

namespace dropbeat {

/// How far a drop is prepared. A part with nothing in it is left out of account.
struct Readiness
{
    int touchpointsReady = 0; ///< ready, live or done
    int touchpointsTotal = 0;
    int scriptsPassing = 0; ///< clips that have a name, a length and at least one variant
    int scriptsTotal = 0;
    int linksPresent = 0;
    int linksTotal = 0;
    int assetsThere = 0; ///< files that lie where the plan says
    int assetsTotal = 0;

    /// The mean of the parts' shares, each counting the same, cut to whole percent: 100 only when all is there. 0 when
    /// there is nothing at all.
    int percent() const;

    friend bool operator==(const Readiness &, const Readiness &) = default;
};

/// Of one drop's touchpoints, clips, variants (of any clip) and assets.
Readiness readinessOf(const std::vector<Touchpoint> &touchpoints, const std::vector<Clip> &clips,
                      const std::vector<Variant> &variants, const std::vector<AssetFact> &assets);

/// "5 of 7 touchpoints, 3 of 4 scripts", translated.
QString readinessSummary(const Readiness &readiness);
/// The whole of it for a hover: each part, and how the percentage comes about.
QString readinessText(const Readiness &readiness);

} // namespace dropbeat
