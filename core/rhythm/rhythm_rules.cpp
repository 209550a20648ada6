// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/rhythm_rules.h"

#include "core/rhythm/rhythm_view.h"

namespace dropbeat {

Findings rhythmFindings(const RhythmFacts &facts)
{
    const RhythmView view(facts);
    Findings findings;
    for (const auto rule :
         {findCadenceGaps, findBunching, findTwoLaunchesInAWeek, findQuietLaunches, findMissingChannels, findStories,
          findOverBudget, findShootsAfterClips, findCutoffs, findNoPurpose, findQuietTouchpoints, findSameHour,
          findDuplicates, findNotReady, findMissingAssets}) {
        rule(view, findings);
    }
    return findings;
}

} // namespace dropbeat
