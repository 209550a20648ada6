// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/date_text.h"

#include "core/exchange/number_text.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

using Result = DateRead::Result;

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

DateRead day(int year, int month, int dayOfMonth)
{
    const QDate date(year < 100 ? 2000 + year : year, month, dayOfMonth);
    if (!date.isValid() || date.year() < 2000 || date.year() > 2099) {
        return {Result::NotADate, 0};
    }
    return {Result::Day, static_cast<qint32>(date.toJulianDay())};
}

/// The number made of so many digits; -1 when they aren't.
qint64 longDigitsAt(std::string_view text, size_t from, size_t count)
{
    qint64 value = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (i >= text.size() || !isDigit(text[i])) {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// The same for up to nine digits.
int digitsAt(std::string_view text, size_t from, size_t count)
{
    return static_cast<int>(longDigitsAt(text, from, count));
}

/// 2026-03-20, the spelling of nearly every export; the same text mostly stands in the row before.
bool readIso(std::string_view text, DateRead &read)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' ||
        (text.size() > 10 && text[10] != ' ' && text[10] != 'T')) {
        return false;
    }
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int dayOfMonth = digitsAt(text, 8, 2);
    read = year < 0 || month < 0 || dayOfMonth < 0 ? DateRead{Result::NotADate, 0} : day(year, month, dayOfMonth);
    return true;
}

/// The numbers and the month name of a written date, in their order.
struct Words
{
    std::array<int, 3> numbers{};
    std::array<size_t, 3> lengths{};
    size_t count = 0;
    int month = 0;
    size_t monthPlace = 0; ///< how many numbers stand before the month's name
    char separator = 0;
    std::string_view rest;
};

bool takeNumber(std::string_view &text, Words &words)
{
    size_t length = 0;
    int value = 0;
    while (length < text.size() && length < 8 && isDigit(text[length])) {
        value = value * 10 + (text[length] - '0');
        ++length;
    }
    if (length == 0 || words.count == 3) {
        return false;
    }
    words.numbers[words.count] = value;
    words.lengths[words.count++] = length;
    text.remove_prefix(length);
    return true;
}

bool takeMonth(std::string_view &text, Words &words)
{
    size_t length = 0;
    std::array<char, 9> name{};
    while (length < text.size() && length < name.size() &&
           ((text[length] >= 'a' && text[length] <= 'z') || (text[length] >= 'A' && text[length] <= 'Z'))) {
        name[length] = static_cast<char>(text[length] | 0x20);
        ++length;
    }
    const std::string_view word(name.data(), length);
    const auto *found =
        std::ranges::find_if(kMonths, [word](std::string_view month) { return word.starts_with(month); });
    if (length < 3 || found == kMonths.end() || words.month != 0) {
        return false;
    }
    words.month = static_cast<int>(found - kMonths.begin()) + 1;
    words.monthPlace = words.count;
    text.remove_prefix(length);
    return true;
}

/// Takes a date's words off the text until three are found; what follows them stays in rest.
Words wordsOf(std::string_view text)
{
    Words words;
    while (!text.empty() && words.count + (words.month != 0 ? 1U : 0U) < 3) {
        const char c = text.front();
        if (isDigit(c) ? takeNumber(text, words) : takeMonth(text, words)) {
            continue;
        }
        if (c != '/' && c != '-' && c != '.' && c != ' ' && c != ',') {
            break;
        }
        if (words.separator == 0 || words.separator == ' ') {
            words.separator = c;
        }
        text.remove_prefix(1);
    }
    words.rest = text;
    return words;
}

DateRead fromName(const Words &words)
{
    if (words.count < 2) {
        return {words.count == 1 && words.lengths[0] <= 2 ? Result::NoYear : Result::NotADate, 0};
    }
    if (words.lengths[0] == 4 && words.monthPlace == 1) {
        return day(words.numbers[0], words.month, words.numbers[1]);
    }
    return words.lengths[1] == 4 ? day(words.numbers[1], words.month, words.numbers[0]) : DateRead{Result::NotADate, 0};
}

DateRead fromNumbers(const Words &words, bool dayFirst, DateEvidence &evidence)
{
    const auto &[first, second, third] = words.numbers;
    if (words.lengths[0] == 4) {
        return day(first, second, third);
    }
    if (words.lengths[0] > 2 || words.lengths[1] > 2 || (words.lengths[2] != 4 && words.lengths[2] != 2)) {
        return {Result::NotADate, 0};
    }
    if (words.separator == '.') {
        return day(third, second, first); // with points the day always stands first
    }
    if (first > 12 && second <= 12) {
        ++evidence.dayFirst;
    } else if (second > 12 && first <= 12) {
        ++evidence.monthFirst;
    } else if (first != second) {
        ++evidence.either;
    }
    return dayFirst ? day(third, second, first) : day(third, first, second);
}

