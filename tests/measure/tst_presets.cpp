// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/presets.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dropbeat;

class PresetsTest : public QObject
{
    Q_OBJECT

private slots:
    void holdTheKpisOfTheDomain();
    void benchmarksBelongToKpisAndNameTheirSource();
    void channelsHaveNamesAndColours();
    void everyKpiExplainsItselfWithItsDenominator();
    void everyMeasureHasANameAndAWayToReportIt();
};

void PresetsTest::holdTheKpisOfTheDomain()
{
    QStringList ids;
    for (const Kpi &kpi : presetKpis()) {
        QCOMPARE(kpi.position, static_cast<int>(ids.size()));
        ids << kpi.id;
    }
    QCOMPARE(ids, QStringLiteral("vtr hook_rate ctr atc cvr return_rate aov roas_shop roas_platform").split(u' '));

    const std::vector<Kpi> kpis = presetKpis();
    QCOMPARE(kpis[0].name, QStringLiteral("View-through rate"));
    QCOMPARE(kpis[0].numerator, (KpiPart{Measure::Views100, false}));
    QCOMPARE(kpis[0].denominator, (KpiPart{Measure::VideoViews, false}));
    QCOMPARE(kpis[5].direction, Direction::LowerIsBetter);
    QVERIFY(kpis[5].fallback.has_value());
    QCOMPARE(kpis[5].fallback->first, (KpiPart{Measure::Refunds, false}));
    QCOMPARE(kpis[5].fallback->second, (KpiPart{Measure::Revenue, false}));
    QCOMPARE(kpis[6].unit, KpiUnit::Money);
    QCOMPARE(kpis[7].unit, KpiUnit::Multiple);
    QVERIFY(!kpis[7].numerator.claimed);
    QVERIFY(kpis[8].numerator.claimed);
    QVERIFY(!kpis[8].denominator.claimed);
}

void PresetsTest::benchmarksBelongToKpisAndNameTheirSource()
{
    QSet<QString> ids;
    for (const Kpi &kpi : presetKpis()) {
        ids.insert(kpi.id);
    }
    QSet<QString> seen;
    for (const Benchmark &benchmark : presetBenchmarks()) {
        QVERIFY(ids.contains(benchmark.kpi));
        QVERIFY(benchmark.id.isNull());
        QVERIFY(benchmark.low || benchmark.high);
        QVERIFY(!benchmark.low || !benchmark.high || *benchmark.low < *benchmark.high);
        QVERIFY(!benchmark.source.isEmpty());
        seen.insert(benchmark.kpi);
        if (benchmark.kpi == QStringLiteral("hook_rate")) {
            QCOMPARE(benchmark.low, 0.307);
            QCOMPARE(benchmark.high, 0.343);
            QCOMPARE(benchmark.asOf.year(), 2022);
        }
    }
    // The site's own average is not ours to guess.
    QCOMPARE(ids - seen, QSet<QString>{QStringLiteral("aov")});
}

void PresetsTest::channelsHaveNamesAndColours()
{
    QStringList ids;
    for (const Channel &channel : presetChannels()) {
        ids << channel.id;
        QVERIFY(!channel.name.isEmpty());
        static const QRegularExpression colour(QStringLiteral("^#[0-9a-f]{6}$"));
        QVERIFY(colour.match(channel.colour).hasMatch());
    }
    QCOMPARE(ids, QStringLiteral("tiktok instagram pinterest email sms ads site shoot").split(u' '));
}

void PresetsTest::everyKpiExplainsItselfWithItsDenominator()
{
    for (const Kpi &kpi : presetKpis()) {
        const QString explanation = kpiExplanation(kpi.id);
        QVERIFY2(explanation.contains(measureName(kpi.denominator.measure)), qPrintable(kpi.id + u' ' + explanation));
        QVERIFY2(explanation.contains(u'÷'), qPrintable(explanation));
    }
    QVERIFY(kpiExplanation(QStringLiteral("nothing")).isEmpty());
}

void PresetsTest::everyMeasureHasANameAndAWayToReportIt()
{
    QSet<QString> names;
    for (const Measure measure : allMeasures()) {
        names.insert(measureName(measure));
        QVERIFY(!howToReport({measure, false}).isEmpty());
        QVERIFY(!howToReport({measure, true}).isEmpty());
    }
    QCOMPARE(names.size(), kMeasureCount);
    QVERIFY(!names.contains(QString()));
    // The shop's own orders can't come from an ad platform's export, and the claim not from the shop.
    QVERIFY(howToReport({Measure::Revenue, false}).contains(QStringLiteral("shop")));
    QVERIFY(howToReport({Measure::Revenue, true}).contains(QStringLiteral("TikTok")));
}

QTEST_GUILESS_MAIN(PresetsTest)
#include "tst_presets.moc"
