// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "core/store/backups.h"
#include "core/store/plan_lock.h"
#include "tests/support/window_rig.h"
#include "ui/shell/notices.h"
#include "ui/shell/standing_note.h"
#include "ui/shell/start_view.h"
#include "ui/widgets/problem_banner.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>

using namespace dropbeat;
using test::WindowRig;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

/// The words of the problem that is shown.
QString shownProblem(WindowRig &rig)
{
    auto *view = rig.find<StartView>(QStringLiteral("startView"));
    QString text;
    if (view) {
        for (const QLabel *label : view->findChildren<QLabel *>()) {
            if (label->isVisible()) {
                text += label->text() + u' ';
            }
        }
    }
    return text;
}

/// Raises the schema version in the file's header, as a newer program would.
void makeNewer(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60);
    file.write(QByteArray("\0\0\0\x63", 4));
}

} // namespace

/// Plans that don't open: each says why and has a way on.
class TestOpeningProblems : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("0 bytes");
        QTest::newRow("another file") << QByteArray("By Day,Cost\n2026-11-01,3\n")
                                      << QStringLiteral("not a Dropbeat plan");
        QTest::newRow("cut off") << QByteArray("SQLite format 3\0\x10\0", 18) << QStringLiteral("cut off");
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        WindowRig rig;
        write(rig.path, bytes);
        rig.start(rig.path);
        QVERIFY(!rig.window->plan());
        QVERIFY2(shownProblem(rig).contains(says), qPrintable(shownProblem(rig)));
        QVERIFY(rig.button(QStringLiteral("Choose another file…")));
        QVERIFY(!rig.button(QStringLiteral("Open the newest backup")));
    }

    void aFolderIsNoPlan()
    {
        WindowRig rig;
        rig.start(rig.folder.path());
        QVERIFY(shownProblem(rig).contains(QStringLiteral("is a folder")));
    }

    void aDamagedPlanHasItsBackup()
    {
        WindowRig rig;
        rig.startWithPlan();
        Drop drop;
        drop.name = QStringLiteral("Kept");
        addDrop(rig.plan(), drop);
        Backups(rig.context->backupFolder).make(rig.path, QDate(2026, 11, 20));
        rig.window->close();
        rig.window.reset();
        QFile(rig.path).resize(QFileInfo(rig.path).size() / 2);
        rig.start(rig.path);
        QVERIFY(shownProblem(rig).contains(QStringLiteral("cut off")));
        rig.click(QStringLiteral("Open the newest backup"));
        QVERIFY(rig.plan().isReadOnly());
        QCOMPARE(rig.plan().tables().drops().all().front().name, QStringLiteral("Kept"));
        QVERIFY(rig.window->notices()->standing()->text().contains(QStringLiteral("backup")));
        // The remembered plan stays the damaged one: the backup is a way on, not a new home.
        QCOMPARE(rig.state->lastPlan(), rig.path);
        const QString copy = rig.folder.filePath(QStringLiteral("rescued.dropbeat"));
        rig.dialogs.answers = {copy};
        rig.click(QStringLiteral("Save a copy and work there"));
        QTRY_COMPARE(rig.plan().path(), copy);
        QVERIFY(!rig.plan().isReadOnly());
    }

    void aNewerPlanIsLeftAlone()
    {
        WindowRig rig;
        rig.makePlan();
        makeNewer(rig.path);
        const QByteArray before = QFileInfo(rig.path).lastModified().toString().toUtf8();
        rig.start(rig.path);
        QVERIFY(shownProblem(rig).contains(QStringLiteral("newer Dropbeat")));
        QVERIFY(shownProblem(rig).contains(QStringLiteral("Update")));
        QCOMPARE(QFileInfo(rig.path).lastModified().toString().toUtf8(), before);
    }

    void aPlanThatAnotherHasOpen()
    {
        WindowRig rig;
        rig.makePlan();
        auto lock = std::make_unique<PlanLock>(rig.path);
        rig.start(rig.path);
        QVERIFY(shownProblem(rig).contains(QStringLiteral("already open")));
        rig.click(QStringLiteral("Open to read only"));
        QVERIFY(rig.plan().isReadOnly());
        QVERIFY(rig.window->notices()->standing()->isVisible());
        QVERIFY(!rig.window->menuBar()->findChild<QAction *>(QStringLiteral("undo"))->isEnabled());
        QVERIFY(rig.window->windowTitle().contains(QStringLiteral("read only")));
        // What would write is out of reach, and says why where a file is dropped on it.
        QVERIFY(!rig.button(QStringLiteral("New drop"))->isEnabled());
        QVERIFY(!rig.button(QStringLiteral("Import results…"))->isEnabled());
        rig.window->importFiles({rig.path});
        QVERIFY(rig.window->notices()->problem()->text().contains(QStringLiteral("read only")));
        lock.reset();
        rig.window->files().open(rig.path);
        QVERIFY(!rig.plan().isReadOnly());
        QVERIFY(!rig.window->notices()->standing()->isVisible());
    }

    void tryingAgainAfterTheOtherIsGone()
    {
        WindowRig rig;
        rig.makePlan();
        auto lock = std::make_unique<PlanLock>(rig.path);
        rig.start(rig.path);
        rig.click(QStringLiteral("Try again"));
        QVERIFY(!rig.window->plan());
        lock.reset();
        rig.click(QStringLiteral("Try again"));
        QVERIFY(rig.window->plan());
    }

    void aFolderThatMayNotBeWritten()
    {
        WindowRig rig;
        rig.makePlan();
        const QFile::Permissions before = QFile(rig.folder.path()).permissions();
        QFile(rig.folder.path()).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        if (QFileInfo(rig.folder.path()).isWritable()) {
            QFile(rig.folder.path()).setPermissions(before);
            QSKIP("root may write everywhere");
        }
        rig.start(rig.path);
        QVERIFY(shownProblem(rig).contains(QStringLiteral("may not be written")));
        rig.click(QStringLiteral("Open to read only"));
        QVERIFY(rig.plan().isReadOnly());
        QFile(rig.folder.path()).setPermissions(before);
    }

    void aPlanThatIsGoneAndTheOneBehind()
    {
        WindowRig rig;
        rig.startWithPlan();
        rig.window->files().open(rig.folder.filePath(QStringLiteral("gone.dropbeat")));
        QVERIFY(shownProblem(rig).contains(QStringLiteral("no file")));
        QVERIFY(rig.window->plan()); // the plan that was open still is
        rig.click(QStringLiteral("Back to Atelier Noor"));
        QCOMPARE(rig.window->pages()->current(), QStringLiteral("lineup"));
        rig.window->files().open(rig.folder.filePath(QStringLiteral("gone.dropbeat")));
        const QString other = rig.folder.filePath(QStringLiteral("other.dropbeat"));
        PlanProfile profile = rig.plan().tables().profile();
        newPlan(other, profile, rig.clock);
        rig.dialogs.answers = {other};
        rig.click(QStringLiteral("Choose another file…"));
        QCOMPARE(rig.plan().path(), other);
    }

    void aSyncToolPutsAnotherFileInItsPlace()
    {
        WindowRig rig;
        rig.startWithPlan();
        Drop drop;
        drop.name = QStringLiteral("Mine");
        addDrop(rig.plan(), drop);
        QVERIFY(QFile::rename(rig.path, rig.path + QStringLiteral(".old")));
        PlanProfile profile = rig.plan().tables().profile();
        profile.brand = QStringLiteral("From elsewhere");
        newPlan(rig.path, profile, rig.clock);
        QTRY_VERIFY_WITH_TIMEOUT(rig.window->notices()->problem()->isVisible(), 6000);
        // What is on the screen can be saved, though the file is gone.
        const QString copy = rig.folder.filePath(QStringLiteral("mine.dropbeat"));
        rig.dialogs.answers = {copy};
        rig.click(QStringLiteral("Save a copy…"));
        QTRY_VERIFY(QFileInfo::exists(copy));
        QCOMPARE(Plan::open(copy, Access::ReadOnly, rig.clock)->tables().drops().all().front().name,
                 QStringLiteral("Mine"));
        rig.window->files().reopen();
        QCOMPARE(rig.plan().tables().profile().brand, QStringLiteral("From elsewhere"));
    }

    void aCopyTakesAPlaceOnlyWhenWhole()
    {
        WindowRig rig;
        rig.startWithPlan();
        const QString copy = rig.folder.filePath(QStringLiteral("copy.dropbeat"));
        write(copy, "older");
        rig.dialogs.answers = {copy};
        rig.window->files().saveCopy();
        QCOMPARE(Plan::open(copy, Access::ReadOnly, rig.clock)->tables().profile().brand,
                 QStringLiteral("Atelier Noor"));
        rig.dialogs.answers = {rig.path};
        rig.window->files().saveCopy();
        QVERIFY(rig.window->notices()->problem()->text().contains(QStringLiteral("onto itself")));
        QVERIFY(QFileInfo::exists(rig.path));
    }
};

QTEST_MAIN(TestOpeningProblems)
#include "tst_opening_problems.moc"
