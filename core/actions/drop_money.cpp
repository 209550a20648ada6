// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/drop_money.h"

#include "core/actions/edit_rules.h"
#include "core/actions/results_view.h"
#include "core/actions/review.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace dropbeat {

namespace {

using SharedOrders = std::shared_ptr<const ShopOrders>;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// Of the products that have the figure: by stock where every one of them has stock, else plainly.
std::optional<qint64> average(const std::vector<Product> &products, std::optional<qint64> Product::*figure)
{
    double plain = 0;
    double weighted = 0;
    double stock = 0;
    int count = 0;
    bool allInStock = true;
    for (const Product &product : products) {
        if (const auto &value = product.*figure) {
            plain += static_cast<double>(*value);
            weighted += static_cast<double>(*value) * static_cast<double>(product.stock.value_or(0));
            stock += static_cast<double>(product.stock.value_or(0));
            allInStock = allInStock && product.stock.value_or(0) > 0;
            ++count;
        }
    }
    if (count == 0) {
        return std::nullopt;
    }
    return std::llround(allInStock ? weighted / stock : plain / count);
}

std::optional<qint64> expenses(const std::vector<Expense> &all, std::initializer_list<ExpenseKind> kinds)
{
    std::optional<qint64> sum;
    for (const Expense &expense : all) {
        const auto amount = expense.spent ? expense.spent : expense.planned;
        if (amount && std::find(kinds.begin(), kinds.end(), expense.kind) != kinds.end()) {
            sum = sum.value_or(0) + *amount;
        }
    }
    return sum;
}

ResultQuery dropQuery(Id<Drop> drop, ResultGrouping by)
{
    ResultQuery query;
    query.by = by;
    query.drop = drop;
    query.sumUnassigned = false;
    return query;
}

/// The shop's and the ads' counts day by day; what is reported of whole periods alone stands on the last day.
std::vector<SalesDay> salesDays(const Tables &tables, Id<Drop> drop, const SharedOrders &orders)
{
    std::map<QDate, SplitCounts> days;
    SplitCounts dated;
    for (const ResultGroup &group : readResults(tables, dropQuery(drop, ResultGrouping::Day), orders).rows) {
        days[group.day] += group.counts;
        dated += group.counts;
    }
    const ResultGroups whole = readResults(tables, dropQuery(drop, ResultGrouping::Drop), orders);
    for (const ResultGroup &group : whole.rows) {
        Counts rest;
        for (const Measure measure : allMeasures()) {
            const qint64 left = group.counts.own[measure].value_or(0) - dated.own[measure].value_or(0);
            if (left > 0) {
                rest.set(measure, left);
            }
        }
        if (!rest.isEmpty() && whole.lastDay.isValid()) {
            days[whole.lastDay].own += rest;
        }
    }
    std::vector<SalesDay> sales;
    for (const auto &[day, counts] : days) {
        sales.push_back(salesDay(day, counts));
    }
    return sales;
}

/// Discounts of the whole drop, on its first day, unless the shop's revenue is without them already, as that of orders
/// always is.
void takeOffDiscounts(std::vector<SalesDay> &days, const DropAccount &account, bool fromOrders)
{
    if (!account.revenueIsNet && !fromOrders && account.discounts && !days.empty()) {
        days.front().discounts = account.discounts;
    }
}

/// Where no result tells what ads cost, what was written down as spent on them does.
void addAdExpenses(std::vector<SalesDay> &days, const std::vector<Expense> &all)
{
    const bool reported =
        std::any_of(days.begin(), days.end(), [](const SalesDay &day) { return day.ads.has_value(); });
    const auto spent = expenses(all, {ExpenseKind::Ads});
    if (!reported && spent && !days.empty()) {
        days.front().ads = spent;
    }
}

qint64 returnedUnits(const std::vector<SalesDay> &days)
{
    qint64 units = 0;
    for (const SalesDay &day : days) {
        units += day.returnedUnits.value_or(0);
    }
    return units;
}

std::optional<qint64> claimedRevenue(const Tables &tables, Id<Drop> drop, const SharedOrders &orders)
{
    std::optional<qint64> claimed;
    for (const ResultGroup &group : readResults(tables, dropQuery(drop, ResultGrouping::Drop), orders).rows) {
        if (const auto revenue = group.counts.claimed[Measure::Revenue]) {
            claimed = claimed.value_or(0) + *revenue;
        }
    }
    return claimed;
}

void writeAccount(Tables &tables, const DropAccount &account)
{
    if (tables.dropAccounts().get(account.drop)) {
        tables.dropAccounts().update(account);
    } else {
        tables.dropAccounts().insert(account);
    }
}

} // namespace

