// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTime>
#include <QTimeZone>

#include <vector>

namespace dropbeat {

/// What the wall clock of a zone shows at a second since 1970 (UTC), and the reverse, fast enough for millions: the
/// changes of its clocks in the years asked for are looked up once.
class ZoneClock
{
public:
    static constexpr qint64 kDay = 86400;

    /// Right from a year before `from` to two years after `to`; seconds since 1970.
    ZoneClock(const QTimeZone &zone, qint64 from, qint64 to);

    qint64 offsetAt(qint64 seconds) const;
    /// Seconds since 1970 if the wall clock were UTC: days and times of day by division.
    qint64 wall(qint64 seconds) const { return seconds + offsetAt(seconds); }
    /// The reverse. A time that comes twice is its first; one that is skipped comes out after the gap.
    qint64 secondsOf(qint64 shown) const;
    /// The first second at or after this one at which the wall clock shows that time of day; 0 … 86,399.
    qint64 nextAt(qint64 seconds, qint64 timeOfDay) const;
    QDate dayOf(qint64 seconds) const;

    static qint64 floorDiv(qint64 a, qint64 b) { return a / b - (a % b < 0 ? 1 : 0); }
    /// Days since 1970 to a day and back.
    static qint64 dayNumber(QDate day) { return day.toJulianDay() - 2440588; }
    static QDate dayAt(qint64 number) { return QDate::fromJulianDay(number + 2440588); }

private:
    qint64 notBefore(qint64 shown) const;

    std::vector<qint64> m_from;   ///< from this second on…
    std::vector<qint64> m_offset; ///< …the wall clock is so many seconds ahead of UTC
};

/// Hours in which nothing is sent: from one time of day up to another, over midnight when the second is the smaller.
/// The first belongs to them, the second does not.
struct QuietHours
{
    qint64 from = 0; ///< seconds of the day
    qint64 to = 0;   ///< the same as from: none

    static QuietHours of(QTime from, QTime to);
    bool holds(qint64 timeOfDay) const
    {
        return from < to ? timeOfDay >= from && timeOfDay < to : from > to && (timeOfDay >= from || timeOfDay < to);
    }
    /// When something due at this second is sent: then, or at the end of the quiet hours it falls into.
    qint64 sent(qint64 due, const ZoneClock &clock) const;

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

} // namespace dropbeat
