// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/recurrence.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <libical/ical.h>
#include <memory>

namespace dropbeat {

namespace {

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
    , m_counted(!part(m_rule, QStringLiteral("COUNT")).isEmpty())
{}

std::optional<Recurrence> Recurrence::fromRule(const QString &rule)
{
    const icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule.toUtf8().constData());
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
    if (to < start) {
        return days;
    }
    icalrecurrencetype recurrence = icalrecurrencetype_from_string(m_rule.toUtf8().constData());
    recurrence.until.is_date = recurrence.until.year != 0 ? 1 : recurrence.until.is_date;
    // The first time counts whether the rule names it or not (RFC 5545, 3.8.5.3).
    const bool startNamed = [&] {
        const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)> iterator(
            icalrecur_iterator_new(recurrence, icalDay(start)), icalrecur_iterator_free);
        return iterator && dayOf(icalrecur_iterator_next(iterator.get())) == start;
    }();
    if (!startNamed && start >= from) {
        days.push_back(start);
    }
    const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)> iterator(
        icalrecur_iterator_new(recurrence, icalDay(start)), icalrecur_iterator_free);
    if (!iterator) {
        return days;
    }
    if (from > start && !m_counted) { // a count has to be counted from its beginning
        icalrecur_iterator_set_start(iterator.get(), icalDay(from));
    }
    for (icaltimetype next = icalrecur_iterator_next(iterator.get()); icaltime_is_null_time(next) == 0;
         next = icalrecur_iterator_next(iterator.get())) {
        const QDate day = dayOf(next);
        if (day > to) {
            break;
        }
        if (day >= from) {
            days.push_back(day);
        }
    }
    return days;
}

Recurrence Recurrence::endingBefore(QDate day) const
{
    return Recurrence(without(m_rule, {QStringLiteral("UNTIL"), QStringLiteral("COUNT")}) + QStringLiteral(";UNTIL=") +
                      day.addDays(-1).toString(QStringLiteral("yyyyMMdd")));
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
    if (const int count = part(rule, QStringLiteral("COUNT")).toInt(); count > 0) {
        return tr("%1, %n time(s)", nullptr, count).arg(text);
    }
    const QDate until = QDate::fromString(part(rule, QStringLiteral("UNTIL")).left(8), QStringLiteral("yyyyMMdd"));
    return until.isValid() ? tr("%1, until %2").arg(text, locale.toString(until, QLocale::ShortFormat)) : text;
}

} // namespace dropbeat
