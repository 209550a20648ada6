// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/whole_moment.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// What a moment's results are put into figures by: one column over another, or one column by itself.
struct MomentKpi
{
    enum class Column { None, Sent, Clicks, Acted, Revenue };
    /// Fraction: a share of 1. Money: minor units. Count: pieces.
    enum class Unit { Fraction, Money, Count };

    QString id;    ///< return-to-cart
    QString name;  ///< translated
    QString brief; ///< the same where there is little room
    Column over = Column::Acted;
    Column under = Column::None; ///< None: the column by itself, summed over days
    Unit unit = Unit::Fraction;
    QString counts;             ///< what "acted" (or the column it is about) counts, in words
    std::optional<double> low;  ///< benchmark; an absent end is open
    std::optional<double> high; ///< benchmark
    QString source;             ///< of the benchmark; empty without one
    QString url;
    QDate asOf;

    friend bool operator==(const MomentKpi &, const MomentKpi &) = default;
};

/// A moment as Dropbeat comes with it: off, ids null, quiet hours and cap as usual.
struct MomentPreset : WholeMoment
{
    QString says;      ///< why it is worth a message, one or two sentences
    QStringList flows; ///< what such flows are called in mail tools, in English and lower case

    friend bool operator==(const MomentPreset &, const MomentPreset &) = default;
};

// From resources/presets/moments.json; names and texts translated, order as on the board.

const std::vector<MomentPreset> &momentPresets();
std::optional<MomentPreset> momentPreset(const QString &key);

/// The preset whose words a flow's name has: "Q1 2025 QO | Abandoned Cart Reminder" is cart-wobble; empty: of none.
QString momentOfFlow(const QString &flowName);

std::vector<MomentKpi> momentKpis();
/// The KPI with that id; none for one's own, which is a name, and for nothing.
std::optional<MomentKpi> momentKpi(const QString &id);

/// Quiet hours of a moment that nobody has changed, the shopper's local time: nothing is sent from 21:00 to 8:00.
constexpr int kQuietFromHour = 21;
constexpr int kQuietToHour = 8;

} // namespace dropbeat
