// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/arc.h"

#include <QDate>
#include <QString>

#include <functional>
#include <vector>

namespace dropbeat {

/// The day of the month's nth weekday (nth 1 to 5, or -1 for the last; weekday 1 Monday … 7 Sunday); not valid when the
/// month has no fifth.
QDate nthWeekday(int year, int month, int nth, int weekday);

/// The days of a rhythm from `from` to `to`, both included, in order. Months or weeks are counted from the anchor's;
/// without an anchor from the month or week of `from`.
std::vector<QDate> cadenceDays(const Cadence &cadence, QDate from, QDate to);

/// The next so many launch days after `after`. A day that is quiet gives way to the nearest that is not, at most the
/// tolerance away, the later one of two; with none the day stays out and the next one of the rhythm takes its place.
std::vector<QDate> nextLaunchDays(const Cadence &cadence, QDate after, int count,
                                  const std::function<bool(QDate)> &isQuiet);

/// As a person says it, translated: "first Thursday of each month", "every 3 weeks on Thursday".
QString cadenceText(const Cadence &cadence);

} // namespace dropbeat
