// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/arc_edits.h"
#include "core/actions/channel_edits.h"
#include "core/actions/plan_edits.h"
#include "core/actions/preparation_edits.h"
#include "core/actions/product_edits.h"
#include "core/actions/rollout_edits.h"
#include "core/measure/presets.h"
#include "core/rhythm/cadence.h"
#include "tests/support/plan_dump.h"
#include "tests/support/test_plan.h"

#include <QCryptographicHash>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

Arc arcOf(const QString &name, Cadence::Kind kind = Cadence::Kind::NthWeekday, int every = 1)
{
    Arc arc;
    arc.name = name;
    arc.cadence.kind = kind;
    arc.cadence.every = every;
    return arc;
}

QStringList chapters(const TestPlan &test, Id<Arc> arc)
{
    QStringList names;
    for (const Drop &drop : chaptersOf(test.plan->tables(), arc)) {
        names << QString::number(drop.chapter) + u' ' + drop.name;
    }
    return names;
}

/// A plan with the channels Dropbeat comes with, a drop in it and a touchpoint in that.
struct Season : TestPlan
{
    Season()
    {
        plan->edit(QStringLiteral("Channels"), [](Tables &tables) {
            for (const Channel &channel : presetChannels()) {
                if (!tables.channels().get(channel.id)) {
                    tables.channels().insert(channel);
                }
            }
        });
        drop = addDrop(QStringLiteral("Knit"));
        Touchpoint one;
        one.drop = drop;
        one.channel = QStringLiteral("tiktok");
        one.title = QStringLiteral("Tease");
        one.dayOffset = -10;
        one.time = QTime(18, 30);
        touchpoint = addTouchpoint(*plan, one);
    }

    Product product(const QString &sku, std::optional<qint64> price = std::nullopt) const
    {
        Product made;
        made.drop = drop;
        made.sku = sku;
        made.price = price;
        return made;
    }

    Id<Drop> drop;
    Id<Touchpoint> touchpoint;
};

} // namespace

class TestOfPlanningEdits : public QObject
{
    Q_OBJECT

private slots:
    void chaptersStayInOrder();
    void anArcThatGoesLeavesItsDrops();
    void planNextFollowsTheRhythm_data();
    void planNextFollowsTheRhythm();
    void planNextGoesOnAfterTheLast();
    void quietDaysGiveWay();
    void planNextIsOneEditWithItsRollout();
    void productsAreTakenOverOnce();
    void negativeFiguresAreRefused();
    void budget();
    void rolloutAddsNothingTwice();
    void ownRollouts();
    void channelsInUseStay();
    void assetsKnowTheirPlace();
    void duplicateCopiesThePlanNotThePast();
    void everyEditComesBack();
};

void TestOfPlanningEdits::chaptersStayInOrder()
{
    TestPlan test;
    const auto arc = addArc(*test.plan, arcOf(QStringLiteral(" Slowly ")));
    QCOMPARE(test.plan->tables().arcs().get(arc)->name, QStringLiteral("Slowly"));
    QVERIFY_EXCEPTION_THROWN(addArc(*test.plan, arcOf(QStringLiteral(" "))), Error);
    const auto one = test.addDrop(QStringLiteral("One"));
    const auto two = test.addDrop(QStringLiteral("Two"));
    const auto three = test.addDrop(QStringLiteral("Three"));
    for (const auto drop : {one, two, three}) {
        putInArc(*test.plan, drop, arc);
    }
    QCOMPARE(chapters(test, arc),
             QStringList({QStringLiteral("1 One"), QStringLiteral("2 Two"), QStringLiteral("3 Three")}));
    moveChapter(*test.plan, three, -1);
    QCOMPARE(chapters(test, arc),
             QStringList({QStringLiteral("1 One"), QStringLiteral("2 Three"), QStringLiteral("3 Two")}));
    moveChapter(*test.plan, three, -5);
    QCOMPARE(chapters(test, arc).constFirst(), QStringLiteral("1 Three"));
    const auto history = test.plan->history().size();
    moveChapter(*test.plan, three, -1); // is the first already
    QCOMPARE(test.plan->history().size(), history);
    removeDrop(*test.plan, one);
    QCOMPARE(chapters(test, arc), QStringList({QStringLiteral("1 Three"), QStringLiteral("2 Two")}));
    const auto other = addArc(*test.plan, arcOf(QStringLiteral("Other")));
    putInArc(*test.plan, three, other);
    QCOMPARE(chapters(test, arc), QStringList(QStringLiteral("1 Two")));
    QCOMPARE(chapters(test, other), QStringList(QStringLiteral("1 Three")));
    putInArc(*test.plan, three, {});
    QCOMPARE(test.plan->tables().drops().get(three)->chapter, 0);
}

