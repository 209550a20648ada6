// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/drop_money.h"
#include "core/actions/plan_edits.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kLaunch(2026, 11, 5);

/// A drop with two products, a shoot, and a shop's and an ad platform's figures.
class Rig
{
public:
    Rig()
    {
        drop = plan.addDrop(QStringLiteral("Knit"));
        const Product knit{
            plan.plan->newId<Product>(), drop, QStringLiteral("K1"), QStringLiteral("Knit"), 10000, 3000, 30, 0};
        const Product hat{
            plan.plan->newId<Product>(), drop, QStringLiteral("K2"), QStringLiteral("Hat"), 4000, 1000, 10, 1};
        const Expense shoot{
            plan.plan->newId<Expense>(), drop, ExpenseKind::Shoot, QStringLiteral("Shoot"), 50000, 40000, 0};
        const Expense ads{plan.plan->newId<Expense>(), drop, ExpenseKind::Ads, QStringLiteral("Ads"), 30000, {}, 1};
        const Expense fees{plan.plan->newId<Expense>(), drop, ExpenseKind::Fees, QStringLiteral("Fees"), 1000, {}, 2};
        const Id<Drop> id = drop;
        plan.plan->edit(QStringLiteral("Money"), [=](Tables &tables) {
            Drop row = tables.drops().get(id).value();
            row.launch = {kLaunch, QTime(10, 0)};
            tables.drops().update(row);
            tables.products().insertAll({knit, hat});
            tables.expenses().insertAll({shoot, ads, fees});
        });
    }

    /// The shop's day: revenue, refunds, orders, units, returned units.
    void shop(QDate day, qint64 revenue, qint64 refunds, qint64 orders, qint64 units, qint64 back)
    {
        Subject subject;
        subject.platform = QStringLiteral("generic-shop");
        subject.externalId = QStringLiteral("shop");
        subject.claims = false;
        write(subject, {Measure::Orders, Measure::Revenue, Measure::Units, Measure::Refunds, Measure::ReturnedUnits},
              day, {orders, revenue, units, refunds, back});
    }
    void ads(QDate day, qint64 spend, qint64 claimed)
    {
        write(ad(QStringLiteral("ad")), {Measure::Revenue, Measure::Spend}, day, {claimed, spend});
    }

    const Tables &tables() const { return plan.plan->tables(); }

    TestPlan plan;
    Id<Drop> drop;

private:
    void write(const Subject &subject, const std::vector<Measure> &measures, QDate day, std::vector<qint64> values)
    {
        ResultRows rows;
        rows.subjects = {subject};
        rows.measures = measures;
        const auto julian = static_cast<qint32>(day.toJulianDay());
        rows.keys = {{0, julian, julian, Placement::Organic}};
        rows.values = std::move(values);
        import(plan, rows);
        plan.open();
        for (const Subject &each : tables().subjects().all()) {
            assignSubjects(*plan.plan, {each.id}, drop);
        }
    }
};

} // namespace

class tst_DropMoney : public QObject
{
    Q_OBJECT

private slots:
    void knowsNothingWithoutResults();
    void putsTogetherWhatADropEarned();
    void discountsOnlyWhereRevenueHasThem();
    void adsAreWhatWasWrittenDownWhereNothingReportsThem();
    void lateReturnsRestateAClosedDrop();
    void aReopenedDropForgetsItsClosing();
    void sumsTellTheSameAsDays();
    void breaksEvenAsTheMedianDropSold();
    void refusesAmountsBelowZero();
};

void tst_DropMoney::knowsNothingWithoutResults()
{
    const Rig rig;
    const DropMoney money = readMoney(rig.tables(), rig.drop);
    QVERIFY(!money.profit.profit);
    QVERIFY(!money.claimed);
    QCOMPARE(money.costs.unitCost, std::optional<qint64>(2500)); // 30 at 30.00 and 10 at 10.00
    QCOMPARE(money.soldAtPrice, std::optional<qint64>(8500));
    // (400.00 + 300.00 + 10.00) ÷ (85.00 − 25.00), rounded up
    QCOMPARE(money.plannedBreakEven, std::optional<qint64>(12));
}

