// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/date_text.h"
#include "core/moments/zone_clock.h"

#include <array>
#include <optional>
#include <string_view>

namespace dropbeat {

/// Reads when events happened, to the second: 2026-10-03T14:05:09, with a space, with parts of a second, "UTC", Z or
/// +02:00 behind it; other spellings of days with a time of day, 24 hours or AM and PM; seconds, milliseconds and
/// microseconds since 1970; 20261003140509. Without a zone of its own a time is the given zone's.
class EventTimeReader
{
public:
    EventTimeReader(const QTimeZone &zone, bool dayFirst);

    /// Seconds since 1970, UTC; nothing when it is no time of the years 2000 to 2099.
    std::optional<quint32> read(std::string_view cell);
    const DateEvidence &evidence() const { return m_evidence; }

private:
    std::optional<qint64> dayOf(std::string_view date);
    static std::optional<qint64> fromNumber(std::string_view digits);
    static std::optional<qint64> timeOfDay(std::string_view &rest);
    static std::optional<qint64> offset(std::string_view rest);

    ZoneClock m_clock;
    bool m_dayFirst;
    DateEvidence m_evidence;
    std::array<char, 32> m_date{}; ///< the one read last, as written
    size_t m_dateLength = 0;
    qint64 m_day = 0;
};

} // namespace dropbeat
