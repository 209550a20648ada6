// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_pictures.h"

namespace dropbeat {

/// The import assistant with a shop's orders, and the dialogs about them.
std::vector<PageShot> orderShots();

} // namespace dropbeat
