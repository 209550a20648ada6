// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/calendar_import.h"

#include "core/actions/free_codes.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

void applyChange(Tables &tables, const CalendarChange &change)
{
    if (change.launch) {
        if (auto drop = tables.drops().get(change.launch->id)) {
            drop->launch = change.launch->launch;
            tables.drops().update(*drop);
        }
    }
    tables.touchpoints().updateAll(change.updated);
    Id<Touchpoint> first;
    for (const Touchpoint &touchpoint : change.added) {
        first = first ? first : touchpoint.id;
        tables.touchpoints().insert(touchpoint);
    }
    for (const Id<Touchpoint> touchpoint : change.removed) {
        tables.touchpoints().remove(touchpoint);
    }
    for (const auto &[series, day] : change.restored) {
        tables.skippedDays().remove(series, day);
    }
    for (const auto &[series, day] : change.skipped) {
        tables.skippedDays().insert(series ? series : first, day);
    }
    if (change.day) {
        change.day->id ? tables.occasions().update(*change.day) : tables.occasions().insert(*change.day);
    }
}

} // namespace

CalendarChanges previewCalendar(const Plan &plan, const QByteArray &bytes, const QString &channel)
{
    const PlanSchedule schedule = PlanSchedule::of(plan.tables());
    return calendarChanges(schedule, readCalendar(bytes, schedule.profile.timeZone), channel);
}

void applyCalendar(Plan &plan, const std::vector<CalendarChange> &changes)
{
    std::vector<CalendarChange> ready = changes;
    FreeCodes codes(plan.tables());
    for (CalendarChange &change : ready) {
        for (Touchpoint &touchpoint : change.added) {
            touchpoint.id = plan.newId<Touchpoint>();
            touchpoint.code = codes.take(touchpoint);
            const Touchpoint &first = change.added.front();
            if (touchpoint.seriesDay.isValid() && !touchpoint.series) {
                touchpoint.series = first.id;
            }
        }
        if (change.day && !change.day->id) {
            change.day->id = plan.newId<Occasion>();
        }
    }
    plan.edit(QCoreApplication::translate("dropbeat", "Import calendar (%n change(s))", nullptr,
                                          static_cast<int>(changes.size())),
              [ready](Tables &tables) {
                  for (const CalendarChange &change : ready) {
                      applyChange(tables, change);
                  }
              });
}

} // namespace dropbeat
