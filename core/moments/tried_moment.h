// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"
#include "core/moments/zone_clock.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// What a moment's KPI counts, as far as a shop's events tell it: who does this within so long after the message.
struct MomentGoal
{
    EventFilter filter;
    qint64 withinMinutes = 3 * 1440;

    friend bool operator==(const MomentGoal &, const MomentGoal &) = default;
};

/// The goal of a KPI (resources/presets/moment_goals.json); for one that shop events can't tell, and for one's own: an
/// order within three days.
MomentGoal goalOfKpi(const QString &kpi);

/// A moment as a dry run tries it.
struct TriedMoment
{
    QString key;
    QString name;
    MomentRule rule;
    FrequencyCap cap; ///< of this moment for one shopper; no days: without a limit
    QuietHours quiet;
    bool isMessage = true; ///< counts for the cap over all moments; a note on the page does not
    MomentGoal goal;
    QStringList items; ///< back in stock: only these; empty: all

    static TriedMoment of(const Moment &moment);
    friend bool operator==(const TriedMoment &, const TriedMoment &) = default;
};

/// All that a dry run tries together.
struct TrialSetting
{
    std::vector<TriedMoment> moments; ///< in their order on the board: of two in one second the first goes out first
    FrequencyCap overall{0, 0};       ///< messages of all moments and drops to one shopper; no days: without a limit
    std::vector<qint64> dropSends;    ///< messages of drops, which go to all; seconds since 1970, sorted
    std::vector<QDate> orderByDays;   ///< the shop's, for the date field "order-by"
};

} // namespace dropbeat
