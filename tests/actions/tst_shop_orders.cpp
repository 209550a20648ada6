// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/drop_money.h"
#include "core/actions/order_choices.h"
#include "core/actions/plan_edits.h"
#include "core/actions/results_view.h"
#include "tests/support/test_orders.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kLaunch(2026, 11, 5);

/// Two drops, the second with a clip; a shop's sums of days and its orders.
class Rig
{
public:
    Rig()
    {
        shirt = launched(QStringLiteral("Shirt"), QDate(2026, 9, 1));
        knit = launched(QStringLiteral("Knit"), kLaunch);
        style = plan.addClip(knit, QStringLiteral("Style"));
        styleA = plan.addVariant(style, QStringLiteral("A"));
        const Product product{
            plan.plan->newId<Product>(), shirt, QStringLiteral("SHIRT"), QStringLiteral("Shirt"), 8000, 2000, 50, 0};
        plan.plan->edit(QStringLiteral("Product"), [&product](Tables &tables) { tables.products().insert(product); });
    }

    Id<Drop> launched(const QString &name, QDate day)
    {
        const Id<Drop> id = plan.addDrop(name);
        plan.plan->edit(QStringLiteral("Launch"), [id, day](Tables &tables) {
            Drop drop = tables.drops().get(id).value();
            drop.launch = {day, QTime(10, 0)};
            drop.status = DropStatus::Live;
            tables.drops().update(drop);
        });
        return id;
    }

    void orders(const std::vector<ToldOrder> &told)
    {
        OrderRows rows;
        rows.orders = told;
        importOrders(plan, rows);
    }

    /// Orders and revenue of one day, as that platform sums them up, and two signups.
    void sums(const QString &platform, QDate day, qint64 count, qint64 revenue, const Assignment::Target &target,
              const QString &channel = {})
    {
        ResultRows rows;
        Subject subject;
        subject.platform = platform;
        subject.externalId = platform;
        subject.claims = false;
        subject.channel = channel;
        rows.subjects = {subject};
        rows.measures = {Measure::Orders, Measure::Revenue, Measure::Signups};
        const auto julian = static_cast<qint32>(day.toJulianDay());
        rows.keys = {{0, julian, julian, Placement::Organic}};
        rows.values = {count, revenue, 2};
        import(plan, rows);
        for (const Subject &each : plan.plan->tables().subjects().all()) {
            if (each.platform == platform) {
                assignSubjects(*plan.plan, {each.id}, target);
            }
        }
    }

    std::vector<ResultGroup> rows(ResultGrouping by, ResultQuery query = {}) const
    {
        query.by = by;
        return readResults(plan.plan->tables(), query).rows;
    }

    /// Of the row of that drop alone.
    Counts own(Id<Drop> drop, ResultGrouping by = ResultGrouping::Drop, const ResultQuery &query = {}) const
    {
        for (const ResultGroup &group : rows(by, query)) {
            if (group.drop == drop && group.clip.isNull()) {
                return group.counts.own;
            }
        }
        return {};
    }

    TestPlan plan;
    Id<Drop> shirt;
    Id<Drop> knit;
    Id<Clip> style;
    Id<Variant> styleA;
};

ToldOrder refunded(ToldOrder told, qint64 amount, qint64 pieces)
{
    told.order.status = QStringLiteral("partially_refunded");
    told.order.refunded = amount;
    told.order.returnedUnits = pieces;
    return told;
}

ToldOrder pieces(ToldOrder told, qint64 units, const QString &sku = {})
{
    told.order.units = units;
    told.order.sku = sku;
    return told;
}

} // namespace

class TestOfShopOrders : public QObject
{
    Q_OBJECT

private slots:
    void standUnderTheirDropAndDay();
    void countAsThePlanChose();
    void sumsOfTheSameDropAndDaysAreNotAdded();
    void breakdownsByVariantStay();
    void breakdownsByChannelStay();
    void otherCountersOfTheSameOrders();
    void datesChannelsAndPlacements();
    void earnAsTheShopsOwn();
    void refundsOfALaterExportRestateAClosedDrop();
};

