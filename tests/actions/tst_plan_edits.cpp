// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "core/measure/presets.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

Drop named(const QString &name, QDate launch = {})
{
    Drop drop;
    drop.name = name;
    drop.launch = {launch, QTime(10, 0)};
    return drop;
}

} // namespace

class TestOfPlanEdits : public QObject
{
    Q_OBJECT

private slots:
    void newPlanHasThePresets();
    void dropsGetCodesOfTheirOwn();
    void namesAreNeeded();
    void launchMovesWhatIsNotPinned();
    void duplicateIsWholeAndFresh();
    void clipsAndVariants();
    void takenCodesAndLettersAreRefused();
    void targets();
    void benchmarksComeBack();
    void currencyStaysOnceThereIsMoney();
    void assignByNameIsOneEdit();
    void everyEditCanBeUndone();
};

void TestOfPlanEdits::newPlanHasThePresets()
{
    TestPlan test;
    const QString path = test.folder.filePath(QStringLiteral("new.dropbeat"));
    newPlan(path, TestPlan::profile(), test.clock);
    const auto plan = Plan::open(path, Access::ReadWrite, test.clock);
    QCOMPARE(plan->tables().kpis().all().size(), presetKpis().size());
    QCOMPARE(plan->tables().benchmarks().all().size(), presetBenchmarks().size());
    QCOMPARE(plan->tables().channels().all(), presetChannels());
    QCOMPARE(plan->tables().profile(), TestPlan::profile());
    QVERIFY(!plan->nextUndo());
    QVERIFY_EXCEPTION_THROWN(newPlan(path, TestPlan::profile(), test.clock), Error);
}

void TestOfPlanEdits::dropsGetCodesOfTheirOwn()
{
    TestPlan test;
    const auto one = addDrop(*test.plan, named(QStringLiteral(" Knit Capsule "), QDate(2026, 11, 5)));
    const auto two = addDrop(*test.plan, named(QStringLiteral("Knit Capsule"), QDate(2026, 11, 19)));
    const auto three = addDrop(*test.plan, named(QStringLiteral("니트")));
    QCOMPARE(test.plan->tables().drops().get(one)->name, QStringLiteral("Knit Capsule"));
    QCOMPARE(test.plan->tables().drops().get(one)->code, QStringLiteral("2611-knit-capsule"));
    QCOMPARE(test.plan->tables().drops().get(two)->code, QStringLiteral("2611-knit-capsule-2"));
    QVERIFY(!test.plan->tables().drops().get(three)->code.isEmpty());
    QVERIFY(test.plan->tables().drops().get(one)->colour != test.plan->tables().drops().get(two)->colour);
}

void TestOfPlanEdits::namesAreNeeded()
{
    TestPlan test;
    QVERIFY_EXCEPTION_THROWN(addDrop(*test.plan, named(QStringLiteral("  "))), Error);
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit")));
    QVERIFY_EXCEPTION_THROWN(addClip(*test.plan, {{}, drop, {}, {}, {}, 0, 0}), Error);
    Drop renamed = *test.plan->tables().drops().get(drop);
    renamed.name.clear();
    QVERIFY_EXCEPTION_THROWN(updateDrop(*test.plan, renamed), Error);
    QCOMPARE(test.plan->tables().drops().get(drop)->name, QStringLiteral("Knit"));
}

void TestOfPlanEdits::launchMovesWhatIsNotPinned()
{
    TestPlan test;
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit"), QDate(2026, 11, 5)));
    Touchpoint touchpoint;
    touchpoint.drop = drop;
    touchpoint.channel = QStringLiteral("tiktok");
    touchpoint.title = QStringLiteral("Tease");
    touchpoint.dayOffset = -10;
    touchpoint.time = QTime(18, 30);
    const auto tease = addTouchpoint(*test.plan, touchpoint);
    touchpoint.title = QStringLiteral("Fair");
    touchpoint.dayOffset.reset();
    touchpoint.pinned = {QDate(2026, 11, 8), QTime(9, 0)};
    const auto fair = addTouchpoint(*test.plan, touchpoint);
    moveLaunch(*test.plan, drop, {QDate(2026, 11, 12), QTime(11, 0)});
    const LocalTime launch = test.plan->tables().drops().get(drop)->launch;
    QCOMPARE(test.plan->tables().touchpoints().get(tease)->when(launch),
             (LocalTime{QDate(2026, 11, 2), QTime(18, 30)}));
    QCOMPARE(test.plan->tables().touchpoints().get(fair)->when(launch), (LocalTime{QDate(2026, 11, 8), QTime(9, 0)}));
}

