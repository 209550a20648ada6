// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_board.h"
#include "core/actions/moment_trial.h"
#include "tests/support/window_rig.h"
#include "ui/charts/bar_chart.h"
#include "ui/moments/dry_run_card.h"
#include "ui/moments/moments_page.h"

#include <QAction>
#include <QDateTime>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace dropbeat;
using test::WindowRig;

namespace {

const QString kWobble = QStringLiteral("cart-wobble");

/// Forty shoppers leave a cart at noon of 7 October; thirty order alone, one every two minutes.
QString writeEvents(const WindowRig &rig)
{
    QFile file(rig.folder.filePath(QStringLiteral("october.csv")));
    QByteArray rows = "customer_id,event,timestamp\n";
    const QDateTime noon(QDate(2026, 10, 7), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 40; ++i) {
        const QByteArray who = "C" + QByteArray::number(i);
        rows += who + ",cart," + noon.toString(Qt::ISODate).toLatin1() + '\n';
        if (i < 30) {
            rows += who + ",order," + noon.addSecs(120 * (i + 1)).toString(Qt::ISODate).toLatin1() + '\n';
        }
    }
    return file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size() ? file.fileName() : QString();
}

qint64 waitIn(WindowRig &rig)
{
    return waitOf(boardMoment(rig.plan().tables(), kWobble)->moment.rule).value_or(0);
}

std::optional<LastDryRun> lastOf(WindowRig &rig)
{
    return lastDryRun(rig.plan().tables(), kWobble);
}

} // namespace

/// A founder tries cart wobble on last month's events, tunes the wait in the histogram, and drops another file on the
/// window.
class TestDryRunWork : public QObject
{
    Q_OBJECT

private slots:
    void tunesTheWait();
    void isOfferedForADroppedFile();
};

void TestDryRunWork::tunesTheWait()
{
    WindowRig rig;
    rig.startWithPlan();
    rig.window->showPage(QStringLiteral("moments"));
    auto *page = qobject_cast<MomentsPage *>(rig.window->pages()->currentWidget());
    QVERIFY(page);
    page->choose(kWobble);
    rig.dialogs.answers << writeEvents(rig);
    const QList<QAction *> actions = page->actions();
    const auto tryOut = std::ranges::find_if(
        actions, [](const QAction *action) { return action->objectName() == QLatin1String("tryEvents"); });
    QVERIFY(tryOut != actions.end());
    (*tryOut)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(lastOf(rig), 60'000);
    QCOMPARE(lastOf(rig)->run.outcome.returnedBefore, 22); // every two minutes up to the 44th
    QCOMPARE(lastOf(rig)->run.outcome.fires, 18);
    BarChart *chart = page->dryRun()->chart();
    QVERIFY(chart->isVisible());
    chart->setFocus();
    const qint64 before = waitIn(rig);
    QTest::keyClick(chart, Qt::Key_Left);
    QVERIFY(waitIn(rig) < before);
    QTRY_VERIFY_WITH_TIMEOUT(!lastOf(rig)->stale, 60'000); // tried again by itself
    QCOMPARE(lastOf(rig)->run.outcome.returnedBefore, waitIn(rig) / 2);
    while (waitIn(rig) != before) {
        rig.plan().undo();
    }
}

void TestDryRunWork::isOfferedForADroppedFile()
{
    WindowRig rig;
    rig.startWithPlan();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(writeEvents(rig))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(rig.window.get(), &enter);
    QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(rig.window.get(), &dropped);
    QVERIFY(qobject_cast<MomentsPage *>(rig.window->pages()->currentWidget()));
    auto *button = rig.window->findChild<QPushButton *>(QStringLiteral("tryOfferedButton"));
    QVERIFY(button);
    QVERIFY(!lastOf(rig)); // it is offered, not done
    QTest::mouseClick(button, Qt::LeftButton);
    auto *page = qobject_cast<MomentsPage *>(rig.window->pages()->currentWidget());
    QTRY_VERIFY_WITH_TIMEOUT(!page->dryRun()->job()->isRunning(), 60'000);
    QVERIFY(lastDryRun(rig.plan().tables(), page->chosen()));
}

QTEST_MAIN(TestDryRunWork)
#include "tst_dry_run_work.moc"