void TestOfShopOrders::standUnderTheirDropAndDay()
{
    Rig rig;
    rig.orders({pieces(told(1, kLaunch, 9000), 2), told(2, kLaunch.addDays(1), 4000),
                pieces(told(3, kLaunch.addDays(1), 8000), 1, QStringLiteral("SHIRT")),
                told(4, QDate(2026, 8, 1), 700)}); // before the first launch
    Counts knit = rig.own(rig.knit);
    QCOMPARE(knit[Measure::Orders], std::optional<qint64>(2));
    QCOMPARE(knit[Measure::Revenue], std::optional<qint64>(13000));
    QCOMPARE(knit[Measure::Units], std::optional<qint64>(2));
    QVERIFY(!knit[Measure::Refunds]); // not reported is not zero
    QCOMPARE(rig.own(rig.shirt)[Measure::Revenue], std::optional<qint64>(8000));
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Variant), knit);
    ResultQuery ofKnit;
    ofKnit.drop = rig.knit;
    const auto days = rig.rows(ResultGrouping::Day, ofKnit);
    QCOMPARE(days.size(), size_t(2));
    QCOMPARE(days[1].counts.own[Measure::Revenue], std::optional<qint64>(4000));
    const ResultGroups all = readResults(rig.plan.plan->tables(), {});
    QCOMPARE(all.unassigned.own[Measure::Revenue], std::optional<qint64>(700));
    QCOMPARE(all.platforms, QStringList{QStringLiteral("shopify")});
    QCOMPARE(all.firstDay, kLaunch);
}

void TestOfShopOrders::countAsThePlanChose()
{
    Rig rig;
    ToldOrder voided = told(2, kLaunch, 4000);
    voided.order.status = QStringLiteral("voided");
    ToldOrder cancelled = told(3, kLaunch, 5000);
    cancelled.order.cancelled = true;
    ToldOrder card = told(4, kLaunch, 3000);
    card.order.giftCards = 1000;
    rig.orders({told(1, kLaunch, 9000), voided, cancelled, card});
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(2));
    QCOMPARE(rig.own(rig.knit)[Measure::Revenue], std::optional<qint64>(9000 + 3000));
    OrderCounting counting;
    counting.revenue = RevenueBasis::Total;
    counting.giftCards = true;
    setOrderCounting(*rig.plan.plan, counting);
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(3)); // voided ones, too
    QCOMPARE(rig.own(rig.knit)[Measure::Revenue], std::optional<qint64>(9000 + 4000 + 3000 + 3 * 500));
    rig.plan.plan->undo();
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(2));
    QCOMPARE(rig.plan.plan->tables().orders().statuses(),
             (std::vector<std::pair<QString, qint64>>{{QStringLiteral("paid"), 2}, {QStringLiteral("voided"), 1}}));
}

void TestOfShopOrders::sumsOfTheSameDropAndDaysAreNotAdded()
{
    Rig rig;
    const QString shop = QStringLiteral("generic-shop");
    rig.sums(shop, kLaunch.addDays(-1), 1, 100, rig.knit); // before the orders begin
    rig.sums(shop, kLaunch, 5, 500, rig.knit);
    rig.sums(shop, kLaunch.addDays(1), 6, 600, rig.knit); // a day on which orders tell of none
    rig.sums(shop, kLaunch.addDays(4), 9, 900, rig.knit); // after they end
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(21));
    rig.orders({told(1, kLaunch, 50'000), told(2, kLaunch.addDays(2), 30'000)});
    const Counts counts = rig.own(rig.knit);
    QCOMPARE(counts[Measure::Orders], std::optional<qint64>(2 + 1 + 9));
    QCOMPARE(counts[Measure::Revenue], std::optional<qint64>(80'000 + 1000));
    QCOMPARE(counts[Measure::Signups], std::optional<qint64>(8)); // what orders don't tell stays
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Variant), counts);
    SplitCounts days;
    for (const ResultGroup &day : rig.rows(ResultGrouping::Day)) {
        days += day.counts;
    }
    QCOMPARE(days.own, counts);
    SplitCounts series;
    for (const ResultDays &group : readDays(rig.plan.plan->tables(), {})) {
        series += group.key.counts;
    }
    QCOMPARE(series.own, counts);
}

