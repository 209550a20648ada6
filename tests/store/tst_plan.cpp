// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_plan.h"

#include <QSignalSpy>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

class TestOfPlan : public QObject
{
    Q_OBJECT

private slots:
    void editIsOnDiskAndAnnounced();
    void editThatChangesNothingLeavesNoEntry();
    void failedEditLeavesAllAsItWas();
    void undoOfACascadeBringsEverythingBack();
    void undoAndRedoSurviveARestart();
    void newEditForgetsWhatWasUndone();
    void gestureIsOneEntry();
    void gestureBackToTheStartIsNoEntry();
    void goToReachesAnyEntry();
    void randomWalkThroughHistory();
    void readOnlyRefusesEdits();
    void otherWriterIsNoticed();
    void replacedFileIsNoticed();
    void editsWaitForAnImport();
    void failedWaitingEditIsTold();
    void idsAreUniqueAndRise();
};

void TestOfPlan::editIsOnDiskAndAnnounced()
{
    TestPlan test;
    QSignalSpy spy(test.plan.get(), &Plan::changed);
    const Id<Drop> id = test.addDrop(QStringLiteral("Knit"));
    QCOMPARE(spy.size(), 1);
    const auto touched = spy.at(0).at(0).value<Touched>();
    QVERIFY(touched.has(QStringLiteral("drop_")));
    QVERIFY(!touched.has(QStringLiteral("clip")));
    QCOMPARE(touched.ids(QStringLiteral("drop_")), QSet<qint64>{id.value});
    QCOMPARE(test.plan->nextUndo()->label, QStringLiteral("Add Knit"));
    QCOMPARE(test.plan->nextUndo()->author, QStringLiteral("tester"));
    const auto second = Plan::open(test.path, Access::ReadOnly, test.clock);
    QCOMPARE(second->tables().drops().get(id)->name, QStringLiteral("Knit"));
}

void TestOfPlan::editThatChangesNothingLeavesNoEntry()
{
    TestPlan test;
    const Id<Drop> id = test.addDrop(QStringLiteral("Knit"));
    QSignalSpy spy(test.plan.get(), &Plan::changed);
    test.plan->edit(QStringLiteral("Nothing"),
                    [id](Tables &tables) { tables.drops().update(*tables.drops().get(id)); });
    QCOMPARE(spy.size(), 0);
    QCOMPARE(test.plan->history().size(), size_t{1});
}

void TestOfPlan::failedEditLeavesAllAsItWas()
{
    TestPlan test;
    test.addDrop(QStringLiteral("Knit"));
    QSignalSpy spy(test.plan.get(), &Plan::changed);
    const auto twice = [](Tables &tables) {
        Drop drop;
        drop.id = tables.newId<Drop>();
        drop.code = QStringLiteral("new");
        tables.drops().insert(drop);
        drop.id = tables.newId<Drop>();
        drop.code = QStringLiteral("knit"); // taken
        tables.drops().insert(drop);
    };
    QVERIFY_EXCEPTION_THROWN(test.plan->edit(QStringLiteral("Bad"), twice), Error);
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{1});
    QCOMPARE(test.plan->history().size(), size_t{1});
    QCOMPARE(spy.size(), 0);
    test.addDrop(QStringLiteral("Slip")); // and the door still opens
}

void TestOfPlan::undoOfACascadeBringsEverythingBack()
{
    TestPlan test;
    const Id<Drop> drop = test.addDrop(QStringLiteral("Knit"));
    const Id<Clip> clip = test.addClip(drop, QStringLiteral("Style"));
    const Id<Variant> variant = test.addVariant(clip, QStringLiteral("A"));
    ResultRows rows;
    rows.subjects = {ad(QStringLiteral("1"))};
    addDay(rows, 0, QDate(2026, 11, 1), 1000, 20);
    import(test, rows);
    const Subject subject = test.plan->tables().subjects().all().at(0);
    test.plan->edit(QStringLiteral("Assign"), [&](Tables &tables) {
        tables.subjects().assign(subject.id, {variant, Because::Hand, QDate(2026, 11, 2)});
    });
    const auto assigned = *test.plan->tables().subjects().get(subject.id);

    test.plan->edit(QStringLiteral("Delete"), [drop](Tables &tables) { tables.drops().remove(drop); });
    QVERIFY(test.plan->tables().variants().all().empty());
    QVERIFY(test.plan->tables().subjects().get(subject.id)->assignment.isNone());

    for (int round = 0; round < 3; ++round) {
        test.plan->undo();
        QCOMPARE(test.plan->tables().variants().all().size(), size_t{1});
        QCOMPARE(*test.plan->tables().subjects().get(subject.id), assigned);
        test.plan->redo();
        QVERIFY(test.plan->tables().drops().all().empty());
        QVERIFY(test.plan->tables().clips().all().empty());
        QVERIFY(test.plan->tables().subjects().get(subject.id)->assignment.isNone());
    }
    QCOMPARE(test.plan->problems(), QStringList());
}