void TestOfPlanningEdits::anArcThatGoesLeavesItsDrops()
{
    TestPlan test;
    const auto arc = addArc(*test.plan, arcOf(QStringLiteral("Slowly")));
    const auto drop = test.addDrop(QStringLiteral("One"));
    putInArc(*test.plan, drop, arc);
    removeArc(*test.plan, arc);
    QVERIFY(test.plan->tables().drops().get(drop)->arc.isNull());
    QCOMPARE(test.plan->tables().drops().get(drop)->chapter, 0);
    QVERIFY_EXCEPTION_THROWN(planNext(*test.plan, arc, {QString()}), Error);
    QCOMPARE(test.plan->problems(), QStringList());
}

void TestOfPlanningEdits::planNextFollowsTheRhythm_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("every");
    QTest::addColumn<int>("nth");
    QTest::addColumn<int>("monthDay");
    const auto add = [](const char *name, Cadence::Kind kind, int every, int nth, int monthDay) {
        QTest::newRow(name) << static_cast<int>(kind) << every << nth << monthDay;
    };
    add("first Thursday", Cadence::Kind::NthWeekday, 1, 1, 1);
    add("last Thursday of every other month", Cadence::Kind::NthWeekday, 2, -1, 1);
    add("the 31st", Cadence::Kind::DayOfMonth, 1, 1, 31);
    add("the last day of every third", Cadence::Kind::DayOfMonth, 3, 1, -1);
    add("every week", Cadence::Kind::Weeks, 1, 1, 1);
    add("every three weeks", Cadence::Kind::Weeks, 3, 1, 1);
}

/// Whatever the rhythm: after today, strictly later each time, never quiet, at most the tolerance off the rhythm; and
/// planning in two goes gives the same days as planning in one.
void TestOfPlanningEdits::planNextFollowsTheRhythm()
{
    QFETCH(int, kind);
    QFETCH(int, every);
    QFETCH(int, nth);
    QFETCH(int, monthDay);
    TestPlan test;
    Arc arc = arcOf(QStringLiteral("Slowly"), static_cast<Cadence::Kind>(kind), every);
    arc.cadence.nth = nth;
    arc.cadence.monthDay = monthDay;
    arc.cadence.toleranceDays = 3;
    arc.id = addArc(*test.plan, arc);
    const std::vector<PlannedLaunch> twelve = previewNext(test.plan->tables(), arc, 12, test.plan->today());
    QCOMPARE(twelve.size(), size_t{12});
    QDate last = test.plan->today();
    for (const PlannedLaunch &each : twelve) {
        QVERIFY(each.launch.date > last);
        last = each.launch.date;
        QCOMPARE(each.launch.time, QTime(10, 0));
        QCOMPARE(each.insteadOf.isValid(), !each.quietReason.isEmpty());
        if (each.insteadOf.isValid()) {
            QVERIFY(qAbs(each.insteadOf.daysTo(each.launch.date)) <= 3);
        }
    }
    planNext(*test.plan, arc.id, QStringList(5, QString()));
    const std::vector<PlannedLaunch> rest = previewNext(test.plan->tables(), arc, 7, test.plan->today());
    QCOMPARE(std::vector<PlannedLaunch>(twelve.begin() + 5, twelve.end()), rest);
}

