// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/boost.h"

#include <QStringList>

namespace dropbeat {

namespace {

const QStringList &changeIds()
{
    static const QStringList ids{QStringLiteral("budget"), QStringLiteral("creative"), QStringLiteral("caption"),
                                 QStringLiteral("audience"), QStringLiteral("other")};
    return ids;
}

} // namespace

QString boostChangeId(BoostChangeKind kind)
{
    return changeIds()[static_cast<int>(kind)];
}

std::optional<BoostChangeKind> boostChangeFromId(const QString &id)
{
    const qsizetype index = changeIds().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(static_cast<BoostChangeKind>(index));
}

} // namespace dropbeat
