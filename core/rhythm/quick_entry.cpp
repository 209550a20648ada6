// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/quick_entry.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

/// A word as it is compared: lower case, without the full stop of a short form.
QString key(QString word)
{
    while (word.endsWith(u'.') || word.endsWith(u',')) {
        word.chop(1);
    }
    return word.toCaseFolded();
}

bool isWord(const QString &word, const char *english)
{
    return key(word) == QLatin1String(english) || key(word) == key(tr(english));
}

/// 1 to 7 or 1 to 12: the place of a name among English names and the locale's, whole and short; 0: none.
int placeOf(const QString &word, const QLocale &locale, int count,
            QString (QLocale::*name)(int, QLocale::FormatType) const,
            QString (QLocale::*standalone)(int, QLocale::FormatType) const)
{
    const QString wanted = key(word);
    if (wanted.isEmpty()) {
        return 0;
    }
    for (const QLocale &each : {QLocale(QLocale::English, QLocale::UnitedStates), locale}) {
        for (int place = 1; place <= count; ++place) {
            for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                if (wanted == key((each.*name)(place, format)) || wanted == key((each.*standalone)(place, format))) {
                    return place;
                }
            }
        }
    }
    return 0;
}

int weekdayOf(const QString &word, const QLocale &locale)
{
    static const QHash<QString, int> longer{{QStringLiteral("tues"), 2},
                                            {QStringLiteral("weds"), 3},
                                            {QStringLiteral("thur"), 4},
                                            {QStringLiteral("thurs"), 4}};
    const int other = longer.value(key(word));
    return other > 0 ? other : placeOf(word, locale, 7, &QLocale::dayName, &QLocale::standaloneDayName);
}

int monthOf(const QString &word, const QLocale &locale)
{
    return key(word) == QLatin1String("sept")
               ? 9
               : placeOf(word, locale, 12, &QLocale::monthName, &QLocale::standaloneMonthName);
}

/// Reads a line word by word from its beginning.
class QuickEntryReader
{
public:
    QuickEntryReader(const QString &text, QDate today, const QLocale &locale, const std::vector<Channel> &channels,
                     const std::vector<Drop> &drops)
        : m_today(today)
        , m_locale(locale)
        , m_channels(channels)
        , m_drops(drops)
        , m_words(text.simplified().split(u' ', Qt::SkipEmptyParts))
    {}

    QuickEntry read()
    {
        takeDrop();
        while (m_next < m_words.size() && (takeDay() || takeTime() || takeChannel())) {
        }
        m_entry.title = m_words.mid(m_next).join(u' ');
        if (m_entry.title.isEmpty()) {
            complain(tr("Say what it is, too: “thu 18:30 tiktok try-on teaser”."));
        }
        return m_entry;
    }

private:
    QString word(qsizetype ahead = 0) const { return m_words.value(m_next + ahead); }

    void complain(const QString &problem)
    {
        if (m_entry.problem.isEmpty()) {
            m_entry.problem = problem;
        }
    }

