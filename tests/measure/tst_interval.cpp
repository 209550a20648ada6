// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/interval.h"

#include <QTest>

using dropbeat::Interval;
using dropbeat::wilson;

class IntervalTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithPublishedValues_data();
    void agreesWithPublishedValues();
    void staysWithinZeroAndOneAndHoldsTheShare();
    void narrowsWithMoreTrials();
    void mirrors();
};

void IntervalTest::agreesWithPublishedValues_data()
{
    QTest::addColumn<qint64>("successes");
    QTest::addColumn<qint64>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("precision");

    // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score without continuity correction).
    QTest::newRow("Newcombe 81/263") << 81LL << 263LL << 0.2553 << 0.3662 << 5e-5;
    QTest::newRow("Newcombe 15/148") << 15LL << 148LL << 0.0624 << 0.1605 << 5e-5;
    QTest::newRow("Newcombe 0/20") << 0LL << 20LL << 0.0 << 0.1611 << 5e-5;
    QTest::newRow("Newcombe 1/29") << 1LL << 29LL << 0.0061 << 0.1718 << 5e-5;
    // R 4.2.2: prop.test(successes, trials, correct = FALSE)$conf.int
    QTest::newRow("R 81/263") << 81LL << 263LL << 0.2552885199 << 0.3662095770 << 1e-10;
    QTest::newRow("R 1065/48210") << 1065LL << 48210LL << 0.0208164264 << 0.0234414339 << 1e-10;
    QTest::newRow("R 10/10") << 10LL << 10LL << 0.7224672001 << 1.0 << 1e-10;
    QTest::newRow("R 7/1000000") << 7LL << 1000000LL << 0.0000033909 << 0.0000144505 << 1e-10;
    QTest::newRow("R 500000/1000000") << 500000LL << 1000000LL << 0.4990200199 << 0.5009799801 << 1e-10;
}

void IntervalTest::agreesWithPublishedValues()
{
    QFETCH(qint64, successes);
    QFETCH(qint64, trials);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, precision);
    const Interval interval = wilson(successes, trials);
    QVERIFY2(qAbs(interval.low - low) <= precision, qPrintable(QString::number(interval.low, 'f', 12)));
    QVERIFY2(qAbs(interval.high - high) <= precision, qPrintable(QString::number(interval.high, 'f', 12)));
}

void IntervalTest::staysWithinZeroAndOneAndHoldsTheShare()
{
    for (const qint64 trials : {1LL, 2LL, 3LL, 10LL, 37LL, 1000LL, 123456789LL, 4000000000000LL}) {
        for (const qint64 part : {0LL, 1LL, 2LL, 5LL, 9LL, 10LL}) {
            const qint64 successes = part == 10 ? trials : trials / 10 * part;
            const double share = static_cast<double>(successes) / static_cast<double>(trials);
            const Interval interval = wilson(successes, trials);
            QVERIFY(interval.low >= 0 && interval.high <= 1);
            QVERIFY(interval.low <= share && share <= interval.high);
            QVERIFY(interval.low < interval.high);
        }
    }
}

void IntervalTest::narrowsWithMoreTrials()
{
    double width = 1;
    for (qint64 times = 1; times < 10'000'000; times *= 7) {
        const Interval interval = wilson(3 * times, 100 * times);
        QVERIFY(interval.high - interval.low < width);
        width = interval.high - interval.low;
    }
}

void IntervalTest::mirrors()
{
    for (const qint64 successes : {0LL, 4LL, 50LL, 77LL}) {
        const Interval one = wilson(successes, 77);
        const Interval other = wilson(77 - std::min(successes, 77LL), 77);
        QVERIFY(qAbs(one.low - (1 - other.high)) < 1e-12);
        QVERIFY(qAbs(one.high - (1 - other.low)) < 1e-12);
    }
}

QTEST_GUILESS_MAIN(IntervalTest)
#include "tst_interval.moc"
