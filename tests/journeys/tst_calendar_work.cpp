// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_edits.h"
#include "core/actions/plan_edits.h"
#include "tests/support/window_rig.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/tray_list.h"
#include "ui/moments/moments_page.h"
#include "ui/shell/status_line.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLineEdit>

using namespace dropbeat;
using test::WindowRig;

namespace {

/// The window on the calendar of November 2026, with a drop that launches on 3 December.
struct CalendarRig : WindowRig
{
    CalendarRig()
    {
        startWithPlan();
        Drop row;
        row.name = QStringLiteral("Party Slip");
        row.launch = {QDate(2026, 12, 3), QTime(10, 0)};
        drop = addDrop(plan(), row);
        keys(Qt::Key_2, Qt::ControlModifier);
        page = qobject_cast<CalendarPage *>(window->pages()->currentWidget());
        canvas = page ? page->canvas() : nullptr;
        settle();
    }

    void settle() const
    {
        QTest::qWait(1);
        QCoreApplication::processEvents();
    }

    Id<Touchpoint> add(const QString &title, std::optional<int> offset, const LocalTime &pinned = {},
                       const QString &rule = {})
    {
        Touchpoint touchpoint;
        touchpoint.title = title;
        touchpoint.channel = QStringLiteral("tiktok");
        touchpoint.drop = offset ? drop : Id<Drop>();
        touchpoint.dayOffset = offset;
        touchpoint.time = offset ? QTime(18, 30) : QTime();
        touchpoint.pinned = pinned;
        touchpoint.repeats = rule;
        touchpoint.state = TouchpointState::Planned;
        const auto id = addTouchpoint(plan(), touchpoint);
        settle();
        return id;
    }

    Touchpoint get(Id<Touchpoint> id) { return plan().tables().touchpoints().get(id).value_or(Touchpoint()); }
    LocalTime when(Id<Touchpoint> id) { return get(id).when(plan().tables().drops().get(drop)->launch); }
    CalendarEntry entry(Id<Touchpoint> id, QDate day = {}) const
    {
        for (const CalendarDay &each : canvas->span().days) {
            for (const CalendarEntry &found : each.entries) {
                if (found.touchpoint == id && (!day.isValid() || day == each.day)) {
                    return found;
                }
            }
        }
        return {};
    }
    QPoint at(Id<Touchpoint> id, QDate day = {}) const { return canvas->rectOf(entry(id, day)).center(); }
    /// A bare place of a day.
    QPoint at(QDate day) const { return canvas->rectOf(day).bottomRight() - QPoint(12, 6); }

    void drag(QWidget *from, QPoint start, QWidget *to, QPoint end, Qt::KeyboardModifiers modifiers = {},
              bool escape = false) const
    {
        QTest::mousePress(from, Qt::LeftButton, modifiers, start);
        const QPoint target = from->mapFromGlobal(to->mapToGlobal(end));
        move(from, start + QPoint(4, 3), modifiers);
        move(from, (start + target) / 2, modifiers);
        move(from, target, modifiers);
        if (escape) {
            QTest::keyClick(from, Qt::Key_Escape);
        }
        QTest::mouseRelease(from, Qt::LeftButton, modifiers, target);
        settle();
    }

    static void move(QWidget *widget, QPoint point, Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent event(QEvent::MouseMove, point, widget->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                          modifiers);
        QApplication::sendEvent(widget, &event);
    }

