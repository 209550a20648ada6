// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dropbeat {

/// Opens the window on a plan, or on the one open last when the path is empty, and stays until it is closed, or only
/// until it has been painted once. Returns the exit status.
int openWindow(int &argc, char **argv, const QString &plan, bool staysOpen);

} // namespace dropbeat
