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

/// One intended contact with customers. It stands so many days from the launch and moves with it, or it is pinned.
struct Touchpoint
{
    Id<Touchpoint> id;
    Id<Drop> drop;
    QString channel; ///< Channel::id
    QString code;    ///< lower case, unique in its drop; the UTM content of its links
    QString title;
    QString purpose; ///< why it exists
    QString owner;
    TouchpointState state = TouchpointState::Unscheduled;
    std::optional<int> dayOffset; ///< days from the launch; absent when pinned or unscheduled
    QTime time;                   ///< local time of day with dayOffset
    LocalTime pinned;             ///< its own date, when it does not move with the launch

    /// When it takes place for a drop that launches then; not valid when it is unscheduled.
    LocalTime when(const LocalTime &launch) const;

    friend bool operator==(const Touchpoint &, const Touchpoint &) = default;
};

} // namespace dropbeat
