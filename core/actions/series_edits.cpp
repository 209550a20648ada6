// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/series_edits.h"

#include "core/actions/edit_rules.h"
#include "core/rhythm/recurrence.h"
#include "core/rhythm/recurrence_change.h"

#include <QSet>

#include <functional>

namespace dropbeat {

namespace {

LocalTime launchOf(const Tables &tables, Id<Drop> drop)
{
    const auto row = drop ? tables.drops().get(drop) : std::nullopt;
    return row ? row->launch : LocalTime();
}

/// Hands skipped days and days of their own from `day` on to another series, each where the move takes it.
void handOver(Tables &tables, Id<Touchpoint> from, Id<Touchpoint> to, QDate day,
              const std::function<QDate(QDate)> &moved)
{
    QList<QDate> skipped;
    for (const QDate each : tables.skippedDays().of(from)) {
        if (each >= day) {
            tables.skippedDays().remove(from, each);
            skipped << moved(each);
        }
    }
    for (const QDate each : QSet<QDate>(skipped.begin(), skipped.end())) {
        tables.skippedDays().insert(to, each);
    }
    for (Touchpoint own : tables.touchpoints().ofSeries(from)) {
        if (own.seriesDay >= day) {
            own.series = to;
            own.seriesDay = moved(own.seriesDay);
            tables.touchpoints().update(own);
        }
    }
}

} // namespace

LocalTime whenOf(const Tables &tables, const Touchpoint &touchpoint)
{
    return touchpoint.when(launchOf(tables, touchpoint.drop));
}

void place(const Tables &tables, Touchpoint &touchpoint, const LocalTime &to)
{
    const LocalTime launch = launchOf(tables, touchpoint.drop);
    const bool free = !touchpoint.pinned.isValid() && !touchpoint.series && !touchpoint.isRepeating();
    if (launch.date.isValid() && (touchpoint.dayOffset || free)) {
        touchpoint.dayOffset = static_cast<int>(launch.date.daysTo(to.date));
        touchpoint.time = to.time;
        touchpoint.pinned = {};
    } else {
        touchpoint.pinned = to;
        touchpoint.dayOffset.reset();
        touchpoint.time = {};
    }
    if (touchpoint.state == TouchpointState::Unscheduled) {
        touchpoint.state = TouchpointState::Planned;
    }
}

QString freeTouchpointCode(const Tables &tables, const QString &code, Id<Drop> drop)
{
    return freeCode(code, codesOf(drop ? tables.touchpoints().ofDrop(drop) : tables.touchpoints().ofNoDrop()));
}

void copyParts(Tables &tables, Id<Touchpoint> from, Id<Touchpoint> to)
{
    for (CheckItem item : tables.checkItems().ofTouchpoint(from)) {
        item.id = tables.newId<CheckItem>();
        item.touchpoint = to;
        item.done = false;
        tables.checkItems().insert(item);
    }
    for (Asset asset : tables.assets().ofTouchpoint(from)) {
        asset.id = tables.newId<Asset>();
        asset.touchpoint = to;
        tables.assets().insert(asset);
    }
}

Id<Touchpoint> addOwnDay(Tables &tables, const Touchpoint &series, QDate day, Touchpoint changed, bool copiesParts)
{
    changed.id = tables.newId<Touchpoint>();
    changed.code =
        freeTouchpointCode(tables, series.code + u'-' + day.toString(QStringLiteral("yyMMdd")), changed.drop);
    changed.repeats.clear();
    changed.uid.clear(); // the event's uid is the series'; a day of it is told by its date
    changed.series = series.id;
    changed.seriesDay = day;
    changed.dayOffset.reset();
    tables.touchpoints().insert(changed);
    if (copiesParts) {
        copyParts(tables, series.id, changed.id);
    }
    return changed.id;
}

Id<Touchpoint> splitSeries(Tables &tables, const Touchpoint &series, QDate day, Touchpoint later, const LocalTime &to,
                           bool copiesParts)
{
    const LocalTime first = whenOf(tables, series);
    const auto recurrence = Recurrence::fromRule(series.repeats);
    if (!recurrence || day <= first.date) {
        moveSeries(tables, series, day, later, to);
        return series.id;
    }
    const QString rule = series.repeats;
    later.id = tables.newId<Touchpoint>();
    later.code = freeTouchpointCode(tables, series.code, later.drop);
    later.repeats = later.repeats == rule ? ruleMoved(ruleFrom(rule, first.date, day), day, to.date) : later.repeats;
    later.series = {};
    later.seriesDay = {};
    later.uid.clear();
    later.dayOffset.reset();
    later.time = {};
    later.pinned = to;
    Touchpoint before = series;
    before.repeats = recurrence->endingBefore(day).rule();
    tables.touchpoints().update(before);
    tables.touchpoints().insert(later);
    if (copiesParts) {
        copyParts(tables, series.id, later.id);
    }
    handOver(tables, series.id, later.id, day, [&](QDate each) { return dayMoved(rule, day, to.date, each); });
    return later.id;
}

void moveSeries(Tables &tables, const Touchpoint &series, QDate day, Touchpoint changed, const LocalTime &to)
{
    const QString rule = series.repeats;
    const LocalTime first = whenOf(tables, series);
    changed.id = series.id;
    changed.code = series.code;
    changed.uid = series.uid;
    changed.series = series.series;
    changed.seriesDay = series.seriesDay;
    changed.repeats = changed.repeats == rule ? ruleMoved(rule, day, to.date) : changed.repeats;
    changed.pinned = series.pinned;
    changed.dayOffset = changed.drop == series.drop ? series.dayOffset : std::nullopt;
    changed.time = changed.drop == series.drop ? series.time : QTime();
    place(tables, changed, {dayMoved(rule, day, to.date, first.date), to.time});
    tables.touchpoints().update(changed);
    if (day != to.date) {
        handOver(tables, series.id, series.id, QDate(1, 1, 1),
                 [&](QDate each) { return dayMoved(rule, day, to.date, each); });
    }
    if (!changed.isRepeating()) {
        detachDays(tables, series.id);
    }
}

void endSeries(Tables &tables, const Touchpoint &series, QDate day)
{
    const auto recurrence = Recurrence::fromRule(series.repeats);
    if (!recurrence || day <= whenOf(tables, series).date) {
        tables.touchpoints().remove(series.id);
        return;
    }
    Touchpoint before = series;
    before.repeats = recurrence->endingBefore(day).rule();
    tables.touchpoints().update(before);
    for (const QDate skipped : tables.skippedDays().of(series.id)) {
        if (skipped >= day) {
            tables.skippedDays().remove(series.id, skipped);
        }
    }
    for (const Touchpoint &own : tables.touchpoints().ofSeries(series.id)) {
        if (own.seriesDay >= day) {
            tables.touchpoints().remove(own.id);
        }
    }
}

void detachDays(Tables &tables, Id<Touchpoint> series)
{
    for (Touchpoint own : tables.touchpoints().ofSeries(series)) {
        own.series = {};
        own.seriesDay = {};
        tables.touchpoints().update(own);
    }
    for (const QDate skipped : tables.skippedDays().of(series)) {
        tables.skippedDays().remove(series, skipped);
    }
}

} // namespace dropbeat
