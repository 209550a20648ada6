// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/local_time.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace dropbeat {

/// One event of a calendar file, its times already those of the plan's zone.
struct CalendarEvent
{
    QString uid;
    QString summary;
    QString description;
    QStringList categories;
    QDateTime stamp; ///< DTSTAMP, UTC; may be not valid
    bool cancelled = false;
    LocalTime when; ///< its (first) beginning; with allDay only the date counts
    bool allDay = false;
    QDate lastDay;              ///< with allDay, included
    QString rule;               ///< RRULE, its end as a day; empty: once
    std::vector<QDate> without; ///< EXDATE, days of the series
    QDate insteadOf;            ///< RECURRENCE-ID: stands instead of this day of its series

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

struct CalendarFile
{
    std::vector<CalendarEvent> events;
    QStringList problems; ///< events that can't be taken, each with its reason, translated

    friend bool operator==(const CalendarFile &, const CalendarFile &) = default;
};

/// Reads the events of an iCalendar file by libical. Times of other zones become those of `zone`, floating ones are
/// taken as they stand. An event that can't be understood (no UID, no beginning, a rule within the day, dates beside
/// the rule, an override of a whole rest) is left out and told in problems. Throws Error when the file is no calendar,
/// is longer than 32 MB or holds more than 20,000 events.
CalendarFile readCalendar(const QByteArray &bytes, const QTimeZone &zone);

} // namespace dropbeat
