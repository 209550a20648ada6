// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace dropbeat {

enum class CalendarKind { Month, Week, Quarter, Year, Agenda };

/// What a calendar shows at once: the days of its period, and those around them that fill its weeks.
struct CalendarPeriod
{
    CalendarKind kind = CalendarKind::Month;
    QDate first; ///< of the period
    QDate last;
    QDate from; ///< shown, on the locale's first weekday where weeks are drawn
    QDate to;

    bool holds(QDate day) const { return first <= day && day <= last; }
    friend bool operator==(const CalendarPeriod &, const CalendarPeriod &) = default;
};

/// The period that a day is in.
CalendarPeriod periodOf(CalendarKind kind, QDate day, Qt::DayOfWeek firstWeekday);
/// The day that stands in the next (by 1) or an earlier (by −1) period as this one does in its own; cut to the month's
/// end.
QDate stepped(CalendarKind kind, QDate day, int by);
/// "November 2026", "23 – 29 Nov 2026", "Oct – Dec 2026", "2026".
QString periodTitle(const CalendarPeriod &period);
QString kindText(CalendarKind kind); ///< "Month"

} // namespace dropbeat
