// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "tests/support/window_rig.h"
#include "ui/shell/calendar_keeper.h"
#include "ui/shell/handover_commands.h"
#include "ui/shell/status_line.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>

using namespace dropbeat;

/// What goes out of the window and comes back in, by menu, keyboard and mouse.
class TestHandover : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<test::WindowRig>();
        m_rig->startWithPlan();
        Drop drop;
        drop.name = QStringLiteral("Party Slip");
        drop.launch = {QDate(2026, 12, 3), QTime(10, 0)};
        m_drop = addDrop(m_rig->plan(), drop);
        m_tease = add(QStringLiteral("Tease: fabric in light"), -10);
        m_last = add(QStringLiteral("Last call"), 14);
        m_edits = m_rig->plan().history().size();
    }

    void cleanup() { m_rig.reset(); }

    void exportEditImport()
    {
        const QString path = m_rig->folder.filePath(QStringLiteral("season.ics"));
        exportTo(path);
        QByteArray calendar = read(path);
        QVERIFY(calendar.contains("SUMMARY:TikTok · Tease: fabric in light\r\n"));
        QVERIFY(calendar.contains("DTSTART;TZID=Europe/Paris:20261123T183000\r\n"));
        // A calendar program moves one, deletes one and gets one of its own.
        calendar.replace("Europe/Paris:20261123T183000", "Europe/Paris:20261124T190000");
        const qsizetype at = calendar.indexOf("TikTok · Last call");
        const qsizetype from = calendar.lastIndexOf("BEGIN:VEVENT", at);
        calendar.remove(from, calendar.indexOf("END:VEVENT\r\n", at) + 12 - from);
        calendar.replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:mill@example.org\r\nDTSTART:20261125T130000Z\r\n"
                                          "SUMMARY:Call the mill\r\nEND:VEVENT\r\nEND:VCALENDAR");
        write(path, calendar);

        m_rig->dialogs.answers = {path};
        m_rig->keys(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        auto *changes = m_rig->find<QTableView>(QStringLiteral("changes"));
        QVERIFY(changes);
        QCOMPARE(changes->model()->rowCount(), 3);
        QVERIFY(m_rig->button(QStringLiteral("Take 2 change(s)"))); // what is gone from the file is not ticked
        QCOMPARE(m_rig->plan().history().size(), m_edits);          // nothing happens before
        tick(*changes, 2);
        m_rig->click(QStringLiteral("Take 3 change(s)"));

        const Tables &tables = m_rig->plan().tables();
        const Touchpoint tease = tables.touchpoints().get(m_tease).value();
        QCOMPARE(tease.dayOffset, std::optional<int>(-9)); // still moves with its launch
        QCOMPARE(tease.time, QTime(19, 0));
        QVERIFY(!tables.touchpoints().get(m_last));
        QCOMPARE(tables.touchpoints().ofNoDrop().size(), size_t(1));
        QCOMPARE(tables.touchpoints().ofNoDrop()[0].pinned, (LocalTime{QDate(2026, 11, 25), QTime(14, 0)}));
        QCOMPARE(m_rig->plan().history().size(), m_edits + 1);
        m_rig->keys(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(tables.touchpoints().get(m_tease)->dayOffset, std::optional<int>(-10));
        QVERIFY(tables.touchpoints().get(m_last));
        QVERIFY(tables.touchpoints().ofNoDrop().empty());
    }

    void nothingToTake()
    {
        const QString path = m_rig->folder.filePath(QStringLiteral("season.ics"));
        exportTo(path);
        dropOnWindow(path);
        auto *changes = m_rig->find<QTableView>(QStringLiteral("changes"));
        QVERIFY(changes);
        QCOMPARE(changes->model()->rowCount(), 0);
        QVERIFY(!m_rig->button(QStringLiteral("Take nothing"))->isEnabled());
        QTest::keyClick(changes, Qt::Key_Escape);
        QCOMPARE(m_rig->plan().history().size(), m_edits);
    }

    void whatIsNoCalendarIsSaid()
    {
        const QString path = m_rig->folder.filePath(QStringLiteral("letter.ics"));
        write(path, "Dear diary");
        m_rig->dialogs.answers = {path};
        action("importCalendar");
        QVERIFY(!m_rig->find<QTableView>(QStringLiteral("changes")));
        QVERIFY(m_rig->find<QWidget>(QStringLiteral("mainWindow")) || m_rig->window->isVisible());
        QCOMPARE(m_rig->plan().history().size(), m_edits);
    }

    void tableOutAndIn()
    {
        const QString path = m_rig->folder.filePath(QStringLiteral("plan.csv"));
        m_rig->dialogs.answers = {path};
        action("exportTable");
        QByteArray table = read(path);
        QVERIFY(table.contains("2026-11-23,18:30,TikTok,Tease: fabric in light,Party Slip,"));
        table.replace("2026-11-23,18:30", "2026-11-22,18:30");
        table += ",2026-12-01,12:00,TikTok,Added,Party Slip,,,,\r\n,soon,12:00,TikTok,Odd,,,,,\r\n";
        write(path, table);
        m_rig->dialogs.answers = {path};
        action("importTable");
        QCOMPARE(m_rig->find<QTableView>(QStringLiteral("changes"))->model()->rowCount(), 2);
        QVERIFY(
            m_rig->find<QPlainTextEdit>(QStringLiteral("problems"))->toPlainText().contains(QStringLiteral("soon")));
        m_rig->click(QStringLiteral("Take 2 change(s)"));
        QCOMPARE(m_rig->plan().tables().touchpoints().get(m_tease)->dayOffset, std::optional<int>(-11));
        QCOMPARE(m_rig->plan().tables().touchpoints().ofDrop(m_drop).size(), size_t(3));
    }

    void templateIsSaved()
    {
        const QString path = m_rig->folder.filePath(QStringLiteral("fill.csv"));
        m_rig->dialogs.answers = {path};
        action("saveTemplate");
        QCOMPARE(read(path).count('\n'), 3);
    }

    void handsOver()
    {
        const QString path = m_rig->folder.filePath(QStringLiteral("posts.csv"));
        action("handOver");
        auto *service = m_rig->find<QComboBox>(QStringLiteral("service"));
        QVERIFY(service);
        service->setFocus();
        QTest::keyClicks(service, QStringLiteral("Hoot"));
        QCOMPARE(service->currentText(), QStringLiteral("Hootsuite"));
        QCOMPARE(m_rig->find<QTableView>(QStringLiteral("posts"))->model()->rowCount(), 2);
        m_rig->dialogs.answers = {path};
        m_rig->click(QStringLiteral("Save 2 post(s)…"));
        QVERIFY(read(path).startsWith("11/23/2026 18:30,Tease: fabric in light,\r\n"));
        QVERIFY(!m_rig->find<QDialog>(QStringLiteral("handOverDialog")));
    }

    void prints()
    {
        const QString pdf = m_rig->folder.filePath(QStringLiteral("plan.pdf"));
        m_rig->keys(Qt::Key_P, Qt::ControlModifier);
        auto *what = m_rig->find<QComboBox>(QStringLiteral("what"));
        QVERIFY(what);
        for (int i = 0; i < what->count(); ++i) {
            what->setFocus();
            QTest::keyClick(what, i == 0 ? Qt::Key_Home : Qt::Key_Down);
            QCOMPARE(what->currentIndex(), i);
            // A page, or no button to print one: no clip here has a script to be shot.
            const auto *print = what->window()->findChild<QPushButton *>(QStringLiteral("print"));
            const auto *preview = m_rig->find<QLabel>(QStringLiteral("preview"));
            QTRY_COMPARE(preview->pixmap(Qt::ReturnByValue).isNull(), !print->isEnabled());
            QVERIFY(i > 1 || print->isEnabled());
        }
        QTest::keyClick(what, Qt::Key_Home);
        QTRY_VERIFY(!m_rig->find<QLabel>(QStringLiteral("preview"))->pixmap(Qt::ReturnByValue).isNull());
        m_rig->dialogs.answers = {pdf};
        m_rig->click(QStringLiteral("Print…"));
        QVERIFY(read(pdf).startsWith("%PDF-"));
        QVERIFY(!m_rig->find<QDialog>(QStringLiteral("printDialog")));
    }

    void keepsACalendarUpToDate()
    {
        const QString path = m_rig->folder.filePath(QStringLiteral("kept.ics"));
        m_rig->dialogs.answers = {path};
        action("keepCalendar");
        QVERIFY(read(path).contains("TikTok · Last call"));
        Touchpoint last = m_rig->plan().tables().touchpoints().get(m_last).value();
        last.title = QStringLiteral("Very last call");
        updateTouchpoint(m_rig->plan(), last);
        QTRY_VERIFY(read(path).contains("TikTok · Very last call"));
        // It goes on after a restart, and a folder that is gone is said without getting in the way.
        m_rig->restart();
        last.title = QStringLiteral("Really the last call");
        updateTouchpoint(m_rig->plan(), last);
        m_rig->window.reset();
        QVERIFY(read(path).contains("TikTok · Really the last call")); // written on the way out
        m_rig->start();
        QCOMPARE(m_rig->window->handover()->keeper().path(), path);
        action("keepCalendar");
        m_rig->click(QStringLiteral("Stop keeping it"));
        QCOMPARE(m_rig->window->handover()->keeper().path(), QString());
        QVERIFY(QFile::exists(path));
    }

    void aKeptCalendarThatCantBeWrittenIsSaid()
    {
        QVERIFY(QDir(m_rig->folder.path()).mkdir(QStringLiteral("share")));
        m_rig->dialogs.answers = {m_rig->folder.filePath(QStringLiteral("share/kept.ics"))};
        action("keepCalendar");
        QVERIFY(QDir(m_rig->folder.filePath(QStringLiteral("share"))).removeRecursively());
        removeTouchpoint(m_rig->plan(), m_last);
        QTRY_VERIFY(m_rig->window->statusLine()->text().contains(QStringLiteral("kept.ics")));
    }

private:
    Id<Touchpoint> add(const QString &title, int offset)
    {
        Touchpoint touchpoint;
        touchpoint.drop = m_drop;
        touchpoint.channel = QStringLiteral("tiktok");
        touchpoint.title = title;
        touchpoint.state = TouchpointState::Planned;
        touchpoint.dayOffset = offset;
        touchpoint.time = QTime(18, 30);
        return addTouchpoint(m_rig->plan(), touchpoint);
    }

    void action(const char *name)
    {
        auto *found = m_rig->window->menuBar()->findChild<QAction *>(QLatin1String(name));
        QVERIFY2(found && found->isEnabled(), name);
        found->trigger();
        QCoreApplication::processEvents();
    }

    void exportTo(const QString &path)
    {
        m_rig->keys(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_rig->find<QComboBox>(QStringLiteral("scope")));
        m_rig->dialogs.answers = {path};
        m_rig->click(QStringLiteral("Save…"));
        QVERIFY(QFile::exists(path));
    }

    /// Ticks a line as a click on its box does.
    static void tick(QTableView &table, int row)
    {
        const QModelIndex index = table.model()->index(row, 0);
        const QRect cell = table.visualRect(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 12, cell.center().y()));
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void dropOnWindow(const QString &path)
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &files, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_rig->window.get(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_rig->window.get(), &event);
        QCoreApplication::processEvents();
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<test::WindowRig> m_rig;
    Id<Drop> m_drop;
    Id<Touchpoint> m_tease;
    Id<Touchpoint> m_last;
    size_t m_edits = 0;
};

QTEST_MAIN(TestHandover)
#include "tst_handover.moc"
