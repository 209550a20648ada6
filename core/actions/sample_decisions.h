// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/sample_season.h"

#include <functional>

namespace dropbeat {

/// What became of the season's results, as resources/sample/decisions.json has it: the test of a clip, what was decided
/// on it, a boost, and what is known of the drops' money. `money` turns cents of a euro into the plan's currency.
/// Drops, clips and variants have to be there, with their scripts.
void addSampleDecisions(SampleSeason &season, const std::function<qint64(qint64)> &money);

} // namespace dropbeat
