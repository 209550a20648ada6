// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme_choice.h"

#include <QCoreApplication>

namespace dropbeat {

QList<ThemeChoice> themeChoices()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("dropbeat", text); };
    return {{QStringLiteral("system"), tr("As the system"), ThemeMode::System},
            {QStringLiteral("light"), tr("Light"), ThemeMode::Light},
            {QStringLiteral("dark"), tr("Dark"), ThemeMode::Dark}};
}

ThemeMode themeMode(const QString &id)
{
    for (const ThemeChoice &choice : themeChoices()) {
        if (choice.id == id) {
            return choice.mode;
        }
    }
    return ThemeMode::System;
}

} // namespace dropbeat
