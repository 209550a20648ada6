// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/distributions.h"
#include "core/measure/power.h"
#include "core/measure/presets.h"

#include <QTest>

#include <random>

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

} // namespace

class PowerTest : public QObject
{
    Q_OBJECT

private slots:
    void distributionsAgreeWithR();
    void samplesAgreeWithR_data();
    void samplesAgreeWithR();
    void powerAgreesWithR();
    void averagesAgreeWithR();
    void nothingFitsWhatCannotBeTold();
    void theSampleFindsWhatItPromises();
    void watchingEveryDayAsksForMore();
    void tellsDaysFromTraffic();
    void tellsWhyThereIsNoNumber();
    void lowerIsBetterLooksDownwards();
};

void PowerTest::distributionsAgreeWithR()
{
    // R 4.2.2: qnorm(.975), pnorm(1.3), 2*pnorm(-2.5), qt(.975, 7.5), 2*pt(-2.2, 7.5), pchisq(12.3, 3, lower = FALSE),
    // pchisq(80, 1, lower = FALSE), qbeta(.05, 3.2, 40)
    QVERIFY(qAbs(normalQuantile(0.975) - 1.95996398454005) < 1e-12);
    QVERIFY(qAbs(normalBelow(1.3) - 0.90319951541439) < 1e-12);
    QVERIFY(qAbs(normalTwoSided(-2.5) - 0.0124193306515523) < 1e-13);
    QVERIFY(qAbs(studentQuantile(0.975, 7.5) - 2.33303962686497) < 1e-11);
    QVERIFY(qAbs(studentTwoSided(2.2, 7.5) - 0.061199465906116) < 1e-12);
    QVERIFY(qAbs(chiSquaredAbove(12.3, 3) - 0.00642305757657794) < 1e-14);
    QVERIFY(qAbs(chiSquaredAbove(80, 1) / 3.7440973842029e-19 - 1) < 1e-9);
    QVERIFY(qAbs(betaQuantile(0.05, 3.2, 40) - 0.0221856994710845) < 1e-12);
}

void PowerTest::samplesAgreeWithR_data()
{
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("lift");
    QTest::addColumn<qint64>("usual");  // α 0.05, power 0.8
    QTest::addColumn<qint64>("strict"); // α 0.01, power 0.9

    // R 4.2.2: round(power.prop.test(p1 = base, p2 = base * (1 + lift), sig.level =, power =, tol = 1e-12)$n); the
    // first four are also DOMAIN's rows for +20 %.
    QTest::newRow("hook 30 %") << 0.3 << 0.2 << 963LL << 1825LL;
    QTest::newRow("add to cart 7 %") << 0.07 << 0.2 << 5691LL << 10788LL;
    QTest::newRow("conversion 2.5 %") << 0.025 << 0.2 << 16791LL << 31832LL;
    QTest::newRow("CTR 1 %") << 0.01 << 0.2 << 42693LL << 80934LL;
    QTest::newRow("returns 24 %, lower") << 0.24 << -0.2 << 1153LL << 2185LL;
    QTest::newRow("VTR 40 %, +10 %") << 0.4 << 0.1 << 2389LL << 4528LL;
    QTest::newRow("50 % to 75 %") << 0.5 << 0.5 << 58LL << 109LL;
    QTest::newRow("2 % doubled") << 0.02 << 1.0 << 1141LL << 2162LL;
}

void PowerTest::samplesAgreeWithR()
{
    QFETCH(double, base);
    QFETCH(double, lift);
    QFETCH(qint64, usual);
    QFETCH(qint64, strict);
    const double other = base * (1 + lift);
    QCOMPARE(samplePerVariant(base, other).value(), usual);
    QCOMPARE(samplePerVariant(other, base).value(), usual);
    QCOMPARE(samplePerVariant(base, other, 0.01, 0.9).value(), strict);
}

