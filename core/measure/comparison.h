// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/interval.h"

#include <optional>
#include <vector>

namespace dropbeat {

// Two arms held against each other, once. A difference is always b − a. What may be looked at again and again is in
// confidence_sequence.h.

/// So many out of so many: 0 ≤ successes ≤ trials, trials > 0.
struct ShareCount
{
    qint64 successes = 0;
    qint64 trials = 0;

    double share() const { return static_cast<double>(successes) / static_cast<double>(trials); }
    friend bool operator==(const ShareCount &, const ShareCount &) = default;
};

/// The difference of two shares with Newcombe's hybrid score interval, 95 %, without continuity correction (Newcombe
/// 1998, Statistics in Medicine 17:873–890, method 10).
Interval newcombe(const ShareCount &a, const ShareCount &b);

/// The two-sided test of equal shares, pooled, without continuity correction (R: prop.test(correct = FALSE)). 1 when
/// both arms are all successes or all failures.
double equalSharesP(const ShareCount &a, const ShareCount &b);

/// Single values summed up: their number, sum and sum of squares.
struct ValueSample
{
    double n = 0;
    double sum = 0;
    double squares = 0;

    double mean() const { return sum / n; }
    /// With n − 1; 0 when rounding makes it negative. n > 1.
    double variance() const;
    friend bool operator==(const ValueSample &, const ValueSample &) = default;
};

/// What a test of two averages says.
struct MeanComparison
{
    double difference = 0;
    double standardError = 0;
    double freedom = 0; ///< degrees of freedom after Welch and Satterthwaite
    Interval interval;  ///< 95 %
    double p = 1;       ///< two-sided

    friend bool operator==(const MeanComparison &, const MeanComparison &) = default;
};

/// Welch's test of two averages (R: t.test). Nothing unless both have two values or more and at least one spreads.
std::optional<MeanComparison> welch(const ValueSample &a, const ValueSample &b);

/// How much more b is than a, as a part of a: 0.12 is 12 % more. Variance by the delta method, degrees of freedom after
/// Welch and Satterthwaite (as GrowthBook and PostHog document it for relative differences). Nothing as for welch(),
/// nor when a's average is 0.
std::optional<MeanComparison> relativeDifference(const ValueSample &a, const ValueSample &b);

/// Units (days, as a rule) that each have a part on top and one below, such as revenue and spend, summed up.
struct RatioSample
{
    double n = 0;
    double top = 0;
    double bottom = 0;
    double topSquares = 0;
    double bottomSquares = 0;
    double products = 0;

    void add(double above, double below);
    double ratio() const { return top / bottom; }
    /// Variance of ln(ratio) by the delta method. n > 1, top and bottom > 0.
    double logVariance() const;
    friend bool operator==(const RatioSample &, const RatioSample &) = default;
};

/// What a test of two ratios says.
struct RatioComparison
{
    double factor = 1;        ///< b's ratio ÷ a's
    double logDifference = 0; ///< ln(factor)
    double standardError = 0; ///< of logDifference
    double freedom = 0;
    Interval interval; ///< of the factor, 95 %
    double p = 1;      ///< two-sided: the two ratios are the same

    friend bool operator==(const RatioComparison &, const RatioComparison &) = default;
};

/// Two ratios such as the return on ad spend, on the log scale, where a factor of 2 and one of ½ are as far from 1: ln
/// b − ln a ± t·se, with Welch's degrees of freedom over the units. Nothing unless both have three units or more with
/// something on top and below, and spread at all.
std::optional<RatioComparison> logRatio(const RatioSample &a, const RatioSample &b);

/// p-values as Holm (1979) adjusts them for being several, in their order; at most 1 (R: p.adjust(method = "holm")).
std::vector<double> holm(const std::vector<double> &pValues);

/// Whether visitors were split as planned.
struct SampleRatio
{
    double p = 1;
    bool ok = true; ///< p ≥ 0.001, the limit of DOMAIN.md; GrowthBook warns at the same

    friend bool operator==(const SampleRatio &, const SampleRatio &) = default;
};

/// The χ² test of the trials against the planned split (R: chisq.test). `weights` are in proportion, > 0, one for each
/// arm; none: all the same. p is 1 with fewer than two arms or without trials.
SampleRatio sampleRatio(const std::vector<qint64> &trials, const std::vector<double> &weights = {});

} // namespace dropbeat