void TestOfPlanningEdits::planNextGoesOnAfterTheLast()
{
    TestPlan test;
    const auto arc = addArc(*test.plan, arcOf(QStringLiteral("Slowly")));
    const auto ids = planNext(*test.plan, arc, {QStringLiteral("Party Slip"), QString()});
    const Tables &tables = test.plan->tables();
    QCOMPARE(tables.drops().get(ids[0])->launch, (LocalTime{QDate(2026, 12, 3), QTime(10, 0)}));
    QCOMPARE(tables.drops().get(ids[1])->launch.date, QDate(2027, 1, 7));
    QCOMPARE(tables.drops().get(ids[1])->name, QStringLiteral("Chapter 2"));
    QCOMPARE(tables.drops().get(ids[0])->code, QStringLiteral("2612-party-slip"));
    QVERIFY(tables.drops().get(ids[0])->colour != tables.drops().get(ids[1])->colour);
    // The January drop goes out some days early: the rhythm's day of January is still its own.
    moveLaunch(*test.plan, ids[1], {QDate(2027, 1, 4), QTime(10, 0)});
    const auto third = planNext(*test.plan, arc, {QStringLiteral("Silk Scarf")});
    QCOMPARE(tables.drops().get(third[0])->launch.date, QDate(2027, 2, 4));
    QCOMPARE(chapters(test, arc).constLast(), QStringLiteral("3 Silk Scarf"));
}

void TestOfPlanningEdits::quietDaysGiveWay()
{
    TestPlan test;
    Arc arc = arcOf(QStringLiteral("Days"), Cadence::Kind::DayOfMonth);
    arc.cadence.monthDay = 1; // of January: New Year's Day
    const auto launches = previewNext(test.plan->tables(), arc, 3, test.plan->today());
    QCOMPARE(launches[0].launch.date, QDate(2026, 12, 1));
    QVERIFY(!launches[0].insteadOf.isValid());
    QCOMPARE(launches[1].launch.date, QDate(2027, 1, 2));
    QCOMPARE(launches[1].insteadOf, QDate(2027, 1, 1));
    QCOMPARE(launches[1].quietReason, QStringLiteral("New Year's Day"));
    // A brand that sells elsewhere has other quiet days.
    const auto onBastilleDay = [&] {
        arc.cadence.monthDay = 14;
        const auto year = previewNext(test.plan->tables(), arc, 12, test.plan->today());
        return std::any_of(year.begin(), year.end(),
                           [](const PlannedLaunch &each) { return each.launch.date == QDate(2027, 7, 14); });
    };
    QVERIFY(!onBastilleDay());
    test.plan->edit(QStringLiteral("Countries"), [](Tables &tables) {
        tables.settings().set(QStringLiteral("countries"), QStringLiteral("US UK"));
    });
    QVERIFY(onBastilleDay());
}

void TestOfPlanningEdits::planNextIsOneEditWithItsRollout()
{
    Season test;
    const auto arc = addArc(*test.plan, arcOf(QStringLiteral("Slowly")));
    const QStringList before = dumpPlan(test.path);
    const size_t entries = test.plan->history().size();
    const RolloutPlan standard = allRollouts(test.plan->tables()).at(0);
    const auto ids = planNext(*test.plan, arc, QStringList(6, QString()), standard.steps);
    QCOMPARE(test.plan->history().size(), entries + 1);
    for (const auto id : ids) {
        QCOMPARE(test.plan->tables().touchpoints().ofDrop(id).size(), standard.steps.size());
    }
    const QStringList after = dumpPlan(test.path);
    test.plan->undo();
    QCOMPARE(dumpPlan(test.path), before);
    test.plan->redo();
    QCOMPARE(dumpPlan(test.path), after);
}

