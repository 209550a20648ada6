// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/verdict.h"
#include "tests/measure/arms_of.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const Currency kEuro{QStringLiteral("EUR"), 2};
const QDate kToday = kFirstDay.addDays(27);

TestSetup setupFor(const char *kpi, std::optional<qint64> planned = {}, std::optional<double> smallest = {})
{
    TestSetup setup;
    setup.kpi = presetKpi(QLatin1String(kpi));
    setup.plannedPerArm = planned;
    setup.smallestDifference = smallest;
    setup.randomised = true;
    return setup;
}

Verdict judged(const TestSetup &setup, const std::vector<TestArm> &arms, QDate today = kToday)
{
    return verdictOf(setup, arms, courseOf(setup, arms), today, kEuro);
}

std::vector<TestArm> level(ShareCount a, ShareCount b, size_t days)
{
    return armsOf({std::vector<ShareCount>(days, a), std::vector<ShareCount>(days, b)});
}

} // namespace

class VerdictTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysWhatToBoostAndWhy();
    void lowerIsBetter();
    void observationalSaysSo();
    void ratiosAreTold();
    void boostNeedsToBeatEveryOther();
    void whatIsWorthTooLittleStops();
    void asGoodAsEachOtherStops();
    void greenStaysGreen_data();
    void greenStaysGreen();
    void greenOutlivesAReversal();
    void tellsHowManyDaysMore();
    void thePlannedEnd();
    void tooFewTellNothing();
    void anUnevenSplitTellsNothing();
    void whatCannotBeComparedIsTold();
    void everyCallHasItsWords_data();
    void everyCallHasItsWords();
    void idsAreStable();
};

void VerdictTest::saysWhatToBoostAndWhy()
{
    // About the results page of the mockup: 1.31 and 2.21 % clicks in 14 days.
    auto arms = level({45, 3443}, {76, 3443}, 14);
    arms[1].name = QStringLiteral("This knit fits every body");
    const Verdict verdict = judged(setupFor("ctr", 48000, 0.004), arms);
    QCOMPARE(verdict.call, Call::Boost);
    QCOMPARE(verdict.ground, CallGround::Better);
    QCOMPARE(verdict.arm, 1);
    QCOMPARE(verdict.rival, 0);
    QVERIFY(verdict.advantage->low > 0.005 && verdict.advantage->high < 0.013);
    QVERIFY(verdict.calledDay > 1 && verdict.calledDay < 14);
    QCOMPARE(verdict.calledOn, kFirstDay.addDays(verdict.calledDay - 1));
    QCOMPARE(verdict.title, QStringLiteral("Boost B"));
    QCOMPARE(verdict.emphasis, QStringLiteral("0.90 points"));
    const QString range = QStringLiteral("%1 to %2")
                              .arg(verdict.advantage->low * 100, 0, 'f', 2)
                              .arg(verdict.advantage->high * 100, 0, 'f', 2);
    QCOMPARE(verdict.sentence, QStringLiteral("“This knit fits every body” is better: its click-through rate is 0.90 "
                                              "points higher than A's (%1), and the call stays right however often you "
                                              "look.")
                                   .arg(range));
    QVERIFY(verdict.reason.startsWith(QStringLiteral("Impressions split evenly · 14 day")));
    QVERIFY(verdict.reason.endsWith(QStringLiteral("smallest useful difference 0.40 points")));
    QVERIFY(!verdict.wouldChange.isEmpty());
}

void VerdictTest::lowerIsBetter()
{
    const Verdict verdict = judged(setupFor("return_rate", 2000), level({240, 1000}, {140, 1000}, 4));
    QCOMPARE(verdict.call, Call::Boost);
    QCOMPARE(verdict.arm, 1);
    QVERIFY(verdict.advantage->low > 0);
    QCOMPARE(verdict.emphasis, QStringLiteral("10.0 points"));
    QVERIFY2(verdict.sentence.contains(QStringLiteral("return rate is 10.0 points lower than A's")),
             qPrintable(verdict.sentence));
}

void VerdictTest::observationalSaysSo()
{
    TestSetup setup = setupFor("ctr", 140000);
    setup.randomised = false;
    // Even a split that chance could not make is none of its business.
    const Verdict verdict = judged(setup, level({131, 10000}, {331, 15000}, 14));
    QCOMPARE(verdict.call, Call::Boost);
    QVERIFY(verdict.observational);
    QVERIFY(verdict.sentence.contains(QStringLiteral("chance did not decide")));
    QVERIFY(verdict.reason.startsWith(QStringLiteral("Observational")));
}

