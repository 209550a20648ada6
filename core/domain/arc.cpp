// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/arc.h"

namespace dropbeat {

QString cadenceKindId(Cadence::Kind kind)
{
    switch (kind) {
    case Cadence::Kind::NthWeekday:
        return QStringLiteral("nth-weekday");
    case Cadence::Kind::DayOfMonth:
        return QStringLiteral("day-of-month");
    case Cadence::Kind::Weeks:
        return QStringLiteral("weeks");
    }
    return {};
}

std::optional<Cadence::Kind> cadenceKindFromId(const QString &id)
{
    for (const Cadence::Kind kind : {Cadence::Kind::NthWeekday, Cadence::Kind::DayOfMonth, Cadence::Kind::Weeks}) {
        if (id == cadenceKindId(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace dropbeat
