// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kpi.h"
#include "core/measure/comparison.h"

#include <vector>

namespace dropbeat {

// A leaderboard that a clip with 40 views does not top. Rates of clips are drawn towards what is usual among them, the
// more so the less was counted: empirical Bayes with a beta prior (Casella 1985, "An introduction to empirical Bayes
// data analysis"; Kleinman 1973 for the weighted method of moments).

/// The prior: how rates of such clips are spread. As if alpha successes and beta failures had been counted before.
struct BetaPrior
{
    double alpha = 0.5;
    double beta = 0.5;

    double mean() const { return alpha / (alpha + beta); }
    /// How many trials it weighs.
    double weight() const { return alpha + beta; }
    friend bool operator==(const BetaPrior &, const BetaPrior &) = default;
};

/// The prior of these counts by the method of moments: mean Σx ÷ Σn, and as much spread between them as is left after
/// what chance alone does. Counts without trials don't matter. With fewer than three, or when all are successes or
/// failures, nothing can be learnt: Jeffreys' prior (½, ½). It never weighs more than all trials together.
BetaPrior betaPrior(const std::vector<ShareCount> &counts);

/// A rate after shrinking, with its 95 % interval.
struct ShrunkShare
{
    double share = 0;
    Interval interval;

    friend bool operator==(const ShrunkShare &, const ShrunkShare &) = default;
};

/// (x + α) ÷ (n + α + β), and the quantiles of that beta distribution. trials may be 0.
ShrunkShare shrunk(const ShareCount &count, const BetaPrior &prior);

/// A place on the leaderboard.
struct LeaderboardPlace
{
    int index = 0; ///< in the counts handed in
    ShrunkShare shrunk;

    friend bool operator==(const LeaderboardPlace &, const LeaderboardPlace &) = default;
};

/// The counts in order, best first: by the end of the shrunk interval that is certain (the low one where higher is
/// better); those without trials are left out.
std::vector<LeaderboardPlace> leaderboard(const std::vector<ShareCount> &counts, Direction direction);

} // namespace dropbeat
