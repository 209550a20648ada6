// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/confidence_sequence.h"

#include <QTest>

#include <cmath>

using namespace dropbeat;

class ConfidenceSequenceTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheFormula();
    void agreesWithPublishedValues_data();
    void agreesWithPublishedValues();
    void pValueAndIntervalSayTheSame();
    void isTightestAboutItsPlannedSample();
};

void ConfidenceSequenceTest::agreesWithTheFormula()
{
    // The paper's equations in R 4.2.2.
    QVERIFY(qAbs(sequenceRho(5000) - 0.0398400667713737) < 1e-14);
    QVERIFY(qAbs(sequenceFactor(5000, sequenceRho(5000)) - 3.03520899037625) < 1e-12);
    QVERIFY(qAbs(sequenceFactor(100, sequenceRho(5000)) - 6.69438861706604) < 1e-12);
    QVERIFY(qAbs(sequenceFactor(50000, sequenceRho(5000)) - 3.24172314540544) < 1e-12);
}

void ConfidenceSequenceTest::agreesWithPublishedValues_data()
{
    QTest::addColumn<double>("estimate");
    QTest::addColumn<double>("standardError");
    QTest::addColumn<double>("n");
    QTest::addColumn<double>("tunedTo");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("p");

    // Expected values of GrowthBook's own tests (gbstats, TestSequentialTTest.test_sequential_test_runs): estimate and
    // standard error as it prints them, so that the ends agree to about four digits.
    QTest::newRow("GrowthBook mean") << 0.50336 << 0.33341 << 6461.0 << 1000.0 << -0.55844 << 1.56516 << 1.0;
    // Golden values of PostHog's tests (TestSequentialTwoSidedTTestGoldenValues).
    QTest::newRow("PostHog mean") << 0.53061 << 0.33368 << 6500.0 << 1000.0 << -0.53230 << 1.59353 << 1.0;
    QTest::newRow("PostHog proportion") << 0.56256 << 0.03354 << 6550.0 << 5000.0 << 0.46064 << 0.66448 << 0.0;
}

void ConfidenceSequenceTest::agreesWithPublishedValues()
{
    QFETCH(double, estimate);
    QFETCH(double, standardError);
    QFETCH(double, n);
    QFETCH(double, tunedTo);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, p);
    const Interval interval = alwaysValid(estimate, standardError, n, tunedTo);
    QVERIFY2(qAbs(interval.low - low) < 5e-5, qPrintable(QString::number(interval.low, 'f', 6)));
    QVERIFY2(qAbs(interval.high - high) < 5e-5, qPrintable(QString::number(interval.high, 'f', 6)));
    QVERIFY(qAbs(alwaysValidP(estimate, standardError, n, tunedTo) - p) < 5e-6);
}

void ConfidenceSequenceTest::pValueAndIntervalSayTheSame()
{
    for (const double n : {20.0, 300.0, 5000.0, 80000.0}) {
        const double factor = sequenceFactor(n, sequenceRho(4000));
        QVERIFY(qAbs(alwaysValidP(factor, 1, n, 4000) - 0.05) < 1e-12);
        QVERIFY(alwaysValidP(-factor * 1.001, 1, n, 4000) < 0.05);
        QVERIFY(alwaysValidP(factor * 0.999, 1, n, 4000) > 0.05);
    }
    QCOMPARE(alwaysValidP(0, 1, 100, 4000), 1.0);
    QCOMPARE(alwaysValidP(0.1, 0, 100, 4000), 1.0); // nothing known about the spread yet
    QVERIFY(alwaysValidP(80, 1, 5000, 5000) >= 0);
}

void ConfidenceSequenceTest::isTightestAboutItsPlannedSample()
{
    const auto half = [](double tunedTo) { return alwaysValid(0, 1, 6500, tunedTo).high; };
    QVERIFY(half(6500) < half(100));
    QVERIFY(half(6500) < half(60000));
    // Always wider than an interval for one look.
    for (double n = 10; n < 1e7; n *= 3) {
        QVERIFY(sequenceFactor(n, sequenceRho(6500)) > 1.96);
    }
}

QTEST_GUILESS_MAIN(ConfidenceSequenceTest)
#include "tst_confidence_sequence.moc"