    void takeDrop()
    {
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            if (m_words[i].startsWith(u'#') && m_words[i].size() > 1) {
                findDrop(m_words.takeAt(i).mid(1));
                return;
            }
        }
    }

    /// Hyphens stand for spaces, as a name in the line is one word.
    void findDrop(const QString &name)
    {
        const auto plain = [](QString text) { return text.replace(u'-', u' ').simplified().toCaseFolded(); };
        const QString wanted = plain(name);
        std::vector<const Drop *> found;
        for (const Drop &drop : m_drops) {
            if (plain(drop.name) == wanted || plain(drop.code) == wanted) {
                m_entry.drop = drop.id;
                return;
            }
            const QString joined = plain(drop.name).remove(u' ');
            if (!drop.archived &&
                (plain(drop.name).startsWith(wanted) || joined.startsWith(QString(wanted).remove(u' ')) ||
                 plain(drop.code).startsWith(wanted))) {
                found.push_back(&drop);
            }
        }
        if (found.size() == 1) {
            m_entry.drop = found.front()->id;
        } else {
            complain(found.empty() ? tr("No drop begins with “%1”.").arg(name)
                                   : tr("More than one drop begins with “%1”.").arg(name));
        }
    }

    bool takeDay()
    {
        if (m_entry.day || m_entry.dayOffset) {
            return false;
        }
        return takeOffset() || takeNearDay() || takeIsoDay() || takeNamedDay() || takeNumberedDay() || takeWeekday();
    }

    bool give(QDate day, qsizetype words, const QString &asWritten)
    {
        if (day.isValid()) {
            m_entry.day = day;
        } else {
            complain(tr("There is no day “%1”.").arg(asWritten));
        }
        m_next += words;
        return true;
    }

    bool takeOffset()
    {
        static const QRegularExpression pattern(QStringLiteral("^([+\\-\\x{2212}]\\d{1,3})([dw])$"),
                                                QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(word());
        if (!match.hasMatch()) {
            return false;
        }
        const int number = match.captured(1).replace(QChar(0x2212), u'-').toInt();
        m_entry.dayOffset = match.captured(2).toLower() == u'w' ? number * 7 : number;
        ++m_next;
        return true;
    }

    bool takeNearDay()
    {
        if (isWord(word(), QT_TRANSLATE_NOOP("dropbeat", "today"))) {
            return give(m_today, 1, word());
        }
        if (isWord(word(), QT_TRANSLATE_NOOP("dropbeat", "tomorrow"))) {
            return give(m_today.addDays(1), 1, word());
        }
        bool isNumber = false;
        const int number = word(1).toInt(&isNumber);
        if (!isWord(word(), QT_TRANSLATE_NOOP("dropbeat", "in")) || !isNumber || number < 0 || number > 999) {
            return false;
        }
        if (isWord(word(2), QT_TRANSLATE_NOOP("dropbeat", "days")) ||
            isWord(word(2), QT_TRANSLATE_NOOP("dropbeat", "day"))) {
            return give(m_today.addDays(number), 3, word(1));
        }
        if (isWord(word(2), QT_TRANSLATE_NOOP("dropbeat", "weeks")) ||
            isWord(word(2), QT_TRANSLATE_NOOP("dropbeat", "week"))) {
            return give(m_today.addDays(7LL * number), 3, word(1));
        }
        return false;
    }

    bool takeIsoDay()
    {
        static const QRegularExpression pattern(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
        return pattern.match(word()).hasMatch() && give(QDate::fromString(word(), Qt::ISODate), 1, word());
    }

    /// "3 dec", "dec 3", "3. Dezember 2027", "thu 3 dec".
    bool takeNamedDay()
    {
        const qsizetype skip = weekdayOf(word(), m_locale) > 0 && monthAndDay(1).isOne() ? 1 : 0;
        const MonthAndDay found = monthAndDay(skip);
        if (!found.isOne()) {
            return false;
        }
        QString written = word(skip) + u' ' + word(skip + 1);
        static const QRegularExpression yearPattern(QStringLiteral("^20\\d{2},?$"));
        const QString year = word(skip + 2);
        if (yearPattern.match(year).hasMatch()) {
            return give(QDate(key(year).toInt(), found.month, found.day), skip + 3, written + u' ' + year);
        }
        return give(nextOne(found.month, found.day), skip + 2, written);
    }

    struct MonthAndDay
    {
        int month = 0;
        int day = 0;
        bool isOne() const { return month > 0 && day > 0; }
    };

    MonthAndDay monthAndDay(qsizetype ahead) const
    {
        static const QRegularExpression dayPattern(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th|er|\\.)?,?$"),
                                                   QRegularExpression::CaseInsensitiveOption);
        for (const qsizetype first : {0, 1}) {
            const auto day = dayPattern.match(word(ahead + first));
            const int month = monthOf(word(ahead + 1 - first), m_locale);
            if (day.hasMatch() && month > 0) {
                return {month, day.captured(1).toInt()};
            }
        }
        return {};
    }

    /// "3.12.", "3.12.2026", "3/12": in the locale's order.
    bool takeNumberedDay()
    {
        static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})([./])(\\d{1,2})(?:\\2(\\d{4}|\\d{2})?)?$"));
        const auto match = pattern.match(word());
        const QString format = m_locale.dateFormat(QLocale::ShortFormat);
        const bool dots = match.captured(2) == u'.';
        if (!match.hasMatch() || (dots && !format.contains(u'.'))) {
            return false; // 18.30 may be a time
        }
        const bool monthFirst = !dots && format.indexOf(u'M') < format.indexOf(u'd');
        const int first = match.captured(1).toInt();
        const int second = match.captured(3).toInt();
        const int month = monthFirst ? first : second;
        const int day = monthFirst ? second : first;
        const int year = match.captured(4).toInt();
        return give(year > 0 ? QDate(year < 100 ? 2000 + year : year, month, day) : nextOne(month, day), 1, word());
    }

    bool takeWeekday()
    {
        const bool next = isWord(word(), QT_TRANSLATE_NOOP("dropbeat", "next"));
        const int weekday = weekdayOf(word(next ? 1 : 0), m_locale);
        if (weekday == 0) {
            return false;
        }
        QDate day = m_today.addDays((weekday - m_today.dayOfWeek() + 6) % 7 + 1);
        if (next) { // of the week that begins with the coming Monday
            day = m_today.addDays(8 - m_today.dayOfWeek()).addDays(weekday - 1);
        }
        return give(day, next ? 2 : 1, word());
    }

    QDate nextOne(int month, int day) const
    {
        // 29 February may be up to eight years away.
        for (int year = m_today.year(); year <= m_today.year() + 8; ++year) {
            const QDate date(year, month, day);
            if (date.isValid() && date >= m_today) {
                return date;
            }
        }
        return {};
    }

    bool takeTime()
    {
        if (m_entry.time) {
            return false;
        }
        const qsizetype at = isWord(word(), QT_TRANSLATE_NOOP("dropbeat", "at")) ? 1 : 0;
        if (isWord(word(at), QT_TRANSLATE_NOOP("dropbeat", "noon"))) {
            return giveTime(12, 0, at + 1, word(at));
        }
        static const QRegularExpression pattern(
            QStringLiteral("^(\\d{1,2})(?:[:h.](\\d{2}))?(h|am|pm|a\\.m\\.|p\\.m\\.)?$"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(word(at));
        if (!match.hasMatch()) {
            return false;
        }
        QString half = match.captured(3).toLower().remove(u'.');
        qsizetype words = at + 1;
        const QString after = key(word(at + 1)).remove(u'.');
        if (half.isEmpty() && (after == QLatin1String("am") || after == QLatin1String("pm") ||
                               after == QLatin1String("uhr") || after == QLatin1String("h"))) {
            half = after;
            ++words;
        }
        const bool bare = match.captured(2).isEmpty() && half.isEmpty();
        if (bare && at == 0) {
            return false; // "3 looks" is no time
        }
        int hour = match.captured(1).toInt();
        if (half == QLatin1String("am") || half == QLatin1String("pm")) {
            if (hour < 1 || hour > 12) {
                hour = 99;
            } else {
                hour = hour % 12 + (half == QLatin1String("pm") ? 12 : 0);
            }
        }
        return giveTime(hour, match.captured(2).toInt(), words, word(at));
    }

    bool giveTime(int hour, int minute, qsizetype words, const QString &asWritten)
    {
        const QTime time(hour, minute);
        if (time.isValid()) {
            m_entry.time = time;
        } else {
            complain(tr("There is no time “%1”.").arg(asWritten));
        }
        m_next += words;
        return true;
    }

    bool takeChannel()
    {
        if (!m_entry.channel.isEmpty()) {
            return false;
        }
        for (const Channel &channel : m_channels) {
            const auto words = channel.name.simplified().split(u' ').size();
            const QString written = m_words.mid(m_next, words).join(u' ');
            if (key(written) == key(channel.name.simplified())) {
                m_entry.channel = channel.id;
                m_next += words;
                return true;
            }
        }
        const QString wanted = key(word());
        QStringList found;
        for (const Channel &channel : m_channels) {
            if (wanted == channel.id.toCaseFolded()) {
                found = {channel.id};
                break;
            }
            if (wanted.size() >= 3 && (key(channel.name).startsWith(wanted) || channel.id.startsWith(wanted))) {
                found << channel.id;
            }
        }
        if (found.size() != 1) {
            return false;
        }
        m_entry.channel = found.front();
        ++m_next;
        return true;
    }

    QDate m_today;
    QLocale m_locale;
    const std::vector<Channel> &m_channels;
    const std::vector<Drop> &m_drops;
    QStringList m_words;
    qsizetype m_next = 0;
    QuickEntry m_entry;
};

} // namespace

QuickEntry parseQuickEntry(const QString &text, QDate today, const QLocale &locale,
                           const std::vector<Channel> &channels, const std::vector<Drop> &drops)
{
    return QuickEntryReader(text, today, locale, channels, drops).read();
}

} // namespace dropbeat
