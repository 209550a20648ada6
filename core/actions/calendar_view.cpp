// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/calendar_view.h"

#include <algorithm>
#include <numeric>

namespace dropbeat {

bool CalendarFilter::takes(const Touchpoint &touchpoint, bool mindChannels) const
{
    return (!mindChannels || !hiddenChannels.contains(touchpoint.channel)) && (!drop || touchpoint.drop == drop) &&
           (owner.isEmpty() || touchpoint.owner == owner) && (!state || touchpoint.state == *state);
}

bool CalendarDay::isQuiet() const
{
    return std::any_of(occasions.begin(), occasions.end(), [](const OccasionDay &each) { return each.quiet; });
}

const CalendarDay *CalendarSpan::dayAt(QDate day) const
{
    if (days.empty() || day < from() || day > to()) {
        return nullptr;
    }
    return &days[static_cast<size_t>(from().daysTo(day))];
}

int CalendarSpan::touchpoints() const
{
    return std::accumulate(days.begin(), days.end(), 0, [](int sum, const CalendarDay &day) {
        return sum + static_cast<int>(std::count_if(day.entries.begin(), day.entries.end(),
                                                    [](const CalendarEntry &entry) { return !entry.isLaunch(); }));
    });
}

int YearRhythm::monthsWithout() const
{
    QSet<int> without;
    for (const Launch &each : missing) {
        without.insert(each.day.month());
    }
    for (const Launch &each : launches) {
        without.remove(each.day.month());
    }
    return static_cast<int>(without.size());
}

} // namespace dropbeat
