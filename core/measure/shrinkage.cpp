// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/shrinkage.h"

#include "core/measure/distributions.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

BetaPrior betaPrior(const std::vector<ShareCount> &counts)
{
    double trials = 0;
    double successes = 0;
    double squares = 0;
    int groups = 0;
    for (const ShareCount &count : counts) {
        if (count.trials > 0) {
            const double n = static_cast<double>(count.trials);
            trials += n;
            squares += n * n;
            successes += static_cast<double>(count.successes);
            ++groups;
        }
    }
    const double mean = trials > 0 ? successes / trials : 0;
    if (groups < 3 || mean <= 0 || mean >= 1) {
        return {};
    }
    double spread = 0;
    for (const ShareCount &count : counts) {
        if (count.trials > 0) {
            spread += static_cast<double>(count.trials) * (count.share() - mean) * (count.share() - mean);
        }
    }
    // E[spread] = mean(1 − mean)·[(groups − 1)(1 − φ) + φ·(Σn − Σn²/Σn)], φ = 1/(α + β + 1).
    const double chance = groups - 1;
    const double phi = (spread / (mean * (1 - mean)) - chance) / (trials - squares / trials - chance);
    const double least = 1 / (trials + 1);
    const double weight = 1 / std::clamp(phi, least, 0.999) - 1;
    return {mean * weight, (1 - mean) * weight};
}

ShrunkShare shrunk(const ShareCount &count, const BetaPrior &prior)
{
    const double alpha = static_cast<double>(count.successes) + prior.alpha;
    const double beta = static_cast<double>(count.trials - count.successes) + prior.beta;
    return {alpha / (alpha + beta), {betaQuantile(0.025, alpha, beta), betaQuantile(0.975, alpha, beta)}};
}

std::vector<LeaderboardPlace> leaderboard(const std::vector<ShareCount> &counts, Direction direction)
{
    const BetaPrior prior = betaPrior(counts);
    std::vector<LeaderboardPlace> places;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i].trials > 0) {
            places.push_back({static_cast<int>(i), shrunk(counts[i], prior)});
        }
    }
    // By the end that is certain: with few clips even a shrunken rate of 40 views may be the highest.
    std::stable_sort(places.begin(), places.end(), [direction](const LeaderboardPlace &a, const LeaderboardPlace &b) {
        return direction == Direction::HigherIsBetter ? a.shrunk.interval.low > b.shrunk.interval.low
                                                      : a.shrunk.interval.high < b.shrunk.interval.high;
    });
    return places;
}

} // namespace dropbeat
