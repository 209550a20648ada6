// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/sample_season.h"
#include "core/domain/link.h"

namespace dropbeat {

/// The sample's links, codes, landing checks and counted posts (resources/sample/attribution.json), with ids that are
/// the same everywhere; what they name by code is looked up in the season.
struct SampleLinks
{
    QString conventions; ///< as the plan's setting keeps them
    std::vector<PromoCode> codes;
    std::vector<Link> links;
    std::vector<LandingCheck> checks;
    std::vector<UgcCount> ugc; ///< what customers posted
};

SampleLinks readSampleLinks(const SampleSeason &season);

} // namespace dropbeat