void TestOfPlanningEdits::productsAreTakenOverOnce()
{
    Season test;
    const ProductsTaken first =
        takeProducts(*test.plan, test.drop,
                     {test.product(QStringLiteral("PS-01"), 12900), test.product(QStringLiteral("PS-02"), 10900)});
    QCOMPARE(first, (ProductsTaken{2, 0}));
    Product known = test.plan->tables().products().ofDrop(test.drop).at(0);
    known.unitCost = 4100;
    updateProduct(*test.plan, known);
    const ProductsTaken again =
        takeProducts(*test.plan, test.drop,
                     {test.product(QStringLiteral("ps-01"), 13900), test.product(QStringLiteral("PS-02"), 10900),
                      test.product(QStringLiteral("PS-03"))});
    QCOMPARE(again.added, 1);
    const auto rows = test.plan->tables().products().ofDrop(test.drop);
    QCOMPARE(rows.size(), size_t{3});
    QCOMPARE(rows[0].price, std::optional<qint64>(13900));
    QCOMPARE(rows[0].unitCost, std::optional<qint64>(4100)); // the table says nothing of it
    moveProduct(*test.plan, rows[2].id, -2);
    QCOMPARE(test.plan->tables().products().ofDrop(test.drop).at(0).sku, QStringLiteral("PS-03"));
    removeProduct(*test.plan, rows[0].id);
    QCOMPARE(test.plan->tables().products().ofDrop(test.drop).size(), size_t{2});
}

void TestOfPlanningEdits::negativeFiguresAreRefused()
{
    Season test;
    QVERIFY_EXCEPTION_THROWN(addProduct(*test.plan, test.product(QStringLiteral("A"), -1)), Error);
    QVERIFY_EXCEPTION_THROWN(addProduct(*test.plan, test.product(QString())), Error);
    Expense expense;
    expense.drop = test.drop;
    expense.title = QStringLiteral("Shoot");
    expense.spent = -5;
    QVERIFY_EXCEPTION_THROWN(addExpense(*test.plan, expense), Error);
    QVERIFY_EXCEPTION_THROWN(setBudget(*test.plan, test.drop, -1), Error);
}

void TestOfPlanningEdits::budget()
{
    Season test;
    const auto add = [&](const QString &title, std::optional<qint64> planned, std::optional<qint64> spent) {
        Expense expense;
        expense.drop = test.drop;
        expense.title = title;
        expense.planned = planned;
        expense.spent = spent;
        return addExpense(*test.plan, expense);
    };
    const auto sum = [&] {
        return budgetOf(*test.plan->tables().drops().get(test.drop), test.plan->tables().expenses().ofDrop(test.drop));
    };
    QVERIFY(!sum().budget);
    add(QStringLiteral("Shoot"), 60000, 64000);
    const auto ads = add(QStringLiteral("Ads"), 40000, std::nullopt);
    QCOMPARE(sum(), (BudgetSum{100000, 64000, 100000}));
    setBudget(*test.plan, test.drop, 60000);
    QCOMPARE(sum().over(), qint64{4000});
    setBudget(*test.plan, test.drop, std::nullopt);
    removeExpense(*test.plan, ads);
    QCOMPARE(sum(), (BudgetSum{60000, 64000, 60000}));
}

void TestOfPlanningEdits::rolloutAddsNothingTwice()
{
    Season test;
    const RolloutPlan standard = allRollouts(test.plan->tables()).at(0);
    QCOMPARE(applyRollout(*test.plan, test.drop, standard.steps), static_cast<int>(standard.steps.size()) - 1);
    const size_t entries = test.plan->history().size();
    QCOMPARE(applyRollout(*test.plan, test.drop, standard.steps), 0);
    QCOMPARE(test.plan->history().size(), entries);
}

