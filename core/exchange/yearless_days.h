// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/date_text.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace dropbeat {

/// The number of a month (1 … 12) by its name, lower case, in every language of a format.
using MonthNames = QHash<QString, int>;

/// A day as written without its year.
struct MonthDay
{
    int month = 0;
    int day = 0;
    int year = 0; ///< 0: not written

    friend bool operator==(const MonthDay &, const MonthDay &) = default;
};

/// Reads "April 12", "8 de marzo", "12. April", "1er avril", "4월 12일", "9月13日", "18 tháng Tám", "12 avr.", with or
/// without a year. Nothing when the cell is no such day.
std::optional<MonthDay> readMonthDay(std::string_view cell, const MonthNames &names);

/// Gives days that a file writes without a year the year they have. Of a column in the file's order the newest day is
/// the last one that is not after the day the file was written; from there each day is the nearest to the one before,
/// so that a file over New Year comes out right.
class YearlessDays
{
public:
    /// latest: no day of the file is later.
    YearlessDays(const MonthNames &names, QDate latest);

    /// Looks at the days in the order of the file; unreadable cells are left out before.
    void settle(const std::vector<MonthDay> &days);

    /// The day of the next row.
    DateRead next(std::string_view cell);
    /// The last such day that is not after `latest`.
    DateRead upTo(std::string_view cell, QDate latest) const;
    /// The one nearest to a day known from elsewhere, if it is at most two days from it; else as upTo().
    DateRead near(std::string_view cell, QDate about, QDate latest) const;

    QDate latest() const { return m_latest; }
    /// The first and the last day found by settle(); not valid before.
    QDate firstDay() const { return m_first; }
    QDate lastDay() const { return m_last; }

private:
    MonthNames m_names;
    QDate m_latest;
    QDate m_begin; ///< of the first row
    QDate m_first;
    QDate m_last;
    QDate m_before; ///< the day read last
};

/// When a video was uploaded (UTC), as TikTok's 19-digit ids have it: the upper half counts seconds since 1970. Not
/// valid for anything else. Source: rows of real exports, see the tests.
QDate uploadDay(quint64 videoId);
/// The id in a video's address ("…/video/7527…"); 0 when there is none.
quint64 videoIdIn(std::string_view address);

} // namespace dropbeat
