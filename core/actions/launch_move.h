// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_book.h"

#include <vector>

namespace dropbeat {

/// What moving a launch would do, before it is done. moveLaunch (plan_edits) does it.
struct LaunchMove
{
    struct Part
    {
        Id<Touchpoint> touchpoint;
        QString title;
        QString channel; ///< its name
        QString colour;
        LocalTime from; ///< not valid when it had no date
        LocalTime to;
        friend bool operator==(const Part &, const Part &) = default;
    };
    struct Conflict
    {
        enum class Kind { QuietDay, LaunchClose, SameHour, BeforeToday };
        Kind kind = Kind::QuietDay;
        Id<Touchpoint> touchpoint; ///< null: the launch itself
        QDate day;
        QString text; ///< translated
        friend bool operator==(const Conflict &, const Conflict &) = default;
    };

    Drop drop; ///< as it stands now
    LocalTime to;
    std::vector<Part> moving;  ///< by their new times
    std::vector<Part> staying; ///< pinned ones, by time
    std::vector<Conflict> conflicts;

    /// Days from the old launch to the new one; 0 when either has no date.
    int days() const;
};

/// Conflicts that the move would make and that are not there already: the launch or a touchpoint on a quiet day,
/// another launch less than a week away, the same channel within the hour with another touchpoint, or a time before
/// today for what is not live or done yet. to: not valid takes the date away. An unknown drop gives an empty move.
LaunchMove previewMoveLaunch(const CalendarBook &book, Id<Drop> drop, const LocalTime &to, QDate today);
LaunchMove previewMoveLaunch(const Tables &tables, Id<Drop> drop, const LocalTime &to, QDate today);

} // namespace dropbeat
