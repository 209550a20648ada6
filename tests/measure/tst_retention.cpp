// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/retention.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace dropbeat;

namespace {

Counts countsOf(std::initializer_list<std::pair<Measure, qint64>> values)
{
    Counts counts;
    for (const auto &[measure, value] : values) {
        counts.set(measure, value);
    }
    return counts;
}

/// A clip of 20 s as an ad report tells it.
Counts usual()
{
    return countsOf({{Measure::VideoViews, 10000},
                     {Measure::Views2s, 6000},
                     {Measure::Views6s, 4500},
                     {Measure::Views25, 4800},
                     {Measure::Views50, 4000},
                     {Measure::Views75, 2000},
                     {Measure::Views100, 1800}});
}

std::vector<std::pair<double, double>> pairs(const RetentionCurve &curve)
{
    std::vector<std::pair<double, double>> result;
    for (const RetentionPoint &point : curve.points) {
        result.emplace_back(point.second, std::round(point.share * 1e6) / 1e6);
    }
    return result;
}

using Pairs = std::vector<std::pair<double, double>>;

} // namespace

class RetentionTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCountLiesAtItsSecond();
    void whatWasNotReportedIsLeftOut();
    void secondsPastTheEndAreLeftOut();
    void contradictionsAreEvenedOut();
    void neverRises();
    void tellsTheShareAtAnySecond();
    void marksWhereViewersLeave();
    void nobodyAtTheEnd();
    void nothingToShow();
};

void RetentionTest::everyCountLiesAtItsSecond()
{
    const RetentionCurve curve = retentionCurve(usual(), 20);
    QCOMPARE(pairs(curve), (Pairs{{0, 1}, {2, 0.6}, {5, 0.48}, {6, 0.45}, {10, 0.4}, {15, 0.2}, {20, 0.18}}));
    QVERIFY(!curve.evenedOut);
    QVERIFY(!curve.points.front().measure);
    QCOMPARE(curve.points.at(2).measure.value(), Measure::Views25);
}

void RetentionTest::whatWasNotReportedIsLeftOut()
{
    // Meta reports no 6-second views, and here neither views to a quarter.
    Counts counts = usual();
    counts.set(Measure::Views6s, {});
    counts.set(Measure::Views25, {});
    QCOMPARE(pairs(retentionCurve(counts, 20)), (Pairs{{0, 1}, {2, 0.6}, {10, 0.4}, {15, 0.2}, {20, 0.18}}));
}

void RetentionTest::secondsPastTheEndAreLeftOut()
{
    QCOMPARE(
        pairs(retentionCurve(
            countsOf(
                {{Measure::VideoViews, 100}, {Measure::Views2s, 90}, {Measure::Views6s, 30}, {Measure::Views100, 40}}),
            5)),
        (Pairs{{0, 1}, {2, 0.9}, {5, 0.4}}));
}

void RetentionTest::contradictionsAreEvenedOut()
{
    // Views of 6 s (0.3) below views to the half at 10 s (0.4): both become their mean. R 4.2.2: isoreg on the negated
    // shares, -isoreg(-c(.6, .3, .4, .2, .25))$yf is 0.6 0.35 0.35 0.225 0.225.
    const RetentionCurve curve = retentionCurve(countsOf({{Measure::VideoViews, 1000},
                                                          {Measure::Views2s, 600},
                                                          {Measure::Views6s, 300},
                                                          {Measure::Views50, 400},
                                                          {Measure::Views75, 200},
                                                          {Measure::Views100, 250}}),
                                                20);
    QCOMPARE(pairs(curve), (Pairs{{0, 1}, {2, 0.6}, {6, 0.35}, {10, 0.35}, {15, 0.225}, {20, 0.225}}));
    QVERIFY(curve.evenedOut);

    // More views of 2 s than views: another count of "view".
    const RetentionCurve more =
        retentionCurve(countsOf({{Measure::VideoViews, 100}, {Measure::Views2s, 130}, {Measure::Views100, 20}}), 15);
    QCOMPARE(pairs(more), (Pairs{{0, 1}, {2, 1}, {15, 0.2}}));
    QVERIFY(more.evenedOut);

    // Two counts of one second: 6 s are the half of 12 s.
    const RetentionCurve twice =
        retentionCurve(countsOf({{Measure::VideoViews, 100}, {Measure::Views6s, 50}, {Measure::Views50, 40}}), 12);
    QCOMPARE(pairs(twice), (Pairs{{0, 1}, {6, 0.45}}));
    QVERIFY(twice.evenedOut);
}

