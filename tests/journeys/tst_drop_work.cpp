// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "tests/support/window_rig.h"
#include "ui/drop/clips_card.h"
#include "ui/drop/clips_model.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/rollout_card.h"
#include "ui/drop/row_table.h"
#include "ui/drop/targets_card.h"
#include "ui/drop/touchpoints_model.h"
#include "ui/lineup/arc_strips.h"
#include "ui/lineup/drop_card.h"
#include "ui/lineup/lineup_page.h"
#include "ui/shell/status_line.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace dropbeat;
using test::WindowRig;

namespace {

DropPage *dropPage(WindowRig &rig)
{
    auto *page = qobject_cast<DropPage *>(rig.window->pages()->currentWidget());
    if (page) {
        QTest::qWait(0);
    }
    return page;
}

QLineEdit *field(QWidget *page, const QString &name)
{
    for (QLineEdit *edit : page->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name && edit->isVisible()) {
            return edit;
        }
    }
    return nullptr;
}

/// Opens the dialog by Ctrl+N and makes a drop by keyboard.
void makeDrop(WindowRig &rig, const QString &name, const QDate &launch)
{
    rig.keys(Qt::Key_N, Qt::ControlModifier);
    auto *dialog = rig.find<QDialog>(QStringLiteral("newDropDialog"));
    QVERIFY(dialog);
    auto *nameField = dialog->findChild<QLineEdit *>(QStringLiteral("name"));
    nameField->setFocus();
    QTest::keyClicks(nameField, name);
    if (launch.isValid()) {
        dialog->findChild<QDateTimeEdit *>(QStringLiteral("launch"))->setDateTime(launch.startOfDay().addSecs(36000));
    } else {
        QTest::mouseClick(dialog->findChild<QCheckBox *>(QStringLiteral("dated")), Qt::LeftButton, {}, QPoint(8, 8));
    }
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("make")), Qt::LeftButton);
    QCoreApplication::processEvents();
    rig.focus();
}

} // namespace

