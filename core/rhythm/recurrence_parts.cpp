// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/recurrence_parts.h"

#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

using Kind = RecurrenceParts::Kind;

const QStringList &weekdayLetters()
{
    static const QStringList letters{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                     QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                     QStringLiteral("SU")};
    return letters;
}

QString nthWeekdayText(QDate day)
{
    const int nth = (day.day() - 1) / 7 + 1;
    return QString::number(nth > 4 ? -1 : nth) + weekdayLetters().at(day.dayOfWeek() - 1);
}

std::optional<Kind> kindOf(const QString &frequency, const QString &byDay)
{
    if (frequency == QLatin1String("DAILY")) {
        return Kind::Daily;
    }
    if (frequency == QLatin1String("WEEKLY")) {
        return Kind::Weekly;
    }
    if (frequency == QLatin1String("MONTHLY")) {
        return byDay.isEmpty() ? Kind::MonthlyByDay : Kind::MonthlyByWeekday;
    }
    return std::nullopt;
}

QList<int> weekdaysOf(const QString &byDay, QDate start)
{
    QList<int> weekdays;
    for (const QString &letters : byDay.split(u',', Qt::SkipEmptyParts)) {
        weekdays << static_cast<int>(weekdayLetters().indexOf(letters)) + 1;
    }
    if (weekdays.isEmpty()) {
        weekdays << start.dayOfWeek();
    }
    std::sort(weekdays.begin(), weekdays.end());
    return weekdays;
}

} // namespace

QString ruleOf(const RecurrenceParts &parts, QDate start)
{
    QStringList rule;
    switch (parts.kind) {
    case Kind::Daily:
        rule << QStringLiteral("FREQ=DAILY");
        break;
    case Kind::Weekly:
        rule << QStringLiteral("FREQ=WEEKLY");
        break;
    default:
        rule << QStringLiteral("FREQ=MONTHLY");
    }
    if (parts.every > 1) {
        rule << QStringLiteral("INTERVAL=%1").arg(parts.every);
    }
    if (parts.kind == Kind::Weekly) {
        QStringList days;
        for (const int weekday : parts.weekdays) {
            days << weekdayLetters().value(weekday - 1);
        }
        rule << QStringLiteral("BYDAY=") +
                    (days.isEmpty() ? weekdayLetters().at(start.dayOfWeek() - 1) : days.join(u','));
    } else if (parts.kind == Kind::MonthlyByDay) {
        rule << QStringLiteral("BYMONTHDAY=%1").arg(start.day());
    } else if (parts.kind == Kind::MonthlyByWeekday) {
        rule << QStringLiteral("BYDAY=") + nthWeekdayText(start);
    }
    if (parts.count > 0) {
        rule << QStringLiteral("COUNT=%1").arg(parts.count);
    } else if (parts.until.isValid()) {
        rule << QStringLiteral("UNTIL=") + parts.until.toString(QStringLiteral("yyyyMMdd"));
    }
    return rule.join(u';');
}

std::optional<RecurrenceParts> partsOf(const QString &rule, QDate start)
{
    QString frequency;
    QString byDay;
    QString byMonthDay;
    RecurrenceParts parts;
    for (const QString &part : rule.toUpper().split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        if (name == QLatin1String("FREQ")) {
            frequency = value;
        } else if (name == QLatin1String("BYDAY")) {
            byDay = value;
        } else if (name == QLatin1String("BYMONTHDAY")) {
            byMonthDay = value;
        } else if (name == QLatin1String("INTERVAL")) {
            parts.every = value.toInt();
        } else if (name == QLatin1String("COUNT")) {
            parts.count = value.toInt();
        } else if (name == QLatin1String("UNTIL")) {
            parts.until = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
        } else {
            return std::nullopt;
        }
    }
    const auto kind = kindOf(frequency, byDay);
    if (!kind || parts.every < 1) {
        return std::nullopt;
    }
    parts.kind = *kind;
    if (parts.kind == Kind::Weekly) {
        parts.weekdays = weekdaysOf(byDay, start);
    }
    // What the parts can't hold comes out different: a count of ends, other days of the month, numbered weekdays.
    const bool monthDayHeld = byMonthDay.isEmpty() || byMonthDay == QString::number(start.day());
    const bool weekdayHeld = parts.kind != Kind::MonthlyByWeekday || byDay == nthWeekdayText(start);
    const bool lettersHeld = !parts.weekdays.contains(0);
    const bool dailyHeld = parts.kind != Kind::Daily || (byDay.isEmpty() && byMonthDay.isEmpty());
    const bool weeklyHeld = parts.kind != Kind::Weekly || byMonthDay.isEmpty();
    const bool twice = !byMonthDay.isEmpty() && !byDay.isEmpty();
    return monthDayHeld && weekdayHeld && lettersHeld && dailyHeld && weeklyHeld && !twice ? std::optional(parts)
                                                                                           : std::nullopt;
}

} // namespace dropbeat
