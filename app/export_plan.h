// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "core/store/plan.h"

namespace dropbeat {

/// The plan's calendar as that file's ending has it: .ics and .csv of the plan or a drop; .pdf of months, of an agenda,
/// or of a drop's one-page plan. Throws Error, and UsageError for options that don't go together.
QByteArray exportedCalendar(const Plan &plan, const Arguments &arguments, const QString &ending);

/// The upload file for a scheduling service. Rows that it would not take are left out and complained about. Throws as
/// above.
QByteArray exportedSchedule(const Plan &plan, const Arguments &arguments, Console &console);

/// --from, --to, --layout, --format, --channel.
QList<QCommandLineOption> exportPlanOptions();

} // namespace dropbeat
