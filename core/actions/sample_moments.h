// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/sample_season.h"

#include <functional>

namespace dropbeat {

/// The moments the sample's brand has switched on, what they say and what came of them, from resources/sample/
/// moments.json. money: cents of a euro in the plan's minor units.
void addSampleMoments(SampleSeason &season, const std::function<qint64(qint64)> &money);

} // namespace dropbeat
