// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_scope.h"

#include <vector>

namespace dropbeat {

/// A drop's orders are looked for so many days at most, its launch day included: what comes later is hardly its doing.
inline constexpr int kLedgerDays = 28;

/// The days on which orders are held against a drop's links and codes: from its launch until the day before the next
/// launch of another drop, kLedgerDays at most. All drops (null): the whole season, without bounds. A drop without
/// launch has no bounds either.
LedgerScope ledgerWindow(const std::vector<Drop> &drops, Id<Drop> drop);

/// The drop to look at first: the live one, else the last one launched until today, else the next to launch, else any.
Id<Drop> ledgerFirstDrop(const std::vector<Drop> &drops, QDate today);

} // namespace dropbeat
