// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/counts.h"
#include "core/store/sqlite.h"

#include <span>
#include <string>

namespace dropbeat {

/// "impressions, video_views, …" in the order of allMeasures(), each with a prefix such as "sum(" and a suffix.
std::string measureColumns(const std::string &prefix = {}, const std::string &suffix = {});
/// The same of some measures only.
std::string measureColumns(std::span<const Measure> measures);
/// The counts that stand from column `first` on, in the order of allMeasures() or of the measures given.
Counts readCounts(SQLite::Statement &row, int first);
Counts readCounts(SQLite::Statement &row, int first, std::span<const Measure> measures);
/// Binds them from parameter `first` on.
void bindCounts(SQLite::Statement &statement, int first, const Counts &counts);

} // namespace dropbeat
