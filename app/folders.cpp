// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders.h"

#include <QStandardPaths>

namespace dropbeat {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/dropbeat");
}

QString backupFolder()
{
    return dataFolder() + QLatin1String("/backups");
}

QString stateFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QLatin1String("/dropbeat/state.ini");
}

QString planFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString authorName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME") : name;
}

} // namespace dropbeat
