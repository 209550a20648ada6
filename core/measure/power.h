// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kpi.h"

#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// What a test is to find, before anything is shot.
struct PowerGoal
{
    double lift = 0.2;   ///< the smallest relative change worth finding, > 0: 0.2 is 20 % better than usual
    double alpha = 0.05; ///< how often a difference is called where there is none, two-sided
    double power = 0.8;  ///< how often a difference of that size is found

    friend bool operator==(const PowerGoal &, const PowerGoal &) = default;
};

/// The rate that is `lift` better than base: more where higher is better, less where lower is.
double improvedRate(double base, double lift, Direction direction);

/// How often a test with n trials a variant finds the difference between two shares (0 < p1, p2 < 1, n > 0). The normal
/// approximation of R's power.prop.test with strict = FALSE; 0 for p1 = p2 means nothing and is not asked for.
double powerForShares(double n, double p1, double p2, double alpha = 0.05);

/// Trials needed for each variant to tell p1 from p2, to the nearest whole (R: power.prop.test solved for n). Nothing
/// when a share is not inside 0…1 or the two are the same: no number would do.
std::optional<qint64> samplePerVariant(double p1, double p2, double alpha = 0.05, double power = 0.8);

/// Pieces needed for each variant to tell averages that differ by `lift` of the first, when single values spread by
/// `variation` (standard deviation ÷ average). Normal approximation: 2·((z(1−α/2) + z(power))·variation ÷ lift)², to
/// the nearest whole (Cohen 1988, 2.4.1). Nothing unless lift and variation are above 0.
std::optional<qint64> samplePerVariantForAverages(double variation, double lift, double alpha = 0.05,
                                                  double power = 0.8);

/// By which factor a sample grows so that an always-valid call (confidence_sequence.h, tuned to that sample), looked
/// for `looks` times at even steps, comes with this power by its end. Depends on nothing else; about 1.7 for 30 looks.
/// Worked out by stepping the density of the still undecided tests from look to look (Armitage, McPherson, Rowe 1969).
double alwaysValidFactor(double alpha = 0.05, double power = 0.8, int looks = 30);

/// Days until so many trials are there; nothing when there are no trials a day.
std::optional<int> daysFor(qint64 trials, std::optional<double> perDay);

/// What is usual for one KPI: its rate and how many trials (its denominator: impressions, visits …) one variant of a
/// clip gets a day. Absent: not known.
struct UsualTraffic
{
    QString kpi;
    std::optional<double> rate;
    std::optional<double> perDay;

    friend bool operator==(const UsualTraffic &, const UsualTraffic &) = default;
};

/// Rate and trials a day from counts that were collected over so many variant-days (two variants for a week: 14). A
/// part that was not reported leaves what rests on it absent. variantDays > 0.
UsualTraffic usualTraffic(const Kpi &kpi, const SplitCounts &counts, double variantDays);

/// Whether a KPI can be tested: how much is needed, and how long that takes.
struct Testability
{
    /// Why there is no number: the usual rate is not known; it is no share, so counts don't tell how it spreads.
    enum class Missing { Nothing, Rate, Spread };

    QString kpi;
    std::optional<double> rate;       ///< usual
    std::optional<double> wanted;     ///< the rate that is to be told from the usual one
    std::optional<qint64> perVariant; ///< trials for one look at the end (power.prop.test)
    std::optional<int> days;          ///< until these are there at the usual pace
    std::optional<qint64> watched;    ///< trials when one looks every day and stops at the first sure call
    std::optional<int> watchedDays;
    Missing missing = Missing::Nothing;

    friend bool operator==(const Testability &, const Testability &) = default;
};

/// What difference can be seen, and in how many days. `variation` is the spread of single orders (standard deviation ÷
/// average) for money per order, where it is known.
Testability testability(const Kpi &kpi, const UsualTraffic &usual, const PowerGoal &goal = {},
                        std::optional<double> variation = {});

} // namespace dropbeat
