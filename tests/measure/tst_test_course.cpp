// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/confidence_sequence.h"
#include "core/measure/test_course.h"
#include "tests/measure/arms_of.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

bool near(double actual, double expected, double precision)
{
    if (std::abs(actual - expected) <= precision) {
        return true;
    }
    qWarning("%.12g instead of %.12g", actual, expected);
    return false;
}

TestSetup setupFor(const char *kpi, std::optional<qint64> planned = {})
{
    TestSetup setup;
    setup.kpi = presetKpi(QLatin1String(kpi));
    setup.plannedPerArm = planned;
    setup.randomised = true;
    return setup;
}

/// One arm of Cookie Cats: players, and how many of them came back after 1 and 7 days; rounds played.
struct Players
{
    qint64 players = 0;
    qint64 after1 = 0;
    qint64 after7 = 0;
    ValueSample rounds;
};

} // namespace

class TestCourseTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheComparison();
    void addsUpDayByDay();
    void overlapsNeverWiden();
    void callsOnTheFirstDayItCan();
    void laterDaysDoNotTakeItBack();
    void severalPairsAreAdjusted();
    void missingDaysCountNothing();
    void tellsTooLittleApart();
    void watchesTheSplit();
    void nonsenseIsNotCompared();
    void ordersAreComparedByTheirSquares();
    void noveltyTellsTheFirstDaysApart();
    void cookieCatsComeOutAsInR();
};

void TestCourseTest::choosesTheComparison()
{
    const auto arms = armsOf({{{1, 10}}, {{2, 10}}});
    QCOMPARE(testKind(presetKpi(QStringLiteral("ctr")), arms), TestKind::Share);
    QCOMPARE(testKind(presetKpi(QStringLiteral("return_rate")), arms), TestKind::Share);
    QCOMPARE(testKind(presetKpi(QStringLiteral("roas_shop")), arms), TestKind::Ratio);
    QCOMPARE(testKind(presetKpi(QStringLiteral("aov")), arms), TestKind::Ratio); // only days are known
    auto orders = arms;
    for (TestArm &arm : orders) {
        arm.days.front().squares = 40.0;
    }
    QCOMPARE(testKind(presetKpi(QStringLiteral("aov")), orders), TestKind::Average);
    Kpi refunds = presetKpi(QStringLiteral("return_rate"));
    refunds.numerator = refunds.fallback->first;
    refunds.denominator = refunds.fallback->second;
    QCOMPARE(testKind(refunds, arms), TestKind::Ratio);
}

void TestCourseTest::addsUpDayByDay()
{
    const TestSetup setup = setupFor("ctr", 4000);
    const TestCourse course = courseOf(setup, armsOf({{{60, 2000}, {60, 2000}}, {{71, 1950}, {80, 2000}}}));
    QCOMPARE(course.days, (std::vector<QDate>{kFirstDay, kFirstDay.addDays(1)}));
    QCOMPARE(course.totals[1], (std::vector<ShareCount>{{71, 1950}, {151, 3950}}));
    const ComparisonDay &last = course.pairs.front().days.back();
    QCOMPARE(last.plain, newcombe({120, 4000}, {151, 3950}));
    QCOMPARE(last.p, equalSharesP({120, 4000}, {151, 3950}));
    QVERIFY(near(last.difference, 0.0082278481012658, 1e-14));
    QCOMPARE(last.n, 7950.0);
    // √(pA(1−pA)/nA + pB(1−pB)/nB), and the sequence tuned to 4,000 of each.
    QVERIFY(near(last.standardError, std::sqrt(0.03 * 0.97 / 4000 + 151.0 / 3950 * (1 - 151.0 / 3950) / 3950), 1e-15));
    QCOMPARE(last.sequence, alwaysValid(last.difference, last.standardError, 7950, 8000));
    QVERIFY(last.sequence.low < last.plain.low && last.sequence.high > last.plain.high);
    QCOMPARE(last.adjustedP, last.alwaysValidP);
    // Days in any order.
    auto turned = armsOf({{{60, 2000}, {60, 2000}}, {{71, 1950}, {80, 2000}}});
    std::reverse(turned[0].days.begin(), turned[0].days.end());
    QCOMPARE(courseOf(setup, turned).pairs, course.pairs);
}

