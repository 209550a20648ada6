// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "tests/support/test_plan.h"
#include "ui/clips/beat_commands.h"
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_card.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/beats_table.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/timeline_card.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace dropbeat;
using test::TestPlan;

namespace {

int sectionOf(BeatColumn column)
{
    const auto &all = beatColumns();
    return static_cast<int>(std::find(all.begin(), all.end(), column) - all.begin());
}

/// A clip of Style 3 Ways (2, 6, 6, 6, 3 seconds) with its timeline and its table.
struct Script : TestPlan
{
    Script()
    {
        const Id<Drop> drop = addDrop(QStringLiteral("Knit"));
        clip = addClipOf(*plan, drop, *formatOf(plan->tables(), QStringLiteral("style-3-ways")));
        const auto report = [this](const Error &error) { problems << error.text(); };
        model = new BeatsModel(*plan, report, &page);
        tester = std::make_unique<QAbstractItemModelTester>(model);
        QObject::connect(&cursor, &ScriptCursor::clipChanged, model, &BeatsModel::setClip);
        card = new TimelineCard(*model, cursor, &page);
        ClipsContext context;
        context.remembered = [this](const QString &) { return remembered; };
        context.remember = [this](const QString &, const QByteArray &value) { remembered = value; };
        beats = new BeatsCard(*model, cursor, *card->commands(), context, report);
        auto *layout = new QVBoxLayout(&page);
        layout->addWidget(card);
        layout->addWidget(beats);
        page.resize(760, 700);
        page.show();
        cursor.setClip(clip);
        QApplication::setActiveWindow(&page);
        QCoreApplication::processEvents();
    }

    BeatTimeline *timeline() const { return card->timeline(); }
    BeatsTable *table() const { return beats->table(); }
    std::vector<Beat> stored() const { return plan->tables().beats().ofClip(clip); }
    QList<int> lengths() const
    {
        QList<int> tenths;
        for (const Beat &beat : stored()) {
            tenths << beat.tenths;
        }
        return tenths;
    }
    QPoint at(double seconds, int y = 40) const { return {qRound(timeline()->geometry().xOf(seconds * 1000)), y}; }
    void move(QPoint point, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *area = timeline()->viewport();
        QMouseEvent event(QEvent::MouseMove, point, area->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(area, &event);
    }
    void drag(double from, double to, Qt::KeyboardModifiers modifiers = {}, bool escape = false)
    {
        QWidget *area = timeline()->viewport();
        const QPoint start = at(from);
        const QPoint target = at(to);
        QTest::mousePress(area, Qt::LeftButton, modifiers, start);
        move((start + target) / 2, modifiers);
        move(target, modifiers);
        if (escape) {
            QTest::keyClick(timeline(), Qt::Key_Escape);
        }
        QTest::mouseRelease(area, Qt::LeftButton, modifiers, target);
        QCoreApplication::processEvents();
    }
    int undoSteps() const { return static_cast<int>(plan->history().size()); }
    /// Types into the cell as it is chosen, then the key that ends it.
    void type(int row, BeatColumn column, const QString &text, Qt::Key end = Qt::Key_Return)
    {
        table()->choose(row, column, true);
        QWidget *editor = table()->indexWidget(model->index(row, sectionOf(column)));
        QVERIFY(editor);
        if (auto *area = qobject_cast<QPlainTextEdit *>(editor)) {
            area->selectAll();
        }
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, end);
        QCoreApplication::processEvents();
    }

    QWidget page;
    ScriptCursor cursor;
    Id<Clip> clip;
    BeatsModel *model = nullptr;
    std::unique_ptr<QAbstractItemModelTester> tester;
    TimelineCard *card = nullptr;
    BeatsCard *beats = nullptr;
    QStringList problems;
    QByteArray remembered;
};

} // namespace

