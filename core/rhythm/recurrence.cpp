// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/recurrence.h"

#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <libical/ical.h>
#include <memory>

namespace dropbeat {

namespace {

const QString kUntil = QStringLiteral("UNTIL");
const QString kCount = QStringLiteral("COUNT");
const QString kDayFormat = QStringLiteral("yyyyMMdd");

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

icaltimetype icalDay(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    // A null date has hour, minute and second −1, which makes every step of a recurrence a day too short.
    time.hour = time.minute = time.second = 0;
    return time;
}

QDate dayOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

/// One part of a rule: "BYDAY" → "MO,TH".
QString part(const QString &rule, const QString &name)
{
    for (const QString &each : rule.split(u';')) {
        if (each.section(u'=', 0, 0).compare(name, Qt::CaseInsensitive) == 0) {
            return each.section(u'=', 1);
        }
    }
    return {};
}

QString without(const QString &rule, const QStringList &names)
{
    QStringList parts;
    for (const QString &each : rule.split(u';', Qt::SkipEmptyParts)) {
        if (!names.contains(each.section(u'=', 0, 0), Qt::CaseInsensitive)) {
            parts << each;
        }
    }
    return parts.join(u';');
}

int weekdayOf(const QString &letters)
{
    static const QStringList days{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                  QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                  QStringLiteral("SU")};
    return static_cast<int>(days.indexOf(letters.right(2).toUpper())) + 1;
}

/// "Tuesday and Thursday", "first Monday".
QString daysText(const QString &byDay)
{
    const QLocale locale;
    QStringList names;
    for (const QString &day : byDay.split(u',', Qt::SkipEmptyParts)) {
        const int weekday = weekdayOf(day);
        const int nth = day.chopped(2).toInt();
        if (weekday == 0) {
            continue;
        }
        const QString name = locale.standaloneDayName(weekday);
        names << (nth == 0    ? name
                  : nth == -1 ? tr("last %1").arg(name)
                              : tr("%1. %2", "2. Monday: the second one of a month").arg(nth).arg(name));
    }
    return locale.createSeparatedList(names);
}

QString everyText(const QString &frequency, int interval)
{
    if (frequency == QStringLiteral("DAILY")) {
        return interval == 1 ? tr("every day") : tr("every %n day(s)", nullptr, interval);
    }
    if (frequency == QStringLiteral("WEEKLY")) {
        return interval == 1 ? tr("every week") : tr("every %n week(s)", nullptr, interval);
    }
    if (frequency == QStringLiteral("MONTHLY")) {
        return interval == 1 ? tr("every month") : tr("every %n month(s)", nullptr, interval);
    }
    return interval == 1 ? tr("every year") : tr("every %n year(s)", nullptr, interval);
}

} // namespace

Recurrence::Recurrence(QString rule)
    : m_rule(std::move(rule))
    , m_count(part(m_rule, kCount).toInt())
{}

std::optional<Recurrence> Recurrence::fromRule(const QString &rule)
{
    const icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule.toUtf8().constData());
    for (const char *name : {"BYHOUR", "BYMINUTE", "BYSECOND"}) {
        if (part(rule, QLatin1String(name)).contains(u',')) {
            return std::nullopt; // several times a day
        }
    }
    switch (recurrence.freq) {
    case ICAL_DAILY_RECURRENCE:
    case ICAL_WEEKLY_RECURRENCE:
    case ICAL_MONTHLY_RECURRENCE:
    case ICAL_YEARLY_RECURRENCE:
        return Recurrence(rule);
    default:
        return std::nullopt;
    }
}

std::vector<QDate> Recurrence::days(QDate start, QDate from, QDate to) const
{
    std::vector<QDate> days;
    if (to < start || to < from) {
        return days;
    }
    icalrecurrencetype recurrence = icalrecurrencetype_from_string(m_rule.toUtf8().constData());
    recurrence.until.is_date = recurrence.until.year != 0 ? 1 : recurrence.until.is_date;
    const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)> iterator(
        icalrecur_iterator_new(recurrence, icalDay(start)), icalrecur_iterator_free);
    if (!iterator) {
        return days;
    }
    int left = m_count; // a count has to be counted from its beginning
    const auto add = [&](QDate day) {
        if (day >= from) {
            days.push_back(day);
        }
        --left;
    };
    const bool fromBeginning = from <= start || m_count > 0;
    if (!fromBeginning) {
        icalrecur_iterator_set_start(iterator.get(), icalDay(from));
    }
    bool first = fromBeginning;
    for (icaltimetype next = icalrecur_iterator_next(iterator.get()); icaltime_is_null_time(next) == 0;
         next = icalrecur_iterator_next(iterator.get())) {
        const QDate day = dayOf(next);
        if (first && day != start) {
            add(start); // the first time counts whether the rule names it or not (RFC 5545, 3.8.5.3)
        }
        first = false;
        if (day > to || (m_count > 0 && left <= 0)) {
            return days;
        }
        add(day);
    }
    if (first) {
        add(start); // the rule names no day at all
    }
    return days;
}

Recurrence Recurrence::endingBefore(QDate day) const
{
    const QDate last = day.addDays(-1);
    const QDate until = QDate::fromString(part(m_rule, kUntil).left(8), kDayFormat);
    const QDate end = until.isValid() ? std::min(until, last) : last; // never later than it ends anyway
    return Recurrence(without(m_rule, {kUntil, kCount}) + u';' + kUntil + u'=' + end.toString(kDayFormat));
}

QString recurrenceText(const QString &rule)
{
    if (!Recurrence::fromRule(rule)) {
        return rule;
    }
    const QLocale locale;
    const int interval = std::max(1, part(rule, QStringLiteral("INTERVAL")).toInt());
    QString text = everyText(part(rule, QStringLiteral("FREQ")).toUpper(), interval);
    if (const QString days = daysText(part(rule, QStringLiteral("BYDAY"))); !days.isEmpty()) {
        text = tr("%1 on %2", "every week on Thursday").arg(text, days);
    }
    if (const QString monthDays = part(rule, QStringLiteral("BYMONTHDAY")); !monthDays.isEmpty()) {
        text = tr("%1 on day %2", "every month on day 15").arg(text, monthDays);
    }
    if (const int month = part(rule, QStringLiteral("BYMONTH")).toInt(); month >= 1 && month <= 12) {
        text = tr("%1 in %2", "every year in March").arg(text, locale.standaloneMonthName(month));
    }
    if (const int count = part(rule, kCount).toInt(); count > 0) {
        return tr("%1, %n time(s)", nullptr, count).arg(text);
    }
    const QDate until = QDate::fromString(part(rule, kUntil).left(8), kDayFormat);
    return until.isValid() ? tr("%1, until %2").arg(text, dayText(until, {})) : text;
}

} // namespace dropbeat
