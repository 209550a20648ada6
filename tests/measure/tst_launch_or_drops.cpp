// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/launch_or_drops.h"

#include <QTest>

#include <cmath>
#include <random>

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

LaunchAssumption of(const std::vector<LaunchAssumption> &assumptions, const char *id)
{
    for (const LaunchAssumption &assumption : assumptions) {
        if (assumption.id == QLatin1String(id)) {
            return assumption;
        }
    }
    qFatal("no such assumption");
}

std::vector<LaunchAssumption> with(std::initializer_list<std::pair<const char *, double>> values)
{
    std::vector<LaunchAssumption> assumptions = launchAssumptions({});
    for (const auto &[id, value] : values) {
        for (LaunchAssumption &assumption : assumptions) {
            if (assumption.id == QLatin1String(id)) {
                assumption.value = value;
            }
        }
    }
    return assumptions;
}

LaunchOrDropsSetup usual()
{
    LaunchOrDropsSetup setup;
    setup.budget = 600000;
    return setup;
}

} // namespace

class LaunchOrDropsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyAssumptionHasItsSource();
    void ownDropsTakeTheirPlace();
    void tooFewDropsTellNothing();
    void aFlopCounts();
    void recoversWhatDropsWereMadeOf();
    void withoutLuckItIsArithmetic();
    void theSameBudgetEitherWay();
    void manyDropsSwingLess();
    void shootsCostDropsMore();
    void knowingMoreNarrowsTheBand();
    void theSameSeedIsTheSame();
};

void LaunchOrDropsTest::everyAssumptionHasItsSource()
{
    const auto assumptions = launchAssumptions({});
    QCOMPARE(assumptions.size(), size_t(6));
    for (const LaunchAssumption &assumption : assumptions) {
        QVERIFY(!assumption.text.isEmpty() && !assumption.source.isEmpty() && assumption.asOf.isValid());
        QVERIFY(assumption.low <= assumption.value && assumption.value <= assumption.high);
        QCOMPARE(assumption.drops, 0);
    }
    // The essay gives no figure for momentum, so none is claimed.
    QCOMPARE(assumed(assumptions, QStringLiteral("momentum")), 0.0);
}

void LaunchOrDropsTest::ownDropsTakeTheirPlace()
{
    // Three drops of one working budget: 1.5, 2 and 2.5 times as much came back.
    const auto told = launchAssumptions({{QStringLiteral("a"), 25000, 75000, 112500},
                                         {QStringLiteral("b"), 25000, 75000, 150000},
                                         {QStringLiteral("c"), 50000, 75000, 187500}});
    // R 4.2.2: exp(mean(log(c(1.5, 2, 2.5)))), sd(log(c(1.5, 2, 2.5)))
    QVERIFY(near(of(told, "return").value, 1.957433820584, 1e-10));
    QVERIFY(near(of(told, "spread").value, 0.2560914020421, 1e-12));
    QVERIFY(near(of(told, "setup").value, 0.25, 1e-12));
    for (const char *id : {"return", "spread", "setup"}) {
        QCOMPARE(of(told, id).drops, 3);
    }
    for (const char *id : {"scale", "momentum", "half_life"}) {
        QCOMPARE(of(told, id).drops, 0);
        QCOMPARE(of(told, id).value, of(launchAssumptions({}), id).value);
    }
}

void LaunchOrDropsTest::tooFewDropsTellNothing()
{
    QCOMPARE(launchAssumptions({{{}, 1, 2, 3}, {{}, 1, 2, 3}, {{}, 5, 0, 9}}), launchAssumptions({}));
    QVERIFY(!usualWorkingOf({{{}, 1, 2, 3}, {{}, 1, 2, 3}}));
    QCOMPARE(usualWorkingOf({{{}, 1, 20, 3}, {{}, 1, 40, 3}, {{}, 1, 30, 3}}).value(), 30.0);
}

void LaunchOrDropsTest::aFlopCounts()
{
    const std::vector<PastDrop> good{{{}, 0, 100, 150}, {{}, 0, 100, 200}, {{}, 0, 100, 180}};
    auto flop = good;
    flop.push_back({{}, 0, 100, -40});
    QVERIFY(of(launchAssumptions(flop), "return").value < of(launchAssumptions(good), "return").value / 1.5);
    QVERIFY(of(launchAssumptions(flop), "spread").value > of(launchAssumptions(good), "spread").value);
}

void LaunchOrDropsTest::recoversWhatDropsWereMadeOf()
{
    // 200 drops that follow return 2 at 100,000, scale 0.6, spread 0.3 and grow by 1 % each.
    std::mt19937_64 random(12);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> budget(std::log(30000.0), std::log(330000.0));
    std::vector<PastDrop> history;
    for (int i = 0; i < 200; ++i) {
        const double working = std::exp(budget(random));
        const double brings =
            2 * 100000 * std::pow(working / 100000, 0.6) * std::exp(0.3 * normal(random)) * std::pow(1.01, i);
        history.push_back({{}, std::llround(working / 4), std::llround(working), std::llround(brings)});
    }
    const auto told = launchAssumptions(history);
    QVERIFY(near(of(told, "scale").value, 0.6, 0.12));
    QVERIFY(near(of(told, "setup").value, 0.2, 1e-3));
    QVERIFY(near(of(told, "momentum").value, 0.01, 0.002));
    QCOMPARE(of(told, "momentum").drops, 200);
}