DateRead fromOneNumber(std::string_view text)
{
    if (text.size() == 8 && digitsAt(text, 0, 8) > 0) {
        return day(digitsAt(text, 0, 4), digitsAt(text, 4, 2), digitsAt(text, 6, 2));
    }
    if (text.size() == 10 && longDigitsAt(text, 0, 10) > 0 && digitsAt(text, 8, 2) < 24) {
        return day(digitsAt(text, 0, 4), digitsAt(text, 4, 2), digitsAt(text, 6, 2)); // Google Analytics: with the hour
    }
    // 36526 is 2000-01-01 in a spreadsheet, 73050 the last day of 2099.
    const int serial = digitsAt(text, 0, 5);
    const bool fraction = text.size() > 5 && text[5] == '.';
    return {serial >= 36526 && serial <= 73050 && (text.size() == 5 || fraction) ? Result::Serial : Result::NotADate,
            0};
}

} // namespace

std::optional<bool> DateEvidence::provenDayFirst() const
{
    if (dayFirst == 0 && monthFirst == 0) {
        return std::nullopt;
    }
    return dayFirst >= monthFirst;
}

DateRead readDate(std::string_view cell, bool dayFirst, DateEvidence &evidence)
{
    const std::string_view text = trimmed(cell);
    DateRead read;
    if (readIso(text, read)) {
        return read;
    }
    if (isNone(text)) {
        return {Result::None, 0};
    }
    const Words words = wordsOf(text);
    if (words.month != 0) {
        const DateRead named = fromName(words);
        return named.result == Result::Day && words.rest.find(" - ") != std::string_view::npos
                   ? DateRead{Result::Range, 0}
                   : named;
    }
    if (words.count == 3) {
        if (words.rest.find(" - ") != std::string_view::npos || words.rest.find('~') != std::string_view::npos) {
            return {Result::Range, 0};
        }
        const bool ended = words.rest.empty() || words.rest.front() == ' ' || words.rest.front() == 'T' ||
                           words.rest.front() == ',' || words.rest.front() == '.';
        return ended ? fromNumbers(words, dayFirst, evidence) : DateRead{Result::NotADate, 0};
    }
    return fromOneNumber(text);
}

namespace {

PeriodRead wholeMonth(int year, int month)
{
    const QDate first(year, month, 1);
    if (!first.isValid() || year < 2000 || year > 2099) {
        return {Result::NotADate, 0, 0};
    }
    const auto from = static_cast<qint32>(first.toJulianDay());
    return {Result::Day, from, from + first.daysInMonth() - 1};
}

/// "202404", "2024-04", "April 2024", "2024 April".
PeriodRead readMonth(std::string_view text)
{
    const bool apart = text.size() == 7 && (text[4] == '-' || text[4] == '/');
    if (apart || text.size() == 6) {
        const int year = digitsAt(text, 0, 4);
        const int month = digitsAt(text, apart ? 5 : 4, 2);
        return year < 0 || month < 0 ? PeriodRead{Result::NotADate, 0, 0} : wholeMonth(year, month);
    }
    const Words words = wordsOf(text);
    const bool named = words.month != 0 && words.count == 1 && words.lengths[0] == 4 && trimmed(words.rest).empty();
    return named ? wholeMonth(words.numbers[0], words.month) : PeriodRead{Result::NotADate, 0, 0};
}

} // namespace

PeriodRead readPeriod(std::string_view cell, bool dayFirst, DateEvidence &evidence)
{
    constexpr std::array<std::string_view, 6> kBetween{" - ", "..", " \xe2\x80\x93 ", "\xe2\x80\x93", "~", " to "};
    const std::string_view text = trimmed(cell);
    if (isNone(text)) {
        return {Result::None, 0, 0};
    }
    if (const PeriodRead month = readMonth(text); month.result == Result::Day) {
        return month;
    }
    const auto between = [&](std::string_view first, std::string_view last) {
        const DateRead from = readDate(first, dayFirst, evidence);
        const DateRead to = readDate(last, dayFirst, evidence);
        const bool days = from.result == Result::Day && to.result == Result::Day && from.julianDay <= to.julianDay;
        return days ? PeriodRead{Result::Day, from.julianDay, to.julianDay} : PeriodRead{Result::NotADate, 0, 0};
    };
    for (const std::string_view sign : kBetween) {
        if (const size_t at = text.find(sign); at != std::string_view::npos) {
            return between(text.substr(0, at), text.substr(at + sign.size()));
        }
    }
    if (text.size() == 17 && text[8] == '-') {
        return between(text.substr(0, 8), text.substr(9));
    }
    const DateRead read = readDate(text, dayFirst, evidence);
    return {read.result, read.julianDay, read.julianDay};
}

} // namespace dropbeat