DropAccount accountOf(const Tables &tables, Id<Drop> drop)
{
    DropAccount none;
    none.drop = drop;
    return tables.dropAccounts().get(drop).value_or(none);
}

DropCosts costsOf(const Tables &tables, const Drop &drop, qint64 returned)
{
    const std::vector<Expense> all = tables.expenses().ofDrop(drop.id);
    const DropAccount account = accountOf(tables, drop.id);
    DropCosts costs;
    costs.unitCost = average(tables.products().ofDrop(drop.id), &Product::unitCost);
    costs.fulfilmentPerOrder = account.fulfilmentPerOrder;
    costs.shoot = expenses(all, {ExpenseKind::Shoot, ExpenseKind::Samples});
    costs.other = expenses(all, {ExpenseKind::Fees, ExpenseKind::Other}).value_or(0) +
                  account.costPerReturn.value_or(0) * returned;
    costs.launch = drop.launch.date;
    return costs;
}

DropMoney readMoney(const Tables &tables, Id<Drop> drop)
{
    return readMoney(tables, drop, std::make_shared<const ShopOrders>(ShopOrders::read(tables)));
}

DropMoney readMoney(const Tables &tables, Id<Drop> drop, const SharedOrders &orders)
{
    DropMoney money;
    money.drop = tables.drops().get(drop).value_or(Drop());
    money.account = accountOf(tables, drop);
    money.days = salesDays(tables, drop, orders);
    const std::vector<Expense> all = tables.expenses().ofDrop(drop);
    const bool fromOrders = orders->tellOf(drop);
    takeOffDiscounts(money.days, money.account, fromOrders);
    if (fromOrders && money.account.closedOn.isValid() && money.account.closedProfit) {
        money.days =
            withLateReturns(std::move(money.days), money.account.closedOn, money.account.closedReturns.value_or(0),
                            money.account.closedReturnedUnits.value_or(0));
    }
    addAdExpenses(money.days, all);
    money.costs = costsOf(tables, money.drop, returnedUnits(money.days));
    money.profit = profitOf(money.days, money.costs);
    money.claimed = claimedRevenue(tables, drop, orders);
    money.soldAtPrice = average(tables.products().ofDrop(drop), &Product::price);
    if (money.soldAtPrice && money.costs.unitCost) {
        const qint64 fixed =
            money.costs.shoot.value_or(0) + money.costs.other + expenses(all, {ExpenseKind::Ads}).value_or(0);
        money.plannedBreakEven = plannedBreakEven(fixed, *money.soldAtPrice, money.costs);
    }
    if (money.account.closedOn.isValid()) {
        money.restated = restatementOf(money.days, money.costs, money.account.closedOn);
    }
    return money;
}

DropProfit profitOfCounts(const Tables &tables, const Drop &drop, const SplitCounts &counts)
{
    std::vector<SalesDay> whole{salesDay(drop.launch.date, counts)};
    const DropAccount account = accountOf(tables, drop.id);
    const bool matters = !account.revenueIsNet && account.discounts;
    takeOffDiscounts(whole, account, matters && ShopOrders::read(tables).tellOf(drop.id));
    addAdExpenses(whole, tables.expenses().ofDrop(drop.id));
    DropProfit profit = profitOf(whole, costsOf(tables, drop, returnedUnits(whole)));
    profit.breakEvenOn = {};
    return profit;
}

