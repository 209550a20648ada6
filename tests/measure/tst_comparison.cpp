// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/comparison.h"

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

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void sharesAgreeWithPublishedValues_data();
    void sharesAgreeWithPublishedValues();
    void sharesTurnRound();
    void averagesAgreeWithR();
    void averagesNeedSpread();
    void relativeAgreesWithPostHog();
    void ratiosAgreeWithR();
    void ratiosAgreeWithPostHog();
    void holmAgreesWithR();
    void sampleRatioAgreesWithR();
};

void ComparisonTest::sharesAgreeWithPublishedValues_data()
{
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("nA");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<qint64>("nB");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("p"); // negative: not published
    QTest::addColumn<double>("precision");

    // Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10; his first arm is our b.
    QTest::newRow("Newcombe 56/70 − 48/80") << 48LL << 80LL << 56LL << 70LL << 0.0524 << 0.3339 << -1.0 << 5e-5;
    QTest::newRow("Newcombe 9/10 − 3/10") << 3LL << 10LL << 9LL << 10LL << 0.1705 << 0.8090 << -1.0 << 5e-5;
    QTest::newRow("Newcombe 6/7 − 2/7") << 2LL << 7LL << 6LL << 7LL << 0.0582 << 0.8062 << -1.0 << 5e-5;
    QTest::newRow("Newcombe 5/56 − 0/29") << 0LL << 29LL << 5LL << 56LL << -0.0381 << 0.1926 << -1.0 << 5e-5;
    QTest::newRow("Newcombe 0/10 − 0/20") << 0LL << 20LL << 0LL << 10LL << -0.1611 << 0.2775 << -1.0 << 5e-5;
    QTest::newRow("Newcombe 0/10 − 0/10") << 0LL << 10LL << 0LL << 10LL << -0.2775 << 0.2775 << -1.0 << 5e-5;
    QTest::newRow("Newcombe 10/10 − 0/20") << 0LL << 20LL << 10LL << 10LL << 0.6791 << 1.0 << -1.0 << 5e-5;
    QTest::newRow("Newcombe 10/10 − 0/10") << 0LL << 10LL << 10LL << 10LL << 0.6075 << 1.0 << -1.0 << 5e-5;
    // R 4.2.2: his formula from prop.test(x, n, correct = FALSE)$conf.int; p from prop.test of both, correct = FALSE.
    QTest::newRow("R clicks") << 120LL << 4000LL << 151LL << 3950LL << 0.0002368979298397 << 0.0162929405557954
                              << 0.0432339781800557 << 1e-12;
    QTest::newRow("R many clicks") << 632LL << 48210LL << 1065LL << 48210LL << 7.327211697874e-03 << 1.064858678698e-02
                                   << 2.830442626405e-26 << 1e-12;
    QTest::newRow("R few, unlike arms") << 5LL << 5000LL << 9LL << 100000LL << -2.249632102525e-03
                                        << -3.315069067412e-04 << 5.368496856328e-08 << 1e-12;
    QTest::newRow("R 0 and all") << 0LL << 20LL << 10LL << 10LL << 0.6790860371419 << 1.0 << 4.320463057827e-08
                                 << 1e-12;
}

void ComparisonTest::sharesAgreeWithPublishedValues()
{
    QFETCH(qint64, a);
    QFETCH(qint64, nA);
    QFETCH(qint64, b);
    QFETCH(qint64, nB);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, p);
    QFETCH(double, precision);
    const Interval interval = newcombe({a, nA}, {b, nB});
    QVERIFY(near(interval.low, low, precision));
    QVERIFY(near(interval.high, high, precision));
    if (p >= 0) {
        QVERIFY(near(equalSharesP({a, nA}, {b, nB}) / p, 1, 1e-9));
    }
}

