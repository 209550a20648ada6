// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/widgets/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace dropbeat {

class MainWindow;

/// One page, assistant or dialog of the window, by name.
struct PageShot
{
    QString name; ///< also the picture's file name: lineup, drop, new-plan, palette, start-problem…
    /// Brings it on the window and says what is to be grabbed: the window, or a dialog over it. Null: there is nothing
    /// to show with this plan (no drop, say).
    std::function<QWidget *(MainWindow &)> show;
};

/// Everything the window can show, in the order a person meets it.
std::vector<PageShot> pageShots();

/// Saves a picture of each as a PNG file in the folder, which is made when needed. Works on a copy of the plan: the
/// file is only read. Needs a QApplication with the theme installed, and no display with the platform "offscreen".
/// Returns the files' paths. Throws Error.
QStringList savePagePictures(const QString &planPath, const QString &folder, QSize size, ThemeMode theme,
                             const Clock &clock);

} // namespace dropbeat
