// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/saved_line.h"

namespace dropbeat {

QString lineKindId(LineKind kind)
{
    return kind == LineKind::Cta ? QStringLiteral("cta") : QStringLiteral("hook");
}

std::optional<LineKind> lineKindFromId(const QString &id)
{
    for (const LineKind kind : {LineKind::Hook, LineKind::Cta}) {
        if (lineKindId(kind) == id) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace dropbeat
