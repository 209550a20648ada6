// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_board.h"
#include "tests/support/plan_dump.h"
#include "tests/support/window_rig.h"
#include "ui/moments/chip_button.h"
#include "ui/moments/message_editor.h"
#include "ui/moments/moment_commands.h"
#include "ui/moments/moment_editor.h"
#include "ui/moments/moment_findings.h"
#include "ui/moments/moment_grid.h"
#include "ui/moments/moments_page.h"
#include "ui/moments/rule_editor.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSpinBox>
#include <QStandardPaths>

#include <algorithm>

using namespace dropbeat;
using test::WindowRig;

namespace {

const QString kWobble = QStringLiteral("cart-wobble");

/// The window on the Moments page of an empty plan.
struct MomentRig : WindowRig
{
    MomentRig()
    {
        startWithPlan();
        keys(Qt::Key_6, Qt::ControlModifier);
        page = qobject_cast<MomentsPage *>(window->pages()->currentWidget());
    }

    BoardMoment wobble() { return boardMoment(plan().tables(), kWobble).value_or(BoardMoment()); }
    MomentCard *card(const QString &key) const { return page->grid()->card(key); }
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

    MomentsPage *page = nullptr;
};

} // namespace

/// A founder switches cart wobble on, changes its rule, writes its message, hands it over, and takes all of it back.
class TestMomentWork : public QObject
{
    Q_OBJECT

private slots:
    void fromSwitchToSheet();
    void byKeyboard();
    void ownMoment();
};

void TestMomentWork::fromSwitchToSheet()
{
    MomentRig rig;
    QVERIFY(rig.page);
    const QStringList before = test::dumpPlan(rig.plan().path());
    QCOMPARE(rig.page->grid()->cards().size(), 12);
    // By mouse, on the word.
    QTest::mouseClick(rig.card(kWobble), Qt::LeftButton, Qt::NoModifier, rig.card(kWobble)->switchRect().center());
    QVERIFY(rig.wobble().moment.on);
    QVERIFY(rig.card(kWobble)->isChecked());
    QVERIFY(rig.page->header()->subtitle().startsWith(QStringLiteral("One of twelve")));
    // The wait, in the small form under its chip.
    ChipButton *wait = rig.page->editor()->rule()->chip(QStringLiteral("withinChip0"));
    QVERIFY(wait);
    QTest::mouseClick(wait, Qt::LeftButton);
    auto *number = qobject_cast<QSpinBox *>(
        QApplication::activePopupWidget() ? QApplication::activePopupWidget()->findChild<QSpinBox *>() : nullptr);
    QVERIFY(number);
    number->setValue(30);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QCOMPARE(rig.wobble().moment.rule.conditions[0].withinMinutes, qint64{30});
    // The message: its size as it goes out, and what is said of it.
    const MessageEditor *message = rig.page->editor()->message();
    rig.write(QStringLiteral("Still thinking about the knit?"));
    QCOMPARE(message->sizeText(), QStringLiteral("30 of 160 characters"));
    QVERIFY(!rig.finds("moments.message-long"));
    rig.write(QStringLiteral("x").repeated(161));
    QVERIFY(rig.finds("moments.message-long"));
    rig.write(QStringLiteral("Hi {first_name}, it is held"));
    QVERIFY(rig.finds("moments.field-without-fallback"));
    rig.write(QStringLiteral("Still thinking about the knit?"));
    // The sheet.
    const QString pdf = rig.folder.filePath(QStringLiteral("sheet.pdf"));
    rig.dialogs.answers << pdf;
    for (QAction *action : rig.page->actions()) {
        if (action->objectName() == QLatin1String("momentSheet")) {
            action->trigger();
            break;
        }
    }
    QVERIFY(QFileInfo(pdf).size() > 1000);
    if (!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished(60'000));
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
        for (const char *words : {"Instant cart wobble", "Klaviyo", "Added to Cart", "30 minute",
                                  "Still thinking about the knit?", "Return-to-cart rate"}) {
            QVERIFY2(text.contains(QLatin1String(words)), words);
        }
    }
    rig.plan().goTo(0);
    QCOMPARE(test::dumpPlan(rig.plan().path()), before);
    QVERIFY(!rig.card(kWobble)->isChecked());
}

void TestMomentWork::byKeyboard()
{
    MomentRig rig;
    rig.card(kWobble)->setFocus();
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
