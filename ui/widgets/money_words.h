// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QString>

#include <optional>

namespace dropbeat {

// How amounts of a plan are written and read in fields, in the locale's digits.

/// "€ 640", or "€ 640.50" where there are cents; "—" for none.
QString amountText(std::optional<qint64> minor, const Currency &currency);
/// Reads "640", "€ 640,50", "640.50 €"; nothing when it is no such amount or negative.
std::optional<qint64> amountFromText(const QString &text, const Currency &currency);

} // namespace dropbeat
