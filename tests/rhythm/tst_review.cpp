// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/cutoffs.h"
#include "core/rhythm/roll_out.h"
#include "tests/rhythm/season.h"

#include <QTest>

#include <algorithm>

using namespace dropbeat;
using namespace dropbeat::test;

class TestOfReview : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void setAsideUntilTheFactsChange();
    void whatIsOverDoesNotNag();
    void wholeSeasonIsFine();
    void sortedByWhatHurtsFirst();
    void saysWhatTheLastDropsUsed();
    void reportedGapNamesBothDrops();
    void missingMonthsAreNamed();
    void fixKeepsWhatMovesWithTheLaunch();
    void fixOfASeriesMovesOneDay();
    void countriesDecideOccasions();
    void orderByDates();
    void readiness();
};

void TestOfReview::setAsideUntilTheFactsChange()
{
    Season season;
    const auto id = drop(*season.plan, "Party Slip", kFreeThursday);
    addTouchpoint(*season.plan, touch(id, "tiktok", "Launch clip", 0));
    const QString rule = QStringLiteral("rhythm.no-email");
    setAside(*season.plan, season.of(rule).front(), QStringLiteral("the list is not ready"));
    QVERIFY(season.of(rule).empty());
    QCOMPARE(season.plan->tables().setAside().all().front().reason, QStringLiteral("the list is not ready"));
    // What it does not rest on leaves it away …
    change(*season.plan, id, [](Drop &changed) { changed.notes = QStringLiteral("a note"); });
    addTouchpoint(*season.plan, touch(id, "tiktok", "Second clip", 2));
    QVERIFY(season.of(rule).empty());
    // … and what it rests on brings it back, to be set aside anew.
    addTouchpoint(*season.plan, touch(id, "pinterest", "Pin", 2));
    QCOMPARE(season.of(rule).size(), size_t(1));
    setAside(*season.plan, season.of(rule).front(), QString());
    QVERIFY(season.of(rule).empty());
    QCOMPARE(season.plan->tables().setAside().all().size(), size_t(1));
    season.plan->undo();
    QCOMPARE(season.of(rule).size(), size_t(1));
}

void TestOfReview::whatIsOverDoesNotNag()
{
    Season season;
    Plan &plan = *season.plan;
    const auto in = arc(plan);
    const auto closed = drop(plan, "Linen Set", {2026, 9, 3}, in, DropStatus::Closed);
    change(plan, closed, [](Drop &changed) { changed.story.clear(); });
    Touchpoint bare = touch(closed, "tiktok", "Tease", 0);
    bare.purpose.clear();
    asset(plan, addTouchpoint(plan, bare), QStringLiteral("gone.mp4"));
    const auto later = drop(plan, "Denim Edit", {2026, 10, 30}, in, DropStatus::Live); // 57 days: too late to mend
    wholeLaunch(plan, later);
    const auto archived = drop(plan, "Archived", {2026, 11, 27});
    Touchpoint shelved = touch(archived, "tiktok", "Tease", 0);
    shelved.purpose.clear();
    asset(plan, addTouchpoint(plan, shelved), QStringLiteral("gone.mp4"));
    change(plan, archived, [](Drop &changed) { changed.archived = true; });
    const Findings findings = review(plan);
    QVERIFY2(findings.empty(), qPrintable(findings.empty() ? QString() : findings.front().message));
}

void TestOfReview::wholeSeasonIsFine()
{
    Season season;
    Plan &plan = *season.plan;
    const auto in = arc(plan);
    const auto rollout = presetRollouts().front();
    for (const QDate launch : {QDate(2027, 1, 7), QDate(2027, 2, 4), QDate(2027, 3, 4), QDate(2027, 4, 1)}) {
        const auto id = drop(plan, "Drop", launch, in);
        for (const RolloutPreview &preview : previewRollout(rollout.steps, id, {}, plan.tables().channels().all())) {
            QVERIFY(preview.adds());
            addTouchpoint(plan, preview.touchpoint);
        }
    }
    for (const Finding &finding : review(plan)) {
        // The roll-out's days fall where they fall; nothing else is wrong with a plan laid out by the rhythm.
        QVERIFY2(finding.rule == QStringLiteral("rhythm.quiet-day"), qPrintable(finding.message));
    }
}