void VerdictTest::ratiosAreTold()
{
    std::vector<std::vector<ShareCount>> counts(2);
    for (int day = 0; day < 30; ++day) {
        const qint64 spend = 2000 + 150 * (day % 7);
        counts[0].push_back({spend * 14 / 10 + 90 * (day % 4), spend});
        counts[1].push_back({spend * 29 / 10 + 120 * (day % 5), spend});
    }
    const Verdict verdict = judged(setupFor("roas_shop", {}, 0.5), armsOf(counts));
    QCOMPARE(verdict.call, Call::Boost);
    QCOMPARE(verdict.arm, 1);
    QVERIFY2(verdict.sentence.contains(QStringLiteral("times that of A")), qPrintable(verdict.sentence));
    QVERIFY(verdict.reason.contains(QStringLiteral("smallest useful difference 0.50")));
}

void VerdictTest::boostNeedsToBeatEveryOther()
{
    const std::vector<ShareCount> a(14, {131, 10000});
    const std::vector<ShareCount> b(14, {221, 10000});
    const std::vector<ShareCount> c(14, {219, 10000});
    const std::vector<ShareCount> d(14, {160, 10000});
    QCOMPARE(judged(setupFor("ctr", 140000), armsOf({a, b, d})).arm, 1);
    const Verdict undecided = judged(setupFor("ctr", 200000), armsOf({a, b, c}));
    QCOMPARE(undecided.call, Call::KeepTesting);
    QCOMPARE(undecided.leading, 1);
    QCOMPARE(undecided.rival, 2); // of those that nobody beats
    QVERIFY2(undecided.sentence.startsWith(QStringLiteral("No call yet: B leads C, but its click-through rate may be")),
             qPrintable(undecided.sentence));
    QVERIFY(undecided.reason.contains(QStringLiteral("out already: A")));
    // B and C are level enough: A is out, either of the others will do.
    const Verdict level = judged(setupFor("ctr", 140000, 0.004), armsOf({a, b, c}));
    QCOMPARE(level.call, Call::Stop);
    QCOMPARE(level.ground, CallGround::AsGood);
    QCOMPARE(level.arm, 1);
    QCOMPARE(level.rival, 2);
    // A variant that was never shown is not in the test.
    QCOMPARE(judged(setupFor("ctr", 140000), armsOf({a, b, {}})).call, Call::Boost);
}

void VerdictTest::whatIsWorthTooLittleStops()
{
    const Verdict verdict = judged(setupFor("hook_rate", 500000, 0.05), level({300000, 1000000}, {310000, 1000000}, 3));
    QCOMPARE(verdict.call, Call::Stop);
    QCOMPARE(verdict.ground, CallGround::BetterByLittle);
    QCOMPARE(verdict.arm, 1);
}

void VerdictTest::asGoodAsEachOtherStops()
{
    const Verdict verdict = judged(setupFor("hook_rate", 4000, 0.06), level({300, 1000}, {303, 1000}, 10));
    QCOMPARE(verdict.call, Call::Stop);
    QCOMPARE(verdict.ground, CallGround::AsGood);
    QVERIFY(verdict.calledDay > 0);
    QVERIFY2(verdict.sentence.contains(QStringLiteral("smaller than 6.00 points")), qPrintable(verdict.sentence));
}

void VerdictTest::greenStaysGreen_data()
{
    QTest::addColumn<QString>("kpi");
    QTest::addColumn<std::vector<double>>("rates");
    QTest::addColumn<qint64>("perDay");
    QTest::addColumn<double>("smallest"); // 0: none

    QTest::newRow("no difference") << "hook_rate" << std::vector<double>{0.3, 0.3} << 300LL << 0.0;
    QTest::newRow("small difference") << "hook_rate" << std::vector<double>{0.3, 0.33} << 300LL << 0.03;
    QTest::newRow("large difference") << "ctr" << std::vector<double>{0.01, 0.02} << 600LL << 0.002;
    QTest::newRow("three arms") << "ctr" << std::vector<double>{0.01, 0.02, 0.013} << 900LL << 0.002;
    QTest::newRow("returns") << "return_rate" << std::vector<double>{0.24, 0.15} << 60LL << 0.05;
}