void TestOfPlan::undoAndRedoSurviveARestart()
{
    TestPlan test;
    test.addDrop(QStringLiteral("One"));
    test.addDrop(QStringLiteral("Two"));
    test.plan->undo();
    test.open();
    QCOMPARE(test.plan->nextRedo()->label, QStringLiteral("Add Two"));
    QCOMPARE(test.plan->nextUndo()->label, QStringLiteral("Add One"));
    test.plan->redo();
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{2});
    test.open();
    test.plan->undo();
    test.plan->undo();
    QVERIFY(!test.plan->nextUndo());
    QVERIFY(test.plan->tables().drops().all().empty());
    test.plan->undo(); // nothing left: no harm
}

void TestOfPlan::newEditForgetsWhatWasUndone()
{
    TestPlan test;
    test.addDrop(QStringLiteral("One"));
    test.addDrop(QStringLiteral("Two"));
    test.plan->undo();
    test.addDrop(QStringLiteral("Three"));
    QVERIFY(!test.plan->nextRedo());
    QCOMPARE(test.plan->history().size(), size_t{2});
    QCOMPARE(test.plan->history().at(0).label, QStringLiteral("Add Three"));
}

void TestOfPlan::gestureIsOneEntry()
{
    TestPlan test;
    const Id<Drop> id = test.addDrop(QStringLiteral("K"));
    for (const QString &name : {QStringLiteral("Kn"), QStringLiteral("Kni"), QStringLiteral("Knit")}) {
        Drop drop = *test.plan->tables().drops().get(id);
        drop.name = name;
        test.plan->edit(
            QStringLiteral("Rename"), [drop](Tables &tables) { tables.drops().update(drop); },
            QStringLiteral("name-1"));
    }
    QCOMPARE(test.plan->history().size(), size_t{2});
    test.plan->undo();
    QCOMPARE(test.plan->tables().drops().get(id)->name, QStringLiteral("K"));
    test.plan->redo();
    QCOMPARE(test.plan->tables().drops().get(id)->name, QStringLiteral("Knit"));
}

void TestOfPlan::gestureBackToTheStartIsNoEntry()
{
    TestPlan test;
    const Id<Drop> id = test.addDrop(QStringLiteral("K"));
    for (const QString &name : {QStringLiteral("Kn"), QStringLiteral("K")}) {
        Drop drop = *test.plan->tables().drops().get(id);
        drop.name = name;
        test.plan->edit(
            QStringLiteral("Rename"), [drop](Tables &tables) { tables.drops().update(drop); },
            QStringLiteral("name-1"));
    }
    QCOMPARE(test.plan->history().size(), size_t{1});
    QCOMPARE(test.plan->nextUndo()->label, QStringLiteral("Add K"));
}

void TestOfPlan::goToReachesAnyEntry()
{
    TestPlan test;
    for (int i = 1; i <= 5; ++i) {
        test.addDrop(QStringLiteral("Drop%1").arg(i));
    }
    const std::vector<HistoryEntry> entries = test.plan->history();
    test.plan->goTo(entries.at(3).seq); // the second edit
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{2});
    test.plan->goTo(entries.at(0).seq);
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{5});
    test.plan->goTo(0);
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{0});
}

