// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/judgement.h"
#include "core/measure/presets.h"

#include <QTest>

using namespace dropbeat;

namespace {

Kpi kpi(const QString &id)
{
    for (const Kpi &each : presetKpis()) {
        if (each.id == id) {
            return each;
        }
    }
    qFatal("no such KPI");
}

Counts countsOf(std::initializer_list<std::pair<Measure, qint64>> values)
{
    Counts counts;
    for (const auto &[measure, value] : values) {
        counts.set(measure, value);
    }
    return counts;
}

SplitCounts own(std::initializer_list<std::pair<Measure, qint64>> values)
{
    SplitCounts split;
    split.add(countsOf(values), false);
    return split;
}

Benchmark band(std::optional<double> low, std::optional<double> high)
{
    Benchmark benchmark;
    benchmark.low = low;
    benchmark.high = high;
    return benchmark;
}

using Mood = Judgement::Mood;
const std::optional<double> kOpen;

} // namespace

class JudgementTest : public QObject
{
    Q_OBJECT

private slots:
    void standsWhereItsIntervalDoes_data();
    void standsWhereItsIntervalDoes();
    void lowerIsBetterTurnsTheMood();
    void tellsNothingFromSmallCounts();
    void namesTheMissingPart();
    void fallsBackToMoneyWithoutInterval();
    void zeroIsReportedButDividesNothing();
    void moreOnTopThanBelowIsNotTellable();
    void moneyStandsByValueOnceOrdersAreEnough();
    void shopAndPlatformNeverMix();
    void aRateLeavesOutWhatReportsHalfOfIt();
    void shareOfReturnsMayComeFromTwoFiles();
    void ordersAndVisitsComeFromDifferentCounters();
    void withoutBenchmarkThereIsAValueAndNoStanding();
    void choosesTheClosestBenchmark_data();
    void choosesTheClosestBenchmark();
    void standingIdsAreStable();
};

void JudgementTest::standsWhereItsIntervalDoes_data()
{
    QTest::addColumn<qint64>("clicks");
    QTest::addColumn<qint64>("impressions");
    QTest::addColumn<double>("low"); // negative: open
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("standing");
    QTest::addColumn<int>("mood");

    const int good = static_cast<int>(Mood::Good);
    const int bad = static_cast<int>(Mood::Bad);
    const int neutral = static_cast<int>(Mood::Neutral);
    // wilson(500, 10000) is 0.0459 to 0.0544
    QTest::newRow("whole interval over") << 500LL << 10000LL << 0.01 << 0.045 << "above" << good;
    QTest::newRow("whole interval under") << 500LL << 10000LL << 0.055 << 0.07 << "below" << bad;
    QTest::newRow("inside") << 500LL << 10000LL << 0.045 << 0.055 << "within" << good;
    QTest::newRow("crosses the low end") << 500LL << 10000LL << 0.05 << 0.07 << "cannot-tell" << neutral;
    QTest::newRow("crosses the high end") << 500LL << 10000LL << 0.01 << 0.05 << "cannot-tell" << neutral;
    QTest::newRow("wider than the band") << 500LL << 10000LL << 0.049 << 0.051 << "cannot-tell" << neutral;
    QTest::newRow("low end only, over") << 500LL << 10000LL << 0.045 << -1.0 << "above" << good;
    QTest::newRow("low end only, under") << 500LL << 10000LL << 0.055 << -1.0 << "below" << bad;
    QTest::newRow("low end only, across") << 500LL << 10000LL << 0.05 << -1.0 << "cannot-tell" << neutral;
    QTest::newRow("high end only, under") << 500LL << 10000LL << -1.0 << 0.055 << "below" << bad;
    QTest::newRow("high end only, over") << 500LL << 10000LL << -1.0 << 0.045 << "above" << good;
    QTest::newRow("high end only, across") << 500LL << 10000LL << -1.0 << 0.05 << "cannot-tell" << neutral;
    QTest::newRow("open at both ends") << 500LL << 10000LL << -1.0 << -1.0 << "cannot-tell" << neutral;
}

