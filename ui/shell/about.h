// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dropbeat {

class MainWindow;

/// Opens what the program is, its version and its licence.
void openAbout(MainWindow &window);
/// Opens the list of all shortcuts of the menus.
void openShortcutList(MainWindow &window);

} // namespace dropbeat
