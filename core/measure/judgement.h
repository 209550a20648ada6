// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kpi.h"
#include "core/measure/interval.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// Where a result stands against its benchmark, by number (whether above is good is the KPI's direction).
/// Above: the whole interval lies over the band; Below: under it; Within: inside it; CannotTell: it crosses an end of
/// the band, or the counts are too small to say. A band with one end has two sides: at or over a low end is Above,
/// at or under a high end is Below.
enum class Standing { Above, Within, Below, CannotTell, NotReported };
QString standingId(Standing standing); ///< above, within, below, cannot-tell, not-reported

/// A KPI worked out from counts and held against its benchmark and target.
struct Judgement
{
    QString kpi;
    std::optional<qint64> numerator;
    std::optional<qint64> denominator;
    std::optional<KpiPart> numeratorPart; ///< which counts these are, when there are both: the KPI's or its fallback's
    std::optional<KpiPart> denominatorPart;
    std::optional<double> value;      ///< in the KPI's unit: fraction, minor units, multiple
    std::optional<Interval> interval; ///< only for proportions, whose counts alone tell it
    std::optional<Benchmark> benchmark;
    std::optional<double> target;
    Standing standing = Standing::NotReported;
    std::optional<KpiPart> missing; ///< the part that was not reported, when there is no value
    /// Platforms whose counts are left out because they report only one of the two parts: Subject::platform, sorted.
    QStringList without;

    /// Whether it stands on the good side (or within the band), the bad side, or neither can be said.
    enum class Mood { Good, Bad, Neutral };
    Mood mood = Mood::Neutral;
};

/// The benchmark that fits best: of the channel before general, of the shortest clip length that holds the clip before
/// any length.
std::optional<Benchmark> benchmarkFor(const QString &kpi, const std::vector<Benchmark> &benchmarks,
                                      const QString &channel, double seconds);

/// Works out a KPI. A part of the counts goes in only where the same source reports the other part too: impressions of
/// a platform that does not tell 2-second views would make a hook rate too low. Parts that different counters count
/// (orders of the shop, visits of its analytics, spend of the ads) are held against each other as wholes. Rates are
/// recomputed from counts; "cannot tell" while n·p or n·(1−p) < 5, for money and multiples while there are fewer than
/// 30 orders, and when a share has more on top than below: then its two columns count different things.
Judgement judge(const Kpi &kpi, const SplitCounts &counts, const std::optional<Benchmark> &benchmark,
                std::optional<double> target);

} // namespace dropbeat