/// A drop from its making to its roll-out, and all the way back.
class TestDropWork : public QObject
{
    Q_OBJECT

private slots:
    void aDropIsMadeAndRenamed()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Knit Capsule"), QDate(2026, 12, 3));
        QCOMPARE(rig.plan().tables().drops().all().size(), size_t(1));
        DropPage *page = dropPage(rig);
        QVERIFY(page);
        const Drop drop = rig.plan().tables().drops().all().front();
        QCOMPARE(drop.code, QStringLiteral("2612-knit-capsule"));
        QCOMPARE(drop.launch, (LocalTime{QDate(2026, 12, 3), QTime(10, 0)}));
        QLineEdit *name = field(page, QStringLiteral("Name"));
        name->setFocus();
        name->selectAll();
        rig.type(QStringLiteral("Knit"));
        rig.type(QStringLiteral(" Season"));
        QTRY_COMPARE(rig.plan().tables().drops().get(drop.id)->name, QStringLiteral("Knit Season"));
        // Typing in one field is one entry, however long the pauses.
        rig.type(QStringLiteral(" Two"));
        QTRY_COMPARE(rig.plan().tables().drops().get(drop.id)->name, QStringLiteral("Knit Season Two"));
        QCOMPARE(rig.plan().history().size(), size_t(2));
        // Ctrl+Z in the field is the plan's undo, and the field shows it.
        rig.keys(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rig.plan().tables().drops().get(drop.id)->name, QStringLiteral("Knit Capsule"));
        QTRY_COMPARE(name->text(), QStringLiteral("Knit Capsule"));
    }

    void aNameIsNeeded()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Slip"), {});
        DropPage *page = dropPage(rig);
        QLineEdit *name = field(page, QStringLiteral("Name"));
        name->setFocus();
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        field(page, QStringLiteral("Story"))->setFocus();
        QTRY_COMPARE(name->text(), QStringLiteral("Slip"));
        QCOMPARE(rig.plan().tables().drops().all().front().name, QStringLiteral("Slip"));
    }

    void whatIsTypedIsWrittenBeforeTheWindowCloses()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Slip"), {});
        field(dropPage(rig), QStringLiteral("Story"))->setFocus();
        rig.type(QStringLiteral("From the office to 3 am."));
        rig.restart();
        QCOMPARE(rig.plan().tables().drops().all().front().story, QStringLiteral("From the office to 3 am."));
    }

    void clipsAndVariantsByKeyboard()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Knit"), QDate(2026, 12, 3));
        ClipsCard *card = dropPage(rig)->clips();
        QAbstractItemModelTester tester(card->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        rig.keys(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        rig.type(QStringLiteral("Style 3 ways"));
        rig.keys(Qt::Key_Return);
        QTRY_COMPARE(rig.plan().tables().clips().all().size(), size_t(1));
        QTRY_COMPARE(card->model()->rowCount(), 3); // the clip, its variant A, the row for a new one
        const Clip clip = rig.plan().tables().clips().all().front();
        QCOMPARE(clip.code, QStringLiteral("style-3-ways"));
        card->choose(clip.id);
        rig.keys(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        rig.type(QStringLiteral("Fits every body"));
        rig.keys(Qt::Key_Return);
        QTRY_COMPARE(rig.plan().tables().variants().ofClip(clip.id).size(), size_t(2));
        const Variant b = rig.plan().tables().variants().ofClip(clip.id)[1];
        QCOMPARE(b.letter, QStringLiteral("B"));
        QTRY_COMPARE(rig.plan().tables().variants().get(b.id)->name, QStringLiteral("Fits every body"));
        // F2 renames the clip where it stands, Delete takes the variant out.
        card->choose(clip.id);
        rig.keys(Qt::Key_F2);
        rig.type(QStringLiteral("Style four ways"));
        rig.keys(Qt::Key_Return);
        QTRY_COMPARE(rig.plan().tables().clips().get(clip.id)->name, QStringLiteral("Style four ways"));
        card->table()->setCurrentIndex(card->model()->index(card->model()->rowOf(b.id), 0));
        rig.keys(Qt::Key_Delete);
        QTRY_COMPARE(rig.plan().tables().variants().ofClip(clip.id).size(), size_t(1));
        card->model()->setData(card->model()->index(0, ClipsModel::Seconds), QStringLiteral("20"), Qt::EditRole);
        QCOMPARE(rig.plan().tables().clips().get(clip.id)->seconds, 20.0);
        QVERIFY(!card->model()->setData(card->model()->index(0, ClipsModel::Seconds), QStringLiteral("soon"),
                                        Qt::EditRole));
    }

    void movingTheLaunchMovesWhatIsNotPinned()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Slip"), QDate(2026, 12, 3));
        DropPage *page = dropPage(rig);
        RolloutCard *card = page->rollout();
        QAbstractItemModelTester tester(card->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &title : {QStringLiteral("Tease"), QStringLiteral("Last call")}) {
            rig.click(QStringLiteral("Add touchpoint"));
            rig.type(title);
            rig.keys(Qt::Key_Return);
            QTRY_VERIFY(!rig.plan().tables().touchpoints().all().empty());
            QTest::qWait(10);
        }
        QCOMPARE(rig.plan().tables().touchpoints().all().size(), size_t(2));
        TouchpointsModel *model = card->model();
        QVERIFY(model->isLaunchRow(0)); // what stands at its time comes after the launch
        QVERIFY(!model->touchpointAt(0) && !model->isNewRow(0));
        QVERIFY(model->setData(model->index(1, TouchpointsModel::FromLaunch), QStringLiteral("-10"), Qt::EditRole));
        QTRY_COMPARE(model->touchpointAt(0)->dayOffset, std::optional(-10));
        QTRY_COMPARE(model->index(0, TouchpointsModel::When).data().toString(), QStringLiteral("Mon 23 Nov 10:00"));
        QVERIFY(model->isLaunchRow(1));
        QVERIFY(model->setPinned(2, true));
        rig.click(QStringLiteral("Move launch…"));
        auto *dialog = rig.find<QDialog>(QStringLiteral("moveLaunchDialog"));
        QVERIFY(dialog);
        dialog->findChild<QDateTimeEdit *>(QStringLiteral("launch"))
            ->setDateTime(QDateTime(QDate(2026, 12, 10), QTime(10, 0)));
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().contains(QStringLiteral("pinned")); }));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("move")), Qt::LeftButton);
        QTRY_COMPARE(model->index(0, TouchpointsModel::When).data().toString(), QStringLiteral("Mon 30 Nov 10:00"));
        QTRY_COMPARE(model->index(1, TouchpointsModel::When).data().toString(), QStringLiteral("Thu 3 Dec 10:00"));
        QVERIFY(rig.window->statusLine()->text().contains(QStringLiteral("Move launch")));
    }

    void aTargetIsReadAsAPersonWritesIt()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Slip"), QDate(2026, 12, 3));
        QLineEdit *ctr = dropPage(rig)->targets()->field(QStringLiteral("ctr"));
        QVERIFY(ctr);
        ctr->setFocus();
        rig.type(QStringLiteral("2.2"));
        rig.keys(Qt::Key_Return);
        QCOMPARE(rig.plan().tables().targets().all().size(), size_t(1));
        QVERIFY(qAbs(rig.plan().tables().targets().all().front().value - 0.022) < 1e-9);
        QVERIFY(ctr->text().startsWith(QStringLiteral("≥ 2.2")));
        ctr->selectAll();
        rig.type(QStringLiteral("lots"));
        rig.keys(Qt::Key_Return);
        QCOMPARE(ctr->text(), QStringLiteral("lots")); // what was typed stays, and the page says what to do
        QCOMPARE(rig.plan().tables().targets().all().size(), size_t(1));
        ctr->clear();
        ctr->setModified(true);
        ctr->setText(QStringLiteral(" "));
        emit ctr->textEdited(QStringLiteral(" "));
        rig.keys(Qt::Key_Return);
        QCOMPARE(rig.plan().tables().targets().all().size(), size_t(0));
    }

    void allTheWayBackAndForthAndThroughARestart()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Linen"), QDate(2026, 9, 3));
        makeDrop(rig, QStringLiteral("Denim"), QDate(2026, 10, 1));
        rig.keys(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(rig.plan().tables().drops().all().size(), size_t(3));
        rig.keys(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(rig.plan().tables().drops().all().size(), size_t(2));
        rig.restart();
        for (int left = 20; rig.plan().nextUndo() && left > 0; --left) {
            rig.keys(Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(rig.plan().tables().drops().all().empty());
        rig.restart();
        for (int left = 20; rig.plan().nextRedo() && left > 0; --left) {
            rig.keys(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        }
        QCOMPARE(rig.plan().tables().drops().all().size(), size_t(2));
    }

    void arrowsGoFromCardToCardAndEnterOpens()
    {
        WindowRig rig;
        rig.startWithPlan();
        for (int month = 1; month <= 4; ++month) {
            Drop drop;
            drop.name = QStringLiteral("Drop %1").arg(month);
            drop.launch = {QDate(2027, month, 4), QTime(10, 0)};
            addDrop(rig.plan(), drop);
        }
        auto *page = qobject_cast<LineupPage *>(rig.window->pages()->currentWidget());
        QVERIFY(page);
        QTRY_COMPARE(page->strip()->cards().size(), size_t(4));
        page->strip()->cards().front()->setFocus();
        rig.keys(Qt::Key_Right);
        rig.keys(Qt::Key_End);
        rig.keys(Qt::Key_Left);
        QCOMPARE(page->strip()->cardOf(page->current())->card().name, QStringLiteral("Drop 3"));
        rig.keys(Qt::Key_Return);
        QVERIFY(dropPage(rig));
        QCOMPARE(rig.plan().tables().drops().get(dropPage(rig)->drop())->name, QStringLiteral("Drop 3"));
    }

    void aDropWhoseMakingIsUndoneLeadsBackToTheLineup()
    {
        WindowRig rig;
        rig.startWithPlan();
        makeDrop(rig, QStringLiteral("Slip"), {});
        QVERIFY(dropPage(rig));
        rig.keys(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rig.window->pages()->current(), QStringLiteral("lineup"));
    }
};

QTEST_MAIN(TestDropWork)
#include "tst_drop_work.moc"
