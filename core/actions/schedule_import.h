// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar_changes.h"
#include "core/store/plan.h"

namespace dropbeat {

/// What an iCalendar file would change in the plan; nothing is changed. `channel`: for events of elsewhere that name
/// none. Throws Error when it is no calendar.
ScheduleChanges previewCalendar(const Plan &plan, const QByteArray &bytes, const QString &channel);

/// What a table of touchpoints (plan_csv.h) would change. Throws Error when it is none.
ScheduleChanges previewPlanCsv(const Plan &plan, const QByteArray &bytes);

/// Makes these changes, as one entry of the history: "Import calendar (3 changes)". Throws Error.
void applyScheduleChanges(Plan &plan, const std::vector<ScheduleChange> &changes, const QString &label);

} // namespace dropbeat
