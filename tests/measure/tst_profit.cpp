// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profit_words.h"

#include <QLocale>
#include <QTest>

using namespace dropbeat;

namespace {

const QDate kLaunch(2026, 11, 5);

SalesDay day(int after, qint64 revenue, qint64 discounts, qint64 returns, qint64 orders, qint64 units,
             qint64 returnedUnits, qint64 ads)
{
    return {kLaunch.addDays(after), revenue, discounts, returns, orders, units, returnedUnits, ads};
}

/// A drop of knits at about € 80: three days of sales, a return a week later.
std::vector<SalesDay> sales()
{
    return {day(0, 80000, 8000, 0, 8, 10, 0, 5000), day(1, 40000, 0, 0, 5, 5, 0, 3000), day(2, 24000, 0, 0, 3, 3, 0, 0),
            day(9, 0, 0, 16000, 0, 0, 2, 0)};
}

DropCosts costs()
{
    DropCosts result;
    result.unitCost = 2500;
    result.fulfilmentPerOrder = 600;
    result.shoot = 30000;
    result.other = 2000;
    result.launch = kLaunch;
    return result;
}

} // namespace

class ProfitTest : public QObject
{
    Q_OBJECT

private slots:
    void takesEverythingOff();
    void notKnownIsNotZero();
    void breaksEvenByPiecesAndDay();
    void aLateReturnMovesTheDay();
    void plansBeforeAnythingIsSold();
    void lateReturnsRestateAClosedDrop();
    void refundsOfEarlierOrdersAreLateReturns();
    void saysWhatWasRestatedAndWhatIsMissing();
    void aPlatformsClaimsEarnNothing();
    void daysComeInAnyOrder();
};

void ProfitTest::takesEverythingOff()
{
    const DropProfit profit = profitOf(sales(), costs());
    QCOMPARE(profit.revenue.value(), 144000LL);
    QCOMPARE(profit.discounts.value(), 8000LL);
    QCOMPARE(profit.returns.value(), 16000LL);
    QCOMPARE(profit.costOfGoods.value(), (18 - 2) * 2500LL);
    QCOMPARE(profit.fulfilment.value(), 16 * 600LL);
    QCOMPARE(profit.ads.value(), 8000LL);
    QCOMPARE(profit.profit.value(), 144000LL - 8000 - 16000 - 40000 - 9600 - 30000 - 8000 - 2000);
    QCOMPARE(profit.asOf, kLaunch.addDays(9));
    QVERIFY(profit.missing.empty());
    // Worn pieces can't be sold again.
    DropCosts worn = costs();
    worn.resold = 0;
    QCOMPARE(profitOf(sales(), worn).profit.value(), *profit.profit - 5000);
}

void ProfitTest::notKnownIsNotZero()
{
    const DropProfit nothing = profitOf({}, costs());
    QVERIFY(!nothing.profit && !nothing.revenue && !nothing.breakEvenUnits);
    QCOMPARE(nothing.missing.front(), ProfitPart::Revenue);
    SalesDay bare;
    bare.day = kLaunch;
    bare.revenue = 50000;
    const DropProfit little = profitOf({bare}, {});
    QCOMPARE(little.profit.value(), 50000LL);
    QCOMPARE(little.missing, (std::vector<ProfitPart>{ProfitPart::Returns, ProfitPart::CostOfGoods,
                                                      ProfitPart::Fulfilment, ProfitPart::Shoot, ProfitPart::Ads}));
    QVERIFY(!little.perUnit);
}

void ProfitTest::breaksEvenByPiecesAndDay()
{
    const DropProfit profit = profitOf(sales(), costs(), kLaunch.addDays(2));
    // (144000 − 8000 − 18·2500 − 16·600) ÷ 18 a piece; shoot, other and ads of 40000 to be paid.
    QVERIFY(qAbs(profit.perUnit.value() - 81400.0 / 18) < 1e-9);
    QCOMPARE(profit.breakEvenUnits.value(), 9LL); // 8.85
    // The first day brings 72000 − 25000 − 4800 = 42200 against 37000.
    QCOMPARE(profit.breakEvenOn, kLaunch);
    DropCosts dear = costs();
    dear.shoot = 45000;
    QCOMPARE(profitOf(sales(), dear, kLaunch.addDays(2)).breakEvenOn, kLaunch.addDays(1));
    dear.shoot = 90000;
    QVERIFY(!profitOf(sales(), dear).breakEvenOn.isValid());
    DropCosts losing = costs();
    losing.unitCost = 9000;
    QVERIFY(!profitOf(sales(), losing).breakEvenUnits);
}

void ProfitTest::aLateReturnMovesTheDay()
{
    DropCosts tight = costs();
    tight.shoot = 65000;
    QCOMPARE(profitOf(sales(), tight, kLaunch.addDays(5)).breakEvenOn, kLaunch.addDays(2));
    QVERIFY(!profitOf(sales(), tight).breakEvenOn.isValid()); // the return takes it below again
    auto more = sales();
    more.push_back(day(12, 16000, 0, 0, 2, 2, 0, 0));
    QCOMPARE(profitOf(more, tight).breakEvenOn, kLaunch.addDays(12));
}

