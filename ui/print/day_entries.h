// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_schedule.h"

#include <QColor>

#include <map>
#include <vector>

namespace dropbeat {

/// One thing that stands on a day of a printed calendar: a touchpoint or a launch.
struct DayEntry
{
    QTime time;
    QString channel;
    QString title;
    QString purpose;
    QString drop;
    QString state;
    QString owner;
    QColor colour;
    bool launch = false;
};

struct DayOfEntries
{
    std::vector<DayEntry> entries; ///< launches first, then by time
    QStringList occasions;
    bool quiet = false;
};

/// By day, from `from` to `to`, both included; days without anything are absent.
std::map<QDate, DayOfEntries> dayEntries(const PlanSchedule &schedule, QDate from, QDate to);

} // namespace dropbeat
