// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QList>

namespace dropbeat {

/// One of the looks a person can choose.
struct ThemeChoice
{
    QString id; ///< as UserState keeps it
    QString name;
    ThemeMode mode;
};

QList<ThemeChoice> themeChoices();
/// The mode of an id; System for an unknown one.
ThemeMode themeMode(const QString &id);

} // namespace dropbeat
