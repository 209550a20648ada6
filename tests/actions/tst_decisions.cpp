// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/boost_edits.h"
#include "core/actions/decision_log.h"
#include "core/actions/plan_edits.h"
#include "core/actions/test_edits.h"
#include "core/actions/test_view.h"
#include "core/domain/codes.h"
#include "core/measure/presets.h"
#include "tests/support/test_orders.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kFirst(2026, 11, 1);
const QDate kToday(2026, 11, 20);

/// A clip with variants A and B that ran side by side: 14 days, 1,000 impressions a day each, B better by far.
class Rig
{
public:
    Rig()
        : drop(plan.addDrop(QStringLiteral("Knit")))
        , clip(plan.addClip(drop, QStringLiteral("Style")))
        , a(plan.addVariant(clip, QStringLiteral("A")))
        , b(plan.addVariant(clip, QStringLiteral("B")))
    {}

    void count(QDate from, int days, qint64 clicksA, qint64 clicksB)
    {
        ResultRows rows;
        rows.subjects = {ad(QStringLiteral("ad-a")), ad(QStringLiteral("ad-b"))};
        for (int day = 0; day < days; ++day) {
            addDay(rows, 0, from.addDays(day), 1000, clicksA);
            addDay(rows, 1, from.addDays(day), 1000, clicksB);
        }
        import(plan, rows);
        plan.open();
        const std::vector<Subject> subjects = plan.plan->tables().subjects().all();
        for (const Subject &subject : subjects) {
            assignSubjects(*plan.plan, {subject.id}, subject.externalId == QLatin1String("ad-a") ? a : b);
        }
    }

    const Tables &tables() const { return plan.plan->tables(); }
    void post(Id<Variant> id)
    {
        plan.plan->edit(QStringLiteral("Post"), [id](Tables &tables) {
            Variant variant = tables.variants().get(id).value();
            variant.frozen = QStringLiteral("{}");
            variant.frozenHash = QStringLiteral("abc");
            variant.frozenOn = kFirst;
            tables.variants().update(variant);
        });
    }

    TestPlan plan;
    Id<Drop> drop;
    Id<Clip> clip;
    Id<Variant> a;
    Id<Variant> b;
};

} // namespace

class tst_Decisions : public QObject
{
    Q_OBJECT

private slots:
    void suggestsATest();
    void refusesATestThatComparesNothing();
    void judgesATest();
    void takesPaidResultsOfASplitAlone();
    void comparesOrderValuesBySingleOrders();
    void logsWhatWasKnown();
    void holdsLaterResultsAgainstTheDecision();
    void recordsABoostOfWhatWasPosted();
};

void tst_Decisions::suggestsATest()
{
    Rig rig;
    const auto before = suggestedTest(rig.tables(), rig.clip);
    QVERIFY(before);
    QCOMPARE(before->kpi, QStringLiteral("ctr"));
    QVERIFY(!before->smallest); // nothing is known yet of what is usual
    rig.count(kFirst, 14, 10, 30);
    const auto suggested = suggestedTest(rig.tables(), rig.clip);
    QVERIFY(suggested);
    QVERIFY(suggested->id.isNull());
    QVERIFY(!suggested->randomised);
    QVERIFY(suggested->smallest);
    QVERIFY(std::abs(*suggested->smallest - 0.004) < 1e-9); // a fifth of 2 %
    QVERIFY(!testOf(rig.tables(), rig.clip));
    removeVariant(*rig.plan.plan, rig.b);
    QVERIFY(!suggestedTest(rig.tables(), rig.clip));
}

void tst_Decisions::refusesATestThatComparesNothing()
{
    Rig rig;
    Test test = *suggestedTest(rig.tables(), rig.clip);
    const auto arms = armsOf(rig.tables(), test);
    QCOMPARE(arms.size(), size_t(2));
    Plan &plan = *rig.plan.plan;
    QVERIFY_THROWS_EXCEPTION(Error, saveTest(plan, test, {arms[0]}));
    QVERIFY_THROWS_EXCEPTION(Error, saveTest(plan, test, {arms[0], arms[0]}));
    Test backwards = test;
    backwards.starts = kToday;
    backwards.ends = kFirst;
    QVERIFY_THROWS_EXCEPTION(Error, saveTest(plan, backwards, arms));
    Test unnamed = test;
    unnamed.name = QStringLiteral("  ");
    QVERIFY_THROWS_EXCEPTION(Error, saveTest(plan, unnamed, arms));
    QVERIFY(rig.tables().tests().all().empty());

    test.id = saveTest(plan, test, arms);
    QCOMPARE(testOf(rig.tables(), rig.clip)->id, test.id);
    QCOMPARE(rig.tables().testArms().ofTest(test.id).size(), size_t(2));
    plan.undo();
    QVERIFY(rig.tables().tests().all().empty());
    QVERIFY(rig.tables().testArms().all().empty());
    plan.redo();
    QCOMPARE(rig.tables().testArms().ofTest(test.id).size(), size_t(2));
}

