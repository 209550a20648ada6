// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "tests/support/window_rig.h"
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_card.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/beats_table.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clip_list_model.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/new_clip_dialog.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/timeline_card.h"
#include "ui/drop/clips_card.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/row_table.h"
#include "ui/results/results_page.h"
#include "ui/shell/command_palette.h"
#include "ui/widgets/page_header.h"

#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>

using namespace dropbeat;
using test::WindowRig;

namespace {

/// What a row of the script says, in the order of the table's columns.
struct ScriptLine
{
    const char *seen;
    const char *onScreen;
    const char *heard;
    int tenths;
};

constexpr ScriptLine kScript[] = {
    {"Coat swings open on beat, collar in frame", "One knit. Three mornings.", "", 15},
    {"Look 1: desk, sleeves pushed, stretch at elbow", "breathable merino", "It doesn't itch. I checked.", 45},
    {"Look 2: school run, layered under trench", "no ironing", "Straight from the bag.", 40},
    {"Look 3: dinner, tucked, earrings", "size 36 and 44", "Same knit, two bodies.", 40},
    {"Walk out of frame, hanger left swinging", "Shop the look: KNIT10", "Link's in bio.", 30},
};

/// The window on the Clips page of a plan with one drop.
struct ClipRig : WindowRig
{
    ClipRig()
    {
        startWithPlan();
        Drop row;
        row.name = QStringLiteral("Knit Capsule");
        row.launch = {QDate(2026, 12, 3), QTime(10, 0)};
        drop = addDrop(plan(), row);
        steps = plan().history().size();
        keys(Qt::Key_3, Qt::ControlModifier);
        page = qobject_cast<ClipsPage *>(window->pages()->currentWidget());
    }

    /// A clip of a format, by the page's button and the dialog.
    void makeClip(const QString &format, const QString &name)
    {
        click(QStringLiteral("New clip"));
        auto *dialog = find<NewClipDialog>(QStringLiteral("newClipDialog"));
        QVERIFY(dialog);
        dialog->formats()->setFocus();
        for (int i = 0; i < 12 && dialog->formats()->currentIndex().data().toString() != format; ++i) {
            QTest::keyClick(dialog->formats(), Qt::Key_Down);
        }
        QCOMPARE(dialog->formats()->currentIndex().data().toString(), format);
        QTest::keyClicks(dialog->name(), name);
        QTest::keyClick(dialog->name(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }

    BeatTimeline *timeline() const { return page->timeline()->timeline(); }
    BeatsTable *table() const { return page->table()->table(); }
    std::vector<Beat> beats() const { return page->beats()->stored(); }

    /// Drags the end of a beat to a time, with Ctrl: the rest follows.
    void dragEnd(int row, int tenths) const
    {
        QWidget *area = timeline()->viewport();
        const auto at = [this](int tenth) {
            return QPoint(qRound(timeline()->geometry().xOf(tenth * 100)), int(TimelineGeometry::kRuler) + 20);
        };
        const QPoint from = at(page->beats()->spanOf(row).second);
        const QPoint to = at(tenths);
        QTest::mousePress(area, Qt::LeftButton, Qt::ControlModifier, from);
        for (const QPoint &point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, area->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                             Qt::ControlModifier);
            QApplication::sendEvent(area, &move);
        }
        QTest::mouseRelease(area, Qt::LeftButton, Qt::ControlModifier, to);
        QCoreApplication::processEvents();
    }

    /// Clicks into the row's cell, types over what stands there, and goes on with Tab.
    void typeLine(int row, const ScriptLine &line) const
    {
        table()->choose(row, BeatColumn::Seen, false);
        keys(Qt::Key_F2);
        const char *const cells[] = {line.seen, line.onScreen, line.heard};
        for (size_t i = 0; i < std::size(cells); ++i) {
            keys(Qt::Key_A, Qt::ControlModifier);
            keys(Qt::Key_Backspace);
            type(QString::fromUtf8(cells[i]));
            keys(i + 1 < std::size(cells) ? Qt::Key_Tab : Qt::Key_Return);
        }
    }

    void undoAll() const
    {
        for (int left = 80; window->plan()->history().size() > 0 && left > 0; --left) {
            const auto next = window->plan()->nextUndo();
            if (!next || next->label.contains(QStringLiteral("New drop"))) {
                return;
            }
            keys(Qt::Key_Z, Qt::ControlModifier);
        }
    }

    Id<Drop> drop;
    size_t steps = 0;
    ClipsPage *page = nullptr;
};

} // namespace

/// A creative director's work on a script, by mouse and keyboard in the real window.
class TestClipWork : public QObject
{
    Q_OBJECT

private slots:
    void theMockupsClipIsWrittenAndTakenBack()
    {
        ClipRig rig;
        QVERIFY(rig.page);
        QVERIFY(rig.button(QStringLiteral("New clip…"))); // the empty drop shows how to begin
        rig.makeClip(QStringLiteral("Style 3 Ways"), QStringLiteral("Style 3 ways"));
        QCOMPARE(rig.page->header()->title(), QStringLiteral("Style 3 ways"));
        QCOMPARE(rig.beats().size(), std::size(kScript));

        int end = 0;
        for (size_t row = 0; row < std::size(kScript); ++row) {
            end += kScript[row].tenths;
            if (rig.beats()[row].tenths != kScript[row].tenths) {
                rig.dragEnd(static_cast<int>(row), end);
            }
        }
        for (size_t row = 0; row < std::size(kScript); ++row) {
            rig.typeLine(static_cast<int>(row), kScript[row]);
        }
        const std::vector<Beat> written = rig.plan().tables().beats().ofClip(rig.page->cursor()->clip());
        for (size_t row = 0; row < std::size(kScript); ++row) {
            QCOMPARE(written[row].tenths, kScript[row].tenths);
            QCOMPARE(written[row].seen, QString::fromUtf8(kScript[row].seen));
            QCOMPARE(written[row].onScreen, QString::fromUtf8(kScript[row].onScreen));
            QCOMPARE(written[row].heard, QString::fromUtf8(kScript[row].heard));
        }
        QCOMPARE(rig.plan().tables().clips().get(rig.page->cursor()->clip())->seconds, 17.0);
        QVERIFY(rig.page->list()
                    ->model()
                    ->index(0)
                    .data(ClipListModel::DetailRole)
                    .toString()
                    .startsWith(QStringLiteral("17 s")));

        rig.undoAll();
        QCOMPARE(rig.plan().tables().clips().all().size(), size_t{0});
        QTRY_VERIFY(rig.button(QStringLiteral("New clip…")));
        QCOMPARE(rig.page->header()->title(), QStringLiteral("Clips"));
    }

