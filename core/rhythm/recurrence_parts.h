// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace dropbeat {

/// A repeating rule as a person puts it together. Rules that need more than this are written by hand.
struct RecurrenceParts
{
    enum class Kind { Daily, Weekly, MonthlyByDay, MonthlyByWeekday };

    Kind kind = Kind::Weekly;
    int every = 1;       ///< so many days, weeks or months
    QList<int> weekdays; ///< of Kind::Weekly: 1 Monday … 7 Sunday, in order
    int count = 0;       ///< times in all; 0: no count
    QDate until;         ///< the last day it may fall on; not valid: no such day

    friend bool operator==(const RecurrenceParts &, const RecurrenceParts &) = default;
};

/// The RRULE of the parts for something that begins on a day: a month's day and its nth weekday are that day's (a fifth
/// weekday counts as the last).
QString ruleOf(const RecurrenceParts &parts, QDate start);
/// The reverse, for a rule that says nothing else.
std::optional<RecurrenceParts> partsOf(const QString &rule, QDate start);

} // namespace dropbeat
