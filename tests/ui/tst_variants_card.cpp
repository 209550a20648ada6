// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/clip_edits.h"
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "core/actions/posting.h"
#include "core/actions/script_edits.h"
#include "core/actions/variant_edits.h"
#include "tests/support/test_plan.h"
#include "ui/clips/line_bank_dialog.h"
#include "ui/clips/make_variants_dialog.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/variants_card.h"
#include "ui/clips/variants_model.h"
#include "ui/drop/clips_model.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QString kHook = QStringLiteral("One knit. Three mornings.");
const QString kOther = QStringLiteral("This knit fits every body");
const QString kCta = QStringLiteral("Shop the look");
const QString kCode = QStringLiteral("Use code KNIT10");

/// The mockup's clip with variant A, in a card of its own.
struct Rig : TestPlan
{
    Rig()
    {
        Drop knit;
        knit.name = QStringLiteral("Knit Capsule");
        knit.launch = {QDate(2026, 11, 18), QTime(10, 0)};
        drop = dropbeat::addDrop(*plan, knit);
        Touchpoint touchpoint;
        touchpoint.drop = drop;
        touchpoint.channel = QStringLiteral("tiktok");
        touchpoint.title = QStringLiteral("Style it");
        touchpoint.dayOffset = 2;
        touchpoint.time = QTime(18, 30);
        touchpoint.state = TouchpointState::Planned;
        post = addTouchpoint(*plan, touchpoint);
        Clip style;
        style.drop = drop;
        style.name = QStringLiteral("Style 3 ways");
        style.caption = QStringLiteral("3 ways, 1 knit");
        clip = dropbeat::addClip(*plan, style);
        std::vector<Beat> beats(3);
        beats[0].stage = Stage::See;
        beats[0].onScreen = kHook;
        beats[1].tenths = 55;
        beats[2].stage = Stage::Do;
        beats[2].cta = kCta;
        setBeats(*plan, clip, beats, QStringLiteral("Write"));
        a = variants().front().id;
        card.resize(860, 300);
        cursor.setClip(clip);
        card.show();
        QApplication::setActiveWindow(&card);
    }

    std::vector<Variant> variants() { return plan->tables().variants().ofClip(clip); }
    QString shown(int row, int column) { return card.model()->index(row, column).data().toString(); }
    bool isHighlighted(int row, int column) { return card.model()->index(row, column).data(StrongRole).toBool(); }
    /// Types over a cell, as a person does.
    void type(int row, int column, const QString &text)
    {
        const QModelIndex cell = card.model()->index(row, column);
        card.table()->setFocus();
        card.table()->setCurrentIndex(cell);
        QTest::keyClick(card.table(), Qt::Key_F2);
        auto *line = qobject_cast<QLineEdit *>(card.table()->indexWidget(cell));
        QVERIFY(line);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents(); // the table writes it in its own time
    }
    template <class Dialog> Dialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<Dialog *>(widget); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    void press(QWidget *in, const QString &name)
    {
        auto *button = in->findChild<QPushButton *>(name);
        QVERIFY(button && button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    Id<Drop> drop;
    Id<Clip> clip;
    Id<Touchpoint> post;
    Id<Variant> a;
    QStringList problems;
    ScriptCursor cursor;
    VariantsCard card{*plan, cursor, [this](const Error &error) { problems << error.text(); }};
};

} // namespace

class TestVariantsCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::install(*qApp, ThemeMode::Light);
    }
    void editsInPlace();
    void theChosenOneIsTheCursors();
    void postsSomewhere();
    void postsAndRefuses();
    void takesItBackAndDeletes();
    void saysWhatATestCantTell();
    void makesVariants();
    void usesAnEarlierLine();
    void keepsLines();
    void theDropPageAgrees();
};