void JudgementTest::standsWhereItsIntervalDoes()
{
    QFETCH(qint64, clicks);
    QFETCH(qint64, impressions);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, standing);
    QFETCH(int, mood);
    const Judgement judgement =
        judge(kpi(QStringLiteral("ctr")), own({{Measure::Clicks, clicks}, {Measure::Impressions, impressions}}),
              band(low < 0 ? kOpen : low, high < 0 ? kOpen : high), 0.02);
    QCOMPARE(standingId(judgement.standing), standing);
    QCOMPARE(static_cast<int>(judgement.mood), mood);
    QCOMPARE(judgement.value, 0.05);
    QCOMPARE(judgement.interval, wilson(clicks, impressions));
    QCOMPARE(judgement.target, 0.02);
    QVERIFY(!judgement.missing);
}

void JudgementTest::lowerIsBetterTurnsTheMood()
{
    const Kpi returns = kpi(QStringLiteral("return_rate"));
    const auto moodOf = [&returns](qint64 returned) {
        return judge(returns, own({{Measure::ReturnedUnits, returned}, {Measure::Units, 10000}}), band(kOpen, 0.24), {})
            .mood;
    };
    QCOMPARE(moodOf(1000), Mood::Good);
    QCOMPARE(moodOf(4000), Mood::Bad);
    QCOMPARE(moodOf(2400), Mood::Neutral);
    const Judgement within =
        judge(returns, own({{Measure::ReturnedUnits, 1000}, {Measure::Units, 10000}}), band(0.05, 0.24), {});
    QCOMPARE(within.standing, Standing::Within);
    QCOMPARE(within.mood, Mood::Good);
}

void JudgementTest::tellsNothingFromSmallCounts()
{
    const Kpi ctr = kpi(QStringLiteral("ctr"));
    const auto standing = [&ctr](qint64 clicks, qint64 impressions) {
        return judge(ctr, own({{Measure::Clicks, clicks}, {Measure::Impressions, impressions}}), band(0.01, 0.03), {})
            .standing;
    };
    QCOMPARE(standing(4, 100000), Standing::CannotTell); // its interval lies far below the band
    QCOMPARE(standing(5, 100000), Standing::Below);
    QCOMPARE(standing(96, 100), Standing::CannotTell);
    QCOMPARE(standing(95, 100), Standing::Above);
}

void JudgementTest::namesTheMissingPart()
{
    const Kpi vtr = kpi(QStringLiteral("vtr"));
    const Judgement noTop = judge(vtr, own({{Measure::VideoViews, 100}}), band(0.4, kOpen), {});
    QCOMPARE(noTop.standing, Standing::NotReported);
    QCOMPARE(noTop.missing, (KpiPart{Measure::Views100, false}));
    QCOMPARE(noTop.denominator, 100LL);
    QVERIFY(!noTop.value);
    const Judgement noBottom = judge(vtr, own({{Measure::Views100, 100}}), band(0.4, kOpen), {});
    QCOMPARE(noBottom.missing, (KpiPart{Measure::VideoViews, false}));
    QVERIFY(howToReport(*noBottom.missing).contains(QStringLiteral("Video views")));
}

void JudgementTest::fallsBackToMoneyWithoutInterval()
{
    const Kpi returns = kpi(QStringLiteral("return_rate"));
    const Judgement judgement =
        judge(returns, own({{Measure::Refunds, 500000}, {Measure::Revenue, 5000000}, {Measure::Orders, 400}}),
              band(kOpen, 0.24), {});
    QCOMPARE(judgement.value, 0.1);
    QCOMPARE(judgement.numeratorPart, (KpiPart{Measure::Refunds, false}));
    QCOMPARE(judgement.denominatorPart, (KpiPart{Measure::Revenue, false}));
    QVERIFY(!judgement.interval);
    QCOMPARE(judgement.standing, Standing::Below);
    QCOMPARE(judgement.mood, Mood::Good);
    const Judgement half = judge(returns, own({{Measure::ReturnedUnits, 5}, {Measure::Refunds, 5}}), {}, {});
    QCOMPARE(half.missing, (KpiPart{Measure::Units, false}));
}

void JudgementTest::zeroIsReportedButDividesNothing()
{
    const Judgement judgement =
        judge(kpi(QStringLiteral("ctr")), own({{Measure::Clicks, 0}, {Measure::Impressions, 0}}), band(0.01, 0.03), {});
    QVERIFY(!judgement.value);
    QVERIFY(!judgement.missing);
    QCOMPARE(judgement.standing, Standing::CannotTell);
}

