// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_pictures.h"

namespace dropbeat {

/// The Attribution page and the dialogs about links and codes.
std::vector<PageShot> attributionShots();

} // namespace dropbeat