void TestCourseTest::overlapsNeverWiden()
{
    std::mt19937_64 random(5);
    for (int i = 0; i < 200; ++i) {
        const TestCourse course = courseOf(setupFor("hook_rate"), randomArms(random, {0.3, 0.33, 0.3}, 60, 20));
        for (const PairCourse &pair : course.pairs) {
            for (size_t day = 1; day < pair.days.size(); ++day) {
                const ComparisonDay &now = pair.days[day];
                const ComparisonDay &before = pair.days[day - 1];
                QVERIFY(now.running.low >= before.running.low && now.running.high <= before.running.high);
                QVERIFY(now.running.low <= now.running.high);
                QVERIFY(now.alwaysValidP <= before.alwaysValidP);
                QVERIFY(now.adjustedP >= now.alwaysValidP);
            }
        }
    }
}

void TestCourseTest::callsOnTheFirstDayItCan()
{
    const TestSetup setup = setupFor("ctr", 20000);
    std::vector<ShareCount> a(20, {13, 1000});
    std::vector<ShareCount> b(20, {22, 1000});
    const TestCourse course = courseOf(setup, armsOf({a, b}));
    const PairCourse &pair = course.pairs.front();
    const int day = pair.calledOn.value();
    QVERIFY(day > 3 && day < 19);
    QVERIFY(pair.days[static_cast<size_t>(day)].adjustedP < 0.05);
    QVERIFY(pair.days[static_cast<size_t>(day) - 1].adjustedP >= 0.05);
    QVERIFY(pair.days[static_cast<size_t>(day)].sequence.low > 0);
    QCOMPARE(pair.better, 1);
    // The other way round where lower is better.
    const TestCourse returns = courseOf(setupFor("return_rate", 20000), armsOf({a, b}));
    QCOMPARE(returns.pairs.front().better, 0);
    QCOMPARE(returns.pairs.front().calledOn.value(), day);
}

void TestCourseTest::laterDaysDoNotTakeItBack()
{
    // B leads clearly for a week, then falls far behind.
    std::vector<ShareCount> a(40, {30, 1000});
    std::vector<ShareCount> b(7, {60, 1000});
    b.resize(40, {8, 1000});
    const TestCourse course = courseOf(setupFor("ctr", 7000), armsOf({a, b}));
    const PairCourse &pair = course.pairs.front();
    QVERIFY(pair.calledOn.value() < 7);
    QCOMPARE(pair.better, 1);
    QVERIFY(pair.contradicted);
    QVERIFY(pair.days.back().sequence.high < 0);
    QVERIFY(pair.days.back().running.low > 0);
}

void TestCourseTest::severalPairsAreAdjusted()
{
    const TestCourse course = courseOf(setupFor("ctr", 5000), armsOf({{{63, 4800}}, {{107, 4830}}, {{76, 5000}}}));
    QCOMPARE(course.pairs.size(), size_t(3));
    std::vector<double> single;
    std::vector<double> adjusted;
    for (const PairCourse &pair : course.pairs) {
        single.push_back(pair.days.back().alwaysValidP);
        adjusted.push_back(pair.days.back().adjustedP);
    }
    QCOMPARE(adjusted, holm(single));
    QCOMPARE(&course.pair(2, 0), &course.pairs[1]);
}

