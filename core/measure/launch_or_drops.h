// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

// "One big launch or six drops": the same budget either way, followed over the same time. Every figure that goes in can
// be read, has a source, and is the brand's own where its history tells it. Money in minor units.

/// What is known of a drop that is over.
struct PastDrop
{
    QString name;
    qint64 setup = 0;        ///< shoot and samples: spent whatever else was
    qint64 working = 0;      ///< ads and everything else that carried it
    qint64 contribution = 0; ///< revenue − discounts − returns − cost of goods − fulfilment

    friend bool operator==(const PastDrop &, const PastDrop &) = default;
};

/// One figure that goes into the comparison.
struct LaunchAssumption
{
    QString id; ///< return, scale, spread, momentum, setup, half_life
    double value = 0;
    double low = 0; ///< what the figure may be set to
    double high = 0;
    int drops = 0;  ///< how many of the brand's own drops tell it; 0: assumed
    QString text;   ///< what it means, translated
    QString source; ///< of an assumed figure
    QDate asOf;

    friend bool operator==(const LaunchAssumption &, const LaunchAssumption &) = default;
};

/// The assumptions of resources/presets/launch_or_drops.json, and in their place what the brand's own drops (in their
/// order) tell: return, spread and setup from three drops on; scale from five whose working budgets differ by a factor
/// of 2 or more (least squares of ln contribution on ln working budget, held between 0.3 and 1); momentum from five,
/// when there is a trend at 5 % (trendOf). Drops without working budget are left out; a contribution below 5 % of it
/// counts as 5 %, since logarithms know no loss. half_life is always assumed: past drops don't tell it.
std::vector<LaunchAssumption> launchAssumptions(const std::vector<PastDrop> &history);

/// The figure of that id; the id is one of the list's.
double assumed(const std::vector<LaunchAssumption> &assumptions, const QString &id);

/// What is compared.
struct LaunchOrDropsSetup
{
    qint64 budget = 0; ///< for all drops together, and for the launch; > 0
    int drops = 6;     ///< 2 or more
    int everyDays = 30;
    /// The working budget that `return` is told at; absent: that of one of the drops compared.
    std::optional<double> usualWorking;

    friend bool operator==(const LaunchOrDropsSetup &, const LaunchOrDropsSetup &) = default;
};

/// The usual working budget of past drops: their median. Nothing with fewer than three.
std::optional<double> usualWorkingOf(const std::vector<PastDrop> &history);

/// Cumulative profit at the end of a day, over all simulated runs.
struct ProfitBand
{
    int day = 0;    ///< after the first launch
    double low = 0; ///< one run in ten is lower
    double median = 0;
    double high = 0; ///< one in ten is higher

    friend bool operator==(const ProfitBand &, const ProfitBand &) = default;
};

/// How one of the two ways turns out.
struct WayAhead
{
    std::vector<ProfitBand> curve; ///< week by week, from day 0
    double chanceOfLoss = 0;       ///< at the end
    double deepest = 0;            ///< the median of each run's lowest point: what has to be put up in advance, ≤ 0

    friend bool operator==(const WayAhead &, const WayAhead &) = default;
};

struct LaunchOrDrops
{
    WayAhead launch;
    WayAhead drops;
    double chanceDropsAhead = 0; ///< how often the drops have earned more at the end

    friend bool operator==(const LaunchOrDrops &, const LaunchOrDrops &) = default;
};

/// Simulates both ways. A campaign with working budget w brings return·u·(w ÷ u)^scale in the median, u being the usual
/// working budget; its luck is log-normal with `spread`; the k-th drop brings (1 + momentum)^k times as much; what it
/// brings comes in with `half_life`, its whole budget is spent on its launch day. How good the brand is on the whole is
/// as uncertain as so many own drops leave it (spread ÷ √drops; as three where nothing is known), and the same for both
/// ways of one run. Followed until a month after the last drop. The same seed gives the same curves on every machine.
LaunchOrDrops launchOrDrops(const LaunchOrDropsSetup &setup, const std::vector<LaunchAssumption> &assumptions,
                            quint64 seed = 1, int runs = 2000);

} // namespace dropbeat