void TestOfReview::sortedByWhatHurtsFirst()
{
    Season season;
    Plan &plan = *season.plan;
    addTouchpoint(plan, touch(drop(plan, "Party Slip", kFreeThursday), "tiktok", "Launch clip", 0));
    Touchpoint vague = pinned("pinterest", "Pin", {2026, 11, 24});
    vague.purpose.clear();
    addTouchpoint(plan, vague);
    addTouchpoint(plan, pinned("instagram", "Hook", {2026, 12, 25}));
    addTouchpoint(plan, pinned("instagram", "Sale", {2026, 11, 27}));
    cutoff(plan, "La Poste", "Colissimo", {2026, 12, 18}, 2);
    QStringList order;
    for (const Finding &finding : review(plan)) {
        order << finding.rule.section(u'.', 1) + u' ' + severityId(finding.severity);
    }
    QCOMPARE(order, QStringList({QStringLiteral("no-email error"), QStringLiteral("quiet-day warning"),
                                 QStringLiteral("quiet-day warning"), QStringLiteral("no-purpose hint"),
                                 QStringLiteral("cutoff-reminder hint"), QStringLiteral("cutoffs-known good")}));
}

void TestOfReview::saysWhatTheLastDropsUsed()
{
    Season season;
    Plan &plan = *season.plan;
    for (const QDate launch : {QDate(2026, 10, 1), QDate(2026, 11, 5)}) {
        const auto id = drop(plan, "Before", launch, {}, DropStatus::Closed);
        wholeLaunch(plan, id);
        addTouchpoint(plan, touch(id, "pinterest", "Pin", 4));
        addTouchpoint(plan, touch(id, "shoot", "Shoot", -14));
    }
    addTouchpoint(plan, touch(drop(plan, "Party Slip", kFreeThursday), "tiktok", "Launch clip", 0));
    const Findings findings = season.of(QStringLiteral("rhythm.no-email"));
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().message, QStringLiteral("Party Slip has no email touchpoint"));
    QCOMPARE(findings.front().reason,
             QStringLiteral("One channel carries the whole launch; the last two drops used 3"));
    QCOMPARE(findings.front().severity, FindingSeverity::Error);
    QVERIFY(applyFix(plan, findings.front()));
    const auto added = plan.tables().touchpoints().ofDrop(Id<Drop>{findings.front().subjectId});
    const auto email = std::find_if(added.begin(), added.end(), [](const Touchpoint &touchpoint) {
        return touchpoint.channel == QStringLiteral("email");
    });
    QVERIFY(email != added.end());
    QCOMPARE(email->time, QTime(10, 5));
    QVERIFY(!email->purpose.isEmpty());
}

void TestOfReview::reportedGapNamesBothDrops()
{
    Season season;
    const auto in = arc(*season.plan);
    drop(*season.plan, "Wool Coat", {2027, 1, 7}, in);
    drop(*season.plan, "Silk Scarf", {2027, 2, 17}, in);
    const Finding finding = season.of(QStringLiteral("rhythm.cadence-gap")).front();
    QCOMPARE(finding.subjectName, QStringLiteral("Silk Scarf"));
    QVERIFY2(finding.message.contains(QStringLiteral("between Wool Coat and Silk Scarf")), qPrintable(finding.message));
    QVERIFY2(finding.message.startsWith(QStringLiteral("41 ")), qPrintable(finding.message));
    QVERIFY2(finding.reason.startsWith(QStringLiteral("Cadence is monthly, ± 7")), qPrintable(finding.reason));
    QCOMPARE(std::get<MoveLaunch>(finding.fix).launch, (LocalTime{QDate(2027, 2, 4), QTime(10, 0)}));
}

void TestOfReview::missingMonthsAreNamed()
{
    Season season;
    const auto in = arc(*season.plan);
    for (const QDate launch : {QDate(2027, 1, 7), QDate(2027, 2, 4), QDate(2027, 4, 1), QDate(2027, 6, 3)}) {
        drop(*season.plan, "Drop", launch, in);
    }
    const Findings findings = season.of(QStringLiteral("rhythm.cadence-gap"));
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().subjectKind, QStringLiteral("arc"));
    QVERIFY2(findings.front().message.startsWith(QStringLiteral("March and May")),
             qPrintable(findings.front().message));
    QVERIFY(findings.front().reason.contains(QStringLiteral("first Thursday")));
    drop(*season.plan, "Drop", {2027, 3, 4}, in);
    QVERIFY(season.of(QStringLiteral("rhythm.cadence-gap")).front().message.startsWith(QStringLiteral("May")));
    drop(*season.plan, "Drop", {2027, 5, 6}, in);
    QVERIFY(season.of(QStringLiteral("rhythm.cadence-gap")).empty());
}

