// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace dropbeat {

/// Spaces of every kind off both ends.
std::string_view trimmed(std::string_view cell);
/// Empty, "-", "--", "undefined", "(not set)", "N/A" and their like: not reported, which is not zero.
bool isNone(std::string_view trimmedCell);

/// Takes the text off, if it begins or ends so.
bool takePrefix(std::string_view &text, std::string_view prefix);
bool takeSuffix(std::string_view &text, std::string_view suffix);
/// Takes a no-break or thin space off the beginning.
bool takeWideSpace(std::string_view &text);

} // namespace dropbeat
