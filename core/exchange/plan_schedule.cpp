// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_schedule.h"

#include "core/rhythm/occurrences.h"

#include <algorithm>

namespace dropbeat {

PlanSchedule PlanSchedule::of(const Tables &tables, Id<Drop> only)
{
    PlanSchedule schedule;
    schedule.profile = tables.profile();
    schedule.channels = tables.channels().all();
    if (only) {
        if (const auto drop = tables.drops().get(only)) {
            schedule.drops.push_back(*drop);
        }
        schedule.touchpoints = tables.touchpoints().ofDrop(only);
    } else {
        schedule.drops = tables.drops().all();
        schedule.touchpoints = tables.touchpoints().all();
        schedule.occasions = occasionsFor(tables.occasions().all(), {});
    }
    schedule.skipped = tables.skippedDays().all();
    if (only) {
        std::erase_if(schedule.skipped, [&schedule](const auto &skip) {
            return std::ranges::none_of(schedule.touchpoints,
                                        [&skip](const Touchpoint &touchpoint) { return touchpoint.id == skip.first; });
        });
    }
    return schedule;
}

const Drop *PlanSchedule::drop(Id<Drop> id) const
{
    const auto found = std::ranges::find_if(drops, [id](const Drop &each) { return each.id == id; });
    return found == drops.end() ? nullptr : &*found;
}

QString PlanSchedule::channelName(const QString &id) const
{
    const auto found = std::ranges::find_if(channels, [&id](const Channel &each) { return each.id == id; });
    return found == channels.end() ? id : found->name;
}

LocalTime PlanSchedule::launchOf(const Touchpoint &touchpoint) const
{
    const Drop *of = drop(touchpoint.drop);
    return of ? of->launch : LocalTime();
}

bool PlanSchedule::isShown(const Touchpoint &touchpoint) const
{
    const Drop *of = drop(touchpoint.drop);
    return !(of && of->archived) && isScheduled(touchpoint, launchOf(touchpoint));
}

} // namespace dropbeat
