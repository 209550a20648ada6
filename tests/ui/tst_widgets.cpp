// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/ring_gauge.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/sidebar_entry.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/table_style.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace dropbeat;

class TstWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void sidebarIsWorkedFromTheKeyboard()
    {
        Sidebar sidebar;
        sidebar.addPage(QStringLiteral("lineup"), QStringLiteral("Line-up"), QStringLiteral("lineup"));
        sidebar.addBottomAction(QStringLiteral("import"), QStringLiteral("Import results…"));
        sidebar.addPage(QStringLiteral("results"), QStringLiteral("Results"));
        sidebar.setCurrent(QStringLiteral("lineup"));
        sidebar.show();
        QVERIFY(QTest::qWaitForWindowActive(&sidebar));
        QSignalSpy activated(&sidebar, &Sidebar::activated);
        SidebarEntry *first = sidebar.entry(QStringLiteral("lineup"));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(sidebar.entry(QStringLiteral("results"))->hasFocus());
        QTest::keyClick(sidebar.entry(QStringLiteral("results")), Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toString(), QStringLiteral("results"));
        QCOMPARE(sidebar.current(), QStringLiteral("results"));
        // An action at the bottom comes after all pages and does not become the page.
        QTest::keyClick(sidebar.entry(QStringLiteral("results")), Qt::Key_Down);
        QTest::keyClick(sidebar.entry(QStringLiteral("import")), Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toString(), QStringLiteral("import"));
        QCOMPARE(sidebar.current(), QStringLiteral("results"));
    }

    void sidebarCountsAreRead()
    {
        Sidebar sidebar;
        sidebar.addPage(QStringLiteral("clips"), QStringLiteral("Clips"));
        sidebar.setCount(QStringLiteral("clips"), 3, Sidebar::Urgency::Attention, QStringLiteral("3 findings"));
        QCOMPARE(sidebar.entry(QStringLiteral("clips"))->accessibleDescription(), QStringLiteral("3 findings"));
        sidebar.setCount(QStringLiteral("clips"), 0);
        QVERIFY(sidebar.entry(QStringLiteral("clips"))->accessibleDescription().isEmpty());
    }

    void headerKeepsItsTitleWhenNarrow()
    {
        PageHeader header;
        header.setTitle(QStringLiteral("Style 3 ways — which hook?"));
        header.setSubtitle(
            QStringLiteral("Knit Capsule · TikTok ads + shop orders · 23 Oct – 19 Nov · last import today"));
        header.addButton(QStringLiteral("Organic + boosted"));
        header.addButton(QStringLiteral("Export"));
        QPushButton *import = header.addButton(QStringLiteral("Import results…"), true);
        QCOMPARE(lookOf(import), ButtonLook::Primary);
        auto *search = header.findChild<SearchField *>();
        for (const int width : {1724, 828}) {
            header.resize(width, header.sizeHint().height());
            header.show();
            QVERIFY(QTest::qWaitForWindowExposed(&header));
            QCoreApplication::processEvents();
            const auto labels = header.findChildren<ElidedLabel *>();
            QVERIFY(!labels.first()->isElided());
            QCOMPARE(search->width() < 60, width == 828);
            QVERIFY(import->geometry().right() <= header.width());
        }
        QVERIFY(!header.findChildren<ElidedLabel *>().at(1)->toolTip().isEmpty());
        QSignalSpy asked(&header, &PageHeader::searchRequested);
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Space);
        QTest::mouseClick(search, Qt::LeftButton);
        QCOMPARE(asked.count(), 2);
    }

    void elidedLabelShowsItselfWhole()
    {
        ElidedLabel label(QStringLiteral("A drop with a rather long name"));
        label.resize(400, 20);
        label.show();
        QVERIFY(!label.isElided());
        QVERIFY(label.toolTip().isEmpty());
        label.resize(60, 20);
        QVERIFY(label.isElided());
        QCOMPARE(label.toolTip(), label.text());
        QCOMPARE(label.accessibleName(), label.text());
    }

    void cardHeadingIsEscaped()
    {
        Card card(QStringLiteral("A <b>bold</b> drop"));
        card.setSubtitle(QStringLiteral("1 < 2"));
        const auto *heading = card.findChild<QLabel *>();
        QVERIFY(heading->text().contains(QStringLiteral("&lt;b&gt;")));
        QCOMPARE(heading->accessibleName(), QStringLiteral("A <b>bold</b> drop — 1 < 2"));
        QCOMPARE(card.title(), QStringLiteral("A <b>bold</b> drop"));
    }

    void flowLayoutBreaksRowsAndMirrors()
    {
        QWidget parent;
        auto *flow = new FlowLayout(&parent, 10);
        flow->setColumnWidth(100);
        QList<QWidget *> items;
        for (int i = 0; i < 3; ++i) {
            auto *item = new QWidget;
            item->setFixedHeight(40);
            flow->addWidget(item);
            items.append(item);
        }
        parent.resize(220, 200);
        parent.show();
        QCOMPARE(items[0]->geometry(), QRect(0, 0, 105, 40));
        QCOMPARE(items[1]->geometry(), QRect(115, 0, 105, 40));
        QCOMPARE(items[2]->geometry(), QRect(0, 50, 105, 40));
        QCOMPARE(flow->heightForWidth(220), 90);
        QCOMPARE(flow->heightForWidth(330), 40);
        parent.setLayoutDirection(Qt::RightToLeft);
        flow->setGeometry(parent.rect());
        QCOMPARE(items[0]->geometry().left(), 115);
    }

    void bannerSaysAllThree()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *banner = new ProblemBanner(&page);
        layout->addWidget(banner);
        page.show();
        QVERIFY(!banner->isVisible());
        banner->show(Error(Error::Kind::Failed, QStringLiteral("The import stopped."),
                           QStringLiteral("The disk is full."), QStringLiteral("Make room and try again.")));
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->text(), QStringLiteral("The import stopped. The disk is full. Make room and try again."));
        QVERIFY(banner->accessibleName().contains(banner->text()));
        QPushButton *again = banner->addButton(QStringLiteral("Try again"));
        QVERIFY(again->isVisibleTo(banner));
        banner->show(ProblemBanner::Severity::Notice, QStringLiteral("Done."));
        QVERIFY(!again->isVisibleTo(banner));
        QSignalSpy dismissed(banner, &ProblemBanner::dismissed);
        const auto buttons = banner->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->accessibleName() == QStringLiteral("Dismiss")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(!banner->isVisible());
    }

    void progressCancelsOnce()
    {
        ProgressStrip strip;
        QSignalSpy cancel(&strip, &ProgressStrip::cancelRequested);
        strip.start(QStringLiteral("Reading"));
        strip.setProgress(0.5, QStringLiteral("10 rows left"));
        auto *button = strip.findChild<QPushButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(cancel.count(), 1);
        strip.start(QStringLiteral("Reading again"));
        QVERIFY(button->isEnabled());
        strip.finish();
        QVERIFY(!strip.isVisible());
    }

    void stepsGoBackOnly()
    {
        StepList steps({QStringLiteral("File"), QStringLiteral("Columns"), QStringLiteral("Check")});
        steps.setCurrent(1);
        steps.resize(steps.sizeHint());
        steps.show();
        QSignalSpy chosen(&steps, &StepList::stepChosen);
        QTest::mouseClick(&steps, Qt::LeftButton, {}, QPoint(20, 36 * 2 + 10));
        QCOMPARE(chosen.count(), 0);
        QTest::mouseClick(&steps, Qt::LeftButton, {}, QPoint(20, 10));
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 0);
        QTest::keyClick(&steps, Qt::Key_Up);
        QTest::keyClick(&steps, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(steps.current(), 1);
        QVERIFY(steps.accessibleDescription().contains(QStringLiteral("Columns")));
    }

    void gaugesAndBarsSayTheirFigures()
    {
        RingGauge ring;
        ring.setShare(0.641, QStringLiteral("ready 64 %"));
        QCOMPARE(ring.accessibleName(), QStringLiteral("ready 64 %"));
        ring.setShare(7);
        QCOMPARE(ring.share(), 1.0);
        Bullet bullet;
        bullet.label = QStringLiteral("View-through rate");
        bullet.text = QStringLiteral("43.2 %");
        bullet.id = QStringLiteral("vtr");
        BulletBar bar(bullet);
        QCOMPARE(bar.accessibleName(), QStringLiteral("View-through rate 43.2 %"));
        QSignalSpy activated(&bar, &BulletBar::activated);
        QTest::keyClick(&bar, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toString(), QStringLiteral("vtr"));
    }

    void emptyStateTeaches()
    {
        EmptyState empty(QStringLiteral("Nothing yet."), QStringLiteral("Import results…"));
        auto *example = new QLineEdit;
        empty.setExample(example);
        QVERIFY(!example->isEnabled());
        QSignalSpy activated(&empty, &EmptyState::activated);
        empty.button()->click();
        QCOMPARE(activated.count(), 1);
    }

    void choicesAreEditedInTheCell()
    {
        QTableView view;
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QStringLiteral("spend"));
        model.setData(model.index(0, 0), QStringList{QStringLiteral("clicks"), QStringLiteral("spend")},
                      ChoiceDelegate::ChoicesRole);
        model.setData(model.index(0, 0), QVariantList{QStringLiteral("clicks"), QStringLiteral("spend")},
                      ChoiceDelegate::ChoiceValuesRole);
        view.setModel(&model);
        styleTable(view);
        ChoiceDelegate delegate;
        view.setItemDelegateForColumn(0, &delegate);
        view.show();
        view.edit(model.index(0, 0));
        auto *box = view.findChild<QComboBox *>();
        QVERIFY(box);
        QCOMPARE(box->currentText(), QStringLiteral("spend"));
        box->setCurrentIndex(0);
        emit box->activated(0);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("clicks"));
    }

    void controlsGiveWordsRoom()
    {
        for (const ButtonLook look : {ButtonLook::Outlined, ButtonLook::Primary, ButtonLook::Link, ButtonLook::Small}) {
            QPushButton *button = makeButton(QStringLiteral("Import 84 ad-days"), look);
            QVERIFY(button->sizeHint().width() >= button->fontMetrics().horizontalAdvance(button->text()) + 4);
            delete button;
        }
        QComboBox box;
        box.addItem(QStringLiteral("Organic + boosted"));
        QVERIFY(box.sizeHint().width() >= box.fontMetrics().horizontalAdvance(box.itemText(0)) + 30);
        QLineEdit line;
        QCOMPARE(line.sizeHint().height(), box.sizeHint().height());
    }
};

QTEST_MAIN(TstWidgets)
#include "tst_widgets.moc"