    void answer(const char *dialog, const char *button)
    {
        auto *found = find<QDialog>(QLatin1String(dialog));
        QVERIFY2(found, dialog);
        QTest::mouseClick(found->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        settle();
    }

    void undoAll()
    {
        for (int left = 60; plan().nextUndo() && left > 0; --left) {
            keys(Qt::Key_Z, Qt::ControlModifier);
        }
    }
    void redoAll()
    {
        for (int left = 60; plan().nextRedo() && left > 0; --left) {
            keys(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        }
    }

    Id<Drop> drop;
    CalendarPage *page = nullptr;
    CalendarCanvas *canvas = nullptr;
};

const QDate kNov24(2026, 11, 24);

} // namespace

/// A person's work on the calendar, by mouse and by keyboard.
class TestCalendarWork : public QObject
{
    Q_OBJECT

private slots:
    void momentsAreOpened();
    void aDoubleClickWritesATouchpointInOneLine()
    {
        CalendarRig rig;
        QVERIFY(rig.canvas);
        QTest::mouseDClick(rig.canvas, Qt::LeftButton, {}, rig.at(kNov24));
        auto *dialog = rig.find<QDialog>(QStringLiteral("quickCreate"));
        QVERIFY(dialog);
        auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("line"));
        QTest::keyClicks(line, QStringLiteral("18:30 email try-on teaser"));
        QTest::keyClick(line, Qt::Key_Return);
        rig.settle();
        const auto rows = rig.plan().tables().touchpoints().all();
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().title, QStringLiteral("try-on teaser"));
        QCOMPARE(rows.front().channel, QStringLiteral("email"));
        QCOMPARE(rows.front().pinned, (LocalTime{kNov24, QTime(18, 30)}));
        // It is chosen where it stands, so that the next key moves it.
        rig.canvas->setFocus();
        rig.keys(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(rig.get(rows.front().id).pinned.date, kNov24.addDays(1));
        // A day in the line stands against the day that was clicked.
        rig.keys(Qt::Key_N);
        dialog = rig.find<QDialog>(QStringLiteral("quickCreate"));
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("line")),
                         QStringLiteral("3 dec 9:00 tiktok doors open #party"));
        rig.answer("quickCreate", "make");
        const auto after = rig.plan().tables().touchpoints().ofDrop(rig.drop);
        QCOMPARE(after.size(), size_t(1));
        QCOMPARE(after.front().dayOffset, std::optional(0));
    }

    void dragsAndKeysMoveATouchpoint()
    {
        CalendarRig rig;
        const auto id = rig.add(QStringLiteral("Tease"), -10); // Mon 23 Nov
        rig.drag(rig.canvas, rig.at(id), rig.canvas, rig.at(QDate(2026, 11, 25)));
        QCOMPARE(rig.get(id).dayOffset, std::optional(-8));
        QVERIFY(rig.window->statusLine()->text().contains(QStringLiteral("Move “Tease” to 25 Nov")));
        rig.drag(rig.canvas, rig.at(id), rig.canvas, rig.at(QDate(2026, 11, 27)), {}, true); // Esc
        QCOMPARE(rig.get(id).dayOffset, std::optional(-8));
        rig.keys(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(rig.when(id).date, QDate(2026, 12, 2));
        rig.keys(Qt::Key_Left, Qt::AltModifier);
        rig.keys(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(rig.when(id).date, kNov24);
        // Cut, go elsewhere, paste.
        rig.keys(Qt::Key_X, Qt::ControlModifier);
        rig.canvas->setDay(QDate(2026, 11, 12));
        rig.canvas->setFocus();
        rig.keys(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(rig.when(id), (LocalTime{QDate(2026, 11, 12), QTime(18, 30)}));
        rig.keys(Qt::Key_V, Qt::ControlModifier); // once is once
        QCOMPARE(rig.plan().tables().touchpoints().all().size(), size_t(1));
        // The week view has hours: up and down are half an hour.
        rig.keys(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(rig.canvas->kind(), CalendarKind::Week);
        rig.canvas->select(id);
        rig.keys(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(rig.when(id), (LocalTime{QDate(2026, 11, 12), QTime(19, 0)}));
        rig.keys(Qt::Key_Delete);
        QVERIFY(rig.plan().tables().touchpoints().all().empty());
    }

    void shiftAndTheLaunchMoveTheWholeDrop()
    {
        CalendarRig rig;
        const auto tease = rig.add(QStringLiteral("Tease"), -10);
        const auto pinned = rig.add(QStringLiteral("Pinned"), {}, {QDate(2026, 11, 18), QTime(9, 0)});
        rig.drag(rig.canvas, rig.at(tease), rig.canvas, rig.at(QDate(2026, 11, 26)), Qt::ShiftModifier);
        auto *dialog = rig.find<QDialog>(QStringLiteral("moveDropDialog"));
        QVERIFY(dialog);
        QCOMPARE(rig.plan().tables().drops().get(rig.drop)->launch.date, QDate(2026, 12, 3)); // not before it is told
        QVERIFY(dialog->findChild<QWidget *>(QStringLiteral("conflict")));                    // Thanksgiving is quiet
        rig.answer("moveDropDialog", "move");
        QCOMPARE(rig.plan().tables().drops().get(rig.drop)->launch.date, QDate(2026, 12, 6));
        QCOMPARE(rig.when(tease).date, QDate(2026, 11, 26));
        QCOMPARE(rig.get(pinned).pinned.date, QDate(2026, 11, 18));
        // By keyboard, and by the launch itself.
        rig.canvas->select(tease);
        rig.canvas->setFocus();
        rig.keys(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        rig.answer("moveDropDialog", "move");
        QCOMPARE(rig.when(tease).date, QDate(2026, 11, 25));
        rig.page->goTo(QDate(2026, 12, 1));
        rig.settle();
        CalendarEntry launch;
        launch.drop = rig.drop;
        rig.drag(rig.canvas, rig.canvas->rectOf(launch).center(), rig.canvas, rig.at(QDate(2026, 12, 10)));
        rig.answer("moveDropDialog", "move");
        QCOMPARE(rig.plan().tables().drops().get(rig.drop)->launch.date, QDate(2026, 12, 10));
    }

    void fromTheTrayToADayAndBack()
    {
        CalendarRig rig;
        const auto id = rig.add(QStringLiteral("Tease"), -10);
        rig.canvas->select(id);
        rig.canvas->setFocus();
        rig.keys(Qt::Key_U);
        rig.settle();
        QCOMPARE(rig.get(id).state, TouchpointState::Unscheduled);
        TrayList *tray = rig.page->tray();
        QTRY_COMPARE(tray->count(), 1);
        rig.drag(tray->viewport(), tray->visualItemRect(tray->item(0)).center(), rig.canvas, rig.at(kNov24));
        QCOMPARE(rig.when(id).date, kNov24);
        QCOMPARE(rig.get(id).state, TouchpointState::Planned);
        QCOMPARE(tray->count(), 0);
        const auto second = rig.add(QStringLiteral("Second"), -5);
        rig.canvas->select(second);
        rig.keys(Qt::Key_U);
        rig.settle();
        rig.drag(rig.canvas, rig.at(id), tray, tray->rect().center());
        QCOMPARE(tray->count(), 2);
        // Enter puts what is chosen there on the calendar's day.
        rig.canvas->setDay(QDate(2026, 11, 19));
        tray->setFocus();
        tray->selectAll();
        QTest::keyClick(tray, Qt::Key_Return);
        rig.settle();
        QCOMPARE(rig.when(id).date, QDate(2026, 11, 19));
        QCOMPARE(rig.when(second).date, QDate(2026, 11, 19));
    }

    void manyAtOnce()
    {
        CalendarRig rig;
        const auto one = rig.add(QStringLiteral("One"), -10);
        const auto two = rig.add(QStringLiteral("Two"), -8);
        rig.add(QStringLiteral("Three"), -6);
        QTest::mouseClick(rig.canvas, Qt::LeftButton, {}, rig.at(one));
        QTest::mouseClick(rig.canvas, Qt::LeftButton, Qt::ControlModifier, rig.at(two));
        QCOMPARE(rig.canvas->selection().size(), size_t(2));
        rig.drag(rig.canvas, rig.at(one), rig.canvas, rig.at(QDate(2026, 11, 17)));
        QCOMPARE(rig.when(one).date, QDate(2026, 11, 17));
        QCOMPARE(rig.when(two).date, QDate(2026, 11, 19));
        rig.keys(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(rig.canvas->selection().size(), size_t(3));
        rig.keys(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        for (const Touchpoint &row : rig.plan().tables().touchpoints().all()) {
            QCOMPARE(row.state, TouchpointState::Ready);
        }
        rig.keys(Qt::Key_Delete);
        QVERIFY(rig.plan().tables().touchpoints().all().empty());
        rig.keys(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rig.plan().tables().touchpoints().all().size(), size_t(3));
        // Shift takes all between two.
        rig.settle();
        QTest::mouseClick(rig.canvas, Qt::LeftButton, {}, rig.at(one));
        QTest::mouseClick(rig.canvas, Qt::LeftButton, Qt::ShiftModifier, rig.at(two));
        QCOMPARE(rig.canvas->selection().size(), size_t(2));
    }

    void aSeriesFromADayOn()
    {
        CalendarRig rig;
        const auto id = rig.add(QStringLiteral("Newsletter"), {}, {QDate(2026, 11, 3), QTime(9, 0)},
                                QStringLiteral("FREQ=WEEKLY;BYDAY=TU"));
        rig.drag(rig.canvas, rig.at(id, QDate(2026, 11, 17)), rig.canvas, rig.at(QDate(2026, 11, 18)));
        rig.answer("seriesQuestion", "thisAndLater");
        QCOMPARE(rig.plan().tables().touchpoints().all().size(), size_t(2));
        QVERIFY(rig.entry(id, QDate(2026, 11, 10)).touchpoint);
        QVERIFY(!rig.entry(id, QDate(2026, 11, 17)).touchpoint);
        QStringList days;
        for (const CalendarDay &day : rig.canvas->span().days) {
            for (const CalendarEntry &entry : day.entries) {
                days << entry.when.date.toString(QStringLiteral("MM-dd"));
            }
        }
        QCOMPARE(days.mid(0, 4), (QStringList{QStringLiteral("11-03"), QStringLiteral("11-10"), QStringLiteral("11-18"),
                                              QStringLiteral("11-25")}));
        // Only one day, in the editor.
        TouchpointEditor *editor = rig.page->openEditor(rig.entry(id, QDate(2026, 11, 10)).ref());
        QVERIFY(editor);
        auto *title = editor->findChild<QLineEdit *>(QStringLiteral("title"));
        title->setText(QStringLiteral("Newsletter, once different"));
        QCOMPARE(editor->findChild<QComboBox *>(QStringLiteral("scope"))->currentIndex(), 0);
        rig.answer("touchpointEditor", "save");
        QCOMPARE(rig.get(id).title, QStringLiteral("Newsletter"));
        QCOMPARE(rig.plan().tables().touchpoints().ofSeries(id).size(), size_t(1));
    }

    void anotherRuleIsNotForOneDayOnly()
    {
        CalendarRig rig;
        const auto id = rig.add(QStringLiteral("Newsletter"), {}, {QDate(2026, 11, 3), QTime(9, 0)},
                                QStringLiteral("FREQ=WEEKLY;BYDAY=TU"));
        TouchpointEditor *editor = rig.page->openEditor(rig.entry(id, QDate(2026, 11, 10)).ref());
        auto *scope = editor->findChild<QComboBox *>(QStringLiteral("scope"));
        auto *date = editor->findChild<QDateTimeEdit *>(QStringLiteral("date"));
        date->setDateTime(QDateTime(QDate(2026, 11, 11), QTime(9, 0)));
        QCOMPARE(scope->currentIndex(), 0); // another day is no other rule
        editor->findChild<QComboBox *>(QStringLiteral("repeats"))->setCurrentIndex(1);
        QCOMPARE(scope->currentIndex(), 1);
        rig.answer("touchpointEditor", "save");
        QCOMPARE(rig.plan().tables().touchpoints().all().size(), size_t(2));
        QVERIFY(rig.entry(id, QDate(2026, 11, 3)).touchpoint);
        QVERIFY(!rig.entry(id, QDate(2026, 11, 17)).touchpoint);
        QVERIFY(rig.get(id).repeats.contains(QStringLiteral("UNTIL")));
    }

    void keysGoThroughDaysAndEntries()
    {
        CalendarRig rig;
        const auto one = rig.add(QStringLiteral("One"), -10);
        rig.canvas->setDay(QDate(2026, 11, 22));
        rig.canvas->setFocus();
        rig.keys(Qt::Key_Right);
        QCOMPARE(rig.canvas->day(), QDate(2026, 11, 23));
        rig.keys(Qt::Key_Down);
        QVERIFY(rig.canvas->focusEntry());
        QCOMPARE(rig.canvas->focusEntry()->touchpoint, one);
        QVERIFY(rig.canvas->accessibleDescription().contains(QStringLiteral("One")));
        rig.keys(Qt::Key_Return);
        QVERIFY(rig.find<QDialog>(QStringLiteral("touchpointEditor")));
        rig.find<QDialog>(QStringLiteral("touchpointEditor"))->reject();
        rig.canvas->setFocus();
        rig.keys(Qt::Key_PageDown);
        QCOMPARE(rig.canvas->period().first, QDate(2026, 12, 1));
        rig.keys(Qt::Key_T);
        QCOMPARE(rig.canvas->day(), QDate(2026, 11, 20));
        for (int view = 1; view <= 5; ++view) {
            rig.keys(Qt::Key_0 + view, Qt::AltModifier);
            QCOMPARE(static_cast<int>(rig.canvas->kind()), view - 1);
            QVERIFY(!rig.canvas->grab().isNull());
        }
    }

    void allIsUndoneAndRedone()
    {
        CalendarRig rig;
        const auto start = rig.plan().tables().touchpoints().all();
        const auto one = rig.add(QStringLiteral("One"), -10);
        rig.add(QStringLiteral("Series"), {}, {QDate(2026, 11, 3), QTime(9, 0)}, QStringLiteral("FREQ=DAILY;COUNT=9"));
        rig.drag(rig.canvas, rig.at(one), rig.canvas, rig.at(QDate(2026, 11, 25)));
        rig.keys(Qt::Key_Right, Qt::AltModifier);
        rig.keys(Qt::Key_U);
        rig.keys(Qt::Key_A, Qt::ControlModifier);
        rig.keys(Qt::Key_Right, Qt::AltModifier);
        rig.answer("seriesQuestion", "all");
        const auto end = rig.plan().tables().touchpoints().all();
        rig.undoAll();
        QCOMPARE(rig.plan().tables().touchpoints().all(), start);
        QVERIFY(rig.plan().tables().drops().all().empty());
        rig.redoAll();
        QCOMPARE(rig.plan().tables().touchpoints().all(), end);
    }

    void aPlanToReadOnlyStaysAsItIs()
    {
        CalendarRig rig;
        const auto id = rig.add(QStringLiteral("One"), -10);
        const QString copy = rig.folder.filePath(QStringLiteral("copy.dropbeat"));
        rig.plan().saveCopy(copy);
        rig.window->files().open(copy, Access::ReadOnly);
        rig.keys(Qt::Key_2, Qt::ControlModifier);
        rig.page = qobject_cast<CalendarPage *>(rig.window->pages()->currentWidget());
        QVERIFY(rig.page);
        rig.canvas = rig.page->canvas();
        rig.settle();
        const QPoint from = rig.at(id);
        rig.drag(rig.canvas, from, rig.canvas, rig.at(kNov24));
        QTest::mouseDClick(rig.canvas, Qt::LeftButton, {}, rig.at(kNov24));
        QVERIFY(!rig.find<QDialog>(QStringLiteral("quickCreate")));
        rig.keys(Qt::Key_Delete);
        QCOMPARE(rig.plan().tables().touchpoints().all().size(), size_t(1));
        QVERIFY(!rig.find<QPushButton>(QStringLiteral("newTouchpoint"))->isEnabled());
    }
};

/// A moment that goes out by the calendar stands there, and leads to where it can be changed.
void TestCalendarWork::momentsAreOpened()
{
    CalendarRig rig;
    Cutoff cutoff;
    cutoff.country = QStringLiteral("FR");
    cutoff.carrier = QStringLiteral("La Poste");
    cutoff.occasion = QStringLiteral("Christmas 2026");
    cutoff.lastDay = QDate(2026, 12, 18);
    rig.plan().edit(QStringLiteral("Cutoff"), [&cutoff](Tables &tables) {
        cutoff.id = tables.newId<Cutoff>();
        tables.cutoffs().insert(cutoff);
    });
    const QString key = QStringLiteral("holiday-cutoff");
    switchMoment(rig.plan(), key, true);
    rig.page->goTo(QDate(2026, 12, 1));
    rig.settle();
    QDate day;
    for (const CalendarDay &each : rig.canvas->span().days) {
        if (rig.canvas->rectOfMoment(each.day, key).isValid()) {
            day = each.day;
        }
    }
    QCOMPARE(day, QDate(2026, 12, 15)); // three days before the last one
    const auto chosen = [&rig]() -> QString {
        const auto *page = qobject_cast<MomentsPage *>(rig.window->pages()->currentWidget());
        return page ? page->chosen() : QString();
    };
    QTest::mouseClick(rig.canvas, Qt::LeftButton, Qt::NoModifier, rig.canvas->rectOfMoment(day, key).center());
    QCOMPARE(chosen(), key);
    // By keyboard: down into the day, Enter.
    rig.keys(Qt::Key_1, Qt::ControlModifier);
    rig.keys(Qt::Key_2, Qt::ControlModifier);
    rig.page->goTo(day);
    rig.canvas->setFocus();
    rig.keys(Qt::Key_Down);
    QCOMPARE(rig.canvas->focusMoment(), key);
    QVERIFY(rig.canvas->accessibleDescription().contains(QStringLiteral("Holiday cutoff")));
    rig.keys(Qt::Key_Return);
    QCOMPARE(chosen(), key);
    // On past it, to the week after; the agenda has it, too.
    rig.keys(Qt::Key_2, Qt::ControlModifier);
    rig.canvas->setFocus();
    rig.keys(Qt::Key_Down);
    QCOMPARE(rig.canvas->day(), day.addDays(7));
    rig.page->setKind(CalendarKind::Agenda);
    rig.settle();
    QVERIFY(rig.canvas->rectOfMoment(day, key).isValid());
}

QTEST_MAIN(TestCalendarWork)
#include "tst_calendar_work.moc"
