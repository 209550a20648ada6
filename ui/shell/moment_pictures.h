// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_pictures.h"

#include <vector>

namespace dropbeat {

/// The pictures of the moments page and what opens from it.
std::vector<PageShot> momentShots();

} // namespace dropbeat
