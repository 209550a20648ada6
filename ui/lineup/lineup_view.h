// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/review.h"
#include "core/domain/arc.h"
#include "core/domain/drop.h"
#include "core/store/tables.h"
#include "ui/widgets/bullet_bar.h"

#include <QColor>

#include <optional>
#include <vector>

namespace dropbeat {

/// What one card of the Line-up says.
struct LineupCard
{
    Id<Drop> id;
    QString name;
    QString story;
    int chapter = 0; ///< in its arc, from 1; 0 on its own
    LocalTime launch;
    DropStatus status = DropStatus::Idea;
    QColor colour;
    QString line;       ///< money or counts so far, or how far the launch is
    bool cover = false; ///< the plan has a picture of it
    int ready = 0;      ///< percent
    QString readyText;  ///< how that comes about

    friend bool operator==(const LineupCard &, const LineupCard &) = default;
};

/// How the drop that is out stands against its targets and benchmarks.
struct LineupScore
{
    Id<Drop> drop;
    QString name;
    std::vector<Bullet> bullets;
};

/// The drops of one arc, or those on their own, or those put away.
struct LineupStrip
{
    enum class Kind { Arc, OnTheirOwn, Archived };

    Kind kind = Kind::OnTheirOwn;
    Id<Arc> arc;
    QString title;
    QString remark;                ///< "6 drops, first Thursday of each month"
    QString premise;               ///< of the arc
    std::vector<LineupCard> cards; ///< in order of launch; those without a date last
};

/// A touchpoint of the days to come: one time of it, when it repeats.
struct LineupTouchpoint
{
    Id<Touchpoint> touchpoint;
    Id<Drop> drop; ///< null: the brand's own
    LocalTime when;
    QString what;
    QString whose; ///< the drop's name, or the brand's
    QString why;
    QString channel;
    QColor channelColour;
    bool isToday = false;
};

/// The Line-up as plain values, read from the plan in one go. Its cost does not grow with the number of results.
struct LineupView
{
    QString title; ///< of the plan: its brand
    QString subtitle;
    std::vector<LineupCard> cards; ///< in order of launch; those without a date last; none that is archived
    std::vector<LineupStrip> strips;
    std::vector<LineupTouchpoint> week; ///< today and the six days after it, in order
    std::optional<LineupScore> score;
};

/// isMissing: whether a file is not where the plan says.
LineupView readLineup(const Tables &tables, QDate today, const AssetIsMissing &isMissing = {});

/// Where a day stands on the ribbon, in cards: 0 is the first dated card, 1.5 half-way between the second and the third
/// in time. Nothing when no card has a date. Goes half a card beyond both ends.
std::optional<double> ribbonPosition(const std::vector<LineupCard> &cards, QDate day);

} // namespace dropbeat
