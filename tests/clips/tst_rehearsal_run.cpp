// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/clips/scripted_clip.h"
#include "ui/clips/phone_card.h"
#include "ui/clips/phone_view.h"
#include "ui/clips/rehearsal_board.h"
#include "ui/clips/rehearsal_run.h"
#include "ui/clips/rehearsal_window.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;
using Phase = RehearsalState::Phase;

namespace {

/// The card with a clock that the test moves.
struct Rig : ScriptedClip
{
    qint64 now = 1000;
    PhoneCard card;

    Rig()
        : card(*plan, cursor, {}, {})
    {
        card.rehearsal()->setClock([this] { return now; });
        card.resize(226, 620);
        card.show();
        QApplication::setActiveWindow(&card);
        if (!QTest::qWaitForWindowExposed(&card)) {
            qFatal("the card does not come up");
        }
    }
    void pass(int milliseconds)
    {
        now += milliseconds;
        card.rehearsal()->look();
    }
    RehearsalState state() const { return card.rehearsal()->state(); }
    void click(const char *name) const
    {
        auto *button = card.findChild<QPushButton *>(QLatin1String(name));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    RehearsalWindow *window() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<RehearsalWindow *>(widget); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    void wholeScreen() const
    {
        for (QAction *action : card.commands()) {
            if (action->objectName() == QLatin1String("rehearseScreen")) {
                action->trigger();
            }
        }
    }
};

} // namespace

class TestOfRehearsalRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Theme::install(*qApp, ThemeMode::Light);
    }

    void rehearsesInThePhone()
    {
        Rig rig;
        rig.click("rehearse");
        QCOMPARE(rig.state().phase, Phase::Countdown);
        QVERIFY(rig.card.view()->scene().rehearsal.has_value());
        QCOMPARE(rig.card.view()->scene().rehearsal->state.count, 3);
        rig.pass(3000 + 2000);
        QCOMPARE(rig.cursor.milliseconds(), 2000); // all cards follow
        QCOMPARE(rig.card.view()->scene().beat->onScreen, QStringLiteral("no ironing"));
        rig.click("rehearsalPause");
        rig.pass(4000);
        QCOMPARE(rig.cursor.milliseconds(), 2000);
        rig.click("rehearsalPause");
        rig.pass(5000);
        QCOMPARE(rig.state().beat, 2);
        rig.pass(5000);
        QCOMPARE(rig.state().phase, Phase::Over);
        rig.click("rehearsalAgain");
        QCOMPARE(rig.state().count, 3);
        rig.click("rehearsalEnd");
        QVERIFY(!rig.card.rehearsal()->isOpen());
        QVERIFY(!rig.card.view()->scene().rehearsal.has_value());
    }

    void everythingByKeyboard()
    {
        Rig rig;
        rig.click("rehearse");
        PhoneView *view = rig.card.view();
        QVERIFY(view->hasFocus());
        RehearsalRun *run = rig.card.rehearsal();
        QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(!run->isRunning());
        QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(run->isRunning());
        QTest::keyClick(view, Qt::Key_Right); // to the first beat, then the second
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(rig.state().beat, 1);
        QTest::keyClick(view, Qt::Key_Left);
        QCOMPARE(rig.state().beat, 0);
        QTest::keyClick(view, Qt::Key_Minus);
        QTest::keyClick(view, Qt::Key_Minus);
        QTest::keyClick(view, Qt::Key_Minus);
        QCOMPARE(run->speed(), 0.5);
        QCOMPARE(rig.card.findChild<QComboBox *>(QStringLiteral("rehearsalSpeed"))->currentData().toDouble(), 0.5);
        QTest::keyClick(view, Qt::Key_Plus);
        QCOMPARE(run->speed(), 0.75);
        QTest::keyClick(view, Qt::Key_L);
        QVERIFY(run->loops());
        QVERIFY(rig.card.findChild<QCheckBox *>(QStringLiteral("rehearsalLoop"))->isChecked());
        QTest::keyClick(view, Qt::Key_R);
        QCOMPARE(rig.state().phase, Phase::Countdown);
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!run->isOpen());
        QCOMPARE(rig.beats()[0].textX, 0.5); // the arrows did not move the text
    }

    void ticksOnceASecond()
    {
        Rig rig;
        rig.click("rehearse");
        QSignalSpy ticks(rig.card.rehearsal(), &RehearsalRun::ticked);
        rig.pass(1500);
        QCOMPARE(ticks.size(), 0); // not asked to
        QTest::keyClick(rig.card.view(), Qt::Key_T);
        QVERIFY(rig.card.rehearsal()->ticks());
        for (int i = 0; i < 30; ++i) {
            rig.pass(100);
        }
        QCOMPARE(ticks.size(), 3);
    }

    void rehearsesOnTheWholeScreen()
    {
        Rig rig;
        rig.wholeScreen();
        QTRY_VERIFY(rig.window());
        RehearsalWindow *window = rig.window();
        QVERIFY(window->isFullScreen());
        auto *board = window->findChild<RehearsalBoard *>();
        QVERIFY(board->accessibleDescription().contains(QStringLiteral("Coat swings open")));
        rig.pass(3000 + 1600);
        QVERIFY(board->accessibleDescription().startsWith(QStringLiteral("FEEL: Sleeves pushed")));
        QVERIFY(board->accessibleDescription().contains(QStringLiteral("It doesn’t itch")));
        QCOMPARE(window->phone()->scene().beat->onScreen, QStringLiteral("no ironing"));
        QTest::keyClick(window, Qt::Key_Space);
        QVERIFY(!rig.card.rehearsal()->isRunning());
        QTest::keyClick(window, Qt::Key_Right);
        QCOMPARE(rig.state().beat, 2);
        QVERIFY(rig.state().tooLong > 0);
        QVERIFY(!window->grab().isNull());
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!rig.window());
        QVERIFY(rig.card.rehearsal()->isOpen()); // goes on in the phone
    }

    void theEndOfTheRehearsalClosesTheScreen()
    {
        Rig rig;
        rig.wholeScreen();
        QTRY_VERIFY(rig.window());
        rig.cursor.setClip(rig.addClip(rig.plan->tables().clips().get(rig.clip)->drop, QStringLiteral("Other")));
        QTRY_VERIFY(!rig.window());
        QVERIFY(!rig.card.rehearsal()->isOpen());
        // A clip without beats has nothing to rehearse.
        rig.wholeScreen();
        QVERIFY(!rig.window());
    }
};

QTEST_MAIN(TestOfRehearsalRun)
#include "tst_rehearsal_run.moc"
