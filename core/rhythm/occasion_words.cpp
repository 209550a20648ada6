// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/occasion_words.h"

#include "core/base/day_words.h"
#include "core/rhythm/occasions.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString laterText(const QString &what, int days)
{
    if (days == 0) {
        return what;
    }
    return days > 0 ? tr("%1, %n day(s) later", nullptr, days).arg(what)
                    : tr("%1, %n day(s) earlier", nullptr, -days).arg(what);
}

QString nthText(int nth, int weekday, int month)
{
    const QLocale locale;
    const QString day = locale.standaloneDayName(weekday);
    const QString of = locale.standaloneMonthName(month);
    switch (nth) {
    case 1:
        return tr("first %1 of %2").arg(day, of);
    case 2:
        return tr("second %1 of %2").arg(day, of);
    case 3:
        return tr("third %1 of %2").arg(day, of);
    case 4:
        return tr("fourth %1 of %2").arg(day, of);
    case 5:
        return tr("fifth %1 of %2").arg(day, of);
    default:
        return tr("last %1 of %2").arg(day, of);
    }
}

QString easterText(int days)
{
    if (days == 0) {
        return tr("Easter Sunday");
    }
    return days > 0 ? tr("%n day(s) after Easter", nullptr, days) : tr("%n day(s) before Easter", nullptr, -days);
}

} // namespace

QString occasionRuleText(const QString &text)
{
    const QString rule = text.simplified().toLower();
    if (!problemOfOccasionRule(rule).isEmpty()) {
        return text;
    }
    if (rule.startsWith(QLatin1String("easter"))) {
        return easterText(rule.section(u' ', 1).toInt());
    }
    static const QRegularExpression fixed(QStringLiteral("^\\d{2}-\\d{2}$"));
    if (fixed.match(rule).hasMatch()) {
        return yearlyDayText(rule.left(2).toInt(), rule.mid(3).toInt());
    }
    if (rule.contains(u' ')) {
        static const QStringList weekdays{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                          QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                          QStringLiteral("sun")};
        const QStringList parts = rule.section(QStringLiteral(" unless "), 0, 0).split(u' ');
        const int weekday = static_cast<int>(weekdays.indexOf(parts.at(2))) + 1;
        const QString day =
            laterText(nthText(parts.at(1).toInt(), weekday, parts.at(0).toInt()), parts.value(3).toInt());
        const QString unless = rule.section(QStringLiteral(" unless easter "), 1);
        return unless.isEmpty() ? day : tr("%1, a week later when that is %2").arg(day, easterText(unless.toInt()));
    }
    const QDate first = QDate::fromString(rule.left(10), Qt::ISODate);
    const QDate last = QDate::fromString(rule.mid(12), Qt::ISODate);
    return last.isValid() ? tr("%1 to %2", "two days").arg(dayText(first, last), dayText(last, {}))
                          : dayText(first, {});
}

QString countryName(const QString &code)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("US"), QT_TRANSLATE_NOOP("dropbeat", "United States")},
        {QStringLiteral("UK"), QT_TRANSLATE_NOOP("dropbeat", "United Kingdom")},
        {QStringLiteral("FR"), QT_TRANSLATE_NOOP("dropbeat", "France")},
        {QStringLiteral("DE"), QT_TRANSLATE_NOOP("dropbeat", "Germany")},
        {QStringLiteral("IT"), QT_TRANSLATE_NOOP("dropbeat", "Italy")},
        {QStringLiteral("ES"), QT_TRANSLATE_NOOP("dropbeat", "Spain")}};
    const char *name = names.value(code);
    return name ? tr(name) : code;
}

} // namespace dropbeat
