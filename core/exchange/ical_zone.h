// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ical_text.h"

#include <QTimeZone>

namespace dropbeat {

/// Whether times of this zone are written as UTC, without a zone of their own.
bool isUtc(const QTimeZone &zone);

/// The VTIMEZONE of a zone that is right from the first to the last year given, both included: every change of clocks
/// that the system's zone data has, changes by one yearly rule in one piece (RFC 5545, 3.6.5). With `open`, a rule that
/// holds up to the last year goes on without end.
IcalComponent zoneComponent(const QTimeZone &zone, int firstYear, int lastYear, bool open);

} // namespace dropbeat