void TestOfPlanningEdits::ownRollouts()
{
    Season test;
    const auto steps = rolloutFrom(test.plan->tables().touchpoints().ofDrop(test.drop));
    QVERIFY_EXCEPTION_THROWN(saveRollout(*test.plan, QStringLiteral(" "), steps), Error);
    QVERIFY_EXCEPTION_THROWN(saveRollout(*test.plan, QStringLiteral("Mine"), {}), Error);
    const auto mine = saveRollout(*test.plan, QStringLiteral("Mine"), steps);
    const size_t presets = presetRollouts().size();
    QCOMPARE(allRollouts(test.plan->tables()).size(), presets + 1);
    QCOMPARE(allRollouts(test.plan->tables()).back().steps.at(0).title, QStringLiteral("Tease"));
    QCOMPARE(saveRollout(*test.plan, QStringLiteral("mine"), presetRollouts().at(1).steps), mine);
    QCOMPARE(allRollouts(test.plan->tables()).back().steps.size(), presetRollouts().at(1).steps.size());
    // Two steps of a channel get codes of their own: applying tells them apart by these.
    RolloutStep step = steps.at(0);
    step.code.clear();
    updateRollout(*test.plan, {mine, QStringLiteral("Ours"), 0}, {step, step});
    const auto ours = allRollouts(test.plan->tables()).back();
    QCOMPARE(ours.rollout.name, QStringLiteral("Ours"));
    QVERIFY(ours.steps.at(0).code != ours.steps.at(1).code);
    removeRollout(*test.plan, mine);
    QVERIFY(test.plan->tables().rolloutSteps().all().empty());
}

void TestOfPlanningEdits::channelsInUseStay()
{
    Season test;
    const QString fair = addChannel(*test.plan, QStringLiteral("Trade fair"), QStringLiteral("#1E88E5"));
    QCOMPARE(fair, QStringLiteral("trade-fair"));
    QCOMPARE(test.plan->tables().channels().get(fair)->colour, QStringLiteral("#1e88e5"));
    QVERIFY_EXCEPTION_THROWN(addChannel(*test.plan, QStringLiteral("trade FAIR"), QStringLiteral("#000000")), Error);
    QVERIFY_EXCEPTION_THROWN(addChannel(*test.plan, QStringLiteral("Window"), QStringLiteral("red")), Error);
    moveChannel(*test.plan, fair, -100);
    QCOMPARE(test.plan->tables().channels().all().at(0).id, fair);
    QVERIFY_EXCEPTION_THROWN(removeChannel(*test.plan, QStringLiteral("tiktok")), Error);
    removeTouchpoint(*test.plan, test.touchpoint);
    removeChannel(*test.plan, QStringLiteral("tiktok"));
    removeChannel(*test.plan, fair);
    QVERIFY(!test.plan->tables().channels().get(fair));
}

void TestOfPlanningEdits::assetsKnowTheirPlace()
{
    Season test;
    QVERIFY(QDir(test.folder.path()).mkpath(QStringLiteral("film")));
    const QString film = test.folder.filePath(QStringLiteral("film/tease.mp4"));
    QFile file(film);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("frames");
    file.close();
    const Asset asset = assetFrom(test.path, film);
    QCOMPARE(asset.path, QStringLiteral("film/tease.mp4"));
    QCOMPARE(asset.hash, QString::fromLatin1(QCryptographicHash::hash("frames", QCryptographicHash::Sha256).toHex()));
    QCOMPARE(assetFilePath(test.path, asset.path), film);
    QCOMPARE(storedAssetPath(test.path, QStringLiteral("/elsewhere/a.mov")), QStringLiteral("/elsewhere/a.mov"));
    QVERIFY_EXCEPTION_THROWN(assetFrom(test.path, test.folder.filePath(QStringLiteral("none.mp4"))), Error);
    addAssets(*test.plan, test.touchpoint, {asset});
    addAssets(*test.plan, test.touchpoint, {asset});
    QCOMPARE(test.plan->tables().assets().ofTouchpoint(test.touchpoint).size(), size_t{1});
}

