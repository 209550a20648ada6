// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ical_read.h"
#include "core/exchange/plan_schedule.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// What one event of a calendar file would change in a plan; for a person to take or leave.
struct CalendarChange
{
    enum class Kind {
        Update,   ///< of a touchpoint or a launch
        Addition, ///< a touchpoint that the plan does not have
        Day,      ///< an all-day event as a quiet day
        Removal   ///< of what the plan has and the file no longer holds
    };

    Kind kind = Kind::Update;
    QString uid;
    QString title;
    LocalTime when;      ///< as the file has it; a removal: as the plan has it
    QStringList details; ///< what becomes different, translated
    std::optional<Drop> launch;
    std::vector<Touchpoint> updated;
    /// Without ids and codes. When the first one repeats, those after it are days of its series.
    std::vector<Touchpoint> added;
    std::vector<Id<Touchpoint>> removed;
    std::vector<std::pair<Id<Touchpoint>, QDate>> skipped; ///< a null id: of the first one added
    std::vector<std::pair<Id<Touchpoint>, QDate>> restored;
    std::optional<Occasion> day; ///< a null id: to be added

    friend bool operator==(const CalendarChange &, const CalendarChange &) = default;
};

struct CalendarChanges
{
    std::vector<CalendarChange> changes; ///< updates, additions, days, removals; each by time
    QStringList problems;

    friend bool operator==(const CalendarChanges &, const CalendarChanges &) = default;
};

/// Compares a calendar file with the whole schedule of a plan. Events with a touchpoint's UID change its title, time,
/// purpose, notes, rule and exceptions; one that stands relative to its launch stays so. Launches change their time.
/// Events of elsewhere become touchpoints of the brand on `channel` (or the one their category names), all-day ones
/// quiet days. What the file leaves out of a drop it holds otherwise, and that was there when it was written, is a
/// removal. A file as writeCalendar() wrote it changes nothing.
CalendarChanges calendarChanges(const PlanSchedule &schedule, const CalendarFile &file, const QString &channel);

} // namespace dropbeat