void PowerTest::powerAgreesWithR()
{
    // R 4.2.2: power.prop.test(n =, p1 =, p2 =, sig.level =)$power
    QVERIFY(qAbs(powerForShares(50, 0.5, 0.75) - 0.740165901331) < 1e-11);
    QVERIFY(qAbs(powerForShares(1000, 0.1, 0.12) - 0.297732131248) < 1e-11);
    QVERIFY(qAbs(powerForShares(963, 0.3, 0.36) - 0.800030879195) < 1e-11);
    QVERIFY(qAbs(powerForShares(200, 0.02, 0.01, 0.01) - 0.0396617947055) < 1e-11);
}

void PowerTest::averagesAgreeWithR()
{
    // R 4.2.2: power.t.test(delta = 5, sd = 40, power = .8)$n is 1005.6; the normal approximation is one piece lower.
    const qint64 n = samplePerVariantForAverages(40.0 / 50, 5.0 / 50).value();
    QVERIFY2(n >= 1004 && n <= 1006, qPrintable(QString::number(n)));
}

void PowerTest::nothingFitsWhatCannotBeTold()
{
    QVERIFY(!samplePerVariant(0.3, 0.3));
    QVERIFY(!samplePerVariant(0, 0.1));
    QVERIFY(!samplePerVariant(0.9, 1.08));
    QVERIFY(!samplePerVariantForAverages(0, 0.2));
    QVERIFY(!samplePerVariantForAverages(0.8, 0));
    QVERIFY(!daysFor(100, std::nullopt));
    QVERIFY(!daysFor(100, 0.0));
}

void PowerTest::theSampleFindsWhatItPromises()
{
    // 20,000 tests of a hook rate that really is 20 % better, each with the planned sample: the pooled z-test finds 80
    // %.
    const qint64 n = samplePerVariant(0.3, 0.36).value();
    std::mt19937_64 random(20261120);
    std::binomial_distribution<qint64> before(n, 0.3);
    std::binomial_distribution<qint64> after(n, 0.36);
    int found = 0;
    constexpr int kTests = 20000;
    for (int i = 0; i < kTests; ++i) {
        const double a = static_cast<double>(before(random));
        const double b = static_cast<double>(after(random));
        const double size = static_cast<double>(n);
        const double pooled = (a + b) / (2 * size);
        const double z = (b - a) / size / std::sqrt(pooled * (1 - pooled) * 2 / size);
        found += normalTwoSided(z) < 0.05 ? 1 : 0;
    }
    const double share = static_cast<double>(found) / kTests;
    QVERIFY2(qAbs(share - 0.8) <= 0.02, qPrintable(QString::number(share)));
}

void PowerTest::watchingEveryDayAsksForMore()
{
    // R 4.2.2, 200,000 simulated tests each: with 30 looks a factor of 1.6, 1.7 and 1.8 finds 76.3, 79.5 and 82.2 %;
    // one look needs 1.916, with which five looks find 82.4 % and fourteen 84.1 %.
    const auto base = [](double power) {
        const double root = normalQuantile(0.975) + normalQuantile(power);
        return root * root;
    };
    const auto growth = [&base](double power, int looks) {
        return alwaysValidFactor(0.05, power, looks) * base(power) / base(0.8);
    };
    QVERIFY2(qAbs(growth(0.763105, 30) - 1.6) < 0.02, qPrintable(QString::number(growth(0.763105, 30))));
    QVERIFY2(qAbs(growth(0.794605, 30) - 1.7) < 0.02, qPrintable(QString::number(growth(0.794605, 30))));
    QVERIFY2(qAbs(growth(0.821745, 30) - 1.8) < 0.02, qPrintable(QString::number(growth(0.821745, 30))));
    QVERIFY2(qAbs(growth(0.80128, 1) - 1.916) < 0.02, qPrintable(QString::number(growth(0.80128, 1))));
    QVERIFY2(qAbs(growth(0.82366, 5) - 1.916) < 0.02, qPrintable(QString::number(growth(0.82366, 5))));
    QVERIFY2(qAbs(growth(0.841125, 14) - 1.916) < 0.02, qPrintable(QString::number(growth(0.841125, 14))));
}

