// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_pictures.h"

namespace dropbeat {

/// The Results page, the dialogs about its test and boosts, and the Momentum page.
std::vector<PageShot> resultShots();

} // namespace dropbeat