void TestVariantsCard::editsInPlace()
{
    Rig rig;
    QCOMPARE(rig.shown(0, VariantsModel::Hook), kHook);
    rig.press(&rig.card, QStringLiteral("addVariantButton"));
    auto *line = rig.card.table()->findChild<QLineEdit *>(); // ready to be typed
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, kOther);
    QTest::keyClick(line, Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(rig.variants().size(), size_t(2));
    QCOMPARE(rig.variants()[1].hook, std::optional(kOther));
    QVERIFY(rig.isHighlighted(1, VariantsModel::Hook));
    QVERIFY(!rig.isHighlighted(1, VariantsModel::Cta));
    QCOMPARE(rig.shown(1, VariantsModel::Cta), kCta);
    rig.type(1, VariantsModel::Caption, QStringLiteral("New caption"));
    QCOMPARE(rig.shown(1, VariantsModel::Caption), QStringLiteral("New caption"));
    rig.type(1, VariantsModel::Caption, QString()); // emptied: inherited again
    QCOMPARE(rig.variants()[1].caption, std::nullopt);
    rig.type(1, VariantsModel::Hook, kHook); // typed as the clip has it
    QCOMPARE(rig.variants()[1].hook, std::nullopt);
    rig.plan->undo();
    QCOMPARE(rig.shown(1, VariantsModel::Hook), kOther);
    QVERIFY(rig.problems.isEmpty());
}

void TestVariantsCard::theChosenOneIsTheCursors()
{
    Rig rig;
    const Id<Variant> b = addVariant(*rig.plan, rig.clip, {});
    rig.card.table()->setFocus();
    rig.card.table()->setCurrentIndex(rig.card.model()->index(0, VariantsModel::Hook));
    QCOMPARE(rig.cursor.variant(), rig.a);
    QTest::keyClick(rig.card.table(), Qt::Key_Down);
    QCOMPARE(rig.cursor.variant(), b);
    rig.cursor.setVariant(rig.a); // chosen elsewhere
    QCOMPARE(rig.card.table()->currentIndex().row(), 0);
    QTest::keyClick(rig.card.table(), Qt::Key_Escape);
    QVERIFY(rig.cursor.variant().isNull());
    QVERIFY(!rig.card.command(QStringLiteral("markPosted"))->isEnabled());
    rig.cursor.setVariant(b);
    rig.plan->undo(); // B is gone
    QVERIFY(rig.cursor.variant().isNull());
    rig.cursor.setClip({});
    QCOMPARE(rig.card.model()->rowCount(), 0);
    QVERIFY(!rig.card.command(QStringLiteral("addVariant"))->isEnabled());
}

void TestVariantsCard::postsSomewhere()
{
    Rig rig;
    QCOMPARE(rig.shown(0, VariantsModel::Posts), QStringLiteral("nowhere yet"));
    const QModelIndex cell = rig.card.model()->index(0, VariantsModel::Posts);
    QCOMPARE(cell.data(ChoiceDelegate::ChoicesRole).toStringList().size(), 2);
    rig.card.table()->setCurrentIndex(cell);
    QTest::keyClick(rig.card.table(), Qt::Key_F2);
    auto *box = rig.card.table()->findChild<QComboBox *>();
    QVERIFY(box);
    box->setCurrentIndex(1);
    emit box->activated(1);
    QCOMPARE(rig.variants()[0].touchpoint, rig.post);
    QVERIFY(rig.shown(0, VariantsModel::Posts).contains(QStringLiteral("20 Nov")));
    QVERIFY(rig.shown(0, VariantsModel::Posts).contains(QStringLiteral("18:30")));
    moveLaunch(*rig.plan, rig.drop, {QDate(2026, 11, 20), QTime(10, 0)});
    QVERIFY(rig.shown(0, VariantsModel::Posts).contains(QStringLiteral("22 Nov")));
}

