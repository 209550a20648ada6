// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/product.h"
#include "core/moments/event_log.h"

#include <QTimeZone>

#include <vector>

namespace dropbeat {

class Tables;

/// The sample shop's events of October 2026: sessions with views, carts, what became of them, some waits, reviews and
/// returns; the same on every computer. What is bought are these products;
/// awaited: the SKU of one that is sold out for a while.
EventLog sampleEvents(const QTimeZone &zone, const std::vector<Product> &products, const QString &awaited);

/// Tries the sample's moments that are on, on these events, and keeps the outcome as a person's dry run is kept.
void addSampleDryRuns(Tables &tables);

} // namespace dropbeat
