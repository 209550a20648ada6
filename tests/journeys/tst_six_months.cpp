// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_dump.h"
#include "tests/support/window_rig.h"
#include "ui/drop/budget_card.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/products_card.h"
#include "ui/drop/rollout_card.h"
#include "ui/drop/row_table.h"
#include "ui/lineup/arc_strips.h"
#include "ui/lineup/drop_card.h"
#include "ui/lineup/lineup_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

QLineEdit *field(const QWidget &page, const QString &name)
{
    for (QLineEdit *edit : page.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name && edit->isVisible()) {
            return edit;
        }
    }
    return nullptr;
}

/// Chooses by keyboard, as a person does: the arrow keys, until the words stand there.
void choose(QComboBox *combo, const QString &text)
{
    QVERIFY(combo);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < combo->count() && combo->currentText() != text; ++i) {
        QTest::keyClick(combo, Qt::Key_Down);
    }
    QCOMPARE(combo->currentText(), text);
}

} // namespace

/// Six months of monthly drops, laid out by mouse and keyboard in an empty plan, and undone step by step to nothing.
class TestSixMonths : public QObject
{
    Q_OBJECT

private:
    WindowRig m_rig;
    QList<QStringList> m_states; ///< all rows after each entry of the history

    Plan &plan() { return m_rig.plan(); }
    const Tables &tables() { return m_rig.plan().tables(); }

    DropPage *dropPage()
    {
        auto *page = qobject_cast<DropPage *>(m_rig.window->pages()->currentWidget());
        QTest::qWait(0);
        return page;
    }

    LineupPage *lineup() { return qobject_cast<LineupPage *>(m_rig.window->pages()->currentWidget()); }

    /// What stands in the file, taken down once an edit has come.
    void note()
    {
        QCOMPARE(plan().history().size(), static_cast<size_t>(m_states.size()));
        m_states << dumpPlan(plan().path());
        QVERIFY(m_states.constLast() != m_states.at(m_states.size() - 2));
    }