void TestOfPlanEdits::duplicateIsWholeAndFresh()
{
    TestPlan test;
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit"), QDate(2026, 11, 5)));
    const auto clip = addClip(*test.plan, {{}, drop, {}, QStringLiteral("Style 3"), {}, 17, 0});
    addVariant(*test.plan, clip, QStringLiteral("Fits every body"));
    setTarget(*test.plan, drop, {}, QStringLiteral("ctr"), 0.02);
    const auto copy = duplicateDrop(*test.plan, drop);
    const Tables &tables = test.plan->tables();
    QVERIFY(!tables.drops().get(copy)->launch.isValid());
    QCOMPARE(tables.clips().ofDrop(copy).size(), size_t{1});
    QCOMPARE(tables.variants().ofClip(tables.clips().ofDrop(copy).at(0).id).size(), size_t{2});
    QCOMPARE(tables.targets().ofDrop(copy).size(), size_t{1});
    QVERIFY(tables.drops().get(copy)->code != tables.drops().get(drop)->code);
    removeDrop(*test.plan, copy);
    QCOMPARE(tables.clips().all().size(), size_t{1});
    QCOMPARE(test.plan->problems(), QStringList());
}

void TestOfPlanEdits::clipsAndVariants()
{
    TestPlan test;
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit")));
    const auto clip =
        addClip(*test.plan, {{}, drop, QStringLiteral("style3"), QStringLiteral("Style 3 ways"), {}, 17, 0});
    QCOMPARE(test.plan->tables().variants().ofClip(clip).at(0).letter, QStringLiteral("A"));
    const auto b = addVariant(*test.plan, clip, {});
    addVariant(*test.plan, clip, {});
    removeVariant(*test.plan, b);
    const auto again = addVariant(*test.plan, clip, {});
    QCOMPARE(test.plan->tables().variants().get(again)->letter, QStringLiteral("B"));
    removeClip(*test.plan, clip);
    QVERIFY(test.plan->tables().variants().all().empty());
}

void TestOfPlanEdits::takenCodesAndLettersAreRefused()
{
    TestPlan test;
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit")));
    addClip(*test.plan, {{}, drop, QStringLiteral("one"), QStringLiteral("One"), {}, 0, 0});
    const auto two = addClip(*test.plan, {{}, drop, QStringLiteral("two"), QStringLiteral("Two"), {}, 0, 0});
    Clip clip = *test.plan->tables().clips().get(two);
    clip.code = QStringLiteral("One");
    QVERIFY_EXCEPTION_THROWN(updateClip(*test.plan, clip), Error);
    Variant variant = test.plan->tables().variants().ofClip(two).at(0);
    addVariant(*test.plan, two, {});
    variant.letter = QStringLiteral("b");
    QVERIFY_EXCEPTION_THROWN(updateVariant(*test.plan, variant), Error);
}

void TestOfPlanEdits::targets()
{
    TestPlan test;
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit")));
    setTarget(*test.plan, drop, {}, QStringLiteral("ctr"), 0.02);
    setTarget(*test.plan, drop, {}, QStringLiteral("ctr"), 0.03);
    QCOMPARE(test.plan->tables().targets().ofDrop(drop).size(), size_t{1});
    QCOMPARE(test.plan->tables().targets().ofDrop(drop).at(0).value, 0.03);
    setTarget(*test.plan, drop, {}, QStringLiteral("ctr"), std::nullopt);
    QVERIFY(test.plan->tables().targets().ofDrop(drop).empty());
}

