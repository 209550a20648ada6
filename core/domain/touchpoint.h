// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/local_time.h"
#include "core/domain/drop.h"

#include <QString>

#include <optional>

namespace dropbeat {

enum class TouchpointState { Unscheduled, Planned, Ready, Live, Done };

QString touchpointStateId(TouchpointState state);
std::optional<TouchpointState> touchpointStateFromId(const QString &id);

/// One intended contact with customers. It stands so many days from the launch and moves with it, or it is pinned. One
/// that repeats is pinned to its first time; a day of its series that differs is a touchpoint of its own (series).
struct Touchpoint
{
    Id<Touchpoint> id;
    Id<Drop> drop;   ///< null: the brand's own, such as a weekly newsletter; such a one is pinned or unscheduled
    QString channel; ///< Channel::id
    QString code;    ///< lower case, unique in its drop; the UTM content of its links
    QString title;
    QString purpose; ///< why it exists
    QString owner;
    TouchpointState state = TouchpointState::Unscheduled;
    std::optional<int> dayOffset; ///< days from the launch; absent when pinned or unscheduled
    QTime time;                   ///< local time of day with dayOffset
    LocalTime pinned;             ///< its own date, when it does not move with the launch
    QString repeats;              ///< RRULE of RFC 5545 without its name ("FREQ=WEEKLY;BYDAY=TH"); empty: once
    Id<Touchpoint> series;        ///< stands instead of a day of this repeating one
    QDate seriesDay;              ///< that day, as the series has it
    QString uid;                  ///< of the calendar event it came from; empty: made here
    QString notes;

    /// When it takes place (the first time) for a drop that launches then; not valid when it has no date.
    LocalTime when(const LocalTime &launch) const;
    bool isRepeating() const { return !repeats.isEmpty(); }

    friend bool operator==(const Touchpoint &, const Touchpoint &) = default;
};

} // namespace dropbeat
