// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/schedule_import.h"

#include "core/actions/free_codes.h"
#include "core/actions/posting.h"
#include "core/exchange/plan_csv.h"

namespace dropbeat {

namespace {

void applyChange(Tables &tables, const ScheduleChange &change, QDate today)
{
    if (change.launch) {
        if (auto drop = tables.drops().get(change.launch->id)) {
            drop->launch = change.launch->launch;
            tables.drops().update(*drop);
        }
    }
    for (const Touchpoint &touchpoint : change.updated) {
        writeTouchpoint(tables, touchpoint, today);
    }
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
        tables.occasions().get(change.day->id) ? tables.occasions().update(*change.day)
                                               : tables.occasions().insert(*change.day);
    }
}

} // namespace

ScheduleChanges previewCalendar(const Plan &plan, const QByteArray &bytes, const QString &channel)
{
    const PlanSchedule schedule = PlanSchedule::of(plan.tables());
    return calendarChanges(schedule, readCalendar(bytes, schedule.profile.timeZone), channel);
}

ScheduleChanges previewPlanCsv(const Plan &plan, const QByteArray &bytes)
{
    return planCsvChanges(PlanSchedule::of(plan.tables()), bytes);
}

void applyScheduleChanges(Plan &plan, const std::vector<ScheduleChange> &changes, const QString &label)
{
    std::vector<ScheduleChange> ready = changes;
    FreeCodes codes(plan.tables());
    for (ScheduleChange &change : ready) {
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
    plan.edit(label, [ready, today = plan.today()](Tables &tables) {
        for (const ScheduleChange &change : ready) {
            applyChange(tables, change, today);
        }
    });
}

} // namespace dropbeat