void TestOfPlanEdits::benchmarksComeBack()
{
    TestPlan test;
    const QString path = test.folder.filePath(QStringLiteral("new.dropbeat"));
    newPlan(path, TestPlan::profile(), test.clock);
    const auto plan = Plan::open(path, Access::ReadWrite, test.clock);
    Benchmark changed = plan->tables().benchmarks().all().at(0);
    changed.low = 0.9;
    changed.high.reset();
    updateBenchmark(*plan, changed);
    changed.high = 0.1;
    QVERIFY_EXCEPTION_THROWN(updateBenchmark(*plan, changed), Error);
    removeBenchmark(*plan, plan->tables().benchmarks().all().at(1).id);
    restoreBenchmarks(*plan);
    QCOMPARE(plan->tables().benchmarks().all().size(), presetBenchmarks().size());
    plan->undo();
    QCOMPARE(plan->tables().benchmarks().all().size(), presetBenchmarks().size() - 1);
}

void TestOfPlanEdits::currencyStaysOnceThereIsMoney()
{
    TestPlan test;
    PlanProfile profile = TestPlan::profile();
    profile.currency = *Currency::fromCode(QStringLiteral("KRW"));
    updateProfile(*test.plan, profile);
    test.plan->undo();
    ResultRows rows;
    rows.subjects = {ad(QStringLiteral("1"))};
    rows.measures = {Measure::Spend};
    const auto day = static_cast<qint32>(QDate(2026, 11, 1).toJulianDay());
    rows.keys = {{0, day, day, Placement::Boosted}};
    rows.values = {1250};
    import(test, rows);
    QVERIFY_EXCEPTION_THROWN(updateProfile(*test.plan, profile), Error);
    QCOMPARE(test.plan->tables().profile().currency.code, QStringLiteral("EUR"));
}

void TestOfPlanEdits::assignByNameIsOneEdit()
{
    TestPlan test;
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit")));
    const auto clip = addClip(*test.plan, {{}, drop, QStringLiteral("style3"), QStringLiteral("Style"), {}, 0, 0});
    const auto b = addVariant(*test.plan, clip, {});
    ResultRows rows;
    rows.subjects = {ad(QStringLiteral("1"), QStringLiteral("style3-b | fits every body")),
                     ad(QStringLiteral("2"), QStringLiteral("Ad name2026-11-15 11:28:27"))};
    addDay(rows, 0, QDate(2026, 11, 1), 100, 2);
    addDay(rows, 1, QDate(2026, 11, 1), 100, 2);
    import(test, rows);
    const size_t before = test.plan->history().size();
    QCOMPARE(assignByName(*test.plan), 1);
    QCOMPARE(test.plan->history().size(), before + 1);
    QCOMPARE(test.plan->tables().subjects().all().at(1).assignment.target, Assignment::Target(b));
    QCOMPARE(assignByName(*test.plan), 0);
    assignSubjects(*test.plan, {test.plan->tables().subjects().all().at(0).id}, drop);
    QCOMPARE(test.plan->tables().subjects().all().at(0).assignment.because, Because::Hand);
    QCOMPARE(test.plan->tables().subjects().all().at(0).assignment.on, QDate(2026, 11, 20));
}

void TestOfPlanEdits::everyEditCanBeUndone()
{
    TestPlan test;
    const auto drop = addDrop(*test.plan, named(QStringLiteral("Knit"), QDate(2026, 11, 5)));
    const auto clip = addClip(*test.plan, {{}, drop, {}, QStringLiteral("Style"), {}, 0, 0});
    addVariant(*test.plan, clip, {});
    setTarget(*test.plan, drop, clip, QStringLiteral("ctr"), 0.02);
    addBenchmark(*test.plan, {{}, QStringLiteral("ctr"), {}, 0, 0.01, 0.03, QStringLiteral("own"), QDate(2026, 1, 1)});
    duplicateDrop(*test.plan, drop);
    removeClip(*test.plan, clip);
    removeDrop(*test.plan, drop);
    test.plan->goTo(0);
    QVERIFY(test.plan->tables().drops().all().empty());
    QVERIFY(test.plan->tables().benchmarks().all().empty());
    test.plan->goTo(test.plan->history().at(0).seq);
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{1});
    QCOMPARE(test.plan->problems(), QStringList());
}

QTEST_GUILESS_MAIN(TestOfPlanEdits)
#include "tst_plan_edits.moc"
