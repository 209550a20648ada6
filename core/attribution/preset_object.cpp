// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/preset_object.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

static void initAttributionResources()
{
    Q_INIT_RESOURCE(attribution);
}

namespace dropbeat {

QJsonObject attributionPreset(const QString &file)
{
    initAttributionResources();
    QFile preset(QStringLiteral(":/presets/%1.json").arg(file));
    const bool opened = preset.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QJsonObject object = QJsonDocument::fromJson(preset.readAll()).object();
    Q_ASSERT(!object.isEmpty());
    return object;
}

QStringList stringsOf(const QJsonValue &list)
{
    QStringList strings;
    for (const QJsonValue &value : list.toArray()) {
        strings << value.toString();
    }
    return strings;
}

} // namespace dropbeat
