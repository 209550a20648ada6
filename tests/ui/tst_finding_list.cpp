// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_list.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dropbeat;

namespace {

Finding about(int subject, const Fix &fix, const char *fixText = "Mend it")
{
    Finding finding;
    finding.rule = QStringLiteral("rhythm.test");
    finding.severity = FindingSeverity::Warning;
    finding.subjectKind = QStringLiteral("touchpoint");
    finding.subjectId = subject;
    finding.message = QStringLiteral("Number %1 <b>").arg(subject);
    finding.reason = QStringLiteral("Because of %1").arg(subject);
    finding.fix = fix;
    finding.fixText = QLatin1String(fixText);
    return finding;
}

const Fix kEdit = RemoveTouchpoint{Id<Touchpoint>{7}};

} // namespace

class TestOfFindingList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void saysItsThing()
    {
        FindingList list;
        QVERIFY(list.rows().isEmpty());
        const auto sentence = [&list] { return list.findChild<QLabel *>()->isVisibleTo(&list); };
        QVERIFY(sentence());
        list.setFindings({about(1, kEdit)});
        QVERIFY(!sentence());
        QCOMPARE(list.rows().size(), 1);
        QCOMPARE(list.rows().front()->accessibleName(), QStringLiteral("Warning: Number 1 <b>"));
        QCOMPARE(list.rows().front()->accessibleDescription(), QStringLiteral("Because of 1"));
        for (const QLabel *label : list.rows().front()->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        list.setFindings({});
        QVERIFY(sentence());
    }

    void isWorkedByMouseAndKeyboard()
    {
        for (const FindingRow::Form form : {FindingRow::Form::Wide, FindingRow::Form::Narrow}) {
            FindingList list(form);
            list.setFindings({about(1, kEdit), about(2, OpenSubject{}, "Open"), about(3, NoFix{}, "")});
            list.resize(420, 400);
            list.show();
            QVERIFY(QTest::qWaitForWindowActive(&list));
            QSignalSpy fixes(&list, &FindingList::fixWanted);
            QSignalSpy opens(&list, &FindingList::openWanted);
            QTest::mouseClick(list.rows()[0]->findChild<QPushButton *>(), Qt::LeftButton);
            QCOMPARE(fixes.takeFirst().at(0).value<Finding>().subjectId, 1);
            auto *open = list.rows()[1]->findChild<QPushButton *>();
            QCOMPARE(open != nullptr, form == FindingRow::Form::Wide);
            QTest::mouseClick(open ? static_cast<QWidget *>(open) : list.rows()[1], Qt::LeftButton);
            QCOMPARE(opens.takeFirst().at(0).value<Finding>().subjectId, 2);
            QVERIFY(!list.rows()[2]->findChild<QPushButton *>());
            list.rows()[0]->setFocus();
            QTest::keyClick(list.rows()[0], Qt::Key_Return);
            QCOMPARE(fixes.takeFirst().at(0).value<Finding>().subjectId, 1);
            QTest::keyClick(list.rows()[0], Qt::Key_O);
            QCOMPARE(opens.takeFirst().at(0).value<Finding>().subjectId, 1);
            QTest::keyClick(list.rows()[0], Qt::Key_Down);
            QVERIFY(list.rows()[1]->hasFocus());
            QTest::keyClick(list.rows()[1], Qt::Key_Space);
            QCOMPARE(opens.takeFirst().at(0).value<Finding>().subjectId, 2);
            QTest::mouseDClick(list.rows()[2], Qt::LeftButton);
            QCOMPARE(opens.takeFirst().at(0).value<Finding>().subjectId, 3);
            QVERIFY(fixes.isEmpty() && opens.isEmpty());
        }
    }

    void setsAsideWithAReason()
    {
        FindingList list;
        list.setFindings({about(1, kEdit), about(2, kEdit)});
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QSignalSpy aside(&list, &FindingList::setAsideWanted);
        list.rows()[1]->setFocus();
        QTest::keyClick(list.rows()[1], Qt::Key_Delete);
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("setAside"));
        QVERIFY(!button->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("reason")), QStringLiteral(" no list yet "));
        QVERIFY(button->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(aside.count(), 1);
        QCOMPARE(aside.front().at(0).value<Finding>().subjectId, 2);
        QCOMPARE(aside.front().at(1).toString(), QStringLiteral("no list yet"));
    }

    void keepsTheFocusWhenAFindingGoes()
    {
        FindingList list;
        list.setFindings({about(1, kEdit), about(2, kEdit), about(3, kEdit)});
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.rows()[1]->setFocus();
        list.setFindings({about(2, kEdit), about(3, kEdit)});
        QVERIFY(list.rows()[0]->hasFocus());
        list.setFindings({about(3, kEdit)});
        QVERIFY(list.rows()[0]->hasFocus());
    }

    void showsTheRestWhenAsked()
    {
        FindingList list;
        list.setMost(3);
        std::vector<Finding> many;
        for (int i = 1; i <= 9; ++i) {
            many.push_back(about(i, kEdit));
        }
        list.setFindings(many);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QCOMPARE(list.rows().size(), 3);
        auto *more = list.findChild<QPushButton *>(QStringLiteral("moreFindings"));
        QVERIFY(more->isVisible());
        QVERIFY(more->text().contains(u'6'));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(list.rows().size(), 9);
        QVERIFY(!more->isVisible());
        QVERIFY(list.rows()[3]->hasFocus());
    }

    void readOnlyOffersOnlyToOpen()
    {
        FindingList list;
        list.setReadOnly(true);
        list.setFindings({about(1, kEdit), about(2, OpenSubject{}, "Open")});
        QVERIFY(!list.rows()[0]->findChild<QPushButton *>());
        QVERIFY(list.rows()[1]->findChild<QPushButton *>());
        const std::unique_ptr<QMenu> menu(list.rows()[0]->makeMenu());
        QCOMPARE(menu->actions().size(), 1);
        QSignalSpy aside(&list, &FindingList::setAsideWanted);
        list.show();
        QTest::keyClick(list.rows()[0], Qt::Key_Delete);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void wrapsInASidePanel()
    {
        FindingList list(FindingRow::Form::Narrow);
        list.setFindings({about(1, kEdit)});
        list.setFixedWidth(120);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const FindingRow *row = list.rows().front();
        for (const QWidget *child : row->findChildren<QWidget *>()) {
            if (child->isVisible()) {
                QVERIFY(row->rect().contains(child->geometry()));
            }
        }
    }
};

QTEST_MAIN(TestOfFindingList)
#include "tst_finding_list.moc"