void VerdictTest::greenStaysGreen()
{
    QFETCH(QString, kpi);
    QFETCH(std::vector<double>, rates);
    QFETCH(qint64, perDay);
    QFETCH(double, smallest);
    const TestSetup setup =
        setupFor(kpi.toLatin1().constData(), perDay * 14, smallest > 0 ? std::optional(smallest) : std::nullopt);
    std::mt19937_64 random(99);
    for (int i = 0; i < 60; ++i) {
        const auto arms = randomArms(random, rates, perDay, 20);
        std::optional<Verdict> certain;
        for (int day = 0; day < 20; ++day) {
            const Verdict verdict = judged(setup, until(arms, day), kFirstDay.addDays(day));
            if (certain) {
                QCOMPARE(verdict.call, certain->call);
                QCOMPARE(verdict.arm, certain->arm);
                QCOMPARE(verdict.calledOn, certain->calledOn);
            } else if (verdict.calledOn.isValid()) {
                QCOMPARE(verdict.calledDay, day + 1);
                certain = verdict;
            }
        }
    }
}

void VerdictTest::greenOutlivesAReversal()
{
    std::vector<ShareCount> a(40, {30, 1000});
    std::vector<ShareCount> b(7, {60, 1000});
    b.resize(40, {8, 1000});
    const auto arms = armsOf({a, b});
    const TestSetup setup = setupFor("ctr", 7000);
    const Verdict early = judged(setup, until(arms, 6));
    const Verdict late = judged(setup, arms);
    QCOMPARE(early.call, Call::Boost);
    QVERIFY(!early.contradicted);
    QCOMPARE(late.call, Call::Boost);
    QCOMPARE(late.arm, early.arm);
    QCOMPARE(late.calledOn, early.calledOn);
    QVERIFY(late.contradicted);
    QVERIFY(late.reason.contains(QStringLiteral("later days point the other way")));
    // A split that goes wrong later doesn't turn it red either.
    auto uneven = until(arms, 9);
    uneven[0].days.back().bottom += 9000;
    QVERIFY(!courseOf(setup, uneven).sampleRatio.back().ok);
    QCOMPARE(judged(setup, uneven).call, Call::Boost);
}

void VerdictTest::tellsHowManyDaysMore()
{
    // B leads by 5 points with 100 views a day each; what the sequence needs is solved for and then shown to be right.
    const TestSetup setup = setupFor("hook_rate", 3000);
    const auto arms = level({30, 100}, {35, 100}, 10);
    const Verdict now = judged(setup, arms);
    QCOMPARE(now.call, Call::KeepTesting);
    QVERIFY(now.moreDays.has_value());
    const size_t days = 10 + static_cast<size_t>(*now.moreDays);
    QCOMPARE(judged(setup, level({30, 100}, {35, 100}, days + 1)).call, Call::Boost);
    QCOMPARE(judged(setup, level({30, 100}, {35, 100}, days - 2)).calledOn.isValid(), false);
    QVERIFY(now.wouldChange.contains(QString::number(*now.moreDays)));
    // No difference at all, and none that would be worth having: nobody knows.
    const Verdict none = judged(setupFor("hook_rate", 30000), level({30, 100}, {30, 100}, 10));
    QVERIFY(!none.moreDays);
    QVERIFY(!none.wouldChange.isEmpty());
    // One day tells no pace.
    QVERIFY(!judged(setup, level({30, 100}, {35, 100}, 1)).moreDays);
}

void VerdictTest::thePlannedEnd()
{
    TestSetup setup = setupFor("hook_rate", 1000, 0.06);
    const auto near = level({30, 100}, {36, 100}, 10);
    const Verdict close = judged(setup, near);
    QCOMPARE(close.call, Call::CannotTell);
    QCOMPARE(close.ground, CallGround::TooClose);
    QVERIFY(close.moreDays.value() <= 10);
    const auto far = level({30, 100}, {32, 100}, 10);
    QCOMPARE(judged(setup, far).ground, CallGround::TooCostly);
    QCOMPARE(judged(setup, far).call, Call::Stop);
    QVERIFY(!judged(setup, far).calledOn.isValid());
    setup.plannedPerArm.reset();
    setup.plannedEnd = kToday;
    QCOMPARE(judged(setup, far, kToday).call, Call::KeepTesting);
    QCOMPARE(judged(setup, far, kToday.addDays(1)).call, Call::Stop);
    setup.plannedEnd = kFirstDay.addDays(9); // the last day is in
    QCOMPARE(judged(setup, far, kFirstDay.addDays(9)).call, Call::Stop);
}

