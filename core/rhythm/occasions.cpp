// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/occasions.h"

#include "core/rhythm/cadence.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <optional>

static void initRhythmResources()
{
    Q_INIT_RESOURCE(rhythm);
}

namespace dropbeat {

namespace {

/// A rule as read: its days within a year.
using DaysOfYear = std::function<std::vector<QDate>(int year)>;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

int weekdayNumber(const QString &name)
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                   QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                   QStringLiteral("sun")};
    return static_cast<int>(names.indexOf(name.toLower())) + 1;
}

std::optional<DaysOfYear> onceRule(const QString &rule)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}-\\d{2}))?$"));
    const auto match = pattern.match(rule);
    const QDate first = QDate::fromString(match.captured(1), Qt::ISODate);
    const QDate last = match.captured(2).isEmpty() ? first : QDate::fromString(match.captured(2), Qt::ISODate);
    if (!first.isValid() || !last.isValid() || last < first || first.daysTo(last) > 366) {
        return std::nullopt;
    }
    return [first, last](int year) {
        std::vector<QDate> days;
        for (QDate day = first; day <= last; day = day.addDays(1)) {
            if (day.year() == year) {
                days.push_back(day);
            }
        }
        return days;
    };
}

std::optional<DaysOfYear> yearlyRule(const QString &rule)
{
    static const QRegularExpression fixed(QStringLiteral("^(\\d{2})-(\\d{2})$"));
    static const QRegularExpression nth(
        QStringLiteral("^(\\d{1,2}) (-1|[1-5]) (mon|tue|wed|thu|fri|sat|sun)(?: ([+-]\\d{1,2}))?"
                       "(?: unless easter ([+-]\\d{1,3}))?$"));
    static const QRegularExpression easter(QStringLiteral("^easter(?: ([+-]\\d{1,3}))?$"));
    const auto one = [](QDate day) { return day.isValid() ? std::vector<QDate>{day} : std::vector<QDate>(); };
    if (const auto match = fixed.match(rule); match.hasMatch()) {
        const int month = match.captured(1).toInt();
        const int day = match.captured(2).toInt();
        if (!QDate(2024, month, day).isValid()) {
            return std::nullopt;
        }
        return [=](int year) { return one(QDate(year, month, day)); };
    }
    if (const auto match = nth.match(rule); match.hasMatch()) {
        const int month = match.captured(1).toInt();
        if (month < 1 || month > 12) {
            return std::nullopt;
        }
        const int which = match.captured(2).toInt();
        const int weekday = weekdayNumber(match.captured(3));
        const int after = match.captured(4).toInt();
        const bool unless = !match.captured(5).isEmpty();
        const int easterDays = match.captured(5).toInt();
        return [=](int year) {
            const QDate nthDay = nthWeekday(year, month, which, weekday);
            const QDate day = nthDay.isValid() ? nthDay.addDays(after) : nthDay;
            return one(unless && day == easterSunday(year).addDays(easterDays) ? day.addDays(7) : day);
        };
    }
    if (const auto match = easter.match(rule); match.hasMatch()) {
        const int after = match.captured(1).toInt();
        return [=](int year) { return one(easterSunday(year).addDays(after)); };
    }
    return std::nullopt;
}

std::optional<DaysOfYear> readRule(const QString &text)
{
    const QString rule = text.simplified().toLower();
    const auto once = onceRule(rule);
    return once ? once : yearlyRule(rule);
}

} // namespace

QDate easterSunday(int year)
{
    // "Anonymous Gregorian algorithm": Jean Meeus, Astronomical Algorithms, chapter 8.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int g = (8 * b + 13) / 25;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 19 * l) / 433;
    const int month = (h + l - 7 * m + 90) / 25;
    const int day = (h + l - 7 * m + 33 * month + 19) % 32;
    return {year, month, day};
}

QString problemOfOccasionRule(const QString &rule)
{
    return readRule(rule) ? QString()
                          : tr("Write a date (12-25), a weekday of a month (11 4 thu +1), a day by Easter (easter -2) "
                               "or days once (2026-12-24..2027-01-02).");
}

std::vector<OccasionDay> occasionDays(const std::vector<Occasion> &occasions, QDate from, QDate to)
{
    std::vector<OccasionDay> days;
    for (const Occasion &occasion : occasions) {
        const auto rule = occasion.shown ? readRule(occasion.rule) : std::nullopt;
        if (!rule) {
            continue;
        }
        for (int year = from.year() - 1; year <= to.year() + 1; ++year) { // "+1" may lead over the year's end
            for (const QDate day : (*rule)(year)) {
                if (day >= from && day <= to) {
                    days.push_back({day, occasion.key, occasion.name, occasion.countries, occasion.quiet});
                }
            }
        }
    }
    std::stable_sort(days.begin(), days.end(),
                     [](const OccasionDay &a, const OccasionDay &b) { return a.day < b.day; });
    return days;
}

std::vector<Occasion> presetOccasions()
{
    initRhythmResources();
    QFile file(QStringLiteral(":/presets/occasions.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    std::vector<Occasion> occasions;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll())[QStringLiteral("occasions")].toArray()) {
        Occasion occasion;
        occasion.key = value[QStringLiteral("key")].toString();
        occasion.name =
            QCoreApplication::translate("Presets", value[QStringLiteral("name")].toString().toUtf8().constData());
        occasion.countries = value[QStringLiteral("countries")].toString().split(u' ', Qt::SkipEmptyParts);
        occasion.rule = value[QStringLiteral("rule")].toString();
        occasion.quiet = value[QStringLiteral("quiet")].toBool();
        occasions.push_back(occasion);
    }
    Q_ASSERT(!occasions.empty());
    return occasions;
}

std::vector<Occasion> occasionsFor(const std::vector<Occasion> &own, const QStringList &countries)
{
    std::vector<Occasion> all = presetOccasions();
    for (const Occasion &occasion : own) {
        const auto preset = std::find_if(all.begin(), all.end(), [&occasion](const Occasion &each) {
            return !occasion.key.isEmpty() && each.key == occasion.key;
        });
        if (preset == all.end()) {
            all.push_back(occasion);
        } else {
            *preset = occasion;
        }
    }
    if (!countries.isEmpty()) {
        std::erase_if(all, [&countries](const Occasion &occasion) {
            return !occasion.countries.isEmpty() &&
                   std::none_of(occasion.countries.begin(), occasion.countries.end(),
                                [&countries](const QString &country) { return countries.contains(country); });
        });
    }
    return all;
}

} // namespace dropbeat
