// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_view.h"

#include <QTimeZone>

namespace dropbeat {

/// "18:30 Try-on", or a launch in capitals: what an entry says on a calendar.
QString entryText(const CalendarEntry &entry, bool withTime);
/// The same thing with everything known of it, for tooltips: lines of rich text.
QString entryToolTip(const CalendarEntry &entry, const QTimeZone &zone, const QTimeZone &second);
/// As a screen reader says it, in one line.
QString entrySpoken(const CalendarEntry &entry, const QTimeZone &zone, const QTimeZone &second);
/// "Black Friday — quiet".
QString occasionText(const OccasionDay &occasion);

} // namespace dropbeat