/// Any walk of edits, undos and redos ends where a plain list of states says.
void TestOfPlan::randomWalkThroughHistory()
{
    TestPlan test;
    std::vector<std::vector<Drop>> states{{}};
    size_t here = 0;
    quint32 random = 12345;
    const auto next = [&random](quint32 below) { return (random = random * 1664525u + 1013904223u) / 65536u % below; };
    for (int step = 0; step < 300; ++step) {
        switch (next(5)) {
        case 0:
            test.plan->undo();
            here -= here > 0 ? 1 : 0;
            break;
        case 1:
            test.plan->redo();
            here += here + 1 < states.size() ? 1 : 0;
            break;
        case 2:
            if (!states[here].empty()) {
                const Id<Drop> id = states[here][next(static_cast<quint32>(states[here].size()))].id;
                test.plan->edit(QStringLiteral("Remove"), [id](Tables &tables) { tables.drops().remove(id); });
                states.resize(++here);
                states.push_back(test.plan->tables().drops().all());
            }
            break;
        default:
            test.addDrop(QStringLiteral("Drop%1").arg(step));
            states.resize(++here);
            states.push_back(test.plan->tables().drops().all());
        }
        QCOMPARE(test.plan->tables().drops().all(), states[here]);
    }
    QCOMPARE(test.plan->problems(), QStringList());
}

void TestOfPlan::readOnlyRefusesEdits()
{
    TestPlan test;
    test.addDrop(QStringLiteral("Knit"));
    test.open(Access::ReadOnly);
    QVERIFY_EXCEPTION_THROWN(test.addDrop(QStringLiteral("Slip")), Error);
    QVERIFY_EXCEPTION_THROWN(test.plan->undo(), Error);
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{1});
}

void TestOfPlan::otherWriterIsNoticed()
{
    TestPlan test;
    QSignalSpy spy(test.plan.get(), &Plan::changed);
    test.plan->lookForOtherWriters();
    QCOMPARE(spy.size(), 0);
    openConnection(test.path, Access::ReadWrite)->exec("INSERT INTO setting(name, value) VALUES ('x', 'y')");
    test.plan->lookForOtherWriters();
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.at(0).at(0).value<Touched>().isEverything());
    QCOMPARE(test.plan->tables().settings().value(QStringLiteral("x")), QStringLiteral("y"));
    test.addDrop(QStringLiteral("Knit")); // and one's own edits go on
    test.plan->lookForOtherWriters();
    QCOMPARE(spy.size(), 2);
}

void TestOfPlan::replacedFileIsNoticed()
{
    TestPlan test;
    test.addDrop(QStringLiteral("Knit"));
    QFile::rename(test.path, test.path + QStringLiteral(".old"));
    QVERIFY(QFile::copy(test.path + QStringLiteral(".old"), test.path)); // what a sync program does
    try {
        test.addDrop(QStringLiteral("Slip"));
        QFAIL("an edit went into a file that is no longer the plan");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Locked);
        QVERIFY(!error.whatToDo().isEmpty());
    }
    QVERIFY_EXCEPTION_THROWN(test.plan->lookForOtherWriters(), Error);
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{1});
}

void TestOfPlan::editsWaitForAnImport()
{
    TestPlan test;
    const auto writer = openConnection(test.path, Access::ReadWrite);
    test.plan->beginImport();
    QSignalSpy waiting(test.plan.get(), &Plan::waitingEdits);
    QSignalSpy changed(test.plan.get(), &Plan::changed);
    {
        WriteTransaction transaction(*writer);
        test.addDrop(QStringLiteral("One"));
        test.addDrop(QStringLiteral("Two"));
        QCOMPARE(waiting.last().at(0).toInt(), 2);
        QCOMPARE(changed.size(), 0);
        QTest::qWait(60);
        QCOMPARE(changed.size(), 0);
    }
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(waiting.last().at(0).toInt(), 0);
    QCOMPARE(test.plan->history().at(0).label, QStringLiteral("Add Two"));
    test.plan->endImport(true);
    QCOMPARE(changed.size(), 3);
}

void TestOfPlan::failedWaitingEditIsTold()
{
    TestPlan test;
    test.addDrop(QStringLiteral("One"));
    const auto writer = openConnection(test.path, Access::ReadWrite);
    test.plan->beginImport();
    QSignalSpy failed(test.plan.get(), &Plan::editFailed);
    {
        WriteTransaction transaction(*writer);
        test.addDrop(QStringLiteral("One")); // its code is taken
        test.addDrop(QStringLiteral("Two"));
    }
    test.plan->endImport(false);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{2});
}

void TestOfPlan::idsAreUniqueAndRise()
{
    FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(0, 0), QTimeZone::utc()));
    IdMaker ids(clock);
    qint64 last = 0;
    for (int i = 0; i < 10000; ++i) {
        const qint64 id = ids.next();
        QVERIFY(id > last);
        last = id;
    }
}

QTEST_GUILESS_MAIN(TestOfPlan)
#include "tst_plan.moc"
