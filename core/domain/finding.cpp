// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/finding.h"

namespace dropbeat {

QString severityId(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return QStringLiteral("error");
    case FindingSeverity::Warning:
        return QStringLiteral("warning");
    case FindingSeverity::Hint:
        return QStringLiteral("hint");
    case FindingSeverity::Good:
        return QStringLiteral("good");
    }
    return {};
}

} // namespace dropbeat
