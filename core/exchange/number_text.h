// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/cell_text.h"

#include <QtGlobal>

#include <string_view>

namespace dropbeat {

/// Which sign separates the decimals. Exact: a point, and nothing between thousands, as a workbook holds its numbers.
enum class NumberStyle { Unknown, Point, Comma, Exact };

/// What cells of a column tell about the decimal sign. "12.5" proves the point; "1.234" could be either.
struct NumberEvidence
{
    qint64 point = 0;
    qint64 comma = 0;
    qint64 countComma = 0; ///< pieces written "1.234": a thousand and more, if nothing says otherwise
    qint64 either = 0;

    NumberStyle proven() const;
    NumberEvidence &operator+=(const NumberEvidence &other);
};

/// What a cell is read as: a number in the unit asked for, nothing reported, or why it can't be read.
struct NumberRead
{
    enum class Result { Value, None, NotANumber, NotWhole, Percent, TooLarge };

    Result result = Result::None;
    qint64 value = 0;
};

/// Larger figures than this are refused: a million of them still add up without overflow.
inline constexpr qint64 kLargestNumber = 9'000'000'000'000;

/// Reads a cell as pieces (digits 0, whole) or as money in minor units (so many digits, rounded half away from zero on
/// the written decimals). Thousands separators, currency signs and exponents are understood. Unknown counts as Point.
NumberRead readPieces(std::string_view cell, NumberStyle style, NumberEvidence &evidence);
NumberRead readMoney(std::string_view cell, int digits, NumberStyle style, NumberEvidence &evidence);
/// Reads an exported rate: the number without its percent sign, in units of 10^-6. For comparisons only.
NumberRead readRate(std::string_view cell, NumberStyle style);
/// How many decimals the cell is written with; 0 when none.
int decimalsOf(std::string_view cell, NumberStyle style);
/// The currency sign or code written in a money cell: "₩", "Rp", "EUR"; empty when there is none.
std::string_view currencySignIn(std::string_view cell);

} // namespace dropbeat
