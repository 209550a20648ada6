// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/serial_day.h"

#include <QDate>

#include <array>
#include <cmath>
#include <cstdio>

namespace dropbeat {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The code's first section without texts, colours and languages, in lower case. Elapsed time keeps its bracket.
std::string bareCode(std::string_view code)
{
    std::string bare;
    for (size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '"') {
            const size_t close = code.find('"', i + 1);
            i = close == std::string_view::npos ? code.size() : close;
        } else if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else if (code[i] == '[') {
            const size_t close = code.find(']', i + 1);
            const char inside = i + 1 < code.size() ? lower(code[i + 1]) : '\0';
            const bool elapsed =
                close != std::string_view::npos && (inside == 'h' || inside == 'm' || inside == 's') &&
                code.substr(i + 1, close - i - 1).find_first_not_of("hHmMsS") == std::string_view::npos;
            bare += elapsed ? "[" : "";
            i = close == std::string_view::npos ? code.size() : close;
        } else {
            bare += lower(code[i]);
        }
    }
    return bare;
}

} // namespace

NumberFormat builtInFormat(int id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
        id == 57 || id == 58) {
        return NumberFormat::Day;
    }
    const bool time = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56;
    return time ? NumberFormat::Time : NumberFormat::Plain;
}

NumberFormat formatOfCode(std::string_view code)
{
    const std::string bare = bareCode(code);
    const auto has = [&bare](char c) { return bare.find(c) != std::string::npos; };
    if (bare.find("general") != std::string::npos || has('[') || has('#') || has('?')) {
        return NumberFormat::Plain;
    }
    if (has('y') || has('d')) {
        return NumberFormat::Day;
    }
    if (has('h') || has('s')) {
        return NumberFormat::Time;
    }
    if (has('0')) {
        return NumberFormat::Plain;
    }
    return has('m') ? NumberFormat::Day : NumberFormat::Plain;
}

std::string textOfSerial(double serial, NumberFormat format, bool from1904)
{
    if (!(serial >= 0) || serial >= 2958466) {
        return {};
    }
    auto days = static_cast<qint64>(std::floor(serial));
    auto seconds = static_cast<qint64>(std::llround((serial - std::floor(serial)) * 86400));
    if (seconds == 86400) {
        seconds = 0;
        ++days;
    }
    std::array<char, 40> text{};
    const auto hour = static_cast<int>(seconds / 3600);
    const auto minute = static_cast<int>(seconds / 60 % 60);
    const auto second = static_cast<int>(seconds % 60);
    if (format == NumberFormat::Time && days == 0) {
        std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", hour, minute, second);
        return text.data();
    }
    if (!from1904 && days < 61) {
        ++days; // before the 29th of February that never was
    }
    const QDate day = (from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(days);
    if (seconds == 0) {
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day.year(), day.month(), day.day());
    } else {
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d:%02d", day.year(), day.month(), day.day(),
                      hour, minute, second);
    }
    return text.data();
}

} // namespace dropbeat
