// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/yearless_days.h"

#include "core/exchange/cell_text.h"

#include <QDateTime>

#include <array>
#include <charconv>
#include <limits>

namespace dropbeat {

namespace {

using Result = DateRead::Result;

/// The day in the year nearest to another; the 29th of February only in years that have it.
QDate nearestTo(const MonthDay &day, QDate about)
{
    QDate best;
    for (int year = about.year() - 4; year <= about.year() + 4; ++year) {
        const QDate candidate(day.year != 0 ? day.year : year, day.month, day.day);
        if (candidate.isValid() &&
            (!best.isValid() || std::abs(candidate.daysTo(about)) < std::abs(best.daysTo(about)))) {
            best = candidate;
        }
    }
    return best;
}

QDate lastUpTo(const MonthDay &day, QDate latest)
{
    for (int year = latest.year(); year > latest.year() - 8; --year) {
        const QDate candidate(day.year != 0 ? day.year : year, day.month, day.day);
        if (candidate.isValid() && (candidate <= latest || day.year != 0)) {
            return candidate;
        }
    }
    return {};
}

DateRead readOf(QDate day)
{
    return day.isValid() && day.year() >= 2000 && day.year() <= 2099
               ? DateRead{Result::Day, static_cast<qint32>(day.toJulianDay())}
               : DateRead{Result::NotADate, 0};
}

/// Numbers and words of a cell, in their order.
struct Pieces
{
    std::vector<int> numbers;
    std::vector<QChar> after; ///< what follows each number directly
    QString words;            ///< joined by a space, lower case
};

Pieces piecesOf(const QString &text)
{
    Pieces pieces;
    for (qsizetype i = 0; i < text.size();) {
        const QChar character = text.at(i);
        if (character.isDigit()) {
            int number = 0;
            for (; i < text.size() && text.at(i).isDigit(); ++i) {
                number = qMin(number * 10 + text.at(i).digitValue(), 100'000);
            }
            pieces.numbers.push_back(number);
            pieces.after.push_back(i < text.size() ? text.at(i) : QChar());
        } else if (character.isLetter()) {
            const qsizetype from = i;
            while (i < text.size() && (text.at(i).isLetter() || text.at(i).isMark())) {
                ++i;
            }
            pieces.words += (pieces.words.isEmpty() ? QString() : QStringLiteral(" ")) + text.mid(from, i - from);
        } else {
            ++i;
        }
    }
    return pieces;
}

/// A month by its name or by the beginning of it that only one month has ("avr"). Small words around it don't matter.
int monthIn(QString words, const MonthNames &names)
{
    static const QStringList small{QStringLiteral("de "), QStringLiteral("del "), QStringLiteral("er "),
                                   QStringLiteral("st "), QStringLiteral("nd "),  QStringLiteral("rd "),
                                   QStringLiteral("th "), QStringLiteral("o "),   QStringLiteral("a ")};
    for (const QString &word : small) {
        words = words.startsWith(word) ? words.mid(word.size()) : words;
    }
    if (words.endsWith(QStringLiteral(" de")) || words.endsWith(QStringLiteral(" del"))) {
        words = words.left(words.lastIndexOf(u' '));
    }
    if (const int exact = names.value(words); exact != 0) {
        return exact;
    }
    int month = 0;
    for (auto name = names.begin(); words.size() >= 3 && name != names.end(); ++name) {
        if (name.key().startsWith(words)) {
            if (month != 0 && month != name.value()) {
                return 0;
            }
            month = name.value();
        }
    }
    return month;
}

} // namespace

std::optional<MonthDay> readMonthDay(std::string_view cell, const MonthNames &names)
{
    const std::string_view found = trimmed(cell);
    if (found.size() > 60 || isNone(found)) {
        return std::nullopt;
    }
    const QString text = QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()))
                             .normalized(QString::NormalizationForm_KC)
                             .toLower();
    const Pieces pieces = piecesOf(text);
    MonthDay day;
    const auto isMonthSign = [](QChar sign) { return sign == u'月' || sign == u'월'; };
    for (size_t i = 0; i < pieces.numbers.size(); ++i) {
        const int number = pieces.numbers[i];
        if (isMonthSign(pieces.after[i]) && day.month == 0) {
            day.month = number;
        } else if (number >= 2000 && number <= 2099 && day.year == 0) {
            day.year = number;
        } else if (day.day == 0) {
            day.day = number;
        } else {
            return std::nullopt;
        }
    }
    if (day.month == 0) {
        day.month = monthIn(pieces.words, names);
    }
    const bool sound = day.month >= 1 && day.month <= 12 && QDate(2024, day.month, qBound(1, day.day, 31)).isValid();
    return sound && day.day >= 1 && day.day <= 31 ? std::optional(day) : std::nullopt;
}

YearlessDays::YearlessDays(const MonthNames &names, QDate latest)
    : m_names(names)
    , m_latest(latest)
{}

void YearlessDays::settle(const std::vector<MonthDay> &days)
{
    if (days.empty() || !m_latest.isValid()) {
        return;
    }
    // Forwards or backwards: what most steps are.
    qint64 forwards = 0;
    for (size_t i = 1; i < days.size(); ++i) {
        const QDate before = nearestTo(days[i - 1], m_latest);
        const QDate after = before.isValid() ? nearestTo(days[i], before) : QDate();
        forwards += after > before ? 1 : (after < before ? -1 : 0);
    }
    const auto at = [&](size_t i) -> const MonthDay & { return forwards >= 0 ? days[days.size() - 1 - i] : days[i]; };
    QDate day = lastUpTo(at(0), m_latest);
    m_last = day;
    m_first = day;
    for (size_t i = 1; i < days.size() && day.isValid(); ++i) {
        day = nearestTo(at(i), day);
        m_first = qMin(m_first, day);
        m_last = qMax(m_last, day);
    }
    m_begin = forwards >= 0 ? day : lastUpTo(days.front(), m_latest);
    m_before = m_begin;
}

DateRead YearlessDays::next(std::string_view cell)
{
    const auto day = readMonthDay(cell, m_names);
    if (!day) {
        return {isNone(trimmed(cell)) ? Result::None : Result::NotADate, 0};
    }
    const QDate found = m_before.isValid() ? nearestTo(*day, m_before) : lastUpTo(*day, m_latest);
    m_before = found.isValid() ? found : m_before;
    return readOf(found);
}

DateRead YearlessDays::upTo(std::string_view cell, QDate latest) const
{
    const auto day = readMonthDay(cell, m_names);
    if (!day) {
        return {isNone(trimmed(cell)) ? Result::None : Result::NotADate, 0};
    }
    return readOf(lastUpTo(*day, latest));
}

DateRead YearlessDays::near(std::string_view cell, QDate about, QDate latest) const
{
    const auto day = readMonthDay(cell, m_names);
    const QDate found = day && about.isValid() ? nearestTo(*day, about) : QDate();
    return found.isValid() && std::abs(found.daysTo(about)) <= 2 ? readOf(found) : upTo(cell, latest);
}

QDate uploadDay(quint64 videoId)
{
    const auto seconds = static_cast<qint64>(videoId >> 32);
    // 2014-01-01 … 2100-01-01
    return seconds >= 1'388'534'400 && seconds < 4'102'444'800 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date()
                                                               : QDate();
}

quint64 videoIdIn(std::string_view address)
{
    const size_t at = address.find("/video/");
    if (at == std::string_view::npos) {
        return 0;
    }
    const std::string_view digits = address.substr(at + 7);
    quint64 id = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
    return fault == std::errc() ? id : 0;
}

} // namespace dropbeat