void RetentionTest::neverRises()
{
    std::mt19937_64 random(4);
    std::uniform_int_distribution<qint64> views(0, 1200);
    for (int i = 0; i < 2000; ++i) {
        Counts counts = countsOf({{Measure::VideoViews, 1000}});
        for (const Measure measure : {Measure::Views2s, Measure::Views6s, Measure::Views25, Measure::Views50,
                                      Measure::Views75, Measure::Views100}) {
            if (views(random) > 200) {
                counts.set(measure, views(random));
            }
        }
        const RetentionCurve curve = retentionCurve(counts, 1 + static_cast<double>(i % 60));
        for (size_t k = 1; k < curve.points.size(); ++k) {
            QVERIFY(curve.points[k].share <= curve.points[k - 1].share);
            QVERIFY(curve.points[k].second > curve.points[k - 1].second);
            QVERIFY(curve.points[k].share >= 0 && curve.points[k].share <= 1);
        }
    }
}

void RetentionTest::tellsTheShareAtAnySecond()
{
    const RetentionCurve curve = retentionCurve(usual(), 20);
    QCOMPARE(curve.shareAt(0).value(), 1.0);
    QCOMPARE(curve.shareAt(1).value(), 0.8);
    QCOMPARE(curve.shareAt(2).value(), 0.6);
    QCOMPARE(curve.shareAt(12.5).value(), 0.3);
    QCOMPARE(curve.shareAt(20).value(), 0.18);
    QVERIFY(!curve.shareAt(20.5));
    QVERIFY(!curve.shareAt(-1));
    QVERIFY(qAbs(curve.lostBetween(10, 15).value() - 0.2) < 1e-12);
    QVERIFY(!curve.lostBetween(15, 25));
}

void RetentionTest::marksWhereViewersLeave()
{
    const RetentionCurve curve = retentionCurve(usual(), 20);
    const auto leaving = whereViewersLeave(curve);
    QCOMPARE(leaving.size(), size_t(2));
    QCOMPARE(leaving[0].from, 0.0); // 40 of 100 in 2 s
    QCOMPARE(leaving[0].to, 2.0);
    QCOMPARE(leaving[1].from, 10.0); // half of those still there in 5 s
    QCOMPARE(leaving[1].to, 15.0);
    QVERIFY(qAbs(leaving[1].lost - 0.2) < 1e-12);
    QVERIFY(qAbs(leaving[1].lostOfThem - 0.5) < 1e-12);
    QVERIFY(qAbs(leaving[1].pace - std::log(2.0) / 5) < 1e-12);
    QCOMPARE(whereViewersLeave(curve, 1).size(), size_t(1));
    QCOMPARE(retentionStretches(curve).size(), size_t(6));
    // One stretch only: no faster than the whole.
    QVERIFY(
        whereViewersLeave(retentionCurve(countsOf({{Measure::VideoViews, 10}, {Measure::Views100, 5}}), 9)).empty());
}

void RetentionTest::nobodyAtTheEnd()
{
    const RetentionCurve curve = retentionCurve(
        countsOf({{Measure::VideoViews, 100}, {Measure::Views50, 80}, {Measure::Views75, 0}, {Measure::Views100, 0}}),
        20);
    const auto leaving = whereViewersLeave(curve);
    QCOMPARE(leaving.size(), size_t(1));
    QCOMPARE(leaving[0].from, 10.0);
    QCOMPARE(leaving[0].lostOfThem, 1.0);
    QVERIFY(std::isinf(leaving[0].pace));
}

void RetentionTest::nothingToShow()
{
    QVERIFY(retentionCurve(usual(), 0).isEmpty());
    QVERIFY(retentionCurve(Counts(), 20).isEmpty());
    QVERIFY(retentionCurve(countsOf({{Measure::VideoViews, 0}, {Measure::Views2s, 0}}), 20).isEmpty());
    QVERIFY(retentionCurve(countsOf({{Measure::VideoViews, 50}}), 20).isEmpty());
    QVERIFY(retentionCurve(countsOf({{Measure::Views2s, 50}}), 20).isEmpty());
    QVERIFY(!RetentionCurve().shareAt(0));
    QVERIFY(whereViewersLeave(RetentionCurve()).empty());
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