void JudgementTest::moreOnTopThanBelowIsNotTellable()
{
    const Judgement judgement =
        judge(kpi(QStringLiteral("vtr")), own({{Measure::Views100, 1200}, {Measure::VideoViews, 1000}}),
              band(0.4, kOpen), {});
    QCOMPARE(judgement.value, 1.2);
    QVERIFY(!judgement.interval);
    QCOMPARE(judgement.standing, Standing::CannotTell);
    QCOMPARE(judgement.mood, Mood::Neutral);
}

void JudgementTest::moneyStandsByValueOnceOrdersAreEnough()
{
    const Kpi aov = kpi(QStringLiteral("aov"));
    const auto standing = [&aov](qint64 orders) {
        return judge(aov, own({{Measure::Revenue, orders * 8300}, {Measure::Orders, orders}}), band(7400, kOpen), {})
            .standing;
    };
    QCOMPARE(standing(29), Standing::CannotTell);
    QCOMPARE(standing(30), Standing::Above);

    const Kpi roas = kpi(QStringLiteral("roas_shop"));
    QCOMPARE(
        judge(roas, own({{Measure::Revenue, 140}, {Measure::Spend, 100}, {Measure::Orders, 29}}), band(2.0, kOpen), {})
            .standing,
        Standing::CannotTell);
    QCOMPARE(
        judge(roas, own({{Measure::Revenue, 140}, {Measure::Spend, 100}, {Measure::Orders, 31}}), band(2.0, kOpen), {})
            .standing,
        Standing::Below);
    QCOMPARE(judge(roas, own({{Measure::Revenue, 290}, {Measure::Spend, 100}}), band(2.0, kOpen), {}).standing,
             Standing::Above);
}

void JudgementTest::shopAndPlatformNeverMix()
{
    const QString ads = QStringLiteral("tiktok-ads");
    SplitCounts counts;
    counts.add(countsOf({{Measure::Revenue, 1000}}), false, QStringLiteral("generic-shop"));
    SplitCounts silent = counts;
    counts.add(countsOf({{Measure::Revenue, 9000}, {Measure::Spend, 1000}}), true, ads);
    QCOMPARE(judge(kpi(QStringLiteral("roas_shop")), counts, {}, {}).value, 1.0);
    QCOMPARE(judge(kpi(QStringLiteral("roas_platform")), counts, {}, {}).value, 9.0);
    silent.add(countsOf({{Measure::Spend, 1000}}), true, ads);
    const Judgement claim = judge(kpi(QStringLiteral("roas_platform")), silent, {}, {});
    QCOMPARE(claim.missing, (KpiPart{Measure::Revenue, true}));
}

void JudgementTest::aRateLeavesOutWhatReportsHalfOfIt()
{
    const QString tiktok = QStringLiteral("tiktok-ads");
    const QString meta = QStringLiteral("meta-ads");
    SplitCounts counts;
    counts.add(countsOf({{Measure::Views2s, 300}, {Measure::Impressions, 1000}, {Measure::Clicks, 20}}), true, tiktok);
    counts.add(countsOf({{Measure::Impressions, 9000}, {Measure::Clicks, 80}}), true, meta);
    const Judgement hook = judge(kpi(QStringLiteral("hook_rate")), counts, band(0.25, kOpen), {});
    QCOMPARE(hook.value, 0.3);
    QCOMPARE(hook.denominator, std::optional<qint64>(1000));
    QCOMPARE(hook.standing, Standing::Above);
    QCOMPARE(hook.without, QStringList{meta});
    const Judgement clicks = judge(kpi(QStringLiteral("ctr")), counts, {}, {});
    QCOMPARE(clicks.value, 0.01);
    QCOMPARE(clicks.without, QStringList());

    // The same holds for two exports of one platform, and however the counts were put together.
    SplitCounts more = counts;
    more.add(countsOf({{Measure::Impressions, 5000}}), true, tiktok);
    SplitCounts sum;
    sum += more;
    QCOMPARE(judge(kpi(QStringLiteral("hook_rate")), sum, {}, {}).value, 0.3);
    QCOMPARE(judge(kpi(QStringLiteral("hook_rate")), sum, {}, {}).without, (QStringList{meta, tiktok}));

    // Nobody reports both: views of one are no share of the other's impressions.
    SplitCounts apart;
    apart.add(countsOf({{Measure::Views2s, 300}}), true, tiktok);
    apart.add(countsOf({{Measure::Impressions, 9000}}), true, meta);
    QVERIFY(!judge(kpi(QStringLiteral("hook_rate")), apart, {}, {}).value);
}

