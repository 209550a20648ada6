// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_stack.h"
#include "ui/shell/palette_entries.h"

namespace dropbeat {

class MainWindow;

/// The pages there are, and how each leads to the others.
std::vector<PageKind> standardPages(MainWindow &window);
/// Tells the drop commands which drop the page that is shown is about.
void syncDropCommands(MainWindow &window);
/// Where the palette's finds lead in this window.
PaletteTargets paletteTargets(MainWindow &window);

} // namespace dropbeat
