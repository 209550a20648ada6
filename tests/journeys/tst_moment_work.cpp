// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/moment_rig.h"
#include "tests/support/plan_dump.h"
#include "ui/charts/bar_chart.h"
#include "ui/moments/chip_button.h"
#include "ui/moments/dry_run_card.h"
#include "ui/moments/message_editor.h"
#include "ui/moments/moment_commands.h"
#include "ui/moments/moment_editor.h"
#include "ui/moments/moment_findings.h"
#include "ui/moments/rule_editor.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

using namespace dropbeat;
using test::MomentRig;

namespace {

/// What a person does with the chosen moment's message, and what is said of it.
struct WritingRig : MomentRig
{
    void write(const QString &text) const
    {
        QPlainTextEdit *body = page->editor()->message()->body();
        body->setFocus();
        keys(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(body, text);
        FieldEditor::flushAll(*page);
    }
    bool finds(const char *rule) const
    {
        const auto &findings = page->findings()->list()->findings();
        return std::ranges::any_of(findings, [rule](const Finding &each) { return each.rule == QLatin1String(rule); });
    }
};

} // namespace

/// A founder switches cart wobble on, tries it on the shop's events, tunes its wait, hands it over, and takes all of it
/// back.
class TestMomentWork : public QObject
{
    Q_OBJECT

private slots:
    void tunedByTheHistogram();
    void written();
    void checklist();
    void byKeyboard();
    void ownMoment();
};

void TestMomentWork::tunedByTheHistogram()
{
    MomentRig rig;
    QVERIFY(rig.page);
    const QStringList before = test::dumpPlan(rig.plan().path());
    QCOMPARE(rig.page->grid()->cards().size(), 12);
    // On, by mouse on the word.
    MomentCard *card = rig.card(rig.wobbleKey());
    QTest::mouseClick(card, Qt::LeftButton, Qt::NoModifier, card->switchRect().center());
    QVERIFY(rig.wobble().moment.on);
    QVERIFY(card->isChecked());
    QVERIFY(rig.page->header()->subtitle().startsWith(QStringLiteral("One of twelve")));
    QCOMPARE(rig.wobbleWait(), qint64{45});
    // Tried on the shop's October.
    rig.dialogs.answers << rig.writeEvents();
    rig.click(QStringLiteral("Try on shop events…"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.lastRun(), 60'000);
    QCOMPARE(rig.lastRun()->run.outcome.returnedBefore, 22); // one every two minutes, up to the 44th
    QCOMPARE(rig.lastRun()->run.outcome.fires, 18);
    // First to where the histogram says that shoppers don't come back by themselves any more.
    auto *take = rig.find<QPushButton>(QStringLiteral("takeSuggestionButton"));
    QVERIFY(take);
    QCOMPARE(take->text(), QStringLiteral("Wait 60 minutes"));
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(rig.wobbleWait(), qint64{60});
    QTRY_VERIFY_WITH_TIMEOUT(!rig.lastRun()->stale, 60'000); // tried again by itself
    QCOMPARE(rig.lastRun()->run.outcome.returnedBefore, 30);
    QVERIFY(!take->isVisible()); // nothing else to suggest
    // Then the line is dragged back among the bars, and moved on by keyboard.
    BarChart *chart = rig.page->dryRun()->chart();
    QVERIFY(chart->isVisible());
    const QPoint grip(qRound(chart->markerX()), chart->height() / 2);
    const QPoint nearer(grip.x() / 2, grip.y());
    QTest::mousePress(chart, Qt::LeftButton, Qt::NoModifier, grip);
    QTest::mouseMove(chart, nearer);
    QTest::mouseRelease(chart, Qt::LeftButton, Qt::NoModifier, nearer);
    const qint64 dragged = rig.wobbleWait();
    QVERIFY(dragged < 45);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.lastRun()->stale, 60'000);
    QCOMPARE(rig.lastRun()->run.outcome.returnedBefore, dragged / 2);
    chart->setFocus();
    rig.keys(Qt::Key_Right);
    const qint64 tuned = rig.wobbleWait();
    QVERIFY(tuned > dragged && tuned != 45);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.lastRun()->stale, 60'000);
    QCOMPARE(rig.lastRun()->run.outcome.returnedBefore, tuned / 2);
    const auto *wait = rig.page->editor()->rule()->chip(QStringLiteral("withinChip0"));
    QVERIFY(wait);
    QVERIFY2(wait->text().startsWith(QString::number(tuned)), qPrintable(wait->text()));
    // The sheet, from the card's button by keyboard.
    const QString pdf = rig.folder.filePath(QStringLiteral("sheet.pdf"));
    rig.dialogs.answers << pdf;
    auto *sheet = rig.find<QPushButton>(QStringLiteral("setupSheet"));
    QVERIFY(sheet);
    sheet->setFocus();
    rig.keys(Qt::Key_Space);
    auto *tools = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(tools);
    QTest::keyClick(tools, Qt::Key_Down);
    QTest::keyClick(tools, Qt::Key_Return);
    QTRY_VERIFY(QFileInfo(pdf).size() > 1000);
    if (const QString text = test::wordsOf(pdf); !text.isEmpty()) {
        const QString delay = QStringLiteral("Add a time delay of %1.").arg(wait->text());
        for (const QString &words : {QStringLiteral("Instant cart wobble"), QStringLiteral("Klaviyo"),
                                     QStringLiteral("Added to Cart"), delay, QStringLiteral("Return-to-cart rate")}) {
            QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" / ") + text));
        }
    }
    rig.plan().goTo(0);
    QCOMPARE(test::dumpPlan(rig.plan().path()), before);
    QVERIFY(!card->isChecked());
}

void TestMomentWork::written()
{
    WritingRig rig;
    rig.page->choose(rig.wobbleKey());
    // The wait, in the small form under its chip.
    ChipButton *wait = rig.page->editor()->rule()->chip(QStringLiteral("withinChip0"));
    QVERIFY(wait);
    QTest::mouseClick(wait, Qt::LeftButton);
    auto *number = qobject_cast<QSpinBox *>(
        QApplication::activePopupWidget() ? QApplication::activePopupWidget()->findChild<QSpinBox *>() : nullptr);
    QVERIFY(number);
    number->setValue(30);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QCOMPARE(rig.wobbleWait(), qint64{30});
    // The message: its size as it goes out, and what is said of it.
    const MessageEditor *message = rig.page->editor()->message();
    rig.write(QStringLiteral("Still thinking about the knit?"));
    QCOMPARE(message->sizeText(), QStringLiteral("30 of 160 characters"));
    QVERIFY(!rig.finds("moments.message-long"));
    rig.write(QStringLiteral("x").repeated(161));
    QVERIFY(rig.finds("moments.message-long"));
    rig.write(QStringLiteral("Hi {first_name}, it is held"));
    QVERIFY(rig.finds("moments.field-without-fallback"));
}

/// Lines of the checklist are reworded and moved, by keyboard and by mouse, and all of it is undone.
void TestMomentWork::checklist()
{
    MomentRig rig;
    rig.page->choose(rig.wobbleKey());
    const auto titles = [&rig] {
        QStringList all;
        for (const MomentCheck &check : rig.wobble().checks) {
            all << check.title;
        }
        return all;
    };
    const QStringList before = titles();
    auto *second = rig.find<QCheckBox>(QStringLiteral("momentCheck1"));
    QVERIFY(second);
    second->setFocus();
    rig.keys(Qt::Key_F2);
    QCOMPARE(rig.focus()->objectName(), QStringLiteral("rewordCheck"));
    rig.type(QStringLiteral("Ask for consent"));
    rig.keys(Qt::Key_Return);
    QCOMPARE(titles().value(1), QStringLiteral("Ask for consent"));
    QCOMPARE(rig.focus()->objectName(), QStringLiteral("momentCheck1"));
    rig.keys(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(titles().value(0), QStringLiteral("Ask for consent"));
    QCOMPARE(titles().value(1), before.value(0));
    QCOMPARE(rig.focus()->objectName(), QStringLiteral("momentCheck0")); // goes on being what the keys are about
    // By mouse: a double click rewords, Escape leaves it.
    auto *words = rig.find<QLabel>(QStringLiteral("checkWords1"));
    QVERIFY(words);
    QTest::mouseDClick(words, Qt::LeftButton);
    rig.type(QStringLiteral("Something else"));
    rig.keys(Qt::Key_Escape);
    QCOMPARE(titles().value(1), before.value(0));
    QTest::mouseClick(rig.find<QAbstractButton>(QStringLiteral("moreCheck0")), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(menu->actions().at(2)).center());
    QTRY_COMPARE(titles().value(1), QStringLiteral("Ask for consent")); // moved down again
    rig.plan().goTo(0);
    QCOMPARE(titles(), before);
}

void TestMomentWork::byKeyboard()
{
    MomentRig rig;
    rig.card(rig.wobbleKey())->setFocus();
    rig.keys(Qt::Key_Space);
    QVERIFY(rig.wobble().moment.on);
    rig.keys(Qt::Key_Right);
    QCOMPARE(rig.page->chosen(), QStringLiteral("browse-drift"));
    rig.keys(Qt::Key_Down);
    const int columns = rig.page->grid()->columns();
    QCOMPARE(rig.page->chosen(), rig.page->grid()->cards().at(1 + columns)->tile().key);
    rig.keys(Qt::Key_Return);
    QCOMPARE(rig.focus()->objectName(), QStringLiteral("triggerChip"));
    rig.keys(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!rig.wobble().moment.on);
}

void TestMomentWork::ownMoment()
{
    MomentRig rig;
    rig.click(QStringLiteral("New moment"));
    QCOMPARE(rig.page->grid()->cards().size(), 13);
    const QString key = rig.page->chosen();
    auto *name = rig.find<QLineEdit>(QStringLiteral("momentName"));
    QVERIFY(name);
    name->setFocus();
    rig.keys(Qt::Key_A, Qt::ControlModifier);
    rig.type(QStringLiteral("Rain day"));
    FieldEditor::flushAll(*rig.page);
    QCOMPARE(rig.card(key)->tile().name, QStringLiteral("Rain day"));
    rig.card(key)->setFocus();
    rig.page->commands()->action(QStringLiteral("deleteMoment"))->trigger();
    QCOMPARE(rig.page->grid()->cards().size(), 12);
    QVERIFY(!rig.page->commands()->action(QStringLiteral("deleteMoment"))->isEnabled()); // Dropbeat's stay
}

QTEST_MAIN(TestMomentWork)
#include "tst_moment_work.moc"
