// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/link.h"

#include <QStringList>

namespace dropbeat {

namespace {

const QStringList &discountIds()
{
    static const QStringList ids{QStringLiteral("percent"), QStringLiteral("amount"), QStringLiteral("free-shipping")};
    return ids;
}

const QStringList &appliedIds()
{
    static const QStringList ids{QString(), QStringLiteral("shopify"), QStringLiteral("woocommerce")};
    return ids;
}

const QStringList &ugcIds()
{
    static const QStringList ids{QStringLiteral("post"), QStringLiteral("duet"), QStringLiteral("stitch"),
                                 QStringLiteral("review")};
    return ids;
}

template <class T> std::optional<T> at(const QStringList &ids, const QString &id)
{
    const qsizetype index = ids.indexOf(id);
    return index < 0 ? std::nullopt : std::optional(static_cast<T>(index));
}

} // namespace

QString discountKindId(DiscountKind kind)
{
    return discountIds()[static_cast<int>(kind)];
}

std::optional<DiscountKind> discountKindFromId(const QString &id)
{
    return at<DiscountKind>(discountIds(), id);
}

QString codeAppliedId(CodeApplied applied)
{
    return appliedIds()[static_cast<int>(applied)];
}

std::optional<CodeApplied> codeAppliedFromId(const QString &id)
{
    return at<CodeApplied>(appliedIds(), id);
}

QString ugcKindId(UgcKind kind)
{
    return ugcIds()[static_cast<int>(kind)];
}

std::optional<UgcKind> ugcKindFromId(const QString &id)
{
    return at<UgcKind>(ugcIds(), id);
}

} // namespace dropbeat