    void clipsAreFoundFromEverywhere()
    {
        ClipRig rig;
        rig.makeClip(QStringLiteral("Outfit Reveal"), QStringLiteral("Reveal"));
        rig.makeClip(QStringLiteral("Unboxing"), QString());
        const Id<Clip> unboxing = rig.page->cursor()->clip();
        QCOMPARE(rig.page->header()->subtitle(), QStringLiteral("Knit Capsule · clip 2 of 2"));

        // From the palette.
        rig.keys(Qt::Key_K, Qt::ControlModifier);
        rig.type(QStringLiteral("Reveal"));
        rig.keys(Qt::Key_Return);
        QTRY_COMPARE(rig.page->header()->title(), QStringLiteral("Reveal"));

        // From the drop's list of clips.
        rig.window->openDrop(rig.drop);
        auto *drop = qobject_cast<DropPage *>(rig.window->pages()->currentWidget());
        QVERIFY(drop);
        drop->clips()->choose(unboxing);
        rig.keys(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(rig.window->pages()->current(), QStringLiteral("clips"));
        QCOMPARE(rig.page->cursor()->clip(), unboxing);

        // And back to the drop, by key.
        rig.page->list()->view()->setFocus();
        rig.keys(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(rig.window->pages()->current(), QStringLiteral("drop"));
    }

    void clipsAreKeptInOrderByKeyboard()
    {
        ClipRig rig;
        rig.makeClip(QStringLiteral("Outfit Reveal"), QStringLiteral("Reveal"));
        rig.makeClip(QStringLiteral("Unboxing"), QString());
        QListView *view = rig.page->list()->view();
        view->setFocus();
        rig.keys(Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(rig.page->list()->model()->at(0).clip.name, QStringLiteral("Unboxing"));
        rig.keys(Qt::Key_F2);
        rig.type(QStringLiteral("What arrives"));
        rig.keys(Qt::Key_Return);
        QTRY_COMPARE(rig.page->header()->title(), QStringLiteral("What arrives"));
        view->setFocus();
        rig.keys(Qt::Key_Delete);
        QTRY_COMPARE(rig.page->header()->title(), QStringLiteral("Reveal"));
        rig.keys(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rig.page->list()->model()->rowCount(), 2);
    }
};

QTEST_MAIN(TestClipWork)
#include "tst_clip_work.moc"
