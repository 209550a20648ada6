// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar_changes.h"
#include "core/store/plan.h"

namespace dropbeat {

/// What an iCalendar file would change in the plan; nothing is changed. `channel`: for events of elsewhere that name
/// none. Throws Error when it is no calendar.
CalendarChanges previewCalendar(const Plan &plan, const QByteArray &bytes, const QString &channel);

/// Makes these changes, as one entry of the history. Throws Error.
void applyCalendar(Plan &plan, const std::vector<CalendarChange> &changes);

} // namespace dropbeat
