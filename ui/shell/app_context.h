// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace dropbeat {

class Dialogs;
class UserState;

/// What a window needs from outside. The referenced objects outlive it.
struct AppContext
{
    const Clock &clock;
    UserState &state;
    Dialogs &dialogs;
    QString author;       ///< who the undo history names
    QString dataFolder;   ///< where the sample season is made
    QString planFolder;   ///< where new plans are suggested, usually Documents
    QString backupFolder; ///< empty: no backups
    /// Makes the sample season's plan at a path where nothing is yet. Throws Error. Empty: there is no sample.
    std::function<void(const QString &path, const Clock &clock)> makeSample;
    QStringList languages;     ///< codes of the languages there are texts for; the choice is shown when there are two
    bool remembersPlan = true; ///< false: neither the recent plans nor the layout are written (pictures)
};

} // namespace dropbeat
