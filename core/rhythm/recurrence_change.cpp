// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/recurrence_change.h"

#include "core/rhythm/recurrence.h"

#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

const QStringList &weekdays()
{
    static const QStringList letters{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                     QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                     QStringLiteral("SU")};
    return letters;
}

QString lettersOf(QDate day)
{
    return weekdays().at(day.dayOfWeek() - 1);
}

bool isPart(const QString &part, const char *name)
{
    return part.section(u'=', 0, 0).compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

QString valueOf(const QString &rule, const char *name)
{
    for (const QString &part : rule.split(u';', Qt::SkipEmptyParts)) {
        if (isPart(part, name)) {
            return part.section(u'=', 1);
        }
    }
    return {};
}

QString withValue(const QString &rule, const char *name, const QString &value)
{
    QStringList parts = rule.split(u';', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        if (isPart(part, name)) {
            part = QLatin1String(name) + u'=' + value;
        }
    }
    return parts.join(u';');
}

/// Which of a month's weekdays of its kind a day is, counted as the rule does: "2TH" from the front, "-1TH" from the
/// end.
int nthOf(QDate day, bool fromTheEnd)
{
    return fromTheEnd ? -((day.daysInMonth() - day.day()) / 7 + 1) : (day.day() - 1) / 7 + 1;
}

bool names(const QString &each, QDate day)
{
    if (each.right(2).toUpper() != lettersOf(day)) {
        return false;
    }
    const int nth = each.chopped(2).toInt();
    return nth == 0 || nthOf(day, nth < 0) == nth;
}

QString byDayMoved(const QString &byDay, QDate from, QDate to)
{
    QStringList days = byDay.split(u',', Qt::SkipEmptyParts);
    for (QString &day : days) {
        if (names(day, from)) {
            const int nth = day.chopped(2).toInt();
            day = (nth == 0 ? QString() : QString::number(nthOf(to, nth < 0))) + lettersOf(to);
        }
    }
    days.removeDuplicates();
    return days.join(u',');
}

} // namespace

QString ruleMoved(const QString &rule, QDate from, QDate to)
{
    QString moved = rule;
    if (const QString byDay = valueOf(rule, "BYDAY"); !byDay.isEmpty()) {
        moved = withValue(moved, "BYDAY", byDayMoved(byDay, from, to));
    }
    if (const QString monthDays = valueOf(rule, "BYMONTHDAY"); !monthDays.isEmpty()) {
        QStringList days = monthDays.split(u',', Qt::SkipEmptyParts);
        for (QString &day : days) {
            const int number = day.toInt();
            const int fromEnd = from.day() - from.daysInMonth() - 1;
            if (number == from.day() || number == fromEnd) {
                day = QString::number(number > 0 ? to.day() : to.day() - to.daysInMonth() - 1);
            }
        }
        days.removeDuplicates();
        moved = withValue(moved, "BYMONTHDAY", days.join(u','));
    }
    if (valueOf(rule, "BYMONTH") == QString::number(from.month())) {
        moved = withValue(moved, "BYMONTH", QString::number(to.month()));
    }
    return moved;
}

QDate dayMoved(const QString &rule, QDate from, QDate to, QDate day)
{
    const QStringList byDay = valueOf(rule, "BYDAY").split(u',', Qt::SkipEmptyParts);
    if (byDay.size() > 1 && day.dayOfWeek() != from.dayOfWeek()) {
        return day;
    }
    if (byDay.size() == 1 && byDay.front().size() > 2) { // the 2nd Thursday becomes the 2nd Friday, whatever its number
        const int weekday = to.dayOfWeek();
        const int nth = nthOf(to, byDay.front().startsWith(u'-'));
        const QDate first(day.year(), day.month(), 1);
        const QDate named = nth > 0 ? first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1)) : QDate();
        return named.isValid() && named.month() == day.month() ? named : day.addDays(from.daysTo(to));
    }
    return day.addDays(from.daysTo(to));
}

QString ruleFrom(const QString &rule, QDate start, QDate day)
{
    const int count = valueOf(rule, "COUNT").toInt();
    const auto recurrence = Recurrence::fromRule(rule);
    if (count <= 0 || !recurrence || day <= start) {
        return rule;
    }
    const int gone = static_cast<int>(recurrence->days(start, start, day.addDays(-1)).size());
    return withValue(rule, "COUNT", QString::number(std::max(1, count - gone)));
}

} // namespace dropbeat
