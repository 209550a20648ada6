// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_schedule.h"
#include "core/exchange/schedule_changes.h"

#include <QByteArray>

namespace dropbeat {

// A plan's touchpoints as a table, for planning many at once in a spreadsheet. Columns: id, date, time, channel, title,
// drop, purpose, state, owner, notes. UTF-8 with a mark, RFC 4180, dates as 2026-12-03, times as 18:30.

/// Every touchpoint of the schedule, by date, those without one last.
QByteArray writePlanCsv(const PlanSchedule &schedule);
/// The columns with two rows to follow, in the plan's channels and near its next launch or `today`.
QByteArray planCsvTemplate(const PlanSchedule &schedule, QDate today);

/// Compares such a table with the plan. A row with the id of a touchpoint changes it in the columns that are there; one
/// without id, or with a strange one, changes the touchpoint of the same drop, channel, title and day, or is a new one:
/// relative to its drop's launch, else pinned, at 10:00 when it names no time. An empty date puts a touchpoint into the
/// unscheduled tray. Rows that can't be understood are left out and told: row, column, what to do. Throws Error when it
/// is no table, or has no column for titles.
ScheduleChanges planCsvChanges(const PlanSchedule &schedule, const QByteArray &bytes);

} // namespace dropbeat
