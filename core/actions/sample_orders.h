// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/sample_season.h"
#include "core/domain/order_rows.h"

namespace dropbeat {

/// The shop's orders of the drop that is live in the sample, with the evidence behind them: the same orders, revenue,
/// units and returns that its shop tells by day, so that no figure changes by them; and some of the summer before the
/// first drop, so that customers come back. Made by a generator of fixed behaviour: the same everywhere. firstSeed: of
/// the days of the season's first export.
OrderRows sampleOrders(const SampleSeason &season, quint64 firstSeed);

} // namespace dropbeat
