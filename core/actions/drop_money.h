// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/shop_orders.h"
#include "core/measure/launch_or_drops.h"
#include "core/measure/profit.h"
#include "core/store/plan.h"

#include <memory>
#include <optional>
#include <vector>

namespace dropbeat {

/// What a drop earned so far, from the shop's own figures, and what went into that.
struct DropMoney
{
    Drop drop;
    DropAccount account;
    DropCosts costs;
    std::vector<SalesDay> days; ///< by day; sums of whole periods stand on their last day
    DropProfit profit;
    std::optional<qint64> claimed;          ///< revenue as ad platforms claim it: to be shown apart, never added
    std::optional<qint64> plannedBreakEven; ///< pieces, before anything is sold; absent when prices don't tell
    std::optional<Restatement> restated;    ///< of a closed drop, when later returns changed it
    std::optional<qint64> soldAtPrice;      ///< average price of its products, minor units
};

DropAccount accountOf(const Tables &tables, Id<Drop> drop);
/// What it costs: the products' average unit cost (weighted by stock where all have it), fulfilment of the account,
/// shoot and samples, fees and other and what returns cost as other. Spent where known, else planned.
DropCosts costsOf(const Tables &tables, const Drop &drop, qint64 returnedUnits);
DropMoney readMoney(const Tables &tables, Id<Drop> drop);
/// With orders that have been read already, for many drops in a row.
DropMoney readMoney(const Tables &tables, Id<Drop> drop, const std::shared_ptr<const ShopOrders> &orders);
/// The profit of a drop whose counts have been summed already, for lists of many drops: without its day of break-even.
DropProfit profitOfCounts(const Tables &tables, const Drop &drop, const SplitCounts &counts);
/// When so many pieces will be sold, if the drop sells as the median of the last closed ones (six at the most) did
/// after their launches. Not valid without launch or history, or when the median never sold as many.
QDate dayInMedianCase(const Tables &tables, const Drop &drop, qint64 units);

/// Those that are closed and whose profit is known, in their order: what the brand's own history says of one launch or
/// several drops.
std::vector<PastDrop> pastDrops(const std::vector<DropMoney> &drops);

/// Writes what a person knows of a drop's money. One entry of the undo history; throws Error for amounts below zero.
void saveAccount(Plan &plan, const DropAccount &account, const QString &gesture = {});
/// Closes a drop today: its status, and what was earned until then, so that later returns can be seen to restate it.
void closeDrop(Plan &plan, Id<Drop> drop);
/// The one door to a drop's status: closing keeps what was earned until then, and a closed drop that is opened again
/// forgets it. One that has the status already stays as it is.
void setDropStatus(Plan &plan, Id<Drop> drop, DropStatus status);

} // namespace dropbeat
