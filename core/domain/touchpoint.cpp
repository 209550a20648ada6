// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/touchpoint.h"

#include <array>
#include <utility>

namespace dropbeat {

namespace {

constexpr std::array<std::pair<TouchpointState, const char *>, 5> kStates{
    {{TouchpointState::Unscheduled, "unscheduled"},
     {TouchpointState::Planned, "planned"},
     {TouchpointState::Ready, "ready"},
     {TouchpointState::Live, "live"},
     {TouchpointState::Done, "done"}}};

} // namespace

QString touchpointStateId(TouchpointState state)
{
    for (const auto &[value, id] : kStates) {
        if (value == state) {
            return QLatin1String(id);
        }
    }
    return {};
}

std::optional<TouchpointState> touchpointStateFromId(const QString &id)
{
    for (const auto &[value, text] : kStates) {
        if (id == QLatin1String(text)) {
            return value;
        }
    }
    return std::nullopt;
}

LocalTime Touchpoint::when(const LocalTime &launch) const
{
    if (pinned.isValid()) {
        return pinned;
    }
    if (!dayOffset || !launch.date.isValid() || !time.isValid()) {
        return {};
    }
    return {launch.date.addDays(*dayOffset), time};
}

} // namespace dropbeat
