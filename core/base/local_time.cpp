// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/local_time.h"

#include "core/base/time_of_day.h"

namespace dropbeat {

QString LocalTime::toString() const
{
    if (!isValid()) {
        return {};
    }
    return date.toString(Qt::ISODate) + u'T' + time.toString(QStringLiteral("HH:mm"));
}

LocalTime LocalTime::fromString(const QString &text)
{
    const qsizetype split = text.indexOf(u'T');
    if (split < 0) {
        return {};
    }
    return {QDate::fromString(text.left(split), Qt::ISODate), timeOfDay(text.mid(split + 1))};
}

QDateTime LocalTime::in(const QTimeZone &zone) const
{
    const QDateTime instant(date, time, zone);
    if (instant.isValid() || !isValid() || !zone.isValid()) {
        return instant;
    }
    // In a gap: what the clock would show had it not been put forward, as RFC 5545 (3.3.5) has it.
    const QDateTime asUtc(date, time, Qt::UTC);
    return asUtc.addSecs(-zone.offsetFromUtc(asUtc.addDays(-1))).toTimeZone(zone);
}

} // namespace dropbeat