void ComparisonTest::sharesTurnRound()
{
    for (const ShareCount &a : {ShareCount{0, 7}, ShareCount{3, 40}, ShareCount{500, 900}}) {
        for (const ShareCount &b : {ShareCount{7, 7}, ShareCount{0, 11}, ShareCount{120, 4000}}) {
            const Interval one = newcombe(a, b);
            const Interval other = newcombe(b, a);
            QVERIFY(near(one.low, -other.high, 1e-12) && near(one.high, -other.low, 1e-12));
            QVERIFY(one.low >= -1 && one.high <= 1 && one.low < one.high);
            QCOMPARE(equalSharesP(a, b), equalSharesP(b, a));
        }
    }
    QCOMPARE(equalSharesP({0, 10}, {0, 12}), 1.0);
    QCOMPARE(equalSharesP({10, 10}, {12, 12}), 1.0);
}

void ComparisonTest::averagesAgreeWithR()
{
    // R's own example, t.test(extra ~ group, data = sleep); its difference is group 1 − group 2.
    const ValueSample one{10, 7.5, 34.43};
    const ValueSample two{10, 23.3, 90.37};
    const MeanComparison result = welch(two, one).value();
    QVERIFY(near(result.difference / result.standardError, -1.860813467487, 1e-11));
    QVERIFY(near(result.freedom, 17.77647351618, 1e-9));
    QVERIFY(near(result.p, 0.07939414018736, 1e-11));
    QVERIFY(near(result.interval.low, -3.3654832307117, 1e-10));
    QVERIFY(near(result.interval.high, 0.2054832307117, 1e-10));
}

void ComparisonTest::averagesNeedSpread()
{
    QVERIFY(!welch({1, 5, 25}, {10, 23.3, 90.37}));
    QVERIFY(!welch({4, 8, 16}, {3, 9, 27}));
    QVERIFY(!relativeDifference({3, 0, 2}, {10, 23.3, 90.37}));
    QVERIFY(welch({4, 8, 16}, {3, 9, 27.5}).has_value());
}

void ComparisonTest::relativeAgreesWithPostHog()
{
    // Expected values of PostHog's TestTwoSidedTTest.test_two_sided_ttest_with_sample_mean and …_proportion.
    const MeanComparison mean = relativeDifference({2507, 1196.87, 37377.9767}, {2461, 1922.7, 94698.29}).value();
    QVERIFY(near(mean.difference, 0.63646, 5e-5));
    QVERIFY(near(mean.interval.low, -0.0875, 5e-5) && near(mean.interval.high, 1.36048, 5e-5));
    QVERIFY(near(mean.p, 0.08487, 5e-5));
    const MeanComparison share = relativeDifference({1529, 87, 87}, {1471, 62, 62}).value();
    QVERIFY(near(share.difference, -0.25925, 5e-5));
    QVERIFY(near(share.interval.low, -0.49475, 2e-4) && near(share.interval.high, -0.02376, 2e-4)); // theirs with n
    QVERIFY(near(share.p, 0.03096, 2e-4));
}

void ComparisonTest::ratiosAgreeWithR()
{
    RatioSample a;
    RatioSample b;
    const double revenueA[]{120, 90, 150, 80, 200, 110, 95, 160, 130, 140};
    const double spendA[]{60, 50, 70, 45, 80, 55, 50, 75, 60, 66};
    const double revenueB[]{180, 150, 160, 210, 190, 140, 170, 220};
    const double spendB[]{62, 58, 55, 70, 66, 50, 60, 74};
    for (size_t i = 0; i < std::size(revenueA); ++i) {
        a.add(revenueA[i], spendA[i]);
    }
    for (size_t i = 0; i < std::size(revenueB); ++i) {
        b.add(revenueB[i], spendB[i]);
    }
    // R 4.2.2: (var(y)/mean(x)^2 − 2·cov(y,x)·mean(y)/mean(x)^3 + var(x)·mean(y)^2/mean(x)^4) / n / ratio^2, then qt,
    // pt.
    QVERIFY(near(a.ratio(), 2.086743044189853, 1e-12) && near(a.logVariance(), 0.001151489862849, 1e-12));
    QVERIFY(near(b.ratio(), 2.8686868686868685, 1e-12) && near(b.logVariance(), 0.0002486688605965, 1e-12));
    const RatioComparison result = logRatio(a, b).value();
    QVERIFY(near(result.factor, 1.374719746484, 1e-11));
    QVERIFY(near(result.standardError, 0.03741869483889, 1e-11));
    QVERIFY(near(result.freedom, 12.55414179778, 1e-7));
    QVERIFY(near(result.interval.low, 1.267591826536, 1e-9) && near(result.interval.high, 1.490901362577, 1e-9));
    QVERIFY(near(result.p / 1.456031333800e-06, 1, 1e-7));
    const RatioComparison turned = logRatio(b, a).value();
    QVERIFY(near(turned.factor, 1 / result.factor, 1e-12) && near(turned.interval.high, 1 / result.interval.low, 1e-9));
    // Two days tell nothing, nor does a spend that always brings the same.
    RatioSample few;
    few.add(10, 5);
    few.add(12, 5);
    QVERIFY(!logRatio(a, few));
    RatioSample same;
    for (int i = 1; i < 9; ++i) {
        same.add(2.0 * i, i);
    }
    QVERIFY(!logRatio(same, same));
}