void VerdictTest::tooFewTellNothing()
{
    const Verdict verdict = judged(setupFor("cvr"), level({1, 100}, {2, 100}, 3));
    QCOMPARE(verdict.call, Call::CannotTell);
    QCOMPARE(verdict.ground, CallGround::TooFew);
    QCOMPARE(verdict.moreDays.value(), 2); // A has 3 of 5 after 3 days
    QVERIFY(verdict.reason.contains(QStringLiteral("at least 5")));
    QVERIFY(!judged(setupFor("cvr"), level({0, 100}, {2, 100}, 3)).moreDays);
    const Verdict days = judged(setupFor("roas_shop"), level({200, 100}, {300, 100}, 4));
    QCOMPARE(days.ground, CallGround::TooFew);
    QCOMPARE(days.moreDays.value(), 6);
}

void VerdictTest::anUnevenSplitTellsNothing()
{
    const Verdict verdict = judged(setupFor("ctr", 140000), level({131, 10000}, {221, 9000}, 14));
    QCOMPARE(verdict.call, Call::CannotTell);
    QCOMPARE(verdict.ground, CallGround::UnevenSplit);
    QVERIFY(verdict.reason.contains(QStringLiteral("not split as planned")));
}

void VerdictTest::whatCannotBeComparedIsTold()
{
    QCOMPARE(judged(setupFor("vtr"), level({60, 50}, {20, 50}, 3)).ground, CallGround::Nonsense);
    QCOMPARE(judged(setupFor("vtr"), armsOf({{{20, 50}}, {}})).ground, CallGround::OneArm);
    QCOMPARE(judged(setupFor("vtr"), {}).ground, CallGround::OneArm);
    QCOMPARE(judged(setupFor("vtr"), {}).call, Call::CannotTell);
}

void VerdictTest::everyCallHasItsWords_data()
{
    QTest::addColumn<QString>("kpi");
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<qint64>("n");
    for (const char *kpi : {"ctr", "return_rate", "roas_shop", "aov"}) {
        for (const qint64 b : {10LL, 300LL, 310LL, 360LL, 900LL, 2000LL}) {
            QTest::addRow("%s %lld", kpi, b) << kpi << 300LL << b << 1000LL;
        }
    }
}

void VerdictTest::everyCallHasItsWords()
{
    QFETCH(QString, kpi);
    QFETCH(qint64, a);
    QFETCH(qint64, b);
    QFETCH(qint64, n);
    std::vector<std::vector<ShareCount>> counts(2);
    for (int day = 0; day < 14; ++day) {
        counts[0].push_back({a + day % 3, n + day % 5});
        counts[1].push_back({b - day % 4, n + day % 2});
    }
    for (const std::optional<double> &smallest : {std::optional<double>(), std::optional(0.03)}) {
        for (const std::optional<qint64> &planned : {std::optional<qint64>(), std::optional<qint64>(9000)}) {
            const Verdict verdict = judged(setupFor(kpi.toLatin1().constData(), planned, smallest), armsOf(counts));
            for (const QString &text : {verdict.title, verdict.sentence, verdict.reason, verdict.wouldChange}) {
                QVERIFY(!text.isEmpty());
                QVERIFY2(!text.contains(u'%') && !text.contains(QStringLiteral("nan")), qPrintable(text));
                QVERIFY(!text.at(0).isLower());
            }
            QVERIFY(verdict.sentence.endsWith(u'.'));
            QCOMPARE(verdict.call == Call::Boost, verdict.ground == CallGround::Better);
            if (verdict.call == Call::Boost) {
                QVERIFY(verdict.sentence.contains(verdict.emphasis));
                QVERIFY(verdict.advantage->low >= 0);
            }
        }
    }
}

void VerdictTest::idsAreStable()
{
    QCOMPARE(callId(Call::Boost), QStringLiteral("boost"));
    QCOMPARE(callId(Call::KeepTesting), QStringLiteral("keep-testing"));
    QCOMPARE(callId(Call::Stop), QStringLiteral("stop"));
    QCOMPARE(callId(Call::CannotTell), QStringLiteral("cannot-tell"));
}

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
