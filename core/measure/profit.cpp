// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profit.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

void add(std::optional<qint64> &sum, std::optional<qint64> value)
{
    if (value) {
        sum = sum.value_or(0) + *value;
    }
}

/// Every count of a drop up to a day.
struct Sums
{
    std::optional<qint64> revenue;
    std::optional<qint64> discounts;
    std::optional<qint64> returns;
    std::optional<qint64> orders;
    std::optional<qint64> units;
    std::optional<qint64> returnedUnits;
    std::optional<qint64> ads;

    void add(const SalesDay &day)
    {
        dropbeat::add(revenue, day.revenue);
        dropbeat::add(discounts, day.discounts);
        dropbeat::add(returns, day.returns);
        dropbeat::add(orders, day.orders);
        dropbeat::add(units, day.units);
        dropbeat::add(returnedUnits, day.returnedUnits);
        dropbeat::add(ads, day.ads);
    }
};

std::optional<qint64> costOfGoods(const Sums &sums, const DropCosts &costs)
{
    if (!costs.unitCost || !sums.units) {
        return std::nullopt;
    }
    const double back = static_cast<double>(sums.returnedUnits.value_or(0)) * costs.resold;
    return std::llround((static_cast<double>(*sums.units) - back) * static_cast<double>(*costs.unitCost));
}

std::optional<qint64> fulfilment(const Sums &sums, const DropCosts &costs)
{
    if (!costs.fulfilmentPerOrder || !sums.orders) {
        return std::nullopt;
    }
    return *sums.orders * *costs.fulfilmentPerOrder;
}

/// What is left after everything that grows with what is sold.
qint64 contribution(const Sums &sums, const DropCosts &costs)
{
    return sums.revenue.value_or(0) - sums.discounts.value_or(0) - sums.returns.value_or(0) -
           costOfGoods(sums, costs).value_or(0) - fulfilment(sums, costs).value_or(0);
}

qint64 profitOfSums(const Sums &sums, const DropCosts &costs)
{
    return contribution(sums, costs) - costs.shoot.value_or(0) - costs.other - sums.ads.value_or(0);
}

std::optional<qint64> unitsFor(double fixed, double perUnit)
{
    if (!(perUnit > 0)) {
        return std::nullopt;
    }
    return static_cast<qint64>(std::ceil(std::max(0.0, fixed) / perUnit - 1e-9));
}

std::vector<SalesDay> inOrder(std::vector<SalesDay> days, QDate until)
{
    std::erase_if(days, [until](const SalesDay &day) { return until.isValid() && day.day > until; });
    std::stable_sort(days.begin(), days.end(), [](const SalesDay &a, const SalesDay &b) { return a.day < b.day; });
    return days;
}

/// The first day from which on the profit to date stays at or above zero.
QDate breakEvenDay(const std::vector<SalesDay> &days, const DropCosts &costs)
{
    QDate since;
    Sums sums;
    for (size_t i = 0; i < days.size(); ++i) {
        sums.add(days[i]);
        if (i + 1 < days.size() && days[i + 1].day == days[i].day) {
            continue;
        }
        const bool paid = sums.revenue && profitOfSums(sums, costs) >= 0;
        if (!paid) {
            since = {};
        } else if (!since.isValid()) {
            since = days[i].day;
        }
    }
    // Nothing is paid for before the launch costs count.
    return since.isValid() && costs.launch.isValid() ? std::max(since, costs.launch) : since;
}

std::vector<ProfitPart> missingParts(const DropProfit &profit)
{
    std::vector<ProfitPart> missing;
    const auto check = [&missing](const std::optional<qint64> &value, ProfitPart part) {
        if (!value) {
            missing.push_back(part);
        }
    };
    // Discounts are absent where the shop reports revenue without them, so their absence says nothing.
    check(profit.revenue, ProfitPart::Revenue);
    check(profit.returns, ProfitPart::Returns);
    check(profit.costOfGoods, ProfitPart::CostOfGoods);
    check(profit.fulfilment, ProfitPart::Fulfilment);
    check(profit.shoot, ProfitPart::Shoot);
    check(profit.ads, ProfitPart::Ads);
    return missing;
}

} // namespace

SalesDay salesDay(QDate day, const SplitCounts &counts)
{
    const Counts &own = counts.own;
    return {day,
            own[Measure::Revenue],
            {},
            own[Measure::Refunds],
            own[Measure::Orders],
            own[Measure::Units],
            own[Measure::ReturnedUnits],
            own[Measure::Spend]};
}

