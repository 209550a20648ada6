// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/time_text.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/date_text.h"

#include <QDateTime>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qint64 kSecondsOfDay = 86'400;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Two digits at most, taken off the beginning; -1 when there is none.
int takeNumber(std::string_view &text)
{
    int value = -1;
    for (int i = 0; i < 2 && !text.empty() && isDigit(text.front()); ++i) {
        value = std::max(value, 0) * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    return value;
}

/// Seconds east of Greenwich at the end of a time: "Z", "+0200", "-04:00", "UTC".
std::optional<int> offsetAtEnd(std::string_view cell)
{
    if (takeSuffix(cell, "Z") || takeSuffix(cell, "UTC") || takeSuffix(cell, "GMT")) {
        return 0;
    }
    const size_t sign = cell.find_last_of("+-");
    if (sign == std::string_view::npos || cell.find(':') > sign) {
        return std::nullopt; // a hyphen of the day
    }
    std::string_view rest = cell.substr(sign + 1);
    const int hours = takeNumber(rest);
    takePrefix(rest, ":");
    const int minutes = rest.empty() ? 0 : takeNumber(rest);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || !rest.empty()) {
        return std::nullopt;
    }
    return (cell[sign] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

qint64 wallClock(qint64 utcSeconds, const QTimeZone &zone)
{
    const QDateTime instant = QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::UTC);
    return utcSeconds + (zone.isValid() ? zone.offsetFromUtc(instant) : 0);
}

} // namespace

std::optional<int> secondsOfDay(std::string_view cell)
{
    const size_t colon = cell.find(':');
    if (colon == std::string_view::npos || colon == 0 || !isDigit(cell[colon - 1])) {
        return std::nullopt;
    }
    const size_t from = colon >= 2 && isDigit(cell[colon - 2]) ? colon - 2 : colon - 1;
    std::string_view rest = cell.substr(from);
    int hours = takeNumber(rest);
    takePrefix(rest, ":");
    const int minutes = takeNumber(rest);
    int seconds = 0;
    if (takePrefix(rest, ":")) {
        seconds = std::max(0, takeNumber(rest));
    }
    rest = trimmed(rest);
    const char half = rest.size() >= 2 && (rest[1] == 'M' || rest[1] == 'm') ? rest[0] : '\0';
    if (half == 'P' || half == 'p') {
        hours = hours % 12 + 12;
    } else if (half == 'A' || half == 'a') {
        hours %= 12;
    }
    if (hours > 23 || minutes < 0 || minutes > 59 || seconds > 60) {
        return std::nullopt;
    }
    return hours * 3600 + minutes * 60 + std::min(seconds, 59);
}

std::optional<qint64> zonedInstant(std::string_view cell, const QTimeZone &zone)
{
    const std::string_view text = trimmed(cell);
    if (std::ranges::all_of(text, isDigit) && (text.size() == 10 || text.size() == 13)) {
        qint64 value = 0;
        for (const char c : text) {
            value = value * 10 + (c - '0');
        }
        // Ten digits can also be a day with its hour, 2026032023; that would be an instant of the year 2034.
        const bool dayWithHour = text.size() == 10 && text.substr(0, 2) == "20" && value < 2'100'000'000;
        return dayWithHour ? std::nullopt : std::optional(wallClock(text.size() == 13 ? value / 1000 : value, zone));
    }
    const auto offset = offsetAtEnd(text);
    const auto seconds = secondsOfDay(text);
    DateEvidence ignored;
    const DateRead day = readDate(text, true, ignored);
    if (!offset || !seconds || day.result != DateRead::Result::Day) {
        return std::nullopt;
    }
    const qint64 since = day.julianDay - QDate(1970, 1, 1).toJulianDay();
    return wallClock(since * kSecondsOfDay + *seconds - *offset, zone);
}

} // namespace dropbeat