void TestVariantsCard::postsAndRefuses()
{
    Rig rig;
    rig.cursor.setVariant(rig.a);
    rig.press(&rig.card, QStringLiteral("markButton"));
    QVERIFY(rig.variants()[0].isFrozen());
    const QModelIndex posts = rig.card.model()->index(0, VariantsModel::Posts);
    QVERIFY(posts.data(Qt::ToolTipRole).toString().contains(rig.variants()[0].frozenHash));
    QVERIFY(posts.data().toString().contains(QStringLiteral("20 Nov")));
    QVERIFY(posts.data(MarkRole).toInt() != 0);
    rig.type(0, VariantsModel::Hook, kOther);
    QCOMPARE(rig.shown(0, VariantsModel::Hook), kHook);
    QVERIFY(rig.card.banner()->isVisible());
    rig.press(rig.card.banner(), QStringLiteral("newVariantWithChange"));
    QCOMPARE(rig.variants().size(), size_t(2));
    QCOMPARE(rig.shown(1, VariantsModel::Hook), kOther);
    QCOMPARE(rig.cursor.variant(), rig.variants()[1].id);
    QVERIFY(!rig.card.banner()->isVisible());
    QVERIFY(rig.problems.isEmpty());
}

void TestVariantsCard::takesItBackAndDeletes()
{
    Rig rig;
    rig.cursor.setVariant(rig.a);
    rig.card.command(QStringLiteral("markPosted"))->trigger();
    rig.card.table()->setFocus();
    QTest::keyClick(rig.card.table(), Qt::Key_Delete);
    QCOMPARE(rig.problems.size(), 1); // refused, with the way out
    QVERIFY(rig.problems[0].contains(QStringLiteral("by mistake")));
    rig.card.command(QStringLiteral("takePostedBack"))->trigger();
    QVERIFY(!rig.variants()[0].isFrozen());
    QTest::keyClick(rig.card.table(), Qt::Key_Delete);
    QVERIFY(rig.variants().empty());
    QVERIFY(rig.cursor.variant().isNull());
}

void TestVariantsCard::saysWhatATestCantTell()
{
    Rig rig;
    auto *note = rig.card.findChild<QLabel *>(QStringLiteral("testNote"));
    QVERIFY(!note->isVisible());
    Variant b;
    b.hook = kOther;
    Variant c;
    c.cta = kCode;
    addVariants(*rig.plan, rig.clip, {b, c});
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(QStringLiteral("B and C differ in hook and CTA")));
    QVERIFY(note->text().contains(QStringLiteral("A and B make a clean test")));
}