void LaunchOrDropsTest::withoutLuckItIsArithmetic()
{
    // 600,000 either way, no luck: six drops of 70,000 working and 30,000 shoot bring 1.2·70,000 each; the launch has
    // 570,000 working and brings 1.2·70,000·(57 ÷ 7)^0.8.
    const auto told = with({{"spread", 0}, {"half_life", 1}});
    const LaunchOrDrops result = launchOrDrops(usual(), told, 1, 11);
    const double drops = 6 * 1.2 * 70000 - 600000;
    const double launch = 1.2 * 70000 * std::pow(57.0 / 7, 0.8) - 600000;
    QVERIFY(near(result.drops.curve.back().median, drops, 1));
    QVERIFY(near(result.launch.curve.back().median, launch, 1));
    QCOMPARE(result.chanceDropsAhead, drops > launch ? 1.0 : 0.0);
    QCOMPARE(result.drops.chanceOfLoss, 1.0);
    QCOMPARE(result.launch.curve.front(), (ProfitBand{0, -600000, -600000, -600000}));
    QCOMPARE(result.drops.curve.front(), (ProfitBand{0, -100000, -100000, -100000}));
    QCOMPARE(result.launch.deepest, -600000.0);
    QVERIFY(result.drops.deepest > -300000);
    // With 10 % momentum the k-th drop brings 1.1^k times as much.
    const LaunchOrDrops growing =
        launchOrDrops(usual(), with({{"spread", 0}, {"half_life", 1}, {"momentum", 0.1}}), 1, 11);
    QVERIFY(near(growing.drops.curve.back().median, 1.2 * 70000 * (std::pow(1.1, 6) - 1) / 0.1 - 600000, 1));
    QCOMPARE(growing.launch, result.launch);
}

void LaunchOrDropsTest::theSameBudgetEitherWay()
{
    // A return of nothing loses the whole budget both ways.
    const LaunchOrDrops result = launchOrDrops(usual(), with({{"return", 0}}), 3, 50);
    QVERIFY(near(result.launch.curve.back().median, -600000, 1e-6));
    QVERIFY(near(result.drops.curve.back().median, -600000, 1e-6));
    QCOMPARE(result.launch.curve.size(), result.drops.curve.size());
    QCOMPARE(result.launch.curve.back().day, 182); // five months and one more, in whole weeks
}

void LaunchOrDropsTest::manyDropsSwingLess()
{
    const LaunchOrDrops result = launchOrDrops(usual(), with({{"scale", 1}, {"setup", 0}}));
    const auto width = [](const WayAhead &way) { return way.curve.back().high - way.curve.back().low; };
    QVERIFY(width(result.drops) < 0.85 * width(result.launch));
    for (const WayAhead &way : {result.launch, result.drops}) {
        for (const ProfitBand &band : way.curve) {
            QVERIFY(band.low <= band.median && band.median <= band.high);
        }
        QVERIFY(way.deepest <= 0);
    }
}

void LaunchOrDropsTest::shootsCostDropsMore()
{
    const double cheap = launchOrDrops(usual(), with({{"setup", 0.1}})).chanceDropsAhead;
    const double dear = launchOrDrops(usual(), with({{"setup", 0.7}})).chanceDropsAhead;
    QVERIFY(cheap > 0.5);
    QVERIFY(dear < cheap - 0.2);
}

void LaunchOrDropsTest::knowingMoreNarrowsTheBand()
{
    auto known = launchAssumptions({});
    known.front().drops = 30;
    const auto width = [](const LaunchOrDrops &result) {
        return result.drops.curve.back().high - result.drops.curve.back().low;
    };
    QVERIFY(width(launchOrDrops(usual(), known)) < 0.8 * width(launchOrDrops(usual(), launchAssumptions({}))));
}

void LaunchOrDropsTest::theSameSeedIsTheSame()
{
    const auto assumptions = launchAssumptions({});
    QCOMPARE(launchOrDrops(usual(), assumptions, 5), launchOrDrops(usual(), assumptions, 5));
    QVERIFY(!(launchOrDrops(usual(), assumptions, 5) == launchOrDrops(usual(), assumptions, 6)));
    // Another seed tells the same story.
    const double one = launchOrDrops(usual(), assumptions, 5).chanceDropsAhead;
    QVERIFY(near(launchOrDrops(usual(), assumptions, 6).chanceDropsAhead, one, 0.05));
}

QTEST_GUILESS_MAIN(LaunchOrDropsTest)
#include "tst_launch_or_drops.moc"
