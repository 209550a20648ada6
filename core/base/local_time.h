// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTime>
#include <QTimeZone>

namespace dropbeat {

/// A day and a time of day as the wall clock of a place shows them; the zone is kept beside it, once per plan.
/// 18:30 stays 18:30 when the clocks change.
struct LocalTime
{
    QDate date;
    QTime time;

    bool isValid() const { return date.isValid() && time.isValid(); }
    LocalTime addDays(int days) const { return {date.addDays(days), time}; }
    /// ISO 8601 without zone: 2026-12-03T10:00. Null when not valid.
    QString toString() const;
    /// The reverse of toString; not valid when the text isn't such a time.
    static LocalTime fromString(const QString &text);
    /// The instant, in the given zone. A time that a change of clocks skips comes out after the gap.
    QDateTime in(const QTimeZone &zone) const;

    friend bool operator==(const LocalTime &, const LocalTime &) = default;
    friend bool operator<(const LocalTime &a, const LocalTime &b)
    {
        return a.date != b.date ? a.date < b.date : a.time < b.time;
    }
};

} // namespace dropbeat
