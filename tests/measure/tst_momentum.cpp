// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/momentum.h"

#include <QTest>

#include <cmath>

using namespace dropbeat;

namespace {

bool near(double actual, double expected, double precision)
{
    if (std::abs(actual - expected) <= precision) {
        return true;
    }
    qWarning("%.12g instead of %.12g", actual, expected);
    return false;
}

OrderFact order(const char *customer, int month, int day, qint64 revenue = 5000)
{
    const QByteArray name(customer);
    return {name.isEmpty() ? std::nullopt : std::optional<qint64>(qHash(name, 1)), QDate(2026, month, day), revenue};
}

} // namespace

class MomentumTest : public QObject
{
    Q_OBJECT

private slots:
    void gapsBetweenACustomersOrders();
    void cohortsCountOnlyWhatIsKnown();
    void ofOneDrop();
    void steadinessByWeek();
    void ownHistoryIsTheMiddle();
    void trendsAgreeWithR();
};

void MomentumTest::gapsBetweenACustomersOrders()
{
    // Gaps of 12, 5, 30, 7, 21, 14, 60 and 3 days. R 4.2.2: quantile(…) is 6.50, 13.00, 23.25.
    std::vector<OrderFact> orders;
    const int gaps[]{12, 5, 30, 7, 21, 14, 60, 3};
    for (int i = 0; i < 8; ++i) {
        const qint64 customer = 1000 + i;
        orders.push_back({customer, QDate(2026, 3, 1).addDays(gaps[i]), 100});
        orders.push_back({customer, QDate(2026, 3, 1), 100});
    }
    orders.push_back(order("once", 4, 1));
    orders.push_back(order("twice a day", 4, 1));
    orders.push_back(order("twice a day", 4, 1));
    orders.push_back(order("", 4, 1)); // nobody knows who: two strangers are no repeat
    orders.push_back(order("", 4, 9));
    const OrderGaps result = daysBetweenOrders(orders);
    QCOMPARE(result.count, 8);
    QCOMPARE(result.median.value(), 13.0);
    QCOMPARE(result.lowerQuarter.value(), 6.5);
    QCOMPARE(result.upperQuarter.value(), 23.25);
    QVERIFY(!daysBetweenOrders({order("once", 4, 1)}).median);
}

void MomentumTest::cohortsCountOnlyWhatIsKnown()
{
    const std::vector<OrderFact> orders{
        order("anna", 1, 5),  order("anna", 2, 1), // back after 27 days
        order("bo", 1, 20),   order("bo", 6, 1),   // too late
        order("cleo", 1, 31), order("cleo", 3, 1), // after 29 days
        order("dot", 2, 10),                       // never
        order("eve", 3, 20),  order("eve", 3, 25), // her window is still open
        order("fay", 2, 28),  order("fay", 3, 30), // after 30 days: the last one of the window
        order("", 1, 1),
    };
    const auto result = cohorts(orders, 30, QDate(2026, 4, 1));
    QCOMPARE(result.size(), size_t(3));
    QCOMPARE(result[0].month, QDate(2026, 1, 1));
    QCOMPARE(result[0].customers, 3);
    QCOMPARE(result[0].ripe, 3);
    QCOMPARE(result[0].back, 2);
    QVERIFY(near(result[0].rate.value(), 2.0 / 3, 1e-12));
    QCOMPARE(result[0].interval.value(), wilson(2, 3));
    QCOMPARE(result[1].ripe, 2);
    QCOMPARE(result[1].back, 1);
    QCOMPARE(result[2].customers, 1);
    QCOMPARE(result[2].ripe, 0);
    QVERIFY(!result[2].rate && !result[2].interval);
    const Cohort all = allCohorts(result);
    QCOMPARE(all.customers, 6);
    QCOMPARE(all.ripe, 5);
    QCOMPARE(all.back, 3);
    QCOMPARE(all.rate.value(), 0.6);
    QVERIFY(cohorts({}, 30, QDate(2026, 4, 1)).empty());
}

