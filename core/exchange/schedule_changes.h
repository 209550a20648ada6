// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/drop.h"
#include "core/domain/occasion.h"
#include "core/domain/touchpoint.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// What one event or row of a file would change in a plan; for a person to take or leave.
struct ScheduleChange
{
    enum class Kind {
        Update,   ///< of a touchpoint or a launch
        Addition, ///< a touchpoint that the plan does not have
        Day,      ///< an all-day event as a quiet day
        Removal   ///< of what the plan has and the file no longer holds
    };

    Kind kind = Kind::Update;
    QString title;
    LocalTime when;      ///< as the file has it, may be not valid; a removal: as the plan has it
    QStringList details; ///< what becomes different, translated
    std::optional<Drop> launch;
    std::vector<Touchpoint> updated;
    /// Without ids and codes. When the first one repeats, those after it are days of its series.
    std::vector<Touchpoint> added;
    std::vector<Id<Touchpoint>> removed;
    std::vector<std::pair<Id<Touchpoint>, QDate>> skipped; ///< a null id: of the first one added
    std::vector<std::pair<Id<Touchpoint>, QDate>> restored;
    std::optional<Occasion> day; ///< a null id: to be added

    friend bool operator==(const ScheduleChange &, const ScheduleChange &) = default;
};

struct ScheduleChanges
{
    std::vector<ScheduleChange> changes; ///< updates, additions, days, removals; each by time
    QStringList problems;                ///< what could not be taken, translated

    /// Puts the changes in their order.
    void sort();

    friend bool operator==(const ScheduleChanges &, const ScheduleChanges &) = default;
};

/// "15/03/2027 18:30 → 19:00": a date that stays is said once; "no date" for one that is not valid.
QString moveText(const LocalTime &from, const LocalTime &to);

} // namespace dropbeat