void TestOfReview::fixKeepsWhatMovesWithTheLaunch()
{
    Season season;
    const auto id = drop(*season.plan, "Party Slip", {2026, 12, 3});
    wholeLaunch(*season.plan, id);
    const auto clash = addTouchpoint(*season.plan, touch(id, "tiktok", "Hook", -6)); // 27 November
    const Findings findings = season.of(QStringLiteral("rhythm.quiet-day"));
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().message, QStringLiteral("“Hook” clashes with Black Friday"));
    QVERIFY(applyFix(*season.plan, findings.front()));
    const Touchpoint moved = *season.plan->tables().touchpoints().get(clash);
    QCOMPARE(moved.dayOffset, std::optional<int>(-5));
    QCOMPARE(moved.time, QTime(18, 30));
    QVERIFY(!moved.pinned.isValid());
}

void TestOfReview::fixOfASeriesMovesOneDay()
{
    Season season;
    const auto series = addTouchpoint(*season.plan, weekly("email", "Newsletter", {2026, 11, 20}, QTime(18, 30)));
    const Finding finding = season.of(QStringLiteral("rhythm.quiet-day")).front();
    QVERIFY(applyFix(*season.plan, finding));
    const auto apart = season.plan->tables().touchpoints().ofSeries(series);
    QCOMPARE(apart.size(), size_t(1));
    QCOMPARE(apart.front().seriesDay, QDate(2026, 11, 27));
    QCOMPARE(apart.front().pinned, (LocalTime{QDate(2026, 11, 28), QTime(18, 30)}));
    QVERIFY(!apart.front().isRepeating());
    QCOMPARE(season.plan->tables().touchpoints().get(series)->pinned.date, QDate(2026, 11, 20));
}

void TestOfReview::countriesDecideOccasions()
{
    Season season;
    addTouchpoint(*season.plan, pinned("tiktok", "Hook", {2027, 7, 14})); // Bastille Day
    QCOMPARE(season.of(QStringLiteral("rhythm.quiet-day")).size(), size_t(1));
    setCountries(*season.plan, {QStringLiteral("US"), QStringLiteral("UK")});
    QVERIFY(season.of(QStringLiteral("rhythm.quiet-day")).empty());
    QCOMPARE(countriesOf(season.plan->tables()).size(), 2);
    setCountries(*season.plan, {});
    QCOMPARE(season.of(QStringLiteral("rhythm.quiet-day")).size(), size_t(1));
}

void TestOfReview::orderByDates()
{
    Cutoff cutoff;
    cutoff.lastDay = QDate(2026, 12, 21); // a Monday
    QCOMPARE(orderBy(cutoff), QDate(2026, 12, 21));
    cutoff.handlingDays = 1;
    QCOMPARE(orderBy(cutoff), QDate(2026, 12, 18));
    cutoff.handlingDays = 6;
    QCOMPARE(orderBy(cutoff), QDate(2026, 12, 11));
    QCOMPARE(orderBy(cutoff, [](QDate) { return true; }), QDate(2026, 12, 15));
    QVERIFY(!orderBy(cutoff, [](QDate) { return false; }).isValid());
    QVERIFY(!orderBy(Cutoff()).isValid());
    for (const Cutoff &preset : presetCutoffs()) {
        QVERIFY(preset.lastDay.isValid());
        QVERIFY(!preset.source.isEmpty());
        QVERIFY(preset.occasion.contains(QString::number(preset.lastDay.year())));
    }
}

void TestOfReview::readiness()
{
    Season season;
    Plan &plan = *season.plan;
    const auto id = drop(plan, "Party Slip", kFreeThursday);
    const auto missing = missingOnDisk(QFileInfo(plan.path()).absolutePath());
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 0);
    wholeLaunch(plan, id);
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 100);
    Touchpoint planned = touch(id, "tiktok", "Style", 2);
    planned.state = TouchpointState::Planned;
    const auto last = addTouchpoint(plan, planned);
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 66);
    Clip clip;
    clip.drop = id;
    clip.name = QStringLiteral("Style 3 ways");
    const auto made = addClip(plan, clip); // no length yet
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 33);
    clip = *plan.tables().clips().get(made);
    clip.seconds = 20;
    updateClip(plan, clip);
    asset(plan, last, QStringLiteral("gone.mp4"));
    const Readiness readiness = readinessOf(plan.tables(), id, missing);
    QCOMPARE(readiness, (Readiness{2, 3, 1, 1, 0, 0, 0, 1}));
    QCOMPARE(readiness.percent(), 55); // (2/3 + 1 + 0) ÷ 3
    QVERIFY(readinessText(readiness).contains(QStringLiteral("2 of 3")));
    QVERIFY(!readinessText(readiness).contains(QStringLiteral("link")));
    QCOMPARE((Readiness{1, 3, 0, 0, 0, 0, 0, 0}).percent(), 33);
    QCOMPARE((Readiness{3, 3, 4, 4, 0, 0, 7, 7}).percent(), 100);
}

QTEST_GUILESS_MAIN(TestOfReview)
#include "tst_review.moc"
