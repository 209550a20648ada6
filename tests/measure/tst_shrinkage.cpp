// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/shrinkage.h"

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

const std::vector<ShareCount> kClips{{400, 10000}, {4, 40},    {1300, 24000}, {55, 1500},
                                     {310, 9000},  {90, 2500}, {8, 300}};

std::vector<int> order(const std::vector<LeaderboardPlace> &places)
{
    std::vector<int> indexes;
    for (const LeaderboardPlace &place : places) {
        indexes.push_back(place.index);
    }
    return indexes;
}

} // namespace

class ShrinkageTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheFormulaInR();
    void fortyViewsDoNotTop();
    void findsThePriorItWasMadeOf();
    void chanceAloneShrinksEverything();
    void nothingToLearnFrom();
    void staysBetweenOwnAndUsual();
};

void ShrinkageTest::agreesWithTheFormulaInR()
{
    // R 4.2.2: the weighted moments written out, qbeta for the interval.
    const BetaPrior prior = betaPrior(kClips);
    QVERIFY(near(prior.mean(), 0.04577524292353, 1e-12));
    QVERIFY(near(prior.weight(), 387.076163833, 1e-6));
    const ShrunkShare small = shrunk(kClips[1], prior);
    QVERIFY(near(small.share, 0.05085393957471, 1e-10));
    QVERIFY(near(small.interval.low, 0.03210942988834, 1e-9));
    QVERIFY(near(small.interval.high, 0.07357190992843, 1e-9));
}

void ShrinkageTest::fortyViewsDoNotTop()
{
    // By plain rate 4 of 40 leads with 10 %.
    // By the certain end of the shrunk interval it comes third, and last where lower is better.
    QCOMPARE(order(leaderboard(kClips, Direction::HigherIsBetter)), (std::vector<int>{2, 0, 1, 4, 5, 3, 6}));
    QCOMPARE(order(leaderboard(kClips, Direction::LowerIsBetter)), (std::vector<int>{4, 0, 5, 3, 6, 2, 1}));
    auto none = kClips;
    none[2] = {0, 0};
    QCOMPARE(leaderboard(none, Direction::HigherIsBetter).size(), kClips.size() - 1);
}

void ShrinkageTest::findsThePriorItWasMadeOf()
{
    std::mt19937_64 random(3);
    std::gamma_distribution<double> first(3, 1);
    std::gamma_distribution<double> second(97, 1);
    std::uniform_int_distribution<qint64> trials(50, 3000);
    std::vector<ShareCount> counts;
    for (int i = 0; i < 4000; ++i) {
        const double x = first(random);
        const double rate = x / (x + second(random));
        const qint64 n = trials(random);
        counts.push_back({std::binomial_distribution<qint64>(n, rate)(random), n});
    }
    const BetaPrior prior = betaPrior(counts);
    QVERIFY2(qAbs(prior.alpha - 3) < 0.25, qPrintable(QString::number(prior.alpha)));
    QVERIFY2(qAbs(prior.beta - 97) < 8, qPrintable(QString::number(prior.beta)));
}

void ShrinkageTest::chanceAloneShrinksEverything()
{
    // Equal rates: nothing is spread but by chance, so every clip is at the mean, and the prior weighs all there is.
    const BetaPrior prior = betaPrior({{30, 1000}, {60, 2000}, {3, 100}, {15, 500}});
    QVERIFY(near(prior.mean(), 0.03, 1e-12));
    QVERIFY(near(prior.weight(), 3600, 1));
    QVERIFY(near(shrunk({9, 100}, prior).share, 0.0316216, 1e-5));
}

void ShrinkageTest::nothingToLearnFrom()
{
    QCOMPARE(betaPrior({}), BetaPrior());
    QCOMPARE(betaPrior({{1, 10}, {5, 20}}), BetaPrior());
    QCOMPARE(betaPrior({{0, 10}, {0, 20}, {0, 30}}), BetaPrior());
    QCOMPARE(betaPrior({{10, 10}, {20, 20}, {3, 3}}), BetaPrior());
    QVERIFY(leaderboard({}, Direction::HigherIsBetter).empty());
    QVERIFY(near(shrunk({0, 0}, {2, 8}).share, 0.2, 1e-12));
}

void ShrinkageTest::staysBetweenOwnAndUsual()
{
    const BetaPrior prior = betaPrior(kClips);
    for (const ShareCount &clip : kClips) {
        const ShrunkShare result = shrunk(clip, prior);
        QVERIFY(result.share >= std::min(clip.share(), prior.mean()) &&
                result.share <= std::max(clip.share(), prior.mean()));
        QVERIFY(result.interval.low < result.share && result.share < result.interval.high);
    }
}

QTEST_GUILESS_MAIN(ShrinkageTest)
#include "tst_shrinkage.moc"
