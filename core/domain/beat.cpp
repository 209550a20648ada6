// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/beat.h"

#include <QStringList>

namespace dropbeat {

namespace {

const QStringList &stageIds()
{
    static const QStringList ids{QStringLiteral("see"), QStringLiteral("feel"), QStringLiteral("do")};
    return ids;
}

const QStringList &grabIds()
{
    static const QStringList ids{QString(), QStringLiteral("movement"), QStringLiteral("contrast"),
                                 QStringLiteral("surprise")};
    return ids;
}

} // namespace

QString stageId(Stage stage)
{
    return stageIds()[static_cast<int>(stage)];
}

std::optional<Stage> stageFromId(const QString &id)
{
    const qsizetype index = stageIds().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(static_cast<Stage>(index));
}

QString grabId(Grab grab)
{
    return grabIds()[static_cast<int>(grab)];
}

std::optional<Grab> grabFromId(const QString &id)
{
    const qsizetype index = grabIds().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(static_cast<Grab>(index));
}

} // namespace dropbeat
