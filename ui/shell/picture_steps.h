// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace dropbeat {

class MainWindow;

// Steps that the makers of page pictures share.

/// Lets pages read and lay themselves out.
void settle();
/// Lets the workers go on until something is there, for a while.
void waitFor(const std::function<bool()> &there);
/// The dialog of that name over the window; null when none is open.
QWidget *dialogOf(MainWindow &window, const QString &name);

} // namespace dropbeat
