// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_zone.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace dropbeat {

namespace {

/// A change of clocks, by the wall clock before it.
struct Onset
{
    QDateTime local; ///< zoneless
    int from = 0;    ///< seconds east of Greenwich
    int to = 0;
    bool daylight = false;
    QString name;
};

/// Changes of successive years by one rule: nth weekday of a month at a time.
struct Run
{
    std::vector<Onset> onsets;
    std::vector<int> nths; ///< those that hold for all of them so far; -1: the last
};

std::vector<int> nthsOf(QDate day)
{
    std::vector<int> nths;
    if ((day.day() - 1) / 7 < 4) {
        nths.push_back((day.day() - 1) / 7 + 1);
    }
    if (day.day() + 7 > day.daysInMonth()) {
        nths.push_back(-1);
    }
    return nths;
}

bool goesOnWith(const Onset &last, const Onset &next)
{
    return next.from == last.from && next.to == last.to && next.name == last.name && next.daylight == last.daylight &&
           next.local.time() == last.local.time() && next.local.date().month() == last.local.date().month() &&
           next.local.date().dayOfWeek() == last.local.date().dayOfWeek() &&
           next.local.date().year() == last.local.date().year() + 1;
}

/// Appends the change to the run that it goes on, or begins a new one.
void addTo(std::vector<Run> &runs, const Onset &onset)
{
    for (Run &run : runs) {
        if (!goesOnWith(run.onsets.back(), onset)) {
            continue;
        }
        std::vector<int> both;
        for (const int nth : nthsOf(onset.local.date())) {
            if (std::ranges::find(run.nths, nth) != run.nths.end()) {
                both.push_back(nth);
            }
        }
        if (!both.empty()) {
            run.onsets.push_back(onset);
            run.nths = both;
            return;
        }
    }
    runs.push_back({{onset}, nthsOf(onset.local.date())});
}

QDateTime wallTime(const QDateTime &utc, int offset)
{
    const QDateTime shifted = utc.toUTC().addSecs(offset);
    return {shifted.date(), shifted.time()};
}

/// The first second at which the offset is no longer that of `from`; `to` has another one.
QDateTime changeBetween(const QTimeZone &zone, QDateTime from, QDateTime to)
{
    const int offset = zone.offsetFromUtc(from);
    while (from.secsTo(to) > 1) {
        const QDateTime middle = from.addSecs(from.secsTo(to) / 2);
        (zone.offsetFromUtc(middle) == offset ? from : to) = middle;
    }
    return to;
}

/// Found by asking for the offset day after day: QTimeZone::transitions() leaves some out after 2037 (Qt 6.4).
std::vector<Onset> onsetsOf(const QTimeZone &zone, int firstYear, int lastYear)
{
    const QDateTime end(QDate(lastYear + 1, 12, 31), QTime(0, 0), Qt::UTC);
    QDateTime day(QDate(firstYear - 1, 1, 1), QTime(0, 0), Qt::UTC);
    int offset = zone.offsetFromUtc(day);
    std::vector<Onset> onsets{
        {wallTime(day, offset), offset, offset, zone.isDaylightTime(day), zone.abbreviation(day)}};
    for (; day < end; day = day.addDays(1)) {
        const QDateTime next = day.addDays(1);
        if (zone.offsetFromUtc(next) != offset) {
            const QDateTime change = changeBetween(zone, day, next);
            const int changed = zone.offsetFromUtc(next);
            onsets.push_back(
                {wallTime(change, offset), offset, changed, zone.isDaylightTime(next), zone.abbreviation(next)});
            offset = changed;
        }
    }
    return onsets;
}

QByteArray icalText(const QDateTime &local)
{
    return local.toString(QStringLiteral("yyyyMMdd'T'HHmmss")).toLatin1();
}

QString ruleOf(const Run &run, bool open)
{
    static const char *const days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const QDate day = run.onsets.front().local.date();
    QString rule = QStringLiteral("FREQ=YEARLY;BYMONTH=%1;BYDAY=%2%3")
                       .arg(day.month())
                       .arg(run.nths.back())
                       .arg(QLatin1String(days[day.dayOfWeek() - 1]));
    if (!open) {
        // A day of room: some readers take this instant for a local time.
        const Onset &last = run.onsets.back();
        rule +=
            QStringLiteral(";UNTIL=") + QString::fromLatin1(icalText(last.local.addSecs(-last.from).addDays(1))) + u'Z';
    }
    return rule;
}

icalcomponent *observance(const Run &run, bool open)
{
    const Onset &first = run.onsets.front();
    icalcomponent *component = icalcomponent_new(first.daylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
    icalcomponent_add_property(component,
                               icalproperty_new_dtstart(icaltime_from_string(icalText(first.local).constData())));
    icalcomponent_add_property(component, icalproperty_new_tzoffsetfrom(first.from));
    icalcomponent_add_property(component, icalproperty_new_tzoffsetto(first.to));
    if (!first.name.isEmpty()) {
        icalcomponent_add_property(component, icalproperty_new_tzname(first.name.toUtf8().constData()));
    }
    if (run.onsets.size() > 1) {
        icalcomponent_add_property(component, icalproperty_new_rrule(icalrecurrencetype_from_string(
                                                  ruleOf(run, open).toLatin1().constData())));
    }
    return component;
}

} // namespace

bool isUtc(const QTimeZone &zone)
{
    return zone == QTimeZone::utc() || zone.id() == "UTC" || zone.id() == "Etc/UTC";
}

IcalComponent zoneComponent(const QTimeZone &zone, int firstYear, int lastYear, bool open)
{
    // A rule shows in three years at least; without an end it has to be seen going on.
    const int last = open ? std::max(lastYear, firstYear + 3) : lastYear;
    std::vector<Run> runs;
    for (const Onset &onset : onsetsOf(zone, firstYear, last)) {
        addTo(runs, onset);
    }
    IcalComponent component(icalcomponent_new(ICAL_VTIMEZONE_COMPONENT));
    icalcomponent_add_property(component.get(), icalproperty_new_tzid(zone.id().constData()));
    for (const Run &run : runs) {
        const bool endless = open && run.onsets.size() > 2 && run.onsets.back().local.date().year() > last;
        icalcomponent_add_component(component.get(), observance(run, endless));
    }
    return component;
}

} // namespace dropbeat