QDate dayInMedianCase(const Tables &tables, const Drop &drop, qint64 units)
{
    constexpr size_t kLast = 6;
    constexpr qint64 kNever = std::numeric_limits<qint64>::max();
    std::vector<qint64> after; // days from launch
    const auto orders = std::make_shared<const ShopOrders>(ShopOrders::read(tables));
    const std::vector<Drop> all = tables.drops().all();
    for (auto past = all.rbegin(); past != all.rend() && after.size() < kLast; ++past) {
        if (past->status != DropStatus::Closed || !past->launch.isValid() || past->id == drop.id) {
            continue;
        }
        qint64 sold = 0;
        qint64 needed = kNever;
        for (const SalesDay &day : salesDays(tables, past->id, orders)) {
            sold += day.units.value_or(0);
            if (sold >= units && needed == kNever) {
                needed = std::max<qint64>(0, past->launch.date.daysTo(day.day));
            }
        }
        if (sold > 0) {
            after.push_back(needed);
        }
    }
    if (after.empty() || !drop.launch.isValid()) {
        return {};
    }
    std::sort(after.begin(), after.end());
    const qint64 median = after[after.size() / 2]; // of an even number the later one: a date to count on
    return median == kNever ? QDate() : drop.launch.date.addDays(median);
}

std::vector<PastDrop> pastDrops(const std::vector<DropMoney> &drops)
{
    std::vector<PastDrop> past;
    for (const DropMoney &money : drops) {
        const DropProfit &profit = money.profit;
        if (money.drop.status == DropStatus::Closed && profit.profit) {
            const qint64 setup = profit.shoot.value_or(0);
            const qint64 working = profit.ads.value_or(0) + profit.other;
            past.push_back({money.drop.name, setup, working, *profit.profit + setup + working});
        }
    }
    return past;
}

void saveAccount(Plan &plan, const DropAccount &account, const QString &gesture)
{
    for (const auto &amount : {account.discounts, account.fulfilmentPerOrder, account.costPerReturn}) {
        if (amount.value_or(0) < 0) {
            throw refusal(tr("An amount can't be below zero."));
        }
    }
    plan.edit(
        tr("Change the money of “%1”").arg(dropName(plan, account.drop)),
        [account](Tables &tables) {
            if (tables.drops().get(account.drop)) {
                writeAccount(tables, account);
            }
        },
        gesture);
}

void setDropStatus(Plan &plan, Id<Drop> drop, DropStatus status)
{
    const auto row = plan.tables().drops().get(drop);
    if (!row || row->status == status) {
        return;
    }
    if (status == DropStatus::Closed) {
        closeDrop(plan, drop);
        return;
    }
    plan.edit(tr("Change “%1”").arg(row->name), [drop, status](Tables &tables) {
        auto changed = tables.drops().get(drop);
        if (!changed) {
            return;
        }
        changed->status = status;
        tables.drops().update(*changed);
        if (auto account = tables.dropAccounts().get(drop); account && account->closedOn.isValid()) {
            account->closedOn = {};
            account->closedProfit.reset();
            account->closedReturns.reset();
            account->closedReturnedUnits.reset();
            tables.dropAccounts().update(*account);
        }
    });
}

void closeDrop(Plan &plan, Id<Drop> drop)
{
    const DropMoney money = readMoney(plan.tables(), drop);
    DropAccount account = money.account;
    account.closedOn = localNow(plan).date;
    account.closedProfit = money.profit.profit;
    account.closedReturns = money.profit.returns;
    account.closedReturnedUnits = returnedUnits(money.days);
    plan.edit(tr("Close “%1”").arg(dropName(plan, drop)), [account](Tables &tables) {
        if (auto row = tables.drops().get(account.drop)) {
            row->status = DropStatus::Closed;
            tables.drops().update(*row);
            writeAccount(tables, account);
        }
    });
}

} // namespace dropbeat
