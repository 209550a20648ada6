// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_edits.h"
#include "core/domain/drop.h"
#include "core/domain/touchpoint.h"
#include "core/rhythm/occasions.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace dropbeat {

/// What a calendar leaves out. Nothing set: it shows everything.
struct CalendarFilter
{
    QSet<QString> hiddenChannels; ///< Channel::id
    Id<Drop> drop;                ///< only this one's
    QString owner;                ///< only this person's
    std::optional<TouchpointState> state;

    bool isEmpty() const { return hiddenChannels.isEmpty() && !drop && owner.isEmpty() && !state; }
    bool takes(const Touchpoint &touchpoint, bool mindChannels = true) const;
    friend bool operator==(const CalendarFilter &, const CalendarFilter &) = default;
};

/// One thing that stands on a calendar at a time: a touchpoint's occurrence, or the launch of a drop.
struct CalendarEntry
{
    Id<Touchpoint> touchpoint; ///< null: a launch
    Id<Drop> drop;             ///< null: the brand's own
    LocalTime when;
    QDate seriesDay; ///< of a repeating touchpoint, or the one it stands instead of
    QString title;   ///< of a launch: the drop's name
    QString dropName;
    QString purpose;
    QString owner;
    QString channel;     ///< Channel::id; empty for a launch
    QString channelName; ///< empty for a launch
    QString colour;      ///< #rrggbb: the channel's, or the drop's
    TouchpointState state = TouchpointState::Planned;
    bool repeats = false;  ///< one day of a series
    bool relative = false; ///< moves with its launch

    bool isLaunch() const { return touchpoint.isNull(); }
    OccurrenceRef ref() const { return {touchpoint, repeats ? seriesDay : QDate()}; }
    /// The same thing, whatever its time and fields are now.
    bool isSame(const CalendarEntry &other) const
    {
        return touchpoint == other.touchpoint && drop == other.drop && seriesDay == other.seriesDay;
    }
    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

struct CalendarDay
{
    QDate day;
    std::vector<CalendarEntry> entries; ///< launches first, then by time
    std::vector<OccasionDay> occasions;

    bool isQuiet() const;
    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

/// A run of days, without gaps.
struct CalendarSpan
{
    std::vector<CalendarDay> days;
    QHash<QString, int> perChannel; ///< channel → touchpoints, hidden channels too

    QDate from() const { return days.empty() ? QDate() : days.front().day; }
    QDate to() const { return days.empty() ? QDate() : days.back().day; }
    const CalendarDay *dayAt(QDate day) const;
    int touchpoints() const;
};

/// A touchpoint that waits for a day.
struct TrayEntry
{
    Id<Touchpoint> touchpoint;
    Id<Drop> drop;
    QString title;
    QString dropName;
    QString channel;
    QString channelName;
    QString colour;
    LocalTime proposed; ///< where its offset from the launch would put it; not valid without one

    friend bool operator==(const TrayEntry &, const TrayEntry &) = default;
};

/// How a year's touchpoints and launches are spread.
struct YearRhythm
{
    struct Week
    {
        QDate monday; ///< ISO 8601 week
        int touchpoints = 0;
        friend bool operator==(const Week &, const Week &) = default;
    };
    struct Launch
    {
        Id<Drop> drop; ///< null: the arc's cadence has a launch here, and there is none
        QString name;  ///< of the drop, or of the arc that misses one
        QDate day;
        friend bool operator==(const Launch &, const Launch &) = default;
    };

    int year = 0;
    std::vector<Week> weeks;
    std::vector<Launch> launches; ///< by day
    std::vector<Launch> missing;  ///< between the first and the last launch of their arc, by day

    /// Months with a missing launch and none of any drop.
    int monthsWithout() const;
};

} // namespace dropbeat
