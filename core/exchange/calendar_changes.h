// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ical_read.h"
#include "core/exchange/plan_schedule.h"
#include "core/exchange/schedule_changes.h"

namespace dropbeat {

/// Compares a calendar file with the whole schedule of a plan. Events with a touchpoint's UID change its title, time,
/// purpose, notes, rule and exceptions; one that stands relative to its launch stays so. Launches change their time.
/// Events of elsewhere become touchpoints of the brand on `channel` (or the one their category names), all-day ones
/// quiet days. What the file leaves out of a drop it holds otherwise, and that was there when it was written, is a
/// removal. A file as writeCalendar() wrote it changes nothing.
ScheduleChanges calendarChanges(const PlanSchedule &schedule, const CalendarFile &file, const QString &channel);

} // namespace dropbeat
