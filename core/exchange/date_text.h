// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace dropbeat {

/// What the cells of a date column tell about 05/06/2026. A first part above 12 proves the day first.
struct DateEvidence
{
    qint64 dayFirst = 0;
    qint64 monthFirst = 0;
    qint64 either = 0;

    /// Nothing while the cells seen leave it open; the majority when they disagree.
    std::optional<bool> provenDayFirst() const;
};

/// What a cell is read as: a day, nothing, or why it is none.
struct DateRead
{
    /// Serial: a spreadsheet's day number. NoYear: "March 5". Range: two days in one cell.
    enum class Result { Day, None, NotADate, Serial, NoYear, Range };

    Result result = Result::None;
    qint32 julianDay = 0;
};

/// Reads 2026-03-20, 2026/3/20, 20260320, 2026032023 (with an hour), 20.03.2026, 03/20/2026, 20-03-26, "20 Mar 2026",
/// "Mar 20, 2026", each with a time of day and zone behind it that is left out: the day is the one written, whatever
/// the zone. Years 2000 to 2099.
DateRead readDate(std::string_view cell, bool dayFirst, DateEvidence &evidence);

/// What a cell with a first and a last day is read as; one day is a period of one.
struct PeriodRead
{
    DateRead::Result result = DateRead::Result::None;
    qint32 firstDay = 0; ///< Julian days, both inclusive
    qint32 lastDay = 0;
};

/// Reads "May 01 2025 - May 31 2025", "20260101-20260131", "06/06/26 – 13/06/26", "2026-01-01..2026-01-31", a month
/// ("202404", "2024-04", "April 2024"), or one day. NotADate when the last day is before the first.
PeriodRead readPeriod(std::string_view cell, bool dayFirst, DateEvidence &evidence);

} // namespace dropbeat
