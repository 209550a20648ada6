// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dropbeat {

/// Opens the window on a plan, or on the one open last when the path is empty, and stays until it is closed. Returns
/// the exit status.
int openWindow(int &argc, char **argv, const QString &plan);

} // namespace dropbeat
