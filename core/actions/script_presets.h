// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/domain/outlet.h"
#include "core/store/tables.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// Dropbeat's formats and the person's own, in that order.
std::vector<FormatPlan> allFormats(const Tables &tables);
/// The format with that key; none when it is empty or has been deleted.
std::optional<FormatPlan> formatOf(const Tables &tables, const QString &key);

/// Dropbeat's outlets as the plan has them, then the person's own.
std::vector<Outlet> allOutlets(const Tables &tables);
/// The outlet of a clip; the first one where it has none, or one that is gone.
Outlet outletOf(const Tables &tables, const Clip &clip);

} // namespace dropbeat