/// The beats on the timeline and in the table: one model, changed by mouse and keyboard.
class TestBeats : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void oneModelFeedsBoth()
    {
        Script script;
        QCOMPARE(script.model->rowCount(), 5);
        QCOMPARE(script.model->index(1, sectionOf(BeatColumn::Seconds)).data().toString(), QStringLiteral("2–8"));
        QCOMPARE(script.timeline()->geometry().length, 23'000);
        script.cursor.setBeat(script.stored()[2].id);
        QCOMPARE(script.table()->currentIndex().row(), 2);
        script.table()->setCurrentIndex(script.model->index(3, sectionOf(BeatColumn::Seen)));
        QCOMPARE(script.cursor.beat(), script.stored()[3].id);
        QCOMPARE(script.cursor.milliseconds(), 14'000);
    }

    void dragsAnEdge_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("push");
        QTest::addColumn<QList<int>>("lengths");
        QTest::newRow("the neighbour gives way") << 2.0 << 1.5 << false << QList<int>{15, 65, 60, 60, 30};
        QTest::newRow("with Ctrl the rest moves") << 2.0 << 1.5 << true << QList<int>{15, 60, 60, 60, 30};
        QTest::newRow("the end") << 23.0 << 22.0 << false << QList<int>{20, 60, 60, 60, 20};
        QTest::newRow("no further than the neighbour") << 2.0 << 12.0 << false << QList<int>{79, 1, 60, 60, 30};
    }

    void dragsAnEdge()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(bool, push);
        QFETCH(QList<int>, lengths);
        Script script;
        const int before = script.undoSteps();
        script.drag(from, to, push ? Qt::ControlModifier : Qt::NoModifier);
        QCOMPARE(script.lengths(), lengths);
        QCOMPARE(script.undoSteps(), before + 1);
        script.plan->undo();
        QCOMPARE(script.lengths(), (QList<int>{20, 60, 60, 60, 30}));
    }

    void escapeLetsGoOfAnEdge()
    {
        Script script;
        const int before = script.undoSteps();
        script.drag(2.0, 5.0, {}, true);
        QCOMPARE(script.lengths(), (QList<int>{20, 60, 60, 60, 30}));
        QCOMPARE(script.undoSteps(), before);
        QVERIFY(!script.model->isPreviewing());
    }

    void theTableFollowsADragBeforeItIsWritten()
    {
        Script script;
        QTest::mousePress(script.timeline()->viewport(), Qt::LeftButton, {}, script.at(2.0));
        script.move(script.at(4.0));
        QCOMPARE(script.model->index(0, sectionOf(BeatColumn::Seconds)).data().toString(), QStringLiteral("0–4"));
        QCOMPARE(script.lengths().front(), 20);
        QTest::mouseRelease(script.timeline()->viewport(), Qt::LeftButton, {}, script.at(4.0));
        QCOMPARE(script.lengths().front(), 40);
    }

    void edgesSnapToThePlayhead()
    {
        Script script;
        script.cursor.setMilliseconds(5300);
        script.drag(2.0, 5.4);
        QCOMPARE(script.lengths().front(), 53);
        script.plan->undo();
        script.timeline()->setSnaps(false);
        script.drag(2.0, 5.4);
        QVERIFY(script.lengths().front() != 53);
    }

    void edgesSnapToTheMusic()
    {
        Script script;
        script.card->tempo()->setValue(100); // a beat each 0.6 s
        QCOMPARE(script.plan->tables().clips().get(script.clip)->bpm, 100.0);
        script.drag(2.0, 4.1);
        QCOMPARE(script.lengths().front(), 42);
    }

    void tapsGiveTheTempo()
    {
        Script script;
        for (const qint64 at : {0, 500, 1000, 1500}) {
            script.card->tap(at);
        }
        QCOMPARE(script.plan->tables().clips().get(script.clip)->bpm, 120.0);
    }

    void beatsAreCarriedToAnotherPlace()
    {
        Script script;
        const Id<Beat> see = script.stored().front().id;
        script.drag(1.0, 12.5);
        QCOMPARE(script.stored()[2].id, see);
        QCOMPARE(script.cursor.beat(), see);
    }

    void thePlayheadIsDragged()
    {
        Script script;
        QTest::mousePress(script.timeline()->viewport(), Qt::LeftButton, {}, script.at(3.0, 5));
        script.move(script.at(9.0, 5));
        QTest::mouseRelease(script.timeline()->viewport(), Qt::LeftButton, {}, script.at(9.0, 5));
        QCOMPARE(script.cursor.milliseconds(), 9000);
        QCOMPARE(script.cursor.beat(), script.stored()[2].id);
    }

    void keys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QList<int>>("lengths");
        using M = Qt::KeyboardModifiers;
        QTest::newRow("a tenth later") << int(Qt::Key_Right) << M(Qt::AltModifier) << QList<int>{20, 61, 59, 60, 30};
        QTest::newRow("half a second earlier")
            << int(Qt::Key_Left) << M(Qt::AltModifier | Qt::ShiftModifier) << QList<int>{20, 55, 65, 60, 30};
        QTest::newRow("longer, the rest follows")
            << int(Qt::Key_Right) << M(Qt::ControlModifier) << QList<int>{20, 61, 60, 60, 30};
        QTest::newRow("split") << int(Qt::Key_S) << M() << QList<int>{20, 30, 30, 60, 60, 30};
        QTest::newRow("merge") << int(Qt::Key_M) << M() << QList<int>{20, 120, 60, 30};
        QTest::newRow("delete") << int(Qt::Key_Delete) << M() << QList<int>{20, 60, 60, 30};
        QTest::newRow("duplicate") << int(Qt::Key_D) << M(Qt::ControlModifier) << QList<int>{20, 60, 60, 60, 60, 30};
        QTest::newRow("new") << int(Qt::Key_Insert) << M() << QList<int>{20, 60, 10, 60, 60, 30};
        QTest::newRow("begins at the playhead") << int(Qt::Key_BracketLeft) << M() << QList<int>{50, 30, 60, 60, 30};
        QTest::newRow("ends at the playhead") << int(Qt::Key_BracketRight) << M() << QList<int>{20, 30, 90, 60, 30};
    }

    void keys()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QList<int>, lengths);
        Script script;
        script.timeline()->setFocus();
        QTest::keyClick(script.timeline(), Qt::Key_Home);
        QTest::keyClick(script.timeline(), Qt::Key_Right);
        QCOMPARE(script.cursor.beat(), script.stored()[1].id);
        script.cursor.setMilliseconds(5000);
        QTest::keyClick(script.timeline(), static_cast<Qt::Key>(key), modifiers);
        QCOMPARE(script.lengths(), lengths);
        script.plan->undo();
        QCOMPARE(script.lengths(), (QList<int>{20, 60, 60, 60, 30}));
    }

    void aHeldKeyIsOneEntry()
    {
        Script script;
        script.timeline()->setFocus();
        QTest::keyClick(script.timeline(), Qt::Key_Home);
        const int before = script.undoSteps();
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(script.timeline(), Qt::Key_Left, Qt::AltModifier);
        }
        QCOMPARE(script.lengths().front(), 15);
        QCOMPARE(script.undoSteps(), before + 1);
    }

    void theScreenReaderHearsTheBeat()
    {
        Script script;
        script.timeline()->setFocus();
        QTest::keyClick(script.timeline(), Qt::Key_End);
        QVERIFY(
            script.timeline()->accessibleDescription().startsWith(QStringLiteral("DO, beat 5 of 5, 20–23 seconds")));
    }

    void cellsAreTypedAndEnterGoesDown()
    {
        Script script;
        script.type(0, BeatColumn::OnScreen, QStringLiteral("One knit. Three mornings."));
        QCOMPARE(script.stored()[0].onScreen, QStringLiteral("One knit. Three mornings."));
        QCOMPARE(script.table()->currentIndex().row(), 1);
        script.type(1, BeatColumn::Seconds, QStringLiteral("4,5 s"));
        QCOMPARE(script.lengths()[1], 45);
        script.type(2, BeatColumn::Look, QStringLiteral("School run")); // a column that was hidden is shown
        QCOMPARE(script.stored()[2].look, QStringLiteral("School run"));
        QVERIFY(script.problems.isEmpty());
    }

    void linesAreBrokenInACell()
    {
        Script script;
        script.table()->choose(0, BeatColumn::Heard, true);
        QWidget *editor = script.table()->indexWidget(script.model->index(0, sectionOf(BeatColumn::Heard)));
        const int before = script.table()->rowHeight(0);
        QTest::keyClicks(editor, QStringLiteral("It"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::AltModifier);
        QTest::keyClick(editor, Qt::Key_Return, Qt::AltModifier);
        QTest::keyClicks(editor, QStringLiteral("fits"));
        QVERIFY(script.table()->rowHeight(0) > before);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(script.stored()[0].heard, QStringLiteral("It\n\nfits"));
    }

    void whatCantBeReadIsSaidAndChangesNothing()
    {
        Script script;
        script.type(1, BeatColumn::Seconds, QStringLiteral("soon"));
        QCOMPARE(script.lengths()[1], 60);
        QCOMPARE(script.problems.size(), 1);
        QVERIFY(script.problems.first().contains(QStringLiteral("soon")));
    }

    void tabGoesThroughTheCellsAndOut()
    {
        Script script;
        script.table()->choose(0, BeatColumn::Stage, false);
        QTest::keyClick(script.table(), Qt::Key_Tab);
        QCOMPARE(script.table()->currentIndex().column(), sectionOf(BeatColumn::Seconds));
        script.table()->choose(4, BeatColumn::Heard, false);
        QTest::keyClick(script.table(), Qt::Key_Tab);
        QVERIFY(!script.table()->hasFocus());
    }

    void tabGoesOnTypingInTheNextCell()
    {
        Script script;
        script.table()->choose(0, BeatColumn::Seen, true);
        for (const char *words : {"Coat swings open on beat, collar in frame", "One knit. Three mornings."}) {
            QWidget *editor = QApplication::focusWidget();
            QVERIFY2(qobject_cast<QPlainTextEdit *>(editor), words);
            QTest::keyClicks(editor, QString::fromLatin1(words));
            QTest::keyClick(editor, Qt::Key_Tab);
            QCoreApplication::processEvents();
        }
        QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        QCOMPARE(script.table()->currentIndex().column(), sectionOf(BeatColumn::Heard));
    }

    void rowsMoveComeAndGoByKeyboard()
    {
        Script script;
        const Id<Beat> second = script.stored()[1].id;
        script.table()->choose(1, BeatColumn::Seen, false);
        QTest::keyClick(script.table(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(script.stored()[0].id, second);
        QTest::keyClick(script.table(), Qt::Key_Insert);
        QCOMPARE(script.stored().size(), size_t{6});
        QCOMPARE(script.table()->currentIndex().row(), 1);
        QTest::keyClick(script.table(), Qt::Key_Delete);
        QCOMPARE(script.stored().size(), size_t{5});
    }

    void aSpreadsheetIsPasted_data()
    {
        QTest::addColumn<bool>("html");
        QTest::newRow("text") << false;
        QTest::newRow("html") << true;
    }

    void aSpreadsheetIsPasted()
    {
        QFETCH(bool, html);
        Script script;
        auto *mime = new QMimeData;
        if (html) {
            mime->setHtml(QStringLiteral("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>"));
        } else {
            mime->setText(QStringLiteral("A\tB\nC\tD\n"));
        }
        QGuiApplication::clipboard()->setMimeData(mime);
        script.table()->choose(1, BeatColumn::Seen, false);
        QTest::keyClick(script.table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(script.stored()[1].seen, QStringLiteral("A"));
        QCOMPARE(script.stored()[1].onScreen, QStringLiteral("B"));
        QCOMPARE(script.stored()[2].seen, QStringLiteral("C"));
        QCOMPARE(script.stored()[2].onScreen, QStringLiteral("D"));
        script.plan->undo();
        QCOMPARE(script.stored()[2].onScreen, QString());
    }

    void aBlockIsCopied()
    {
        Script script;
        script.type(0, BeatColumn::Seen, QStringLiteral("Coat"));
        script.type(0, BeatColumn::OnScreen, QStringLiteral("One knit."));
        script.table()->choose(0, BeatColumn::Seen, false);
        QTest::keyClick(script.table(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(script.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), QStringLiteral("Coat\tOne knit."));
        QTest::keyClick(script.table(), Qt::Key_X, Qt::ControlModifier);
        QVERIFY(script.stored()[0].seen.isEmpty());
    }

    void anEmptyScriptBeginsWithAPaste()
    {
        Script script;
        setBeats(*script.plan, script.clip, {}, QStringLiteral("Empty"));
        QVERIFY(!script.table()->isVisible());
        QGuiApplication::clipboard()->setText(QStringLiteral("Beat\tSeconds\tSeen\nSEE\t1.5\tCoat\nDO\t3\tWalk out\n"));
        script.table()->paste();
        QCOMPARE(script.lengths(), (QList<int>{15, 30}));
        QCOMPARE(script.stored()[1].stage, Stage::Do);
        QVERIFY(script.table()->isVisible());
    }

    void shotsAreTickedOff()
    {
        Script script;
        script.table()->choose(1, BeatColumn::Shot, false);
        QTest::keyClick(script.table(), Qt::Key_Space);
        QVERIFY(script.stored()[1].shot);
    }

    void columnsAreRemembered()
    {
        Script script;
        std::vector<BeatColumn> columns = script.table()->shownColumns();
        QCOMPARE(columns.size(), size_t{5});
        columns.push_back(BeatColumn::Props);
        script.table()->setShownColumns(columns);
        QVERIFY(!script.remembered.isEmpty());
        ClipsContext context;
        context.remembered = [&script](const QString &) { return script.remembered; };
        const BeatsCard later(*script.model, script.cursor, *script.card->commands(), context, [](const Error &) {});
        QCOMPARE(later.table()->shownColumns().size(), size_t{6});
    }
};

QTEST_MAIN(TestBeats)
#include "tst_beats.moc"
