// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_schedule.h"

#include <QByteArray>
#include <QDateTime>

namespace dropbeat {

/// What goes into a calendar file beside the touchpoints.
struct CalendarOptions
{
    QDateTime now;          ///< DTSTAMP: when the file is written
    bool launches = true;   ///< an event for each launch
    bool quietDays = false; ///< all-day events for quiet days, over the time that the plan covers
    QString url;            ///< where every event leads back to; empty: nowhere
    int alarmMinutes = 60;  ///< before each touchpoint that is not yet live or done; 0: no alarm
};

/// The schedule as an iCalendar file (RFC 5545), written by libical: an event for each touchpoint with a date, by the
/// plan's local time with its VTIMEZONE, so that 18:30 stays 18:30 when the clocks change. A touchpoint has no length:
/// its event takes 15 minutes, so that every calendar shows it, and leaves the time free (TRANSP). UIDs are those of
/// uidOf(); a day of a series that differs is an override of its series (RECURRENCE-ID), one that is skipped or has no
/// date an exception (EXDATE). The same schedule and time give the same bytes.
QByteArray writeCalendar(const PlanSchedule &schedule, const CalendarOptions &options);

} // namespace dropbeat
