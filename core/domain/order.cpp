// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order.h"

#include <QStringList>

namespace dropbeat {

namespace {

const QStringList &evidenceIds()
{
    static const QStringList ids{QStringLiteral("utm"), QStringLiteral("code"), QStringLiteral("pixel"),
                                 QStringLiteral("short_link"), QStringLiteral("survey")};
    return ids;
}

} // namespace

QString evidenceKindId(EvidenceKind kind)
{
    return evidenceIds()[static_cast<int>(kind)];
}

std::optional<EvidenceKind> evidenceKindFromId(const QString &id)
{
    const qsizetype index = evidenceIds().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(static_cast<EvidenceKind>(index));
}

} // namespace dropbeat