void TestVariantsCard::makesVariants()
{
    Rig rig;
    QTest::keyClick(rig.card.table(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    rig.dialog<MakeVariantsDialog>() ? void() : rig.card.makeVariants();
    auto *dialog = rig.dialog<MakeVariantsDialog>();
    QVERIFY(dialog);
    auto *make = dialog->findChild<QPushButton *>(QStringLiteral("make"));
    QVERIFY(!make->isEnabled()); // nothing new yet
    QTest::keyClicks(dialog->typed(MakeVariantsDialog::Hook), kOther);
    QTest::keyClick(dialog->typed(MakeVariantsDialog::Hook), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(dialog->typed(MakeVariantsDialog::Cta), kCode);
    QTest::keyClick(dialog->typed(MakeVariantsDialog::Cta), Qt::Key_Return);
    QCOMPARE(dialog->preview()->count(), 3); // the clip's own two are A
    auto *warning = dialog->findChild<QLabel *>(QStringLiteral("warning"));
    QVERIFY(warning->isVisible());
    rig.press(dialog, QStringLiteral("keepClean"));
    QVERIFY(!warning->isVisible());
    QVERIFY(make->text().startsWith(QStringLiteral("Make 1 ")));
    dialog->preview()->item(0)->setCheckState(Qt::Checked);
    QVERIFY(warning->isVisible());
    QTest::mouseClick(make, Qt::LeftButton);
    QCOMPARE(rig.variants().size(), size_t(3));
    QCOMPARE(rig.cursor.variant(), rig.variants()[1].id);
    rig.plan->undo();
    QCOMPARE(rig.variants().size(), size_t(1));
}

void TestVariantsCard::usesAnEarlierLine()
{
    Rig rig;
    saveLine(*rig.plan, LineKind::Hook, kOther);
    saveLine(*rig.plan, LineKind::Hook, QStringLiteral("Wait for it"));
    rig.cursor.setVariant(rig.a);
    rig.card.openLineBank(LineKind::Hook);
    auto *dialog = rig.dialog<LineBankDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->table()->model()->rowCount(), 3);
    QTest::keyClicks(dialog->search(), QStringLiteral("fits every"));
    QCOMPARE(dialog->table()->model()->rowCount(), 1);
    QTest::keyClick(dialog->search(), Qt::Key_Return);
    QCOMPARE(rig.variants()[0].hook, std::optional(kOther));
    // Without a variant it is the clip's, and a posted one makes a new one.
    rig.cursor.setVariant({});
    rig.card.useLine(LineKind::Cta, kCode);
    QCOMPARE(scriptOf(rig.plan->tables(), rig.clip)->cta(), kCode);
    markPosted(*rig.plan, rig.a);
    rig.cursor.setVariant(rig.a);
    rig.card.useLine(LineKind::Hook, QStringLiteral("Wait for it"));
    QCOMPARE(rig.variants().size(), size_t(2));
    QCOMPARE(scriptOf(rig.plan->tables(), rig.variants()[1].id)->hook(), QStringLiteral("Wait for it"));
    setBeats(*rig.plan, rig.clip, {}, QStringLiteral("Clear"));
    rig.cursor.setVariant({});
    rig.card.useLine(LineKind::Hook, kOther);
    QCOMPARE(rig.problems.size(), 1); // no beat for it
}

void TestVariantsCard::keepsLines()
{
    Rig rig;
    rig.card.openLineBank(LineKind::Cta);
    auto *dialog = rig.dialog<LineBankDialog>();
    QVERIFY(dialog);
    rig.press(dialog, QStringLiteral("keep")); // what the clip says
    QCOMPARE(rig.plan->tables().savedLines().all().size(), size_t(1));
    QTest::keyClicks(dialog->search(), QStringLiteral("Tap to see it move"));
    QCOMPARE(dialog->table()->model()->rowCount(), 0);
    rig.press(dialog, QStringLiteral("keep"));
    QCOMPARE(rig.plan->tables().savedLines().all().size(), size_t(2));
    QCOMPARE(dialog->table()->model()->rowCount(), 1);
    rig.press(dialog, QStringLiteral("keep")); // let go
    QCOMPARE(rig.plan->tables().savedLines().all().size(), size_t(1));
    dialog->kinds()->setCurrentIndex(0);
    dialog->search()->clear();
    QCOMPARE(dialog->table()->model()->rowCount(), 1); // the hook
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestVariantsCard::theDropPageAgrees()
{
    Rig rig;
    ClipsModel model(*rig.plan, [&rig](const Error &error) { rig.problems << error.text(); });
    model.setDrop(rig.drop);
    QVERIFY(!(model.flags(model.index(0, ClipsModel::Seconds)) & Qt::ItemIsEditable)); // its beats' sum
    markPosted(*rig.plan, rig.a);
    model.reload();
    QVERIFY(model.index(1, ClipsModel::Letter).data(MarkRole).toInt() != 0);
    QVERIFY(!model.removeAt(1));
    QVERIFY(!model.removeAt(0));
    QCOMPARE(rig.problems.size(), 2);
    setBeats(*rig.plan, rig.clip, {}, QStringLiteral("Clear"));
    model.reload();
    QVERIFY(model.flags(model.index(0, ClipsModel::Seconds)) & Qt::ItemIsEditable);
}

QTEST_MAIN(TestVariantsCard)
#include "tst_variants_card.moc"