    void planArc()
    {
        m_rig.click(QStringLiteral("Rhythm…"));
        auto *dialog = m_rig.find<QDialog>(QStringLiteral("rhythmDialog"));
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("startArc")), Qt::LeftButton);
        note();
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("arcName"));
        QVERIFY(name->hasFocus()); // to be typed over
        QTest::keyClicks(name, QStringLiteral("Getting dressed, slowly"));
        QTest::keyClick(name, Qt::Key_Return);
        note();
        choose(dialog->findChild<QComboBox *>(QStringLiteral("nth")), QStringLiteral("last"));
        choose(dialog->findChild<QComboBox *>(QStringLiteral("weekday")), QStringLiteral("Friday"));
        // The last Friday of November is Black Friday: that one gives way to the day after.
        auto *first = dialog->findChild<QLabel *>(QStringLiteral("date0"));
        QVERIFY(first->text().startsWith(QStringLiteral("Sat 28 Nov")));
        QVERIFY(first->text().contains(QStringLiteral("Black Friday")));
        note();
        choose(dialog->findChild<QComboBox *>(QStringLiteral("nth")), QStringLiteral("first"));
        choose(dialog->findChild<QComboBox *>(QStringLiteral("weekday")), QStringLiteral("Thursday"));
        // Looking for the rhythm is one entry, and back at the one it began with there is none.
        QCOMPARE(plan().history().size(), size_t(2));
        m_states.removeLast();
        QCOMPARE(dumpPlan(plan().path()), m_states.constLast());
        QVERIFY(first->text().startsWith(QStringLiteral("Thu 3 Dec")));
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("cadenceText"))
                    ->text()
                    .contains(QStringLiteral("first Thursday of each month")));
        nameDrops(dialog);
    }

    void nameDrops(QDialog *dialog)
    {
        dialog->findChild<QLineEdit *>(QStringLiteral("name0"))->setFocus();
        for (const char *name : {"Party Slip", "Wool Coat", "Silk Scarf", "Rain Shell", "Linen Set", "Denim Edit"}) {
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(name));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        }
        auto *rollout = dialog->findChild<QComboBox *>(QStringLiteral("rollout"));
        QCOMPARE(rollout->currentText(), QStringLiteral("Standard roll-out"));
        auto *make = dialog->findChild<QPushButton *>(QStringLiteral("planNext"));
        QVERIFY(make->hasFocus()); // where Enter in the last name leads
        QTest::keyClick(make, Qt::Key_Space);
        QCoreApplication::processEvents();
        note();
        const std::vector<Drop> drops = tables().drops().all();
        QCOMPARE(drops.size(), size_t(6));
        QCOMPARE(drops.at(5).launch.date, QDate(2027, 5, 6));
        QCOMPARE(drops.at(5).chapter, 6);
        QVERIFY(tables().touchpoints().all().size() >= 6 * 7);
    }

    void tellTheStory()
    {
        QVERIFY(lineup());
        QTRY_COMPARE(lineup()->strip()->cards().size(), size_t(6));
        DropCard *card = lineup()->strip()->cards().front();
        QTest::mouseDClick(card, Qt::LeftButton);
        QCoreApplication::processEvents();
        DropPage *page = dropPage();
        QVERIFY(page);
        QLineEdit *story = field(*page, QStringLiteral("Story"));
        story->setFocus();
        m_rig.type(QStringLiteral("One slip from the office to the kitchen at 3 am."));
        QTest::keyClick(story, Qt::Key_Return);
        note();
    }

    void addWhatItSells()
    {
        DropPage *page = dropPage();
        page->products()->startProduct();
        m_rig.type(QStringLiteral("Slip, bias cut"));
        m_rig.keys(Qt::Key_Return);
        note();
        QCOMPARE(tables().products().all().size(), size_t(1));
        QGuiApplication::clipboard()->setText(QStringLiteral(
            "Name\tSKU\tPrice\tCost\tStock\nSlip, short\tPS-02\t109\t36\t80\nBelt\tPS-03\t29\t8\t200\n"));
        page->products()->table()->setFocus();
        m_rig.keys(Qt::Key_V, Qt::ControlModifier);
        note();
        QCOMPARE(tables().products().all().size(), size_t(3));
        page->budget()->startExpense();
        m_rig.type(QStringLiteral("Shoot, 1 day"));
        m_rig.keys(Qt::Key_Return);
        note();
        const Expense shoot = tables().expenses().all().at(0);
        QVERIFY(shoot.kind == ExpenseKind::Shoot);
        RowTable *table = page->budget()->table();
        QTest::qWait(0);                          // the page has read the new row
        QCOMPARE(table->currentIndex().row(), 1); // ready for the next expense
        table->setCurrentIndex(table->model()->index(0, 2));
        m_rig.keys(Qt::Key_F2);
        m_rig.type(QStringLiteral("600"));
        m_rig.keys(Qt::Key_Return);
        note();
        QCOMPARE(tables().expenses().all().at(0).planned, std::optional<qint64>(60000));
    }

    void moveByAWeek()
    {
        const Drop slip = tables().drops().all().at(0);
        const std::vector<Touchpoint> before = tables().touchpoints().ofDrop(slip.id);
        // One is pinned first: it has to stay.
        DropPage *page = dropPage();
        page->rollout()->choose(before.at(0).id);
        m_rig.keys(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        note();
        const Touchpoint pinned = *tables().touchpoints().get(before.at(0).id);
        QVERIFY(pinned.pinned.isValid());
        m_rig.keys(Qt::Key_M, Qt::ControlModifier);
        auto *dialog = m_rig.find<QDialog>(QStringLiteral("moveLaunchDialog"));
        QVERIFY(dialog);
        auto *launch = dialog->findChild<QDateTimeEdit *>(QStringLiteral("launch"));
        launch->setFocus();
        launch->setCurrentSection(QDateTimeEdit::DaySection);
        for (int day = 0; day < 7; ++day) {
            QTest::keyClick(launch, Qt::Key_Up);
        }
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("move")), Qt::LeftButton);
        QCoreApplication::processEvents();
        note();
        const LocalTime moved = tables().drops().get(slip.id)->launch;
        QCOMPARE(moved, slip.launch.addDays(7));
        for (const Touchpoint &touchpoint : before) {
            const Touchpoint after = *tables().touchpoints().get(touchpoint.id);
            const LocalTime was = touchpoint.when(slip.launch);
            QCOMPARE(after.when(moved), touchpoint.id == pinned.id ? was : was.addDays(7));
        }
        // And it is seen: the page shows the new date.
        QTRY_VERIFY(!page->findChildren<QPushButton *>(QStringLiteral("launch")).isEmpty());
        QTRY_VERIFY(page->findChild<QPushButton *>(QStringLiteral("launch"))->text().contains(QStringLiteral("10")));
    }

private slots:
    void sixMonthsAndBack()
    {
        m_rig.startWithPlan();
        m_states << dumpPlan(plan().path());
        planArc();
        tellTheStory();
        addWhatItSells();
        moveByAWeek();
        // Ctrl+Z, step by step, until the plan is empty again.
        const qsizetype steps = m_states.size() - 1;
        QVERIFY(steps >= 9);
        for (qsizetype i = steps; i > 0; --i) {
            m_rig.keys(Qt::Key_Z, Qt::ControlModifier);
            QTest::qWait(0);
            QCOMPARE(dumpPlan(plan().path()), m_states.at(i - 1));
        }
        QVERIFY(!plan().nextUndo());
        QVERIFY(tables().drops().all().empty() && tables().arcs().all().empty());
        QVERIFY(tables().touchpoints().all().empty() && tables().products().all().empty());
        // Ctrl+Y, until everything is back.
        for (qsizetype i = 1; i <= steps; ++i) {
            m_rig.keys(Qt::Key_Y, Qt::ControlModifier);
            QTest::qWait(0);
            QCOMPARE(dumpPlan(plan().path()), m_states.at(i));
        }
        QVERIFY(!plan().nextRedo());
        QCOMPARE(plan().problems(), QStringList());
        m_rig.window->showPage(QStringLiteral("lineup"));
        QTRY_COMPARE(lineup()->strip()->cards().size(), size_t(6));
    }
};

QTEST_MAIN(TestSixMonths)
#include "tst_six_months.moc"