void TestOfShopOrders::breakdownsByVariantStay()
{
    Rig rig;
    rig.sums(QStringLiteral("generic-shop"), kLaunch, 3, 30'000, rig.styleA); // of one variant, by its code
    rig.orders({told(1, kLaunch, 50'000), told(2, kLaunch, 30'000)});
    const auto orders = [](const std::vector<ResultGroup> &groups, bool ofVariant) {
        std::optional<qint64> sum;
        for (const ResultGroup &group : groups) {
            if (group.variant.isNull() != ofVariant && group.counts.own[Measure::Orders]) {
                sum = sum.value_or(0) + *group.counts.own[Measure::Orders];
            }
        }
        return sum;
    };
    // More than there are: nothing of the orders is left for the drop itself, but for the revenue of the rest.
    QCOMPARE(orders(rig.rows(ResultGrouping::Variant), true), std::optional<qint64>(3));
    QCOMPARE(orders(rig.rows(ResultGrouping::Variant), false), std::optional<qint64>());
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Variant)[Measure::Revenue], std::optional<qint64>(50'000));
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(2)); // three of them are among the orders
    ResultQuery clip;
    clip.clip = rig.style;
    QCOMPARE(rig.rows(ResultGrouping::Variant, clip).front().counts.own[Measure::Orders], std::optional<qint64>(3));
    rig.orders({told(3, kLaunch.addDays(1), 10'000), told(4, kLaunch.addDays(1), 10'000),
                told(5, kLaunch.addDays(2), 10'000)});
    QCOMPARE(orders(rig.rows(ResultGrouping::Variant), true), std::optional<qint64>(3));
    QCOMPARE(orders(rig.rows(ResultGrouping::Variant), false), std::optional<qint64>(5 - 3));
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Variant)[Measure::Revenue], std::optional<qint64>(110'000 - 30'000));
    // Day by day the same: two of the launch day's; of the third told the next day's first is taken.
    SplitCounts series;
    QStringList ofDrop;
    for (const ResultDays &group : readDays(rig.plan.plan->tables(), {})) {
        series += group.key.counts;
        for (const auto &[day, counts] : group.days) {
            if (group.key.variant.isNull()) {
                ofDrop << QStringLiteral("%1:%2").arg(kLaunch.daysTo(day)).arg(counts.own[Measure::Orders].value_or(0));
            }
        }
    }
    QCOMPARE(ofDrop, (QStringList{QStringLiteral("0:0"), QStringLiteral("1:1"), QStringLiteral("2:1")}));
    QCOMPARE(series.own[Measure::Orders], std::optional<qint64>(5));
    QCOMPARE(series.own[Measure::Revenue], std::optional<qint64>(110'000));
}

void TestOfShopOrders::breakdownsByChannelStay()
{
    Rig rig;
    rig.sums(QStringLiteral("generic-shop"), kLaunch, 1, 10'000, rig.knit, QStringLiteral("instagram"));
    rig.orders({told(1, kLaunch, 50'000), told(2, kLaunch, 30'000)});
    QStringList rows;
    for (const ResultGroup &group : rig.rows(ResultGrouping::Channel)) {
        rows << QStringLiteral("%1:%2").arg(group.channel).arg(group.counts.own[Measure::Orders].value_or(0));
    }
    rows.sort();
    QCOMPARE(rows, (QStringList{QStringLiteral(":1"), QStringLiteral("instagram:1")}));
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(2));
    ResultQuery instagram; // orders don't tell a channel; the sums do
    instagram.channel = QStringLiteral("instagram");
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Drop, instagram)[Measure::Orders], std::optional<qint64>(1));
}

void TestOfShopOrders::otherCountersOfTheSameOrders()
{
    Rig rig;
    rig.sums(QStringLiteral("ga4"), kLaunch, 4, 400, rig.knit);
    rig.sums(QStringLiteral("tiktok-shop"), kLaunch, 7, 700, rig.knit);   // no other till sees these
    rig.sums(QStringLiteral("generic-shop"), kLaunch, 2, 200, rig.shirt); // orders tell nothing of that drop
    rig.orders({told(1, kLaunch, 50'000)});
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(1 + 7));
    QCOMPARE(rig.own(rig.shirt)[Measure::Orders], std::optional<qint64>(2));
    ToldOrder tiktok = told(2, kLaunch, 900);
    tiktok.order.shop = QStringLiteral("tiktok-shop");
    rig.orders({tiktok});
    QCOMPARE(rig.own(rig.knit)[Measure::Orders], std::optional<qint64>(2));
}

void TestOfShopOrders::datesChannelsAndPlacements()
{
    Rig rig;
    rig.sums(QStringLiteral("generic-shop"), kLaunch.addDays(6), 9, 900, rig.knit);
    ToldOrder tiktok = told(3, kLaunch, 900);
    tiktok.order.shop = QStringLiteral("tiktok-shop");
    rig.orders({told(1, kLaunch, 50'000), told(2, kLaunch.addDays(3), 30'000), tiktok});
    ResultQuery query;
    query.filter.from = kLaunch.addDays(1);
    query.filter.to = kLaunch.addDays(6);
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Drop, query)[Measure::Orders], std::optional<qint64>(1 + 9));
    query.filter.to = kLaunch.addDays(5);
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Drop, query)[Measure::Orders], std::optional<qint64>(1));
    query = {};
    query.channel = QStringLiteral("tiktok");
    QCOMPARE(rig.own(rig.knit, ResultGrouping::Drop, query)[Measure::Orders], std::optional<qint64>(1));
    query = {};
    query.filter.placement = Placement::Boosted; // an order is neither
    QVERIFY(rig.rows(ResultGrouping::Drop, query).empty());
}