void ComparisonTest::ratiosAgreeWithPostHog()
{
    // PostHog's test_two_sided_ttest_with_ratio_statistic: a relative difference of 0.041333 (0.01378609 to 0.0689).
    // Its standard error over the factor is that of the logarithm.
    const RatioSample treatment{2034, 99673.9364269569, 947, 11298745.182728939, 947, 99673.9364269569};
    const RatioSample control{1966, 94605.79858780127, 936, 10463129.505392816, 936, 94605.79858780127};
    const RatioComparison result = logRatio(control, treatment).value();
    QVERIFY(near(result.factor - 1, 0.041333, 1e-6));
    QVERIFY(near(result.standardError * result.factor * 1.9605, (0.0689 - 0.01378609) / 2, 2e-5));
}

void ComparisonTest::holmAgreesWithR()
{
    // R 4.2.2: p.adjust(…, "holm")
    const auto rounded = [](const std::vector<double> &values) {
        std::vector<double> result;
        for (const double value : holm(values)) {
            result.push_back(std::round(value * 1e12) / 1e12);
        }
        return result;
    };
    QCOMPARE(rounded({0.01, 0.04, 0.03, 0.005}), (std::vector<double>{0.03, 0.06, 0.06, 0.02}));
    QCOMPARE(rounded({0.5, 0.02, 0.02}), (std::vector<double>{0.5, 0.06, 0.06}));
    QCOMPARE(rounded({0.6, 0.7}), (std::vector<double>{1, 1}));
    QCOMPARE(rounded({0.2}), (std::vector<double>{0.2}));
    QVERIFY(holm({}).empty());
    // pairwise.prop.test(c(63, 107, 76), c(4800, 4830, 5000), correct = FALSE): three hooks, every pair.
    const ShareCount a{63, 4800};
    const ShareCount b{107, 4830};
    const ShareCount c{76, 5000};
    const auto pairs = holm({equalSharesP(a, b), equalSharesP(a, c), equalSharesP(b, c)});
    QVERIFY(near(pairs[0], 0.002305751222412, 1e-12));
    QVERIFY(near(pairs[1], 0.385177032112714, 1e-12));
    QVERIFY(near(pairs[2], 0.02155955438534, 1e-12));
}

void ComparisonTest::sampleRatioAgreesWithR()
{
    // R 4.2.2: chisq.test(…)$p.value
    QVERIFY(near(sampleRatio({4000, 3950}).p, 0.5749528718013, 1e-11));
    QVERIFY(near(sampleRatio({5000, 4600}).p, 4.455709060406e-05, 1e-15));
    QVERIFY(near(sampleRatio({1000, 980, 1100}).p, 0.01784603318521, 1e-12));
    QVERIFY(near(sampleRatio({700, 290}, {0.7, 0.3}).p, 0.6273363307249, 1e-11));
    QVERIFY(near(sampleRatio({700, 290}, {7, 3}).p, 0.6273363307249, 1e-11));
    QVERIFY(sampleRatio({1000, 980, 1100}).ok);
    QVERIFY(!sampleRatio({5000, 4600}).ok);
    QVERIFY(!sampleRatio({500, 500}, {2, 1}).ok);
    QCOMPARE(sampleRatio({500}), SampleRatio());
    QCOMPARE(sampleRatio({0, 0}), SampleRatio());
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