void ProfitTest::plansBeforeAnythingIsSold()
{
    // 60000 ÷ (8000 − 2500 − 600) = 12.2
    QCOMPARE(plannedBreakEven(60000, 8000, costs()).value(), 13LL);
    // With 25 % returns a piece brings 8000·0.75 − 2500·0.75 − 600 = 3525.
    QCOMPARE(plannedBreakEven(60000, 8000, costs(), 0.25).value(), 18LL);
    QVERIFY(!plannedBreakEven(60000, 3000, costs()));
    QCOMPARE(plannedBreakEven(0, 8000, costs()).value(), 0LL);
}

void ProfitTest::refundsOfEarlierOrdersAreLateReturns()
{
    // Orders tell a refund on the day of the order: 30 + 50 of the days before the closing, 20 known then.
    const QDate closed = kLaunch.addDays(3);
    SalesDay first;
    first.day = kLaunch;
    first.revenue = 1000;
    first.returns = 30;
    first.returnedUnits = 1;
    SalesDay second = first;
    second.day = kLaunch.addDays(2);
    second.returns = 50;
    SalesDay after = first;
    after.day = kLaunch.addDays(5);
    after.returns = 7;
    const auto days = withLateReturns({after, second, first}, closed, 20, 1);
    QCOMPARE(days.size(), size_t(4));
    QCOMPARE(days[0].returns, std::optional<qint64>(20)); // the latest days give first
    QCOMPARE(days[1].returns, std::optional<qint64>(0));
    QCOMPARE(days[2].day, closed.addDays(1));
    QCOMPARE(days[2].returns, std::optional<qint64>(60));
    QCOMPARE(days[2].returnedUnits, std::optional<qint64>(1));
    QCOMPARE(days[3], after);
    DropCosts none;
    const Restatement restated = restatementOf(days, none, closed).value();
    QCOMPARE(restated.lateReturns, 67);
    QCOMPARE(restated.lateReturnedUnits, 2);
    QCOMPARE(restated.then.profit, std::optional<qint64>(2000 - 20));
    QCOMPARE(withLateReturns({first, second}, closed, 80, 2), (std::vector<SalesDay>{first, second})); // all was known
}

void ProfitTest::lateReturnsRestateAClosedDrop()
{
    const Restatement restated = restatementOf(sales(), costs(), kLaunch.addDays(7)).value();
    QCOMPARE(restated.lateReturns, 16000LL);
    QCOMPARE(restated.lateReturnedUnits, 2LL);
    QCOMPARE(restated.change, -16000LL + 2 * 2500);
    QCOMPARE(restated.then.profit.value() + restated.change, restated.now.profit.value());
    QCOMPARE(restated.then.asOf, kLaunch.addDays(7));
    QVERIFY(!restatementOf(sales(), costs(), kLaunch.addDays(9)));
    QVERIFY(!restatementOf({}, costs(), kLaunch));
}

void ProfitTest::saysWhatWasRestatedAndWhatIsMissing()
{
    QLocale::setDefault(QLocale(QLocale::English));
    const Currency euro{QStringLiteral("EUR"), 2};
    const QString text = restatementText(restatementOf(sales(), costs(), kLaunch.addDays(7)).value(), euro);
    for (const char *figure : {"160.00", "304.00", "414.00", "2 piece"}) {
        QVERIFY2(text.contains(QLatin1String(figure)), qPrintable(text));
    }
    QVERIFY(text.startsWith(QStringLiteral("Restated: returns of")));
    auto late = sales();
    late.back() = day(9, 4000, 0, 0, 1, 1, 0, 0);
    const QString other = restatementText(restatementOf(late, costs(), kLaunch.addDays(7)).value(), euro);
    QVERIFY(other.startsWith(QStringLiteral("Restated: figures came")));

    QVERIFY(missingPartsText(profitOf(sales(), costs())).isEmpty());
    DropCosts partly = costs();
    partly.fulfilmentPerOrder.reset();
    partly.shoot.reset();
    QCOMPARE(missingPartsText(profitOf(sales(), partly)),
             QStringLiteral("Without fulfilment and shoot: not known yet"));
}

void ProfitTest::aPlatformsClaimsEarnNothing()
{
    Counts shop;
    shop.set(Measure::Revenue, 10000);
    shop.set(Measure::Orders, 2);
    Counts ads;
    ads.set(Measure::Revenue, 70000);
    ads.set(Measure::Orders, 9);
    ads.set(Measure::Spend, 3000);
    SplitCounts counts;
    counts.add(shop, false, QStringLiteral("shop"));
    counts.add(ads, true, QStringLiteral("tiktok-ads"));
    const SalesDay sold = salesDay(kLaunch, counts);
    QCOMPARE(sold.revenue.value(), 10000LL);
    QCOMPARE(sold.orders.value(), 2LL);
    QCOMPARE(sold.ads.value(), 3000LL);
    QCOMPARE(profitOf({sold}, {}).profit.value(), 7000LL);
    // Claims alone are no revenue.
    SplitCounts claims;
    claims.add(ads, true, QStringLiteral("tiktok-ads"));
    QVERIFY(!profitOf({salesDay(kLaunch, claims)}, {}).profit);
}

void ProfitTest::daysComeInAnyOrder()
{
    auto turned = sales();
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(profitOf(turned, costs()), profitOf(sales(), costs()));
    // Two rows of one day (shop and ads) are one day.
    auto split = sales();
    SalesDay adsOnly;
    adsOnly.day = kLaunch;
    adsOnly.ads = 5000;
    split.front().ads.reset();
    split.push_back(adsOnly);
    QCOMPARE(profitOf(split, costs()), profitOf(sales(), costs()));
}

QTEST_GUILESS_MAIN(ProfitTest)
#include "tst_profit.moc"
