// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed_file.h"

#include <QList>

namespace dropbeat {

class FactGrid;

/// Whether all files are about orders.
bool holdsOrders(const QList<ImportReport> &reports);
/// "19 orders", "1,797 articles of 707 orders", "41 events of orders": what files about orders hold.
QString orderCount(const QList<ImportReport> &reports);
/// What a file tells of orders: statuses, what counts, customers, evidence, events that wait. Nothing for results.
/// several: whether other files stand beside it.
void addOrderFacts(FactGrid &facts, const ImportReport &report, const Currency &plan, bool several);

} // namespace dropbeat
