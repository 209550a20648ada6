// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/counts.h"

#include <QSet>
#include <QTest>

using namespace dropbeat;

class TestOfCounts : public QObject
{
    Q_OBJECT

private slots:
    void idsAreUniqueAndReadBack();
    void absentIsNotZero();
    void claimsNeverMixWithTheShop();
};

void TestOfCounts::idsAreUniqueAndReadBack()
{
    QSet<QString> ids;
    for (const Measure measure : allMeasures()) {
        ids.insert(measureId(measure));
        QCOMPARE(measureFromId(measureId(measure)), std::optional(measure));
    }
    QCOMPARE(ids.size(), kMeasureCount);
    QVERIFY(!measureFromId(QStringLiteral("ctr")));
}

void TestOfCounts::absentIsNotZero()
{
    Counts sum;
    Counts other;
    other.set(Measure::Clicks, 0);
    sum += other;
    QCOMPARE(sum[Measure::Clicks], std::optional<qint64>(0));
    QVERIFY(!sum[Measure::Impressions]);
    QVERIFY(!sum.isEmpty());
    other.set(Measure::Clicks, 5);
    sum += other;
    sum += other;
    QCOMPARE(sum[Measure::Clicks], std::optional<qint64>(10));
}

void TestOfCounts::claimsNeverMixWithTheShop()
{
    Counts counts;
    counts.set(Measure::Impressions, 1000);
    counts.set(Measure::Orders, 7);
    counts.set(Measure::Revenue, 9900);
    SplitCounts split;
    split.add(counts, true);
    split.add(counts, false);
    QCOMPARE(split.own[Measure::Impressions], std::optional<qint64>(2000));
    QCOMPARE(split.own[Measure::Orders], std::optional<qint64>(7));
    QCOMPARE(split.claimed[Measure::Orders], std::optional<qint64>(7));
    QCOMPARE(split.claimed[Measure::Revenue], std::optional<qint64>(9900));
    QVERIFY(!split.claimed[Measure::Impressions]);
}

QTEST_GUILESS_MAIN(TestOfCounts)
#include "tst_counts.moc"