void tst_DropMoney::putsTogetherWhatADropEarned()
{
    Rig rig;
    rig.shop(kLaunch, 150000, 0, 12, 15, 0);
    rig.shop(kLaunch.addDays(7), 90000, 17000, 8, 10, 2);
    rig.ads(kLaunch, 21000, 400000);
    DropAccount account = accountOf(rig.tables(), rig.drop);
    account.fulfilmentPerOrder = 650;
    account.costPerReturn = 500;
    saveAccount(*rig.plan.plan, account);
    const DropMoney money = readMoney(rig.tables(), rig.drop);
    QCOMPARE(money.claimed, std::optional<qint64>(400000)); // apart: in none of the sums below
    QCOMPARE(money.profit.revenue, std::optional<qint64>(240000));
    QCOMPARE(money.profit.returns, std::optional<qint64>(17000));
    QCOMPARE(money.profit.costOfGoods, std::optional<qint64>((25 - 2) * 2500));
    QCOMPARE(money.profit.fulfilment, std::optional<qint64>(20 * 650));
    QCOMPARE(money.profit.shoot, std::optional<qint64>(40000)); // spent, not planned
    QCOMPARE(money.profit.ads, std::optional<qint64>(21000));   // reported, not planned
    QCOMPARE(money.profit.other, 1000 + 2 * 500);
    QCOMPARE(money.profit.profit, std::optional<qint64>(240000 - 17000 - 23 * 2500 - 20 * 650 - 40000 - 21000 - 2000));
    QVERIFY(money.profit.missing.empty());
    rig.plan.plan->undo();
    QVERIFY(!readMoney(rig.tables(), rig.drop).profit.fulfilment);
}

void tst_DropMoney::discountsOnlyWhereRevenueHasThem()
{
    Rig rig;
    rig.shop(kLaunch, 150000, 0, 12, 15, 0);
    DropAccount account = accountOf(rig.tables(), rig.drop);
    account.discounts = 9000;
    saveAccount(*rig.plan.plan, account);
    const auto net = readMoney(rig.tables(), rig.drop).profit.profit;
    account.revenueIsNet = false;
    saveAccount(*rig.plan.plan, account);
    QCOMPARE(*readMoney(rig.tables(), rig.drop).profit.profit, *net - 9000);
}

void tst_DropMoney::adsAreWhatWasWrittenDownWhereNothingReportsThem()
{
    Rig rig;
    rig.shop(kLaunch, 150000, 0, 12, 15, 0);
    QCOMPARE(readMoney(rig.tables(), rig.drop).profit.ads, std::optional<qint64>(30000));
}

void tst_DropMoney::lateReturnsRestateAClosedDrop()
{
    Rig rig;
    rig.shop(kLaunch, 150000, 0, 12, 15, 0);
    QVERIFY(pastDrops({readMoney(rig.tables(), rig.drop)}).empty()); // still live
    closeDrop(*rig.plan.plan, rig.drop);
    QCOMPARE(rig.tables().drops().get(rig.drop)->status, DropStatus::Closed);
    QCOMPARE(accountOf(rig.tables(), rig.drop).closedOn, QDate(2026, 11, 20));
    const auto told = accountOf(rig.tables(), rig.drop).closedProfit;
    QVERIFY(told);
    QVERIFY(!readMoney(rig.tables(), rig.drop).restated);
    const auto past = pastDrops({readMoney(rig.tables(), rig.drop)});
    QCOMPARE(past.size(), size_t(1));
    QCOMPARE(past.front().setup, 40000);
    QCOMPARE(past.front().working, 30000 + 1000); // ads as written down, and fees
    QCOMPARE(past.front().contribution, *told + 40000 + 31000);
    rig.shop(QDate(2026, 11, 25), 0, 20000, 0, 0, 2);
    const DropMoney later = readMoney(rig.tables(), rig.drop);
    QVERIFY(later.restated);
    QCOMPARE(later.restated->lateReturns, 20000);
    QCOMPARE(later.restated->lateReturnedUnits, 2);
    QCOMPARE(*later.restated->then.profit, *told);
    QCOMPARE(later.restated->change, -20000 + 2 * 2500); // what came back can be sold again
}

