// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "core/actions/sample_plan.h"
#include "core/store/backups.h"
#include "tests/support/window_rig.h"
#include "ui/drop/drop_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/fuzzy_match.h"
#include "ui/shell/notices.h"
#include "ui/shell/plan_session.h"
#include "ui/shell/single_window.h"
#include "ui/shell/status_line.h"
#include "ui/shell/undo_history_model.h"
#include "ui/shell/undo_history_panel.h"
#include "ui/widgets/problem_banner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QThread>

using namespace dropbeat;
using test::WindowRig;

namespace {

Id<Drop> addNamed(Plan &plan, const QString &name)
{
    Drop drop;
    drop.name = name;
    return addDrop(plan, drop);
}

void dropFile(MainWindow &window, const QString &path)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &drop);
}

} // namespace

/// What belongs to the window rather than to a page.
class TestShellWork : public QObject
{
    Q_OBJECT

private slots:
    void lettersFindWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("whole word") << QStringLiteral("knit") << QStringLiteral("Knit Capsule")
                                    << QStringLiteral("Kind of tired");
        QTest::newRow("initials") << QStringLiteral("ml") << QStringLiteral("Move launch…") << QStringLiteral("Small");
        QTest::newRow("accents") << QStringLiteral("cafe") << QStringLiteral("Café capsule")
                                 << QStringLiteral("Calm before");
        QTest::newRow("any order") << QStringLiteral("capsule knit") << QStringLiteral("Knit Capsule")
                                   << QStringLiteral("Capsule");
        QTest::newRow("start before middle")
            << QStringLiteral("slip") << QStringLiteral("Slip, short") << QStringLiteral("Cowslip");
    }

    void lettersFindWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(typed, better));
        QVERIFY(fuzzyScore(typed, worse).value_or(-1) < *fuzzyScore(typed, better));
        QVERIFY(!fuzzyScore(QStringLiteral("zzz"), better));
    }

    void thePaletteFindsAndDoes()
    {
        WindowRig rig;
        rig.startWithPlan();
        addNamed(rig.plan(), QStringLiteral("Knit Capsule"));
        const Id<Drop> slip = addNamed(rig.plan(), QStringLiteral("Party Slip"));
        rig.keys(Qt::Key_K, Qt::ControlModifier);
        CommandPalette *palette = rig.window->palettePanel();
        QVERIFY(palette->isVisible());
        QVERIFY(palette->field()->hasFocus());
        rig.type(QStringLiteral("prty sl"));
        rig.keys(Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        auto *page = qobject_cast<DropPage *>(rig.window->pages()->currentWidget());
        QVERIFY(page);
        QCOMPARE(page->drop(), slip);
        // Everything that can be done is in it too.
        rig.keys(Qt::Key_K, Qt::ControlModifier);
        rig.type(QStringLiteral("duplicate drop"));
        rig.keys(Qt::Key_Return);
        QCOMPARE(rig.plan().tables().drops().all().size(), size_t(3));
        rig.keys(Qt::Key_K, Qt::ControlModifier);
        rig.type(QStringLiteral("undo dupl"));
        rig.keys(Qt::Key_Return);
        QCOMPARE(rig.plan().tables().drops().all().size(), size_t(2));
        rig.keys(Qt::Key_K, Qt::ControlModifier);
        rig.keys(Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        rig.keys(Qt::Key_K, Qt::ControlModifier);
        rig.type(QStringLiteral("qqqqq"));
        QCOMPARE(palette->list()->model()->rowCount(), 0);
        rig.keys(Qt::Key_Return);
        rig.keys(Qt::Key_Escape);
        QAbstractItemModelTester tester(palette->list()->model());
    }

    void theHistoryGoesToAnyChange()
    {
        WindowRig rig;
        rig.startWithPlan();
        for (const char *name : {"One", "Two", "Three", "Four"}) {
            addNamed(rig.plan(), QLatin1String(name));
        }
        rig.keys(Qt::Key_H, Qt::ControlModifier);
        UndoHistoryPanel *panel = rig.window->undoHistory();
        QVERIFY(panel->isVisible());
        QAbstractItemModel *model = panel->view()->model();
        QAbstractItemModelTester tester(model);
        QCOMPARE(model->rowCount(), 5); // and the plan as it began
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("New drop “Four”"));
        panel->view()->setFocus();
        panel->view()->setCurrentIndex(model->index(2, 0));
        rig.keys(Qt::Key_Return);
        QCOMPARE(rig.plan().tables().drops().all().size(), size_t(2));
        QTRY_COMPARE(static_cast<UndoHistoryModel *>(model)->currentRow(), 2);
        QVERIFY(rig.window->menus());
        // Forward again by double click, then to the beginning.
        const QPoint newest = panel->view()->visualRect(model->index(0, 0)).center();
        QTest::mouseClick(panel->view()->viewport(), Qt::LeftButton, {}, newest);
        QTest::mouseDClick(panel->view()->viewport(), Qt::LeftButton, {}, newest);
        QTRY_COMPARE(rig.plan().tables().drops().all().size(), size_t(4));
        QTRY_COMPARE(static_cast<UndoHistoryModel *>(model)->currentRow(), 0);
        panel->view()->setCurrentIndex(model->index(4, 0));
        panel->view()->setFocus();
        rig.keys(Qt::Key_Return);
        QTRY_VERIFY(rig.plan().tables().drops().all().empty());
    }

    void undoIsNamedWhereverItStands()
    {
        WindowRig rig;
        rig.startWithPlan();
        QVERIFY(!rig.window->menuBar()->findChild<QAction *>(QStringLiteral("undo"))->isEnabled());
        addNamed(rig.plan(), QStringLiteral("Coats & Co"));
        const auto *undo = rig.window->menuBar()->findChild<QAction *>(QStringLiteral("undo"));
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->text().contains(QStringLiteral("Coats && Co")));
        QVERIFY(rig.window->statusLine()->text().contains(QStringLiteral("New drop “Coats & Co”")));
        QTest::mouseClick(rig.find<QPushButton>(QStringLiteral("statusUndo")), Qt::LeftButton);
        QVERIFY(rig.plan().tables().drops().all().empty());
    }

    void theThemeChangesAndIsRemembered()
    {
        WindowRig rig;
        rig.startWithPlan();
        rig.window->menuBar()->findChild<QAction *>(QStringLiteral("theme-dark"))->trigger();
        QVERIFY(Theme::isDark());
        QTRY_VERIFY(rig.window->palette().window().color().lightness() < 80);
        QCOMPARE(rig.state->theme(), QStringLiteral("dark"));
        rig.window->menuBar()->findChild<QAction *>(QStringLiteral("theme-light"))->trigger();
        QVERIFY(!Theme::isDark());
    }

    void droppedFilesAreForTheImport()
    {
        WindowRig rig;
        rig.startWithPlan();
        QSignalSpy dropped(rig.window.get(), &MainWindow::filesDropped);
        const QString csv = rig.folder.filePath(QStringLiteral("ads.csv"));
        QFile(csv).open(QIODevice::WriteOnly);
        dropFile(*rig.window, csv);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().first().toStringList(), QStringList{csv});
    }

    void noFieldTakesADroppedFile()
    {
        WindowRig rig;
        rig.startWithPlan();
        rig.window->openDrop(addNamed(rig.plan(), QStringLiteral("Knit")));
        for (const QLineEdit *field : rig.window->pages()->currentWidget()->findChildren<QLineEdit *>()) {
            QVERIFY2(!field->acceptDrops(), qPrintable(field->accessibleName()));
        }
    }

    void aDroppedPlanIsOpened()
    {
        WindowRig rig;
        rig.startWithPlan();
        const QString other = rig.folder.filePath(QStringLiteral("other.dropbeat"));
        PlanProfile profile = rig.plan().tables().profile();
        profile.brand = QStringLiteral("Other Brand");
        newPlan(other, profile, rig.clock);
        dropFile(*rig.window, other);
        QCOMPARE(rig.plan().path(), other);
    }

    void resultsAreExported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("pdf") << QStringLiteral("r.pdf") << QByteArray("%PDF");
        QTest::newRow("png") << QStringLiteral("r.png") << QByteArray("\x89PNG");
        QTest::newRow("without an ending") << QStringLiteral("r") << QByteArray("%PDF");
    }

    void resultsAreExported()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        WindowRig rig;
        makeSamplePlan(rig.path, rig.clock);
        rig.start(rig.path);
        rig.dialogs.answers = {rig.folder.filePath(name)};
        rig.keys(Qt::Key_E, Qt::ControlModifier);
        QFile file(rig.folder.filePath(name.contains(u'.') ? name : name + QStringLiteral(".pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
        QVERIFY(rig.window->statusLine()->text().contains(QStringLiteral("Saved to")));
    }

    void editsThatWaitAreCounted()
    {
        WindowRig rig;
        rig.startWithPlan();
        emit rig.plan().waitingEdits(1);
        QVERIFY(rig.window->statusLine()->text().contains(QStringLiteral("wait for the import")));
        emit rig.plan().waitingEdits(0);
        QVERIFY(!rig.window->statusLine()->text().contains(QStringLiteral("wait for the import")));
        emit rig.plan().editFailed(Error(Error::Kind::DiskFull, QStringLiteral("No room."), QStringLiteral("Full.")));
        QVERIFY(rig.window->notices()->problem()->isVisible());
        QVERIFY(rig.window->notices()->problem()->text().contains(QStringLiteral("No room.")));
    }

    void aDayOfWorkIsBackedUp()
    {
        WindowRig rig;
        rig.startWithPlan();
        addNamed(rig.plan(), QStringLiteral("Knit"));
        const Backups backups(rig.folder.filePath(QStringLiteral("backups")));
        QVERIFY(backups.of(rig.path).empty());
        rig.window->files().session().backUp();
        rig.window->files().session().waitForBackup();
        QCOMPARE(backups.of(rig.path).size(), size_t(1));
        // The window stays open over night: the first edit of the new day makes the next.
        rig.clock.set(rig.clock.now().addDays(1));
        addNamed(rig.plan(), QStringLiteral("Slip"));
        rig.window->files().session().waitForBackup();
        QCOMPARE(backups.of(rig.path).size(), size_t(2));
    }

    void aSecondStartRaisesTheFirst()
    {
        WindowRig rig;
        rig.startWithPlan();
        QSignalSpy raised(&rig.window->files(), &PlanFiles::raiseRequested);
        bool answered = false;
        // Another process asks; a thread stands in for it.
        std::unique_ptr<QThread> other(QThread::create([&] { answered = SingleWindow::raiseOther(rig.path); }));
        other->start();
        QTRY_VERIFY(other->isFinished());
        QVERIFY(answered);
        QCOMPARE(raised.count(), 1);
        rig.window.reset();
        QVERIFY(!SingleWindow::raiseOther(rig.path));
    }

    void shortcutsAreUnique()
    {
        WindowRig rig;
        rig.startWithPlan();
        rig.window->openDrop(addNamed(rig.plan(), QStringLiteral("Knit")));
        QHash<QString, QString> taken;
        for (const QAction *action : rig.window->findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!taken.contains(text) || taken.value(text) == action->text(),
                         qPrintable(text + QStringLiteral(": ") + action->text() + QStringLiteral(" / ") +
                                    taken.value(text)));
                taken.insert(text, action->text());
            }
        }
        QVERIFY(taken.size() > 10);
    }
};

QTEST_MAIN(TestShellWork)
#include "tst_shell_work.moc"
