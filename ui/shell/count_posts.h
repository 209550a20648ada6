// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/drop.h"

namespace dropbeat {

class MainWindow;

/// Opens the dialog in which customers' posts are counted, for that drop, else for the one launched last.
void countPosts(MainWindow &window, Id<Drop> drop = {});

} // namespace dropbeat
