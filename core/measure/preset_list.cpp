// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/preset_list.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

static void initPresetResources()
{
    Q_INIT_RESOURCE(presets);
}

namespace dropbeat {

QJsonArray presetList(const QString &name)
{
    initPresetResources();
    QFile file(QStringLiteral(":/presets/%1.json").arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(name).toArray();
    Q_ASSERT(!list.isEmpty());
    return list;
}

} // namespace dropbeat
