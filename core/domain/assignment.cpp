// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/assignment.h"

namespace dropbeat {

QString becauseId(Because because)
{
    switch (because) {
    case Because::Utm:
        return QStringLiteral("utm");
    case Because::Name:
        return QStringLiteral("name");
    case Because::Hand:
        return QStringLiteral("hand");
    }
    return {};
}

std::optional<Because> becauseFromId(const QString &id)
{
    for (const Because because : {Because::Utm, Because::Name, Because::Hand}) {
        if (becauseId(because) == id) {
            return because;
        }
    }
    return std::nullopt;
}

} // namespace dropbeat
