// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/tables.h"

#include <QString>

#include <functional>

namespace dropbeat {

/// Reads a plan file through a read-only connection of its own, so that a worker thread may read beside an open Plan.
/// All that `read` sees is of one moment. Throws Error.
void readAside(const QString &planPath, const Clock &clock, const std::function<void(const Tables &)> &read);

} // namespace dropbeat
