// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/sample_season.h"

namespace dropbeat {

/// Gives the season's clips what resources/sample/scripts.json has written for them: format, outlet, caption and beats,
/// and to their variants what these change, where they are posted, and what they consisted of where they were.
/// Touchpoints, clips and variants have to be there.
void addSampleScripts(SampleSeason &season);

} // namespace dropbeat
