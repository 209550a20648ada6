// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/ledger_window.h"

#include <algorithm>

namespace dropbeat {

LedgerScope ledgerWindow(const std::vector<Drop> &drops, Id<Drop> drop)
{
    LedgerScope scope;
    scope.drop = drop;
    const auto found = std::find_if(drops.begin(), drops.end(), [drop](const Drop &each) { return each.id == drop; });
    if (drop.isNull() || found == drops.end() || !found->launch.isValid()) {
        return scope;
    }
    scope.from = found->launch.date;
    scope.to = scope.from.addDays(kLedgerDays - 1);
    for (const Drop &other : drops) {
        if (!other.archived && other.launch.isValid() && other.launch.date > scope.from) {
            scope.to = std::min(scope.to, other.launch.date.addDays(-1));
        }
    }
    return scope;
}

Id<Drop> ledgerFirstDrop(const std::vector<Drop> &drops, QDate today)
{
    const Drop *best = nullptr;
    // Live before launched before coming; among launched the latest, among coming the soonest.
    const auto rank = [today](const Drop &drop) {
        const bool dated = drop.launch.isValid();
        const qint64 days = dated ? drop.launch.date.daysTo(today) : 0;
        const int group = drop.status == DropStatus::Live ? 0 : dated && days >= 0 ? 1 : dated ? 2 : 3;
        return std::pair<int, qint64>(group, std::abs(days));
    };
    for (const Drop &drop : drops) {
        if (!drop.archived && (!best || rank(drop) < rank(*best))) {
            best = &drop;
        }
    }
    return best ? best->id : Id<Drop>();
}

} // namespace dropbeat
