// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "tests/support/window_rig.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clip_list_model.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/new_clip_dialog.h"
#include "ui/clips/script_cursor.h"
#include "ui/drop/clips_card.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/page_header.h"

#include <QLineEdit>
#include <QListView>

using namespace dropbeat;
using test::WindowRig;

namespace {

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

    Id<Drop> drop;
    ClipsPage *page = nullptr;
};

} // namespace

/// A creative director's work on the clips of a drop, by mouse and keyboard in the real window.
class TestClipWork : public QObject
{
    Q_OBJECT

private slots:
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
