// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dropbeat {

/// What a number format of a workbook makes of a number.
enum class NumberFormat : unsigned char { Plain, Day, Time };

/// The built-in formats by number (ECMA-376 part 1, 18.8.30, with those of East Asian editions).
NumberFormat builtInFormat(int id);
/// A format's code: "yyyy-mm-dd", "[$-409]d mmm yy", "#,##0.00". Elapsed time ("[h]:mm") counts as a plain number.
NumberFormat formatOfCode(std::string_view code);

/// A workbook's day number as 2026-03-20, or 2026-03-20 18:30:00 when it has a time of day; as 18:30:00 for a format
/// that shows a time only. Day 0 is 1899-12-30, or 1904-01-01 in workbooks that count from 1904; 1900 had no 29th of
/// February, which the first system counts all the same. Empty when the number is no day from 1900 to 9999.
std::string textOfSerial(double serial, NumberFormat format, bool from1904);

} // namespace dropbeat
