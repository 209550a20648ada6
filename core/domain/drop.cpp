// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/drop.h"

#include <array>
#include <utility>

namespace dropbeat {

namespace {

constexpr std::array<std::pair<DropStatus, const char *>, 6> kStatuses{{{DropStatus::Idea, "idea"},
                                                                        {DropStatus::Planned, "planned"},
                                                                        {DropStatus::Shooting, "shooting"},
                                                                        {DropStatus::Ready, "ready"},
                                                                        {DropStatus::Live, "live"},
                                                                        {DropStatus::Closed, "closed"}}};

} // namespace

QString dropStatusId(DropStatus status)
{
    for (const auto &[value, id] : kStatuses) {
        if (value == status) {
            return QLatin1String(id);
        }
    }
    return {};
}

std::optional<DropStatus> dropStatusFromId(const QString &id)
{
    for (const auto &[value, text] : kStatuses) {
        if (id == QLatin1String(text)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace dropbeat
