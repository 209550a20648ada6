// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/rhythm/rhythm_facts.h"

#include <vector>

namespace dropbeat {

class RhythmView;

// What the review says about the rhythm. Each rule is a pure function that adds its findings; only what is still to
// come, or live, is judged: a drop that is closed or archived, and a touchpoint that is over, never nags. A fix that is
// an edit makes its finding go away; Finding::facts changes exactly when what it rests on does.

using Findings = std::vector<Finding>;

/// All of them, unsorted.
Findings rhythmFindings(const RhythmFacts &facts);

// launch_rules.cpp: the launches of an arc against its cadence, and all launches against each other and the quiet days

/// rhythm.cadence-gap: a launch that comes too long after the one before it in its arc (subject: the drop), or days of
/// the rhythm between two launches that no drop takes (subject: the arc).
void findCadenceGaps(const RhythmView &view, Findings &findings);
/// rhythm.cadence-bunching: a launch too soon after the one before it in its arc.
void findBunching(const RhythmView &view, Findings &findings);
/// rhythm.two-launches-in-a-week: less than seven days between two launches of the plan.
void findTwoLaunchesInAWeek(const RhythmView &view, Findings &findings);
/// rhythm.quiet-day: a launch on a quiet day.
void findQuietLaunches(const RhythmView &view, Findings &findings);

// drop_rules.cpp: what a drop is made of

/// rhythm.no-email, rhythm.no-social: a launch that one of the two does not carry.
void findMissingChannels(const RhythmView &view, Findings &findings);
/// rhythm.story-missing, rhythm.story-runs-on: no product story, or more than one sentence or kStoryWords words.
void findStories(const RhythmView &view, Findings &findings);
/// rhythm.over-budget: what is spent and still planned is more than the budget.
void findOverBudget(const RhythmView &view, Findings &findings);
/// rhythm.shoot-after-clip: a drop is shot only after its first post.
void findShootsAfterClips(const RhythmView &view, Findings &findings);
/// rhythm.cutoff-reminder: an order-by date comes that nothing reminds of; rhythm.cutoffs-known (good): which are
/// known.
void findCutoffs(const RhythmView &view, Findings &findings);

// touchpoint_rules.cpp: one touchpoint, or two of them against each other

/// rhythm.no-purpose: nobody said why it exists.
void findNoPurpose(const RhythmView &view, Findings &findings);
/// rhythm.quiet-day: a touchpoint on a quiet day.
void findQuietTouchpoints(const RhythmView &view, Findings &findings);
/// rhythm.same-channel-within-hour: two times of one channel less than an hour apart.
void findSameHour(const RhythmView &view, Findings &findings);
/// rhythm.duplicate: same drop, channel, title and day.
void findDuplicates(const RhythmView &view, Findings &findings);
/// rhythm.not-ready: planned, but not ready, and 48 hours or less to go.
void findNotReady(const RhythmView &view, Findings &findings);
/// rhythm.missing-asset: a file is not where the plan says.
void findMissingAssets(const RhythmView &view, Findings &findings);

constexpr int kStoryWords = 30;

/// How many sentences a text has (Unicode's sentence boundaries), and how many words.
int sentenceCount(const QString &text);
int wordCount(const QString &text);

} // namespace dropbeat
