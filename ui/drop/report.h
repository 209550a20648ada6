// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>

namespace dropbeat {

/// Where the parts of the drop page hand what could not be done: the page shows it.
using Report = std::function<void(const Error &)>;

} // namespace dropbeat