DropProfit profitOf(const std::vector<SalesDay> &days, const DropCosts &costs, QDate until)
{
    const std::vector<SalesDay> known = inOrder(days, until);
    Sums sums;
    for (const SalesDay &day : known) {
        sums.add(day);
    }
    DropProfit profit;
    profit.asOf = until.isValid() ? until : known.empty() ? QDate() : known.back().day;
    profit.revenue = sums.revenue;
    profit.discounts = sums.discounts;
    profit.returns = sums.returns;
    profit.costOfGoods = costOfGoods(sums, costs);
    profit.fulfilment = fulfilment(sums, costs);
    profit.shoot = costs.shoot;
    profit.ads = sums.ads;
    profit.other = costs.other;
    profit.units = sums.units.value_or(0);
    profit.missing = missingParts(profit);
    if (!sums.revenue) {
        return profit;
    }
    profit.profit = profitOfSums(sums, costs);
    if (profit.units > 0 && profit.costOfGoods) {
        profit.perUnit = static_cast<double>(contribution(sums, costs)) / static_cast<double>(profit.units);
        profit.breakEvenUnits = unitsFor(
            static_cast<double>(costs.shoot.value_or(0) + costs.other + sums.ads.value_or(0)), *profit.perUnit);
    }
    profit.breakEvenOn = breakEvenDay(known, costs);
    return profit;
}

std::optional<double> timesReturned(const DropProfit &profit)
{
    if (!profit.profit || !profit.revenue || !profit.missing.empty()) {
        return std::nullopt;
    }
    const qint64 income = *profit.revenue - profit.discounts.value_or(0) - profit.returns.value_or(0);
    const qint64 costs = income - *profit.profit;
    return costs > 0 ? std::optional(static_cast<double>(income) / static_cast<double>(costs)) : std::nullopt;
}

std::optional<qint64> plannedBreakEven(qint64 fixedCosts, qint64 price, const DropCosts &costs, double returnRate)
{
    const double unitCost = static_cast<double>(costs.unitCost.value_or(0)) * (1 - returnRate * costs.resold);
    const double perUnit = static_cast<double>(price) * (1 - returnRate) - unitCost -
                           static_cast<double>(costs.fulfilmentPerOrder.value_or(0));
    return unitsFor(static_cast<double>(fixedCosts), perUnit);
}

std::vector<SalesDay> withLateReturns(std::vector<SalesDay> days, QDate closedOn, qint64 knownReturns,
                                      qint64 knownReturnedUnits)
{
    days = inOrder(std::move(days), {});
    SalesDay late;
    late.day = closedOn.addDays(1);
    const auto take = [&days, closedOn](std::optional<qint64> SalesDay::*part, qint64 known) {
        std::optional<qint64> taken;
        qint64 beyond = -known;
        for (const SalesDay &day : days) {
            beyond += day.day <= closedOn ? (day.*part).value_or(0) : 0;
        }
        for (auto day = days.rbegin(); day != days.rend() && beyond > 0; ++day) {
            std::optional<qint64> &told = (*day).*part;
            const qint64 here = day->day <= closedOn ? std::min(beyond, told.value_or(0)) : 0;
            if (here > 0) {
                told = *told - here;
                taken = taken.value_or(0) + here;
                beyond -= here;
            }
        }
        return taken;
    };
    late.returns = take(&SalesDay::returns, knownReturns);
    late.returnedUnits = take(&SalesDay::returnedUnits, knownReturnedUnits);
    if (late.returns || late.returnedUnits) {
        days.push_back(late);
    }
    return inOrder(std::move(days), {});
}

std::optional<Restatement> restatementOf(const std::vector<SalesDay> &days, const DropCosts &costs, QDate closedOn)
{
    Restatement restated;
    restated.then = profitOf(days, costs, closedOn);
    restated.now = profitOf(days, costs);
    if (!restated.then.profit || !restated.now.profit || *restated.then.profit == *restated.now.profit) {
        return std::nullopt;
    }
    restated.change = *restated.now.profit - *restated.then.profit;
    for (const SalesDay &day : days) {
        if (day.day > closedOn) {
            restated.lateReturns += day.returns.value_or(0);
            restated.lateReturnedUnits += day.returnedUnits.value_or(0);
        }
    }
    return restated;
}

} // namespace dropbeat
