// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cell_text.h"

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr std::array<std::string_view, 4> kWideSpaces{"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "\xef\xbb\xbf"};
constexpr std::array<std::string_view, 14> kNone{"-",         "--",  "\xe2\x80\x93", "\xe2\x80\x94", "undefined",
                                                 "(not set)", "n/a", "#n/a",         "na",           "none",
                                                 "null",      "nan", "---",          "not available"};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool takePrefix(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

bool takeSuffix(std::string_view &text, std::string_view suffix)
{
    if (!text.ends_with(suffix)) {
        return false;
    }
    text.remove_suffix(suffix.size());
    return true;
}

bool takeWideSpace(std::string_view &text)
{
    return std::ranges::any_of(kWideSpaces, [&text](std::string_view space) { return takePrefix(text, space); });
}

std::string_view trimmed(std::string_view cell)
{
    const auto inner = [](char c) { return c > ' ' && c < 0x7f; };
    if (cell.empty() || (inner(cell.front()) && inner(cell.back()))) {
        return cell;
    }
    while (!cell.empty()) {
        const bool wide = std::ranges::any_of(kWideSpaces, [&cell](std::string_view space) {
            return takePrefix(cell, space) || takeSuffix(cell, space);
        });
        if (wide) {
            continue;
        }
        if (cell.front() == ' ' || cell.front() == '\t' || cell.front() == '\n' || cell.front() == '\r') {
            cell.remove_prefix(1);
        } else if (cell.back() == ' ' || cell.back() == '\t' || cell.back() == '\n' || cell.back() == '\r') {
            cell.remove_suffix(1);
        } else {
            break;
        }
    }
    return cell;
}

bool isNone(std::string_view cell)
{
    if (cell.empty()) {
        return true;
    }
    if (cell.size() > 13 || (cell.front() >= '0' && cell.front() <= '9')) {
        return false;
    }
    return std::ranges::any_of(kNone, [cell](std::string_view none) {
        return std::ranges::equal(cell, none, [](char a, char b) { return lower(a) == b; });
    });
}

} // namespace dropbeat
