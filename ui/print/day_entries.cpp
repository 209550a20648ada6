// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_entries.h"

#include "core/rhythm/occurrences.h"
#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QHash>

namespace dropbeat {

std::map<QDate, DayOfEntries> dayEntries(const PlanSchedule &schedule, QDate from, QDate to)
{
    std::map<QDate, DayOfEntries> days;
    for (const Drop &drop : schedule.drops) {
        const QDate day = drop.launch.date;
        if (!drop.archived && day.isValid() && day >= from && day <= to) {
            DayEntry entry;
            entry.time = drop.launch.time;
            entry.channel = QCoreApplication::translate("dropbeat", "Launch");
            entry.title = drop.name;
            entry.purpose = drop.story;
            entry.drop = drop.name;
            entry.state = dropStatusText(drop.status);
            entry.owner = drop.owner;
            entry.launch = true;
            days[day].entries.push_back(entry);
        }
    }
    QHash<QString, QColor> colours;
    for (const Channel &channel : schedule.channels) {
        colours.insert(channel.id, QColor(channel.colour));
    }
    QHash<Id<Touchpoint>, const Touchpoint *> byId;
    for (const Touchpoint &touchpoint : schedule.touchpoints) {
        byId.insert(touchpoint.id, &touchpoint);
    }
    for (const Occurrence &one :
         OccurrenceIndex(schedule.drops, schedule.touchpoints, schedule.skipped).between(from, to)) {
        const Touchpoint &touchpoint = *byId.value(one.touchpoint);
        const Drop *drop = schedule.drop(touchpoint.drop);
        days[one.when.date].entries.push_back({one.when.time, schedule.channelName(touchpoint.channel),
                                               touchpoint.title, touchpoint.purpose, drop ? drop->name : QString(),
                                               touchpointStateText(touchpoint.state), touchpoint.owner,
                                               colours.value(touchpoint.channel), false});
    }
    for (const OccasionDay &occasion : occasionDays(schedule.occasions, from, to)) {
        days[occasion.day].occasions << occasion.name;
        days[occasion.day].quiet = days[occasion.day].quiet || occasion.quiet;
    }
    return days;
}

} // namespace dropbeat
