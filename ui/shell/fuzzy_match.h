// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace dropbeat {

/// How well a text answers what was typed: all its letters in order, case and accents aside; better when they stand
/// together or begin words. Nothing when a letter is missing. Several words may match in any order.
std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace dropbeat