void PowerTest::tellsDaysFromTraffic()
{
    SplitCounts counts;
    Counts two;
    two.set(Measure::Impressions, 25200);
    two.set(Measure::Clicks, 252);
    counts.add(two, false);
    const Kpi ctr = kpi(QStringLiteral("ctr"));
    const UsualTraffic usual = usualTraffic(ctr, counts, 28); // two variants for a fortnight
    QCOMPARE(usual, (UsualTraffic{QStringLiteral("ctr"), 0.01, 900.0}));
    const Testability told = testability(ctr, usual);
    QCOMPARE(told.perVariant.value(), 42693LL);
    QCOMPARE(told.days.value(), 48);                                       // 47.4
    QVERIFY2(told.watched.value() > 70443 && told.watched.value() < 75994, // 1.65 to 1.78 times as many
             qPrintable(QString::number(told.watched.value())));
    QCOMPARE(told.watchedDays.value(), daysFor(*told.watched, 900.0).value());
    QCOMPARE(told.missing, Testability::Missing::Nothing);
    QCOMPARE(daysFor(1800, 900.0).value(), 2);
    // A platform that does not tell 2-second views must not lower the hook rate.
    SplitCounts platforms;
    Counts tiktok;
    tiktok.set(Measure::Impressions, 10000);
    tiktok.set(Measure::Views2s, 3000);
    Counts other;
    other.set(Measure::Impressions, 90000);
    platforms.add(tiktok, false, QStringLiteral("tiktok-ads"));
    platforms.add(other, false, QStringLiteral("pinterest"));
    QCOMPARE(usualTraffic(kpi(QStringLiteral("hook_rate")), platforms, 10),
             (UsualTraffic{QStringLiteral("hook_rate"), 0.3, 1000.0}));
    // Refunds in money don't tell how many pieces there are to count.
    SplitCounts refunds;
    Counts shop;
    shop.set(Measure::Revenue, 100000);
    shop.set(Measure::Refunds, 20000);
    refunds.add(shop, false);
    QCOMPARE(usualTraffic(kpi(QStringLiteral("return_rate")), refunds, 10),
             (UsualTraffic{QStringLiteral("return_rate"), {}, {}}));
    QCOMPARE(daysFor(1801, 900.0).value(), 3);
}

void PowerTest::tellsWhyThereIsNoNumber()
{
    const Testability unknown = testability(kpi(QStringLiteral("atc")), {QStringLiteral("atc"), {}, 300.0});
    QVERIFY(!unknown.perVariant && !unknown.days);
    QCOMPARE(unknown.missing, Testability::Missing::Rate);
    const Kpi aov = kpi(QStringLiteral("aov"));
    const UsualTraffic basket{QStringLiteral("aov"), 7400.0, 12.0};
    QCOMPARE(testability(aov, basket).missing, Testability::Missing::Spread);
    const Testability known = testability(aov, basket, {}, 0.6);
    QCOMPARE(known.missing, Testability::Missing::Nothing);
    QCOMPARE(known.perVariant.value(), 141LL); // 2·(2.8016·0.6 ÷ 0.2)² = 141.3
    QCOMPARE(known.days.value(), 12);
    SplitCounts nothing;
    QCOMPARE(usualTraffic(aov, nothing, 7), (UsualTraffic{QStringLiteral("aov"), {}, {}}));
}

void PowerTest::lowerIsBetterLooksDownwards()
{
    const Testability returns =
        testability(kpi(QStringLiteral("return_rate")), {QStringLiteral("return_rate"), 0.24, 10.0});
    QVERIFY(qAbs(returns.wanted.value() - 0.192) < 1e-12);
    QCOMPARE(returns.perVariant.value(), 1153LL);
    QCOMPARE(returns.days.value(), 116);
}

QTEST_GUILESS_MAIN(PowerTest)
#include "tst_power.moc"