void tst_DropMoney::aReopenedDropForgetsItsClosing()
{
    Rig rig;
    rig.shop(kLaunch, 150000, 1000, 12, 15, 1);
    Plan &plan = *rig.plan.plan;
    DropAccount account = accountOf(rig.tables(), rig.drop);
    account.costPerReturn = 400;
    saveAccount(plan, account);
    setDropStatus(plan, rig.drop, DropStatus::Closed);
    const DropAccount closed = accountOf(rig.tables(), rig.drop);
    QCOMPARE(closed.closedOn, QDate(2026, 11, 20));
    QCOMPARE(closed.closedReturns, std::optional<qint64>(1000));
    const auto entries = plan.history().size();
    setDropStatus(plan, rig.drop, DropStatus::Closed); // chosen once more: nothing is told anew
    QCOMPARE(plan.history().size(), entries);
    setDropStatus(plan, rig.drop, DropStatus::Live);
    QCOMPARE(rig.tables().drops().get(rig.drop)->status, DropStatus::Live);
    QCOMPARE(accountOf(rig.tables(), rig.drop), account); // what a person wrote stays
    plan.undo();
    QCOMPARE(rig.tables().drops().get(rig.drop)->status, DropStatus::Closed);
    QCOMPARE(accountOf(rig.tables(), rig.drop), closed);
}

void tst_DropMoney::sumsTellTheSameAsDays()
{
    Rig rig;
    rig.shop(kLaunch, 150000, 0, 12, 15, 0);
    rig.shop(kLaunch.addDays(7), 90000, 17000, 8, 10, 2);
    DropAccount account = accountOf(rig.tables(), rig.drop);
    account.discounts = 5000;
    account.revenueIsNet = false;
    account.costPerReturn = 400;
    saveAccount(*rig.plan.plan, account);
    SplitCounts counts;
    for (const auto &[measure, sum] :
         {std::pair{Measure::Revenue, 240000}, std::pair{Measure::Refunds, 17000}, std::pair{Measure::Orders, 20},
          std::pair{Measure::Units, 25}, std::pair{Measure::ReturnedUnits, 2}}) {
        counts.own.set(measure, sum);
    }
    const DropProfit byDay = readMoney(rig.tables(), rig.drop).profit;
    const DropProfit inAll = profitOfCounts(rig.tables(), *rig.tables().drops().get(rig.drop), counts);
    QCOMPARE(inAll.profit, byDay.profit);
    QCOMPARE(inAll.missing, byDay.missing);
    QVERIFY(!timesReturned(inAll)); // fulfilment is not known
    account.fulfilmentPerOrder = 600;
    saveAccount(*rig.plan.plan, account);
    const DropProfit whole = profitOfCounts(rig.tables(), *rig.tables().drops().get(rig.drop), counts);
    const double income = 240000 - 5000 - 17000;
    QCOMPARE(timesReturned(whole), std::optional(income / (income - static_cast<double>(*whole.profit))));
}

void tst_DropMoney::breaksEvenAsTheMedianDropSold()
{
    Rig rig;
    rig.shop(kLaunch, 150000, 0, 12, 15, 0);
    rig.shop(kLaunch.addDays(7), 90000, 0, 8, 10, 0);
    Drop next;
    next.id = rig.plan.addDrop(QStringLiteral("Coat"));
    next.launch = {QDate(2027, 1, 7), QTime(10, 0)};
    QVERIFY(!dayInMedianCase(rig.tables(), next, 20).isValid()); // no drop is closed yet
    setDropStatus(*rig.plan.plan, rig.drop, DropStatus::Closed);
    QCOMPARE(dayInMedianCase(rig.tables(), next, 15), QDate(2027, 1, 7));
    QCOMPARE(dayInMedianCase(rig.tables(), next, 16), QDate(2027, 1, 14));
    QVERIFY(!dayInMedianCase(rig.tables(), next, 26).isValid()); // never sold as many
    next.launch = {};
    QVERIFY(!dayInMedianCase(rig.tables(), next, 15).isValid());
}

void tst_DropMoney::refusesAmountsBelowZero()
{
    const Rig rig;
    DropAccount account = accountOf(rig.tables(), rig.drop);
    account.fulfilmentPerOrder = -1;
    QVERIFY_THROWS_EXCEPTION(Error, saveAccount(*rig.plan.plan, account));
}

QTEST_GUILESS_MAIN(tst_DropMoney)
#include "tst_drop_money.moc"