void MomentumTest::ofOneDrop()
{
    const Id<Drop> knit{7};
    const auto of = [knit](OrderFact fact) {
        fact.drop = knit;
        return fact;
    };
    const std::vector<OrderFact> orders{
        order("anna", 1, 1),      order("anna", 1, 31),
        of(order("anna", 3, 2)),                       // 30 days before the launch, 30 to it
        of(order("anna", 3, 12)), order("anna", 4, 1), // back after 10 days, counted once
        of(order("bo", 3, 5)),    order("bo", 5, 5),   // 61 days: too late
        order("cleo", 1, 10),     of(order("cleo", 3, 6)),
        of(order("cleo", 3, 6)),                       // two orders of a day are one
        of(order("dot", 6, 20)),  order("dot", 6, 22), // her window is still open
        order("eve", 3, 8),       order("eve", 3, 9),  // never bought of the drop
        of(order("", 3, 7)),      of(order("", 3, 8)),
    };
    const Cohort again = boughtAgain(orders, knit, 60, QDate(2026, 7, 1));
    QCOMPARE(again.customers, 4);
    QCOMPARE(again.ripe, 3);
    QCOMPARE(again.back, 1);
    QCOMPARE(again.interval.value(), wilson(1, 3));
    const DropGaps gaps = daysBetweenOrders(orders, knit, QDate(2026, 3, 1));
    QCOMPARE(gaps.here.count, 3); // 30 and 10 of anna's, 55 of cleo's
    QCOMPARE(gaps.here.median.value(), 30.0);
    QCOMPARE(gaps.before.count, 1);
    QCOMPARE(gaps.before.median.value(), 30.0);
    QCOMPARE(daysBetweenOrders(orders, knit, {}).before.count, 0);
}

void MomentumTest::steadinessByWeek()
{
    // Five whole weeks from Monday, 5 January 2026: 1000, 1500, 500, 0, 2000. R: sd/mean is 0.7905694150421.
    const QDate monday(2026, 1, 5);
    const std::vector<RevenueDay> days{{monday, 400},
                                       {monday.addDays(6), 600},
                                       {monday.addDays(7), 1500},
                                       {monday.addDays(20), 500},
                                       {monday.addDays(28), 2000},
                                       {monday.addDays(-1), 99999},
                                       {monday.addDays(35), 99999}};
    const Steadiness result = steadinessOf(days, monday.addDays(-2), monday.addDays(36));
    QCOMPARE(result.weeks, 5);
    QCOMPARE(result.perWeek, 1000.0);
    QVERIFY(near(result.variation.value(), 0.7905694150421, 1e-12));
    QCOMPARE(steadinessOf(days, monday, monday.addDays(34)), result);
    QVERIFY(!steadinessOf(days, monday, monday.addDays(6)).variation);
    QCOMPARE(steadinessOf(days, monday.addDays(1), monday.addDays(9)).weeks, 0);
    QCOMPARE(steadinessOf(days, monday, monday.addDays(-20)).weeks, 0);
    QVERIFY(!steadinessOf({}, monday, monday.addDays(20)).variation);
    QVERIFY(near(steadinessOf({{monday, 5}, {monday.addDays(7), 5}}, monday, monday.addDays(13)).variation.value(), 0,
                 1e-15));
}

void MomentumTest::ownHistoryIsTheMiddle()
{
    const OwnHistory history = ownHistory({12, 5, 30, 7, 21, 14, 60, 3}).value();
    QCOMPARE(history, (OwnHistory{8, 13, 6.5, 23.25}));
    QVERIFY(!ownHistory({1, 2}));
    QCOMPARE(ownHistory({5, 5, 5}).value(), (OwnHistory{3, 5, 5, 5}));
}

void MomentumTest::trendsAgreeWithR()
{
    // R 4.2.2: cor.test(1:6, v, method = "kendall")$p.value; the median of all slopes is 35.
    const DropTrend growing = trendOf({120, 180, 160, 240, 260, 300});
    QVERIFY(near(growing.p, 0.01666666666667, 1e-12));
    QCOMPARE(growing.perDrop, 35.0);
    QCOMPARE(growing.above, 4);
    QCOMPARE(growing.reading, DropTrend::Reading::Growing);
    const DropTrend shrinking = trendOf({5, 4, 3, 2.5, 1, 0});
    QVERIFY(near(shrinking.p, 0.002777777777778, 1e-12));
    QCOMPARE(shrinking.reading, DropTrend::Reading::Shrinking);
    // With ties: cor.test(…, exact = FALSE, continuity = TRUE).
    QVERIFY(near(trendOf({3, 3, 5, 6, 6, 8, 9}).p, 0.005666092352629, 1e-12));
    QCOMPARE(trendOf({3, 9, 1, 8, 2, 7}).reading, DropTrend::Reading::Level);
    QCOMPARE(trendOf({1, 2, 3, 4}).reading, DropTrend::Reading::CannotTell);
    QCOMPARE(trendOf({7}).reading, DropTrend::Reading::CannotTell);
    QCOMPARE(trendOf({4, 4, 4, 4, 4}).reading, DropTrend::Reading::Level);
}

QTEST_GUILESS_MAIN(MomentumTest)
#include "tst_momentum.moc"
