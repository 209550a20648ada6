// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/moment_rig.h"
#include "ui/moments/dry_run_card.h"
#include "ui/moments/event_rows_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QSpinBox>
#include <QTableView>
#include <QUrl>

using namespace dropbeat;
using test::MomentRig;

/// A founder brings files of shop events.
class TestDryRunWork : public QObject
{
    Q_OBJECT

private slots:
    void isOfferedForADroppedFile();
    void columnsByHand();
    void columnsOfAKnownFile();

private:
    /// Chooses in a list of choices as a person does by keyboard: opens it, goes to the entry, takes it.
    static void choose(QWidget *dialog, const char *name, const QVariant &data)
    {
        auto *box = dialog->findChild<QComboBox *>(QLatin1String(name));
        QVERIFY2(box && box->isEnabled(), name);
        const int wanted = box->findData(data);
        QVERIFY2(wanted >= 0, name);
        box->setFocus();
        const int way = wanted > box->currentIndex() ? Qt::Key_Down : Qt::Key_Up;
        while (box->currentIndex() != wanted) {
            QTest::keyClick(box, static_cast<Qt::Key>(way));
        }
    }
    static QString cell(QWidget *dialog, int row, int column)
    {
        const auto *view = dialog->findChild<QTableView *>(QStringLiteral("firstEvents"));
        return view->model()->index(row, column).data().toString();
    }
};

void TestDryRunWork::isOfferedForADroppedFile()
{
    MomentRig rig;
    rig.window->showPage(QStringLiteral("calendar"));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(rig.writeEvents())});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(rig.window.get(), &enter);
    QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(rig.window.get(), &dropped);
    QVERIFY(qobject_cast<MomentsPage *>(rig.window->pages()->currentWidget()));
    auto *button = rig.window->findChild<QPushButton *>(QStringLiteral("tryOfferedButton"));
    QVERIFY(button);
    QVERIFY(!rig.lastRun()); // it is offered, not done
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.page->dryRun()->job()->isRunning(), 60'000);
    QVERIFY(lastDryRun(rig.plan().tables(), rig.page->chosen()));
}

/// Columns and events with names that nobody could know: said once, known for good.
void TestDryRunWork::columnsByHand()
{
    MomentRig rig;
    rig.page->choose(rig.wobbleKey());
    const QString file = rig.writeEvents("wer,tat,am", "K1", "B1");
    rig.dialogs.answers << file;
    rig.click(QStringLiteral("Try on shop events…"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.button(QStringLiteral("Say which column is which…")), 60'000);
    QVERIFY(!rig.lastRun());
    rig.click(QStringLiteral("Say which column is which…"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QDialog>(QStringLiteral("eventColumnsDialog")), 60'000);
    auto *dialog = rig.find<QDialog>(QStringLiteral("eventColumnsDialog"));
    auto *tryIt = dialog->findChild<QPushButton *>(QStringLiteral("tryColumns"));
    QVERIFY(!tryIt->isEnabled());
    choose(dialog, "customerColumn", QStringLiteral("wer"));
    choose(dialog, "timeColumn", QStringLiteral("am"));
    QVERIFY(!tryIt->isEnabled());
    choose(dialog, "eventColumn", QStringLiteral("tat"));
    QVERIFY(tryIt->isEnabled());
    QCOMPARE(cell(dialog, 0, EventRowsModel::Shopper), QStringLiteral("C0"));
    QVERIFY(cell(dialog, 0, EventRowsModel::When).contains(QStringLiteral("14:00"))); // noon UTC in Paris
    QVERIFY(cell(dialog, 0, EventRowsModel::Event).contains(QStringLiteral("k1")));
    choose(dialog, "eventName0", QStringLiteral("cart")); // K1, the more frequent
    choose(dialog, "eventName1", QStringLiteral("order"));
    QCOMPARE(cell(dialog, 0, EventRowsModel::Event), QStringLiteral("adds to cart"));
    auto *idle = dialog->findChild<QSpinBox *>(QStringLiteral("idleMinutes"));
    QCOMPARE(idle->value(), 30);
    idle->setValue(20);
    QTest::mouseClick(tryIt, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(rig.lastRun(), 60'000);
    QCOMPARE(rig.lastRun()->run.outcome.returnedBefore, 22);
    QCOMPARE(rig.lastRun()->run.outcome.fires, 18);
    QCOMPARE(sessionIdleMinutes(rig.plan().tables()), 20);
    // The next file of this kind is understood, also after a restart.
    rig.restart();
    rig.keys(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(areShopEvents(rig.plan().tables(), {file}));
    // All of it can be taken back.
    rig.plan().goTo(0);
    QVERIFY(!areShopEvents(rig.plan().tables(), {file}));
}

/// A file that is understood shows how, and can be read otherwise, this once.
void TestDryRunWork::columnsOfAKnownFile()
{
    MomentRig rig;
    rig.page->choose(rig.wobbleKey());
    rig.dialogs.answers << rig.writeEvents("customer_id,event,timestamp", "cart", "view");
    rig.click(QStringLiteral("Try on shop events…"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.lastRun(), 60'000);
    QCOMPARE(rig.lastRun()->run.outcome.returnedBefore, 0); // looking is no order
    rig.click(QStringLiteral("Columns…"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QDialog>(QStringLiteral("eventColumnsDialog")), 60'000);
    auto *dialog = rig.find<QDialog>(QStringLiteral("eventColumnsDialog"));
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("timeColumn"))->currentData().toString(),
             QStringLiteral("timestamp"));
    choose(dialog, "eventName1", QStringLiteral("order"));
    choose(dialog, "timesZone", QStringLiteral("UTC")); // they say Z themselves: nothing changes
    dialog->findChild<QCheckBox *>(QStringLiteral("rememberColumns"))->setChecked(false);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("tryColumns")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(rig.lastRun()->run.outcome.returnedBefore, 22, 60'000);
    QVERIFY(rig.plan().tables().profiles().all().empty()); // not to be remembered
}

QTEST_MAIN(TestDryRunWork)
#include "tst_dry_run_work.moc"
