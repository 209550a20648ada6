// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/clip.h"
#include "core/domain/counts.h"

#include <QDate>
#include <QString>

#include <optional>
#include <utility>

namespace dropbeat {

enum class Direction { HigherIsBetter, LowerIsBetter };
/// Fraction: a share of 1, shown as percent. Money: minor units per piece. Multiple: "2.0×".
enum class KpiUnit { Fraction, Money, Multiple };

/// One part of a KPI: a count, the shop's own or as platforms claim it.
struct KpiPart
{
    Measure measure = Measure::Impressions;
    bool claimed = false;

    std::optional<qint64> in(const SplitCounts &counts) const
    {
        return claimed ? counts.claimed[measure] : counts.own[measure];
    }
    friend bool operator==(const KpiPart &, const KpiPart &) = default;
};

/// A KPI as data: numerator ÷ denominator. Names and explanations come from resources/presets/kpis.json.
struct Kpi
{
    QString id; ///< vtr, hook_rate, ctr, atc, cvr, return_rate, aov, roas_shop, roas_platform
    QString name;
    KpiPart numerator;
    KpiPart denominator;
    /// What serves where the first pair is not reported: refunds ÷ revenue for returned units ÷ units.
    std::optional<std::pair<KpiPart, KpiPart>> fallback;
    Direction direction = Direction::HigherIsBetter;
    KpiUnit unit = KpiUnit::Fraction;
    int position = 0;

    friend bool operator==(const Kpi &, const Kpi &) = default;
};

/// A reference band for a KPI. An absent end is open. Values are in the KPI's unit: 0.4 for 40 %.
struct Benchmark
{
    Id<Benchmark> id;
    QString kpi;
    QString channel;       ///< Channel::id; empty: every channel
    double maxSeconds = 0; ///< applies to clips up to this length; 0: any
    std::optional<double> low;
    std::optional<double> high;
    QString source;
    QDate asOf;

    friend bool operator==(const Benchmark &, const Benchmark &) = default;
};

/// What a drop or a clip aims at.
struct Target
{
    Id<Target> id;
    QString kpi;
    Id<Drop> drop;
    Id<Clip> clip; ///< null: the drop as a whole
    double value = 0;

    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace dropbeat