void TestOfPlanningEdits::duplicateCopiesThePlanNotThePast()
{
    Season test;
    const auto arc = addArc(*test.plan, arcOf(QStringLiteral("Slowly")));
    putInArc(*test.plan, test.drop, arc);
    addProduct(*test.plan, test.product(QStringLiteral("A"), 100));
    Expense expense;
    expense.drop = test.drop;
    expense.title = QStringLiteral("Shoot");
    expense.planned = 5;
    expense.spent = 6;
    addExpense(*test.plan, expense);
    CheckItem item =
        *test.plan->tables().checkItems().get(addCheckItem(*test.plan, test.touchpoint, QStringLiteral("Captions")));
    item.done = true;
    updateCheckItem(*test.plan, item);
    setCover(*test.plan, test.drop, QByteArray("picture"));
    const auto copy = duplicateDrop(*test.plan, test.drop);
    const Tables &tables = test.plan->tables();
    QCOMPARE(tables.products().ofDrop(copy).size(), size_t{1});
    QCOMPARE(tables.expenses().ofDrop(copy).at(0).planned, std::optional<qint64>(5));
    QVERIFY(!tables.expenses().ofDrop(copy).at(0).spent);
    const auto touchpoint = tables.touchpoints().ofDrop(copy).at(0);
    QCOMPARE(tables.checkItems().ofTouchpoint(touchpoint.id).size(), size_t{1});
    QVERIFY(!tables.checkItems().ofTouchpoint(touchpoint.id).at(0).done);
    QVERIFY(tables.covers().image(copy).isEmpty());
    QVERIFY(tables.drops().get(copy)->arc.isNull());
}

/// Every edit there is, then undone one by one: each step back is what the step forth came from.
void TestOfPlanningEdits::everyEditComesBack()
{
    Season test;
    QList<QStringList> states{dumpPlan(test.path)};
    const auto step = [&](auto &&edit) {
        const size_t entries = test.plan->history().size();
        edit();
        QCOMPARE(test.plan->history().size(), entries + 1);
        states << dumpPlan(test.path);
        QVERIFY(states.at(states.size() - 2) != states.constLast());
    };
    Plan &plan = *test.plan;
    Id<Arc> arc;
    Id<Product> product;
    Id<CheckItem> check;
    Id<Rollout> rollout;
    step([&] { arc = addArc(plan, arcOf(QStringLiteral("Slowly"))); });
    step([&] { putInArc(plan, test.drop, arc); });
    step([&] { planNext(plan, arc, {QStringLiteral("One"), QStringLiteral("Two")}, presetRollouts().at(0).steps); });
    step([&] { moveChapter(plan, test.drop, 1); });
    step([&] { product = addProduct(plan, test.product(QStringLiteral("A"))); });
    step([&] {
        takeProducts(plan, test.drop, {test.product(QStringLiteral("A"), 5), test.product(QStringLiteral("B"))});
    });
    step([&] { moveProduct(plan, product, 1); });
    step([&] { setBudget(plan, test.drop, 125000); });
    step([&] { setCover(plan, test.drop, QByteArray("picture")); });
    step([&] { check = addCheckItem(plan, test.touchpoint, QStringLiteral("Captions")); });
    step([&] { addCheckItem(plan, test.touchpoint, QStringLiteral("Sound")); });
    step([&] { moveCheckItem(plan, check, 1); });
    step([&] { addAssets(plan, test.touchpoint, {{{}, {}, QStringLiteral("a.mp4"), QStringLiteral("00"), 0}}); });
    step([&] { applyRollout(plan, test.drop, presetRollouts().at(0).steps); });
    step([&] { rollout = saveRollout(plan, QStringLiteral("Mine"), presetRollouts().at(0).steps); });
    step([&] { removeRollout(plan, rollout); });
    step([&] { addChannel(plan, QStringLiteral("Fair"), QStringLiteral("#123456")); });
    step([&] { archiveDrop(plan, test.drop, true); });
    step([&] { removeCheckItem(plan, check); });
    step([&] { duplicateDrop(plan, test.drop); });
    step([&] { removeDrop(plan, test.drop); });
    step([&] { removeArc(plan, arc); });
    for (qsizetype i = states.size() - 1; i > 0; --i) {
        plan.undo();
        QCOMPARE(dumpPlan(test.path), states.at(i - 1));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        plan.redo();
        QCOMPARE(dumpPlan(test.path), states.at(i));
    }
    QCOMPARE(plan.problems(), QStringList());
}

QTEST_GUILESS_MAIN(TestOfPlanningEdits)
#include "tst_planning_edits.moc"