void tst_Decisions::judgesATest()
{
    Rig rig;
    rig.count(kFirst, 14, 10, 30);
    const auto views = readTests(rig.tables(), rig.drop, kToday);
    QCOMPARE(views.size(), size_t(1));
    const TestView &view = views.front();
    QVERIFY(!view.kept);
    QCOMPARE(view.arms.size(), size_t(2));
    QCOMPARE(view.arms[1].days.size(), size_t(14));
    QCOMPARE(view.arms[1].days.front(), (ArmDay{kFirst, 30, 1000, {}}));
    QCOMPARE(view.verdict.call, Call::Boost);
    QCOMPARE(view.verdict.arm, 1);
    QVERIFY(view.verdict.observational);
    QVERIFY(!view.placement); // nothing organic was counted
    QVERIFY(!view.ofPeriods);
    QVERIFY(readTests(rig.tables(), rig.plan.addDrop(QStringLiteral("Other")), kToday).empty());
}

// Welch's test over the single orders, after R 4.2:
//   a <- c(rep(4000, 20), rep(6000, 20)); b <- c(rep(5500, 20), rep(8500, 20)); t.test(b, a)
//   t = 6.928203, df = 67.94845, 95 percent confidence interval: 1423.949825 2576.050175
void tst_Decisions::comparesOrderValuesBySingleOrders()
{
    Rig rig;
    OrderRows rows;
    const Drop drop = rig.tables().drops().get(rig.drop).value();
    const Clip clip = rig.tables().clips().get(rig.clip).value();
    const auto says = [&](Id<Variant> id) {
        const Variant variant = rig.tables().variants().get(id).value();
        return Evidence{EvidenceKind::Utm,
                        QStringLiteral("tiktok\nsocial\n%1\n%2\n").arg(drop.code, contentCode(clip, variant)),
                        {}};
    };
    for (int i = 0; i < 40; ++i) {
        rows.orders.push_back(told(2 * i, kFirst.addDays(i % 10), i % 2 == 0 ? 4000 : 6000, {says(rig.a)}));
        rows.orders.push_back(told(2 * i + 1, kFirst.addDays(i % 10), i % 2 == 0 ? 5500 : 8500, {says(rig.b)}));
    }
    rows.orders.push_back(told(100, kFirst, 99'000, {{EvidenceKind::Survey, QStringLiteral("tiktok"), {}}}));
    // The last that its evidence names has it, within the window.
    Evidence before = says(rig.a);
    Evidence after = says(rig.b);
    const qint64 noon = rows.orders.front().order.at;
    before.at = noon - 7200;
    after.at = noon - 3600;
    rows.orders[1].evidence = {after, before};
    Evidence longAgo = says(rig.b);
    longAgo.at = noon - 86'400 * 60;
    rows.orders.push_back(told(101, kFirst, 77'000, {longAgo}));
    importOrders(rig.plan, rows);
    rig.plan.open();
    rig.plan.plan->edit(QStringLiteral("KPI"), [](Tables &tables) {
        const std::vector<Kpi> kpis = presetKpis();
        tables.kpis().insert(*std::ranges::find(kpis, QStringLiteral("aov"), &Kpi::id));
    });
    Test test;
    test.clip = rig.clip;
    test.kpi = QStringLiteral("aov");
    test.smallest = 500;
    const TestView view = readTest(rig.tables(), test, kToday);
    QVERIFY(view.ofOrders);
    QCOMPARE(view.course.kind, TestKind::Average);
    QCOMPARE(view.course.totals[0].back().trials, 40);
    QCOMPARE(view.course.totals[1].back().successes, 20 * 5500 + 20 * 8500);
    const ComparisonDay &last = view.course.pairs.front().days.back();
    QCOMPARE(last.difference, 2000);
    QVERIFY2(qAbs(last.plain.low - 1423.9498) < 0.01, qPrintable(QString::number(last.plain.low, 'f', 4)));
    QVERIFY2(qAbs(last.plain.high - 2576.0502) < 0.01, qPrintable(QString::number(last.plain.high, 'f', 4)));
    test.kpi = QStringLiteral("ctr"); // single orders don't tell it
    QVERIFY(!readTest(rig.tables(), test, kToday).ofOrders);
}

void tst_Decisions::takesPaidResultsOfASplitAlone()
{
    Rig rig;
    rig.count(kFirst, 14, 10, 30);
    ResultRows organic;
    organic.subjects = {ad(QStringLiteral("ad-a")), ad(QStringLiteral("ad-b"))};
    addDay(organic, 0, kFirst, 500, 50);
    organic.keys.back().placement = Placement::Organic;
    addDay(organic, 1, kFirst, 500, 5);
    organic.keys.back().placement = Placement::Organic;
    import(rig.plan, organic);
    rig.plan.open();
    Test test = *suggestedTest(rig.tables(), rig.clip);
    const TestView posts = readTest(rig.tables(), test, kToday);
    QCOMPARE(posts.placement, std::optional(Placement::Organic));
    QCOMPARE(posts.arms[0].days, (std::vector<ArmDay>{{kFirst, 50, 500, {}}}));
    test.randomised = true;
    const TestView split = readTest(rig.tables(), test, kToday);
    QCOMPARE(split.placement, std::optional(Placement::Boosted));
    QCOMPARE(split.arms[0].days.front(), (ArmDay{kFirst, 10, 1000, {}}));
    test.starts = kFirst.addDays(10);
    test.ends = kFirst.addDays(11);
    QCOMPARE(readTest(rig.tables(), test, kToday).arms[0].days.size(), size_t(2));
}

void tst_Decisions::logsWhatWasKnown()
{
    Rig rig;
    rig.count(kFirst, 14, 10, 30);
    const TestView view = readTests(rig.tables(), rig.drop, kToday).front();
    const Id<Decision> id = recordDecision(*rig.plan.plan, view, view.verdict.call, view.verdict.arm);
    const auto log = readDecisions(rig.tables(), rig.clip);
    QCOMPARE(log.size(), size_t(1));
    const Decision &decision = log.front().decision;
    QCOMPARE(decision.id, id);
    QCOMPARE(decision.call, QStringLiteral("boost"));
    QCOMPARE(decision.variant, rig.b);
    QCOMPARE(decision.author, QStringLiteral("tester"));
    QCOMPARE(decision.reason, view.verdict.sentence);
    QVERIFY(log.front().known);
    QCOMPARE(log.front().known->days, 14);
    QCOMPARE(log.front().known->arms[1].top, 420);
    QCOMPARE(log.front().known->arms[1].bottom, 14000);
    // Wilson (1927) for 420 of 14,000, worked out apart in Python
    QVERIFY(std::abs(*decision.low - 0.02730065) < 1e-7);
    QVERIFY(std::abs(*decision.high - 0.03295721) < 1e-7);
    writeOutcome(*rig.plan.plan, id, QStringLiteral(" Sold out in a week. "));
    QCOMPARE(readDecisions(rig.tables(), {}).front().decision.outcome, QStringLiteral("Sold out in a week."));
    QVERIFY(!knownFrom(QStringLiteral("garbage")));
}

void tst_Decisions::holdsLaterResultsAgainstTheDecision()
{
    Rig rig;
    rig.count(kFirst, 14, 10, 30);
    const TestView view = readTests(rig.tables(), rig.drop, kToday).front();
    recordDecision(*rig.plan.plan, view, Call::Boost, 1); // on 20 November
    const auto reading = [&rig] { return readDecisions(rig.tables(), rig.clip).front().aftermath.reading; };
    QCOMPARE(reading(), Aftermath::Reading::TooEarly);
    rig.count(QDate(2026, 11, 21), 5, 10, 31);
    QCOMPARE(reading(), Aftermath::Reading::AsExpected);
    rig.count(QDate(2026, 11, 21), 5, 10, 12); // restated
    QCOMPARE(reading(), Aftermath::Reading::Worse);
    rig.count(QDate(2026, 11, 21), 5, 10, 70);
    QCOMPARE(reading(), Aftermath::Reading::Better);
}

void tst_Decisions::recordsABoostOfWhatWasPosted()
{
    Rig rig;
    Plan &plan = *rig.plan.plan;
    Boost boost;
    boost.variant = rig.b;
    boost.starts = kToday;
    boost.budget = 2000;
    QVERIFY_THROWS_EXCEPTION(Error, recordBoost(plan, boost));
    rig.post(rig.b);
    Boost backwards = boost;
    backwards.ends = kFirst;
    QVERIFY_THROWS_EXCEPTION(Error, recordBoost(plan, backwards));
    boost.id = recordBoost(plan, boost);
    QCOMPARE(rig.tables().boosts().get(boost.id)->hash, QStringLiteral("abc"));

    BoostChange change;
    change.boost = boost.id;
    change.day = kToday.addDays(8);
    change.budget = 9000;
    addBoostChange(plan, change);
    const auto facts = readBoosts(rig.tables(), rig.clip);
    QCOMPARE(facts.size(), size_t(1));
    QCOMPARE(facts.front().subjectName, QStringLiteral("Style B"));
    QStringList rules;
    for (const Finding &finding : boostReview(rig.tables(), kToday)) {
        rules << finding.rule;
    }
    QCOMPARE(rules, (QStringList{QStringLiteral("boost.post-not-public"), QStringLiteral("boost.no-code"),
                                 QStringLiteral("boost.budget-step")}));
    Boost changed = *rig.tables().boosts().get(boost.id);
    changed.hash = QStringLiteral("forged");
    changed.publicPost = true;
    updateBoost(plan, changed);
    QCOMPARE(rig.tables().boosts().get(boost.id)->hash, QStringLiteral("abc"));
    QVERIFY(rig.tables().boosts().get(boost.id)->publicPost);
    removeBoost(plan, boost.id);
    QVERIFY(rig.tables().boostChanges().all().empty());
    plan.undo();
    QCOMPARE(rig.tables().boostChanges().all().size(), size_t(1));
}

QTEST_GUILESS_MAIN(tst_Decisions)
#include "tst_decisions.moc"
