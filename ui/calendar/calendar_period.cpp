// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_period.h"

#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

QDate weekStart(QDate day, Qt::DayOfWeek firstWeekday)
{
    return day.addDays(-((day.dayOfWeek() - firstWeekday + 7) % 7));
}

} // namespace

CalendarPeriod periodOf(CalendarKind kind, QDate day, Qt::DayOfWeek firstWeekday)
{
    CalendarPeriod period;
    period.kind = kind;
    const QDate month(day.year(), day.month(), 1);
    switch (kind) {
    case CalendarKind::Week:
        period.first = weekStart(day, firstWeekday);
        period.last = period.first.addDays(6);
        break;
    case CalendarKind::Quarter:
        period.first = QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
        period.last = period.first.addMonths(3).addDays(-1);
        break;
    case CalendarKind::Year:
        period.first = QDate(day.year(), 1, 1);
        period.last = QDate(day.year(), 12, 31);
        break;
    default:
        period.first = month;
        period.last = month.addMonths(1).addDays(-1);
    }
    const bool wholeWeeks = kind == CalendarKind::Month || kind == CalendarKind::Quarter;
    period.from = wholeWeeks ? weekStart(period.first, firstWeekday) : period.first;
    period.to = wholeWeeks ? weekStart(period.last, firstWeekday).addDays(6) : period.last;
    return period;
}

QDate stepped(CalendarKind kind, QDate day, int by)
{
    switch (kind) {
    case CalendarKind::Week:
        return day.addDays(7 * by);
    case CalendarKind::Quarter:
        return day.addMonths(3 * by);
    case CalendarKind::Year:
        return day.addYears(by);
    default:
        return day.addMonths(by);
    }
}

QString periodTitle(const CalendarPeriod &period)
{
    const QLocale locale;
    switch (period.kind) {
    case CalendarKind::Week:
        return tr("%1 – %2 %3", "23 Nov – 29 Nov 2026")
            .arg(dayText(period.first), dayText(period.last), QString::number(period.last.year()));
    case CalendarKind::Quarter:
        return tr("%1 – %2 %3", "Oct – Dec 2026")
            .arg(locale.standaloneMonthName(period.first.month(), QLocale::ShortFormat),
                 locale.standaloneMonthName(period.last.month(), QLocale::ShortFormat),
                 QString::number(period.first.year()));
    case CalendarKind::Year:
        return QString::number(period.first.year());
    default:
        return locale.standaloneMonthName(period.first.month()) + u' ' + QString::number(period.first.year());
    }
}

QString kindText(CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Week:
        return tr("Week");
    case CalendarKind::Quarter:
        return tr("Quarter");
    case CalendarKind::Year:
        return tr("Year");
    case CalendarKind::Agenda:
        return tr("Agenda");
    default:
        return tr("Month");
    }
}

} // namespace dropbeat
