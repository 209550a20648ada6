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
    void tillAndAnalyticsAreNotAdded();
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

void TestOfCounts::tillAndAnalyticsAreNotAdded()
{
    Counts till;
    till.set(Measure::Orders, 10);
    till.set(Measure::Revenue, 70000);
    Counts analytics;
    analytics.set(Measure::Orders, 9);
    analytics.set(Measure::Sessions, 400);
    const auto shop = QStringLiteral("generic-shop");
    const auto ga4 = QStringLiteral("ga4");
    const auto tiktok = QStringLiteral("tiktok-shop");
    SplitCounts both;
    both.add(analytics, false, ga4);
    QCOMPARE(both.own[Measure::Orders], std::optional<qint64>(9)); // the only one that tells
    both.add(till, false, shop);
    QCOMPARE(both.own[Measure::Orders], std::optional<qint64>(10));
    QCOMPARE(both.own[Measure::Sessions], std::optional<qint64>(400));
    both.add(till, false, tiktok); // orders that the shop's analytics never sees
    QCOMPARE(both.own[Measure::Orders], std::optional<qint64>(20));
    // In whatever order they come, and added up from parts.
    SplitCounts other;
    other.add(till, false, shop);
    SplitCounts part;
    part.add(analytics, false, ga4);
    part.add(till, false, tiktok);
    QCOMPARE(part.own[Measure::Orders], std::optional<qint64>(19));
    other += part;
    QCOMPARE(other.own, both.own);
}

QTEST_GUILESS_MAIN(TestOfCounts)
#include "tst_counts.moc"
