// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_time.h"

#include "core/exchange/cell_text.h"

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qint64 kFirst = 946'684'800; ///< 2000-01-01
constexpr qint64 kEnd = 4'102'444'800; ///< 2100-01-01
constexpr size_t kNowhere = std::string_view::npos;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at the beginning, taken off; -1 when there are none or more than `most`.
qint64 takeNumber(std::string_view &text, size_t most)
{
    qint64 value = 0;
    size_t length = 0;
    while (length < text.size() && isDigit(text[length])) {
        value = value * 10 + (text[length] - '0');
        if (++length > most) {
            return -1;
        }
    }
    text.remove_prefix(length);
    return length == 0 ? -1 : value;
}

/// Where the time of day begins: behind the T or the last space before the first colon.
size_t timeBegin(std::string_view text)
{
    const size_t colon = text.find(':');
    if (colon == kNowhere) {
        return kNowhere;
    }
    const size_t before = text.find_last_of(" T,", colon);
    return before == kNowhere ? kNowhere : before + 1;
}

} // namespace

EventTimeReader::EventTimeReader(const QTimeZone &zone, bool dayFirst)
    : m_clock(zone, kFirst, kEnd)
    , m_dayFirst(dayFirst)
{}

std::optional<qint64> EventTimeReader::dayOf(std::string_view date)
{
    if (date.size() == m_dateLength && std::equal(date.begin(), date.end(), m_date.begin())) {
        return m_day;
    }
    const DateRead read = readDate(date, m_dayFirst, m_evidence);
    if (read.result != DateRead::Result::Day) {
        return std::nullopt;
    }
    m_day = read.julianDay - 2'440'588;
    m_dateLength = 0;
    // Days written with slashes are read each time: each of them is evidence of which part is the day.
    if (date.size() <= m_date.size() && date.find('/') == kNowhere) {
        std::ranges::copy(date, m_date.begin());
        m_dateLength = date.size();
    }
    return m_day;
}

std::optional<qint64> EventTimeReader::fromNumber(std::string_view digits)
{
    std::string_view rest = digits;
    const qint64 value = takeNumber(rest, 16);
    if (value < 0 || (!rest.empty() && rest.front() != '.')) {
        return std::nullopt;
    }
    switch (digits.size() - rest.size()) {
    case 10:
        return value;
    case 13:
        return value / 1'000;
    case 16:
        return value / 1'000'000;
    default:
        return std::nullopt;
    }
}

std::optional<qint64> EventTimeReader::timeOfDay(std::string_view &rest)
{
    const qint64 hour = takeNumber(rest, 2);
    if (hour < 0 || rest.empty() || rest.front() != ':') {
        return std::nullopt;
    }
    rest.remove_prefix(1);
    const qint64 minute = takeNumber(rest, 2);
    qint64 second = 0;
    if (!rest.empty() && rest.front() == ':') {
        rest.remove_prefix(1);
        second = takeNumber(rest, 2);
    }
    if (!rest.empty() && (rest.front() == '.' || rest.front() == ',')) {
        rest.remove_prefix(1);
        takeNumber(rest, 9);
    }
    rest = trimmed(rest);
    qint64 shift = 0;
    if (rest.size() >= 2 && (rest[1] == 'M' || rest[1] == 'm')) {
        const char half = static_cast<char>(rest[0] | 0x20);
        shift = half == 'p' && hour < 12 ? 12 : half == 'a' && hour == 12 ? -12 : 0;
        rest.remove_prefix(2);
        rest = trimmed(rest);
    }
    if (hour + shift > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
        return std::nullopt;
    }
    return (hour + shift) * 3600 + minute * 60 + std::min(second, qint64(59));
}

/// Seconds ahead of UTC; nothing when no zone is written. "UTC", "Z", "GMT", "+02:00", "-0400", "+01".
std::optional<qint64> EventTimeReader::offset(std::string_view rest)
{
    if (rest.starts_with("UTC") || rest.starts_with("GMT")) {
        rest.remove_prefix(3);
        if (rest.empty()) {
            return 0;
        }
    }
    if (rest == "Z" || rest == "z") {
        return 0;
    }
    if (rest.empty() || (rest.front() != '+' && rest.front() != '-')) {
        return std::nullopt;
    }
    const qint64 sign = rest.front() == '-' ? -1 : 1;
    rest.remove_prefix(1);
    qint64 number = takeNumber(rest, 4);
    if (!rest.empty() && rest.front() == ':') {
        rest.remove_prefix(1);
        number = number * 100 + takeNumber(rest, 2);
    } else if (number >= 0 && number < 24) {
        number *= 100;
    }
    return number < 0 ? std::nullopt : std::optional(sign * (number / 100 * 3600 + number % 100 * 60));
}

std::optional<quint32> EventTimeReader::read(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    std::optional<qint64> seconds;
    const bool isHour = text.size() == 10 && text.front() == '2' &&
                        readDate(text, false, m_evidence).result == DateRead::Result::Day && text[4] != '-';
    const bool isStamp = text.size() == 14 && text.find_first_not_of("0123456789") == kNowhere;
    if (!isHour && !isStamp) {
        seconds = fromNumber(text);
    }
    if (!seconds) {
        qint64 time = 0;
        std::string_view date = text;
        std::string_view rest;
        if (isStamp || isHour) {
            std::string_view clock = text.substr(8);
            const qint64 number = takeNumber(clock, 6);
            time = isHour ? number * 3600 : number / 10000 * 3600 + number / 100 % 100 * 60 + number % 100;
            date = text.substr(0, 8);
        } else if (const size_t at = timeBegin(text); at != kNowhere) {
            rest = text.substr(at);
            const auto read = timeOfDay(rest);
            if (!read) {
                return std::nullopt;
            }
            time = *read;
            date = trimmed(text.substr(0, at - 1));
        }
        const auto day = dayOf(date);
        if (!day) {
            return std::nullopt;
        }
        const qint64 wall = *day * ZoneClock::kDay + time;
        const auto ahead = offset(rest);
        seconds = ahead ? wall - *ahead : m_clock.secondsOf(wall);
    }
    return *seconds >= kFirst && *seconds < kEnd ? std::optional(static_cast<quint32>(*seconds)) : std::nullopt;
}

} // namespace dropbeat
