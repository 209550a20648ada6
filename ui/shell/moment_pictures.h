// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_pictures.h"

namespace dropbeat {

/// The Moments page, and everything a dry run tells of one.
std::vector<PageShot> momentShots();

} // namespace dropbeat