void TestOfShopOrders::earnAsTheShopsOwn()
{
    Rig rig;
    rig.orders({refunded(pieces(told(1, kLaunch, 50'000), 4), 10'000, 1), pieces(told(2, kLaunch, 30'000), 3)});
    DropAccount account = accountOf(rig.plan.plan->tables(), rig.knit);
    account.discounts = 5000; // a subtotal has them off already
    account.revenueIsNet = false;
    account.fulfilmentPerOrder = 700;
    saveAccount(*rig.plan.plan, account);
    const DropMoney money = readMoney(rig.plan.plan->tables(), rig.knit);
    QCOMPARE(money.profit.revenue, std::optional<qint64>(80'000));
    QCOMPARE(money.profit.returns, std::optional<qint64>(10'000));
    QCOMPARE(money.profit.units, 7);
    QVERIFY(!money.profit.discounts);
    QCOMPARE(money.profit.fulfilment, std::optional<qint64>(1400));
    const Drop drop = rig.plan.plan->tables().drops().get(rig.knit).value();
    const SplitCounts counts = rig.rows(ResultGrouping::Drop).front().counts;
    QCOMPARE(profitOfCounts(rig.plan.plan->tables(), drop, counts).profit, money.profit.profit);
}

void TestOfShopOrders::refundsOfALaterExportRestateAClosedDrop()
{
    Rig rig;
    rig.orders({refunded(pieces(told(1, kLaunch, 50'000), 4), 10'000, 1), pieces(told(2, kLaunch, 30'000), 3)});
    closeDrop(*rig.plan.plan, rig.knit);
    const DropAccount closed = accountOf(rig.plan.plan->tables(), rig.knit);
    QCOMPARE(closed.closedReturns, std::optional<qint64>(10'000));
    QCOMPARE(closed.closedReturnedUnits, std::optional<qint64>(1));
    QVERIFY(!readMoney(rig.plan.plan->tables(), rig.knit).restated);
    // The next export tells of the same orders: one came back whole, and one more of the other.
    rig.orders({refunded(pieces(told(1, kLaunch, 50'000), 4), 22'500, 2),
                refunded(pieces(told(2, kLaunch, 30'000), 3), 30'000, 3)});
    const DropMoney money = readMoney(rig.plan.plan->tables(), rig.knit);
    QVERIFY(money.restated);
    QCOMPARE(money.restated->then.profit, closed.closedProfit);
    QCOMPARE(money.restated->lateReturns, 42'500);
    QCOMPARE(money.restated->lateReturnedUnits, 4);
    QCOMPARE(money.profit.returns, std::optional<qint64>(52'500));
    QCOMPARE(money.restated->change, -42'500);
}

QTEST_GUILESS_MAIN(TestOfShopOrders)
#include "tst_shop_orders.moc"