void JudgementTest::shareOfReturnsMayComeFromTwoFiles()
{
    const QString shop = QStringLiteral("generic-shop");
    SplitCounts counts;
    counts.add(countsOf({{Measure::Units, 200}}), false, shop);
    counts.add(countsOf({{Measure::ReturnedUnits, 30}}), false, shop);
    QCOMPARE(judge(kpi(QStringLiteral("return_rate")), counts, {}, {}).value, 0.15);
    // A market place that reports both stands for itself: its sales without returns would hide the shop's.
    counts.add(countsOf({{Measure::Units, 100}, {Measure::ReturnedUnits, 25}}), false, QStringLiteral("market"));
    QCOMPARE(judge(kpi(QStringLiteral("return_rate")), counts, {}, {}).value, 0.25);
}

void JudgementTest::ordersAndVisitsComeFromDifferentCounters()
{
    SplitCounts counts;
    counts.add(countsOf({{Measure::Orders, 40}}), false, QStringLiteral("generic-shop"));
    counts.add(countsOf({{Measure::Sessions, 1000}}), false, QStringLiteral("analytics"));
    counts.add(countsOf({{Measure::Orders, 900}, {Measure::Spend, 100}}), true, QStringLiteral("meta-ads"));
    QCOMPARE(judge(kpi(QStringLiteral("cvr")), counts, {}, {}).value, 0.04);
    QCOMPARE(judge(kpi(QStringLiteral("cvr")), counts, {}, {}).without, QStringList());
}

void JudgementTest::withoutBenchmarkThereIsAValueAndNoStanding()
{
    const Judgement judgement =
        judge(kpi(QStringLiteral("ctr")), own({{Measure::Clicks, 500}, {Measure::Impressions, 10000}}), {}, {});
    QCOMPARE(judgement.value, 0.05);
    QVERIFY(judgement.interval);
    QCOMPARE(judgement.standing, Standing::CannotTell);
}

void JudgementTest::choosesTheClosestBenchmark_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("low");
    QTest::newRow("nothing known") << QString() << 0.0 << 0.1;
    QTest::newRow("short clip") << QString() << 7.0 << 0.3;
    QTest::newRow("its very end") << QString() << 10.0 << 0.3;
    QTest::newRow("longer clip") << QString() << 10.5 << 0.2;
    QTest::newRow("longest clip") << QString() << 31.0 << 0.1;
    QTest::newRow("channel before length") << "tiktok" << 7.0 << 0.4;
    QTest::newRow("channel and length") << "tiktok" << 5.0 << 0.5;
    QTest::newRow("another channel") << "email" << 0.0 << 0.1;
}

void JudgementTest::choosesTheClosestBenchmark()
{
    QFETCH(QString, channel);
    QFETCH(double, seconds);
    QFETCH(double, low);
    const auto entry = [](const QString &of, double maxSeconds, double value) {
        Benchmark benchmark = band(value, kOpen);
        benchmark.kpi = QStringLiteral("vtr");
        benchmark.channel = of;
        benchmark.maxSeconds = maxSeconds;
        return benchmark;
    };
    const std::vector<Benchmark> all{entry({}, 0, 0.1), entry({}, 30, 0.2), entry({}, 10, 0.3),
                                     entry(QStringLiteral("tiktok"), 0, 0.4), entry(QStringLiteral("tiktok"), 6, 0.5)};
    QCOMPARE(benchmarkFor(QStringLiteral("vtr"), all, channel, seconds).value_or(Benchmark()).low, low);
    QVERIFY(!benchmarkFor(QStringLiteral("ctr"), all, channel, seconds));
}

void JudgementTest::standingIdsAreStable()
{
    QCOMPARE(standingId(Standing::Above), QStringLiteral("above"));
    QCOMPARE(standingId(Standing::Within), QStringLiteral("within"));
    QCOMPARE(standingId(Standing::Below), QStringLiteral("below"));
    QCOMPARE(standingId(Standing::CannotTell), QStringLiteral("cannot-tell"));
    QCOMPARE(standingId(Standing::NotReported), QStringLiteral("not-reported"));
}

QTEST_GUILESS_MAIN(JudgementTest)
#include "tst_judgement.moc"
