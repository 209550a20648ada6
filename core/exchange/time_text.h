// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>
#include <string_view>

namespace dropbeat {

/// The time of day written in a cell behind its day, in seconds: "2026-06-05 13:03:57 -0400", "10:30 AM". The clock's
/// as written, whatever the zone. Nothing when there is none.
std::optional<int> secondsOfDay(std::string_view cell);

/// An instant as the seconds of a zone's wall clock since 1970-01-01T00:00, of a cell that says which instant it means:
/// seconds or milliseconds since 1970 in UTC, or a time with its zone ("2026-06-05T13:03:57Z", "… +0200"). Nothing when
/// the cell is a local time, or no time.
std::optional<qint64> zonedInstant(std::string_view cell, const QTimeZone &zone);

} // namespace dropbeat
