// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/launch_date.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

/// Names of months in the five languages, lower case and without their full stops, to 1…12.
const QHash<QString, int> &monthNames()
{
    static const QHash<QString, int> names = [] {
        QHash<QString, int> made;
        for (const QLocale::Language language :
             {QLocale::English, QLocale::French, QLocale::German, QLocale::Spanish, QLocale::Italian}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    for (QString name : {locale.monthName(month, form), locale.standaloneMonthName(month, form)}) {
                        name = name.toLower().remove(u'.');
                        const bool isName = name.size() >= 3 && name.front().isLetter();
                        if (isName && !made.contains(name)) {
                            made.insert(name, month);
                        }
                    }
                }
            }
        }
        made.insert(QStringLiteral("sept"), 9);
        made.insert(QStringLiteral("sep"), 9);
        made.insert(QStringLiteral("fevrier"), 2); // as typed without accents
        made.insert(QStringLiteral("decembre"), 12);
        made.insert(QStringLiteral("aout"), 8);
        made.insert(QStringLiteral("dec"), 12);
        made.insert(QStringLiteral("maerz"), 3);
        return made;
    }();
    return names;
}

/// The names as alternatives of a pattern, the longest first.
QString monthPattern()
{
    QStringList names = monthNames().keys();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    for (QString &name : names) {
        name = QRegularExpression::escape(name);
    }
    return names.join(u'|');
}

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern = [] {
        const QString month = monthPattern();
        const QString ordinal = QStringLiteral("(?:st|nd|rd|th|er|\\x{BA}|\\x{B0}|\\.)?");
        const QString year = QStringLiteral("(?:,?\\s+(?:de\\s+|del\\s+)?(?<%1>20\\d\\d)(?!\\d))?");
        const QStringList forms{
            QStringLiteral("(?<![\\d-])(?<isoYear>20\\d\\d)-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)(?![\\d-])"),
            QStringLiteral("(?<![\\d.,/])(?<day>\\d{1,2})") + ordinal +
                QStringLiteral("\\s+(?:of\\s+|de\\s+)?(?<month>") + month + QStringLiteral(")\\b\\.?") +
                year.arg(QStringLiteral("year")),
            QStringLiteral("\\b(?<month2>") + month + QStringLiteral(")\\b\\.?\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?") +
                QStringLiteral("(?![\\d:.,%\\x{20AC}$]*[\\d:%\\x{20AC}$])\\b") + year.arg(QStringLiteral("year2")),
            QStringLiteral(
                "(?<![\\d./])(?<one>\\d{1,2})(?<sign>[./-])(?<two>\\d{1,2})\\k<sign>(?<year3>20\\d\\d)(?!\\d)"),
            QStringLiteral("(?<![\\d.,])(?<dayDe>\\d{1,2})\\.(?<monthDe>\\d{1,2})\\.(?!\\d)"),
            QStringLiteral(
                "(?:(?<yearHan>20\\d\\d)\\x{5E74})?(?<monthHan>\\d{1,2})\\x{6708}(?<dayHan>\\d{1,2})\\x{65E5}"),
        };
        return QRegularExpression(forms.join(u'|'), QRegularExpression::CaseInsensitiveOption |
                                                        QRegularExpression::UseUnicodePropertiesOption);
    }();
    return pattern;
}

int number(const QRegularExpressionMatch &match, const char *name)
{
    return match.captured(QLatin1String(name)).toInt();
}

int namedMonth(const QRegularExpressionMatch &match, const char *name)
{
    return monthNames().value(match.captured(QLatin1String(name)).toLower());
}

DateMention mentionFrom(const QRegularExpressionMatch &match)
{
    DateMention mention;
    mention.start = match.capturedStart();
    mention.length = match.capturedLength();
    if (number(match, "isoYear")) {
        mention.year = number(match, "isoYear");
        mention.month = number(match, "isoMonth");
        mention.day = number(match, "isoDay");
    } else if (number(match, "day")) {
        mention.year = number(match, "year");
        mention.month = namedMonth(match, "month");
        mention.day = number(match, "day");
    } else if (number(match, "day2")) {
        mention.year = number(match, "year2");
        mention.month = namedMonth(match, "month2");
        mention.day = number(match, "day2");
    } else if (number(match, "year3")) {
        mention.year = number(match, "year3");
        mention.day = number(match, "one");
        mention.month = number(match, "two");
        if (mention.month > 12) {
            std::swap(mention.day, mention.month);
        }
        mention.monthOrDay = mention.day <= 12 && match.captured(QStringLiteral("sign")) == QLatin1String("/");
    } else if (number(match, "monthDe")) {
        mention.day = number(match, "dayDe");
        mention.month = number(match, "monthDe");
    } else {
        mention.year = number(match, "yearHan");
        mention.month = number(match, "monthHan");
        mention.day = number(match, "dayHan");
    }
    return mention;
}

} // namespace

QString launchPlaceholder()
{
    return QStringLiteral("{launch}");
}

QString launchText(QDate launch, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    switch (locale.language()) {
    case QLocale::German:
        return locale.toString(launch, QStringLiteral("d. MMMM"));
    case QLocale::Spanish:
    case QLocale::Portuguese:
    case QLocale::Catalan:
        return locale.toString(launch, QStringLiteral("d 'de' MMMM"));
    case QLocale::Chinese:
    case QLocale::Japanese:
        return locale.toString(launch, QStringLiteral("M'\u6708'd'\u65E5'"));
    case QLocale::Korean:
        return locale.toString(launch, QStringLiteral("M'\uC6D4' d'\uC77C'"));
    case QLocale::English:
        if (locale.territory() == QLocale::UnitedStates || locale.territory() == QLocale::Canada) {
            return locale.toString(launch, QStringLiteral("MMMM d"));
        }
        break;
    default:
        break;
    }
    return locale.toString(launch, QStringLiteral("d MMMM"));
}

QString withLaunch(const QString &text, QDate launch, const QString &language)
{
    if (!launch.isValid() || !text.contains(launchPlaceholder())) {
        return text;
    }
    return QString(text).replace(launchPlaceholder(), launchText(launch, language));
}

bool DateMention::means(QDate date) const
{
    if (year != 0 && year != date.year()) {
        return false;
    }
    return (month == date.month() && day == date.day()) || (monthOrDay && day == date.month() && month == date.day());
}

std::vector<DateMention> datesIn(const QString &text)
{
    std::vector<DateMention> dates;
    auto matches = datePattern().globalMatch(text);
    while (matches.hasNext()) {
        const DateMention mention = mentionFrom(matches.next());
        // 2024 is a leap year: without a year, 29 February is a date.
        if (QDate::isValid(mention.year != 0 ? mention.year : 2024, mention.month, mention.day)) {
            dates.push_back(mention);
        }
    }
    return dates;
}

} // namespace dropbeat
