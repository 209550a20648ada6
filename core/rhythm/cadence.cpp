// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/cadence.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QDate dayIn(const Cadence &cadence, int year, int month)
{
    if (cadence.kind == Cadence::Kind::NthWeekday) {
        return nthWeekday(year, month, cadence.nth, cadence.weekday);
    }
    const int days = QDate(year, month, 1).daysInMonth();
    return {year, month, cadence.monthDay < 0 ? days : std::clamp(cadence.monthDay, 1, days)};
}

int monthNumber(QDate day)
{
    return day.year() * 12 + day.month() - 1;
}

std::vector<QDate> weekDays(const Cadence &cadence, QDate from, QDate to)
{
    const qint64 step = 7LL * std::max(1, cadence.every);
    const QDate anchor = cadence.anchor.isValid() ? cadence.anchor : from;
    // The rhythm's weekday in the anchor's week.
    const QDate start = anchor.addDays(cadence.weekday - anchor.dayOfWeek());
    qint64 steps = start.daysTo(from) / step;
    while (start.addDays(steps * step) > from) {
        --steps;
    }
    std::vector<QDate> days;
    for (QDate day = start.addDays(steps * step); day <= to; day = day.addDays(step)) {
        if (day >= from) {
            days.push_back(day);
        }
    }
    return days;
}

/// The nearest day that is not quiet, the later one of two; not valid when there is none near enough.
QDate loudDay(QDate day, int tolerance, const std::function<bool(QDate)> &isQuiet)
{
    for (int away = 0; away <= tolerance; ++away) {
        for (const QDate candidate : {day.addDays(away), day.addDays(-away)}) {
            if (!isQuiet(candidate)) {
                return candidate;
            }
        }
    }
    return {};
}

} // namespace

QDate nthWeekday(int year, int month, int nth, int weekday)
{
    const QDate first(year, month, 1);
    if (!first.isValid() || nth == 0) {
        return {};
    }
    if (nth < 0) {
        const QDate last(year, month, first.daysInMonth());
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    }
    const QDate day = first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7LL * (nth - 1));
    return day.month() == month ? day : QDate();
}

std::vector<QDate> cadenceDays(const Cadence &cadence, QDate from, QDate to)
{
    if (cadence.kind == Cadence::Kind::Weeks) {
        return weekDays(cadence, from, to);
    }
    const int every = std::max(1, cadence.every);
    const int anchor = monthNumber(cadence.anchor.isValid() ? cadence.anchor : from);
    std::vector<QDate> days;
    for (int month = monthNumber(from); month <= monthNumber(to); ++month) {
        if ((month - anchor) % every != 0) {
            continue;
        }
        const QDate day = dayIn(cadence, month / 12, month % 12 + 1);
        if (day.isValid() && day >= from && day <= to) {
            days.push_back(day);
        }
    }
    return days;
}

std::vector<QDate> nextLaunchDays(const Cadence &cadence, QDate after, int count,
                                  const std::function<bool(QDate)> &isQuiet)
{
    Cadence counted = cadence;
    if (!counted.anchor.isValid()) {
        counted.anchor = after; // the counting starts once, not anew with each year looked at
    }
    std::vector<QDate> days;
    QDate from = after.addDays(1);
    // A rhythm has a day in every other month at the least; ten years without one that is not quiet are enough.
    for (int year = 0; year < 10 && static_cast<int>(days.size()) < count; ++year) {
        const QDate to = from.addYears(1).addDays(-1);
        for (const QDate day : cadenceDays(counted, from, to)) {
            const QDate loud = loudDay(day, cadence.toleranceDays, isQuiet);
            const QDate last = days.empty() ? after : days.back();
            if (loud.isValid() && loud > last && static_cast<int>(days.size()) < count) {
                days.push_back(loud);
            }
        }
        from = to.addDays(1);
    }
    return days;
}

QString cadenceText(const Cadence &cadence)
{
    const QLocale locale;
    const QString weekday = locale.standaloneDayName(cadence.weekday);
    if (cadence.kind == Cadence::Kind::Weeks) {
        return cadence.every == 1 ? tr("every week on %1").arg(weekday)
                                  : tr("every %n week(s) on %1", nullptr, cadence.every).arg(weekday);
    }
    QString day;
    if (cadence.kind == Cadence::Kind::DayOfMonth) {
        day = cadence.monthDay < 0 ? tr("the last day") : tr("the %1.", "day of the month").arg(cadence.monthDay);
    } else {
        switch (cadence.nth) {
        case 1:
            day = tr("first %1").arg(weekday);
            break;
        case 2:
            day = tr("second %1").arg(weekday);
            break;
        case 3:
            day = tr("third %1").arg(weekday);
            break;
        case 4:
            day = tr("fourth %1").arg(weekday);
            break;
        default:
            day = tr("last %1").arg(weekday);
        }
    }
    switch (cadence.every) {
    case 1:
        return tr("%1 of each month").arg(day);
    case 2:
        return tr("%1 of every other month").arg(day);
    default:
        return tr("%1 of every %n. month", nullptr, cadence.every).arg(day);
    }
}

} // namespace dropbeat
