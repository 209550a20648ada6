// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/zone_clock.h"

#include <QDateTime>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qint64 kYear = 366 * ZoneClock::kDay;

} // namespace

ZoneClock::ZoneClock(const QTimeZone &zone, qint64 from, qint64 to)
{
    const QDateTime begin = QDateTime::fromSecsSinceEpoch(from - kYear, Qt::UTC);
    const QDateTime end = QDateTime::fromSecsSinceEpoch(to + 2 * kYear, Qt::UTC);
    m_from.push_back(std::numeric_limits<qint64>::min());
    m_offset.push_back(zone.isValid() ? zone.offsetFromUtc(begin) : 0);
    if (!zone.isValid()) {
        return;
    }
    for (const QTimeZone::OffsetData &change : zone.transitions(begin, end)) {
        m_from.push_back(change.atUtc.toSecsSinceEpoch());
        m_offset.push_back(change.offsetFromUtc);
    }
}

qint64 ZoneClock::offsetAt(qint64 seconds) const
{
    const auto after = std::upper_bound(m_from.begin(), m_from.end(), seconds);
    return m_offset[static_cast<size_t>(after - m_from.begin()) - 1];
}

qint64 ZoneClock::secondsOf(qint64 shown) const
{
    // The zone's offsets differ by hours, never by a day: the right one is that of a day before or of a day after.
    const qint64 before = shown - offsetAt(shown - kDay);
    const qint64 after = shown - offsetAt(shown + kDay);
    if (wall(before) == shown) {
        return before;
    }
    return wall(after) == shown ? after : before;
}

qint64 ZoneClock::nextAt(qint64 seconds, qint64 timeOfDay) const
{
    const qint64 day = floorDiv(wall(seconds), kDay);
    const qint64 shown = day * kDay + timeOfDay;
    const qint64 again = shown - offsetAt(shown + kDay); // when the clocks go back, a time comes twice
    for (const qint64 today : {notBefore(shown), again}) {
        if (today >= seconds && wall(today) >= shown) {
            return today;
        }
    }
    return notBefore(shown + kDay);
}

/// The first second at which the wall clock shows that or more: of a time that is skipped, the end of the gap.
qint64 ZoneClock::notBefore(qint64 shown) const
{
    const qint64 found = secondsOf(shown);
    return wall(found) == shown ? found : *(std::upper_bound(m_from.begin(), m_from.end(), found) - 1);
}

QDate ZoneClock::dayOf(qint64 seconds) const
{
    return dayAt(floorDiv(wall(seconds), kDay));
}

QuietHours QuietHours::of(QTime from, QTime to)
{
    return from.isValid() && to.isValid()
               ? QuietHours{from.msecsSinceStartOfDay() / 1000, to.msecsSinceStartOfDay() / 1000}
               : QuietHours{};
}

qint64 QuietHours::sent(qint64 due, const ZoneClock &clock) const
{
    if (from == to) {
        return due;
    }
    const qint64 shown = clock.wall(due);
    return holds(shown - ZoneClock::floorDiv(shown, ZoneClock::kDay) * ZoneClock::kDay) ? clock.nextAt(due, to) : due;
}

} // namespace dropbeat
