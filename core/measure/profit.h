// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/counts.h"

#include <QDate>

#include <optional>
#include <vector>

namespace dropbeat {

// What a drop earned, from the shop's own figures alone: what an ad platform claims to have sold is never added, nor
// held against a cost. Money in minor units of the plan's currency. Not reported is not zero.

/// What the shop and the ads counted on one day.
struct SalesDay
{
    QDate day;
    std::optional<qint64> revenue;   ///< of that day's orders, before discounts and returns
    std::optional<qint64> discounts; ///< given on that day's orders; absent where revenue is already without them
    std::optional<qint64> returns;   ///< paid back on that day, of whichever order
    std::optional<qint64> orders;
    std::optional<qint64> units;
    std::optional<qint64> returnedUnits; ///< came back on that day
    std::optional<qint64> ads;           ///< spent on that day

    friend bool operator==(const SalesDay &, const SalesDay &) = default;
};

/// The day of a drop's own counts; platforms' claims are left out. Discounts are not among the measures: they are
/// absent.
SalesDay salesDay(QDate day, const SplitCounts &counts);

/// What a drop costs besides its ads.
struct DropCosts
{
    std::optional<qint64> unitCost;           ///< to make or buy one piece, on the average
    std::optional<qint64> fulfilmentPerOrder; ///< packing, postage, payment fees
    std::optional<qint64> shoot;              ///< shoot and samples
    qint64 other = 0;                         ///< every other expense
    /// The part of returned pieces that can be sold again, and so cost nothing, 0…1.
    double resold = 1;
    QDate launch; ///< shoot and other expenses count from here on

    friend bool operator==(const DropCosts &, const DropCosts &) = default;
};

enum class ProfitPart { Revenue, Discounts, Returns, CostOfGoods, Fulfilment, Shoot, Ads, Other };

/// Profit of a drop as known on one day: revenue − discounts − returns − cost of goods − fulfilment − shoot − ads −
/// other.
struct DropProfit
{
    QDate asOf;
    std::optional<qint64> revenue; ///< absent: no day reports any, then there is no profit either
    std::optional<qint64> discounts;
    std::optional<qint64> returns;
    std::optional<qint64> costOfGoods;
    std::optional<qint64> fulfilment;
    std::optional<qint64> shoot;
    std::optional<qint64> ads;
    qint64 other = 0;
    std::optional<qint64> profit;
    /// What is not known and so not taken off: with any of these the profit is that much too high.
    std::vector<ProfitPart> missing;
    qint64 units = 0;
    /// What one more piece sold brings after everything that grows with it; absent without units or their cost.
    std::optional<double> perUnit;
    /// Pieces that have to be sold until shoot, ads and other are paid for, at perUnit, rounded up; absent when a piece
    /// brings nothing.
    std::optional<qint64> breakEvenUnits;
    /// The first day since which the profit to date has not been below zero again; not valid while it is. A late return
    /// can move it.
    QDate breakEvenOn;

    friend bool operator==(const DropProfit &, const DropProfit &) = default;
};

/// Profit of what happened until the end of that day (every day, when it is not valid). Days in any order.
DropProfit profitOf(const std::vector<SalesDay> &days, const DropCosts &costs, QDate until = {});

/// How many times what went into a drop came back, after discounts and returns: 1 is break-even. Nothing while the
/// profit, or a part of it, is not known.
std::optional<double> timesReturned(const DropProfit &profit);

/// Pieces until break-even for a plan, before anything is sold: fixed costs ÷ (price − unit cost − fulfilment), rounded
/// up. `returnRate` (0…1) takes back that part of the price. Absent when a piece brings nothing.
std::optional<qint64> plannedBreakEven(qint64 fixedCosts, qint64 price, const DropCosts &costs, double returnRate = 0);

/// The days with what came back of them after the closing on the day after it: an order tells its refund on the day of
/// the order, whenever that was paid back. What goes beyond the returns known on the day of closing has come since; it
/// is taken from the latest days first. In order.
std::vector<SalesDay> withLateReturns(std::vector<SalesDay> days, QDate closedOn, qint64 knownReturns,
                                      qint64 knownReturnedUnits);

/// What became known after a drop was closed.
struct Restatement
{
    DropProfit then; ///< as it was on the day of closing
    DropProfit now;
    qint64 change = 0;      ///< of the profit
    qint64 lateReturns = 0; ///< paid back since
    qint64 lateReturnedUnits = 0;

    friend bool operator==(const Restatement &, const Restatement &) = default;
};

/// The difference to the day of closing; nothing when the profit is still the same or not known.
std::optional<Restatement> restatementOf(const std::vector<SalesDay> &days, const DropCosts &costs, QDate closedOn);

} // namespace dropbeat