void TestCourseTest::missingDaysCountNothing()
{
    auto arms = armsOf({{{60, 2000}, {61, 2000}, {62, 2000}}, {{71, 1950}, {70, 2000}, {80, 2000}}});
    arms[1].days.erase(arms[1].days.begin() + 1); // B was paused
    const TestCourse course = courseOf(setupFor("ctr"), arms);
    QCOMPARE(course.totals[1], (std::vector<ShareCount>{{71, 1950}, {71, 1950}, {151, 3950}}));
    QVERIFY(course.pairs.front().days[1].enough);
    QVERIFY(courseOf(setupFor("ctr"), {}).days.empty());
    QVERIFY(courseOf(setupFor("ctr"), armsOf({{}, {}})).pairs.front().days.empty());
}

void TestCourseTest::tellsTooLittleApart()
{
    const auto enough = [](const char *kpi, ShareCount a, ShareCount b) {
        return courseOf(setupFor(kpi), armsOf({{a}, {b}})).pairs.front().days.back().enough;
    };
    QVERIFY(!enough("ctr", {4, 4000}, {50, 4000}));
    QVERIFY(enough("ctr", {5, 4000}, {50, 4000}));
    QVERIFY(!enough("vtr", {96, 100}, {50, 100}));
    QVERIFY(enough("vtr", {95, 100}, {50, 100}));
    QVERIFY(!enough("roas_shop", {9500, 100}, {5000, 100})); // one day
}

void TestCourseTest::watchesTheSplit()
{
    TestSetup setup = setupFor("ctr");
    auto arms = armsOf({{{60, 5000}}, {{60, 4600}}});
    QVERIFY(!courseOf(setup, arms).sampleRatio.back().ok);
    arms[0].weight = 52;
    arms[1].weight = 48;
    QVERIFY(courseOf(setup, arms).sampleRatio.back().ok);
    setup.randomised = false;
    arms[0].weight = 1;
    arms[1].weight = 1;
    QVERIFY(courseOf(setup, arms).sampleRatio.back().ok); // nothing was split
}

void TestCourseTest::nonsenseIsNotCompared()
{
    const TestCourse course = courseOf(setupFor("vtr"), armsOf({{{60, 50}}, {{20, 50}}}));
    QVERIFY(!course.sensible);
    QVERIFY(!course.pairs.front().days.back().enough);
}

void TestCourseTest::ordersAreComparedByTheirSquares()
{
    // R 4.2.2: x <- c(rep(c(40, 60, 95), 20), 200); y <- c(rep(c(55, 80, 120), 20), 260); t.test(y, x)
    auto arms = armsOf({{{3900 + 200, 61}}, {{5100 + 260, 61}}});
    arms[0].days.front().squares = 20 * (1600 + 3600 + 9025) + 40000;
    arms[1].days.front().squares = 20 * (3025 + 6400 + 14400) + 67600;
    const TestCourse course = courseOf(setupFor("aov"), arms);
    QCOMPARE(course.kind, TestKind::Average);
    const ComparisonDay &day = course.pairs.front().days.back();
    QVERIFY(near(day.difference, 20.65573770492, 1e-9));
    QVERIFY(near(day.plain.low, 9.217721618622, 1e-9));
    QVERIFY(near(day.plain.high, 32.09375379121, 1e-9));
    QVERIFY(near(day.p, 0.0005090757685205, 1e-14));
}

void TestCourseTest::noveltyTellsTheFirstDaysApart()
{
    const TestSetup setup = setupFor("ctr");
    std::vector<ShareCount> a(14, {20, 1000});
    std::vector<ShareCount> fading(3, {60, 1000});
    fading.resize(14, {21, 1000});
    const auto arms = armsOf({a, fading});
    const Novelty novelty = noveltyOf(setup, arms[0], arms[1]);
    QVERIFY(near(novelty.first, 0.04, 1e-12) && near(novelty.rest, 0.001, 1e-12));
    QVERIFY(near(novelty.change, -0.039, 1e-12));
    // R: sqrt(0.02*0.98/3000 + 0.06*0.94/3000 + 0.02*0.98/11000 + 0.021*0.979/11000)
    QVERIFY(near((novelty.interval.high - novelty.interval.low) / 2, 1.959963984540054 * 0.00538369311116, 1e-8));
    QCOMPARE(novelty.reading, Novelty::Reading::Fading);
    QCOMPARE(noveltyOf(setup, arms[1], arms[0]).reading, Novelty::Reading::Fading);

    std::vector<ShareCount> growing(3, {25, 1000});
    growing.resize(14, {60, 1000});
    QCOMPARE(noveltyOf(setup, arms[0], armsOf({growing})[0]).reading, Novelty::Reading::Growing);
    std::vector<ShareCount> steady(14, {30, 1000});
    QCOMPARE(noveltyOf(setup, arms[0], armsOf({steady})[0]).reading, Novelty::Reading::Steady);
    std::vector<ShareCount> few(14, {1, 1000});
    QCOMPARE(noveltyOf(setup, arms[0], armsOf({few})[0]).reading, Novelty::Reading::CannotTell);
}

void TestCourseTest::cookieCatsComeOutAsInR()
{
    QFile file(QStringLiteral(DROPBEAT_SAMPLES "/public_sets/cookie_cats_ab_first_30000.csv"));
    if (QStringLiteral(DROPBEAT_SAMPLES).isEmpty() || !file.open(QIODevice::ReadOnly)) {
        QSKIP("no samples");
    }
    Players arms[2];
    file.readLine();
    while (!file.atEnd()) {
        const QByteArrayList cells = file.readLine().trimmed().split(',');
        Players &arm = arms[cells.at(1) == "gate_40" ? 1 : 0];
        const double rounds = cells.at(2).toDouble();
        ++arm.players;
        arm.rounds.n += 1;
        arm.rounds.sum += rounds;
        arm.rounds.squares += rounds * rounds;
        arm.after1 += cells.at(3) == "TRUE" ? 1 : 0;
        arm.after7 += cells.at(4) == "TRUE" ? 1 : 0;
    }
    const auto &[a, b] = arms;
    QCOMPARE(a.players, 14962LL);
    QCOMPARE(b.players, 15038LL);
    // R 4.2.2 on the same 30,000 rows: prop.test(x, n, correct = FALSE), Newcombe from its intervals, chisq.test,
    // t.test.
    const ShareCount one{a.after1, a.players};
    const ShareCount two{b.after1, b.players};
    QVERIFY(near(equalSharesP(one, two), 0.8889815904752, 1e-10));
    QVERIFY(near(wilson(one.successes, one.trials).low, 0.4401144378277, 1e-12));
    QVERIFY(near(newcombe(one, two).low, -0.01205377658274, 1e-12));
    QVERIFY(near(newcombe(one, two).high, 0.01045088710316, 1e-12));
    const ShareCount seven{a.after7, a.players};
    const ShareCount later{b.after7, b.players};
    QVERIFY(near(equalSharesP(seven, later), 0.1056118005129, 1e-10));
    QVERIFY(near(newcombe(seven, later).low, -0.01609386344853, 1e-12));
    QVERIFY(near(newcombe(seven, later).high, 0.001537303083677, 1e-12));
    QVERIFY(near(sampleRatio({a.players, b.players}).p, 0.660816457222, 1e-10));
    const MeanComparison rounds = welch(a.rounds, b.rounds).value();
    QVERIFY(near(rounds.difference / rounds.standardError, -1.2968915569145, 1e-9));
    QVERIFY(near(rounds.p, 0.1946784913721, 1e-9));
    QVERIFY(near(rounds.interval.low, -3.9496619572555, 1e-7));
    const ComparisonDay day = courseOf(setupFor("cvr", 15000), armsOf({{seven}, {later}})).pairs.front().days.back();
    QVERIFY(near(day.sequence.low, -0.02092964918536, 1e-8));
    QVERIFY(near(day.sequence.high, 0.006373022430833, 1e-8));
}

QTEST_GUILESS_MAIN(TestCourseTest)
#include "tst_test_course.moc"
