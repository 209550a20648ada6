// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/import_results.h"
#include "core/actions/ugc_edits.h"
#include "tests/support/window_rig.h"
#include "ui/importing/erase_customer_dialog.h"
#include "ui/momentum/cohort_model.h"
#include "ui/momentum/customers_card.h"
#include "ui/momentum/momentum_page.h"
#include "ui/posts/posts_dialog.h"
#include "ui/posts/posts_model.h"
#include "ui/widgets/figure_strip.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>

using namespace dropbeat;
using test::WindowRig;

namespace {

/// The window over a plan whose shop's export names customers; ours are invented. Three of them are known and have five
/// orders that count: two came back, after three days and after one.
struct CustomerRig : WindowRig
{
    Id<Drop> drop;

    CustomerRig()
    {
        makePlan();
        const auto plan = Plan::open(path, Access::ReadWrite, clock);
        Drop row;
        row.id = plan->newId<Drop>();
        row.name = QStringLiteral("Knit Capsule");
        row.code = QStringLiteral("2606-knit");
        row.launch = {QDate(2026, 6, 1), QTime(10, 0)};
        row.status = DropStatus::Live;
        drop = row.id;
        plan->edit(QStringLiteral("Drop"), [row](Tables &tables) { tables.drops().insert(row); });
        const std::vector<ImportFile> files{
            {QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/shopify-orders.csv"), {}},
            {QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/shopify-orders-part-2.csv"), {}}};
        const auto importing = ImportContext::of(plan->tables(), path, QStringLiteral("tester"), plan->today());
        writeImport(readImport(files, importing), importing, {}, clock, false);
    }

    std::vector<UgcCount> posts() { return ugcOf(plan().tables(), drop); }

    /// As its menu has it.
    void runCommand(const char *name) const
    {
        auto *action = window->findChild<QAction *>(QString::fromLatin1(name));
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
        QCoreApplication::processEvents();
    }

    template <class T> T *openFrom(const char *command, const char *dialog) const
    {
        runCommand(command);
        return find<T>(QString::fromLatin1(dialog));
    }
};

} // namespace

class TestCustomerWork : public QObject
{
    Q_OBJECT

private slots:
    void countsPostsByKeyboard()
    {
        CustomerRig rig;
        rig.start(rig.path);
        auto *dialog = rig.openFrom<PostsDialog>("countPosts", "postsDialog");
        QVERIFY(dialog);
        const auto *table = dialog->findChild<QTableView *>();
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(WindowRig::findIn<QComboBox>(dialog, QStringLiteral("drop"))->currentText(),
                 QStringLiteral("Knit Capsule"));
        QVERIFY(!WindowRig::findIn<QPushButton>(dialog, QStringLiteral("remove"))->isEnabled());
        auto *hashtag = WindowRig::findIn<QLineEdit>(dialog, QStringLiteral("hashtag"));
        auto *number = WindowRig::findIn<QSpinBox>(dialog, QStringLiteral("posts"));
        auto *kind = WindowRig::findIn<QComboBox>(dialog, QStringLiteral("kind"));
        hashtag->setFocus();
        QTest::keyClicks(hashtag, QStringLiteral("#slowknit"));
        QTest::keyClick(kind, Qt::Key_Down); // from posts to duets
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("12"));
        QTest::keyClick(number, Qt::Key_Return); // what Add does
        QCoreApplication::processEvents();
        QCOMPARE(rig.posts().size(), size_t(1));
        QCOMPARE(rig.posts()[0].hashtag, QStringLiteral("slowknit"));
        QCOMPARE(rig.posts()[0].kind, UgcKind::Duet);
        QCOMPARE(rig.posts()[0].posts, 12);
        QCOMPARE(rig.posts()[0].day, QDate(2026, 11, 20));
        QVERIFY(dialog->isVisible());
        QCOMPARE(table->model()->index(0, PostsModel::Hashtag).data().toString(), QStringLiteral("#slowknit"));
        QVERIFY(table->model()->setData(table->model()->index(0, PostsModel::Posts), 31, Qt::EditRole));
        QCOMPARE(rig.posts()[0].posts, 31);
        QVERIFY(!table->model()->setData(table->model()->index(0, PostsModel::Posts), -1, Qt::EditRole));
        QCOMPARE(rig.posts()[0].posts, 31);
    }

    void countsNothingWithoutADrop()
    {
        WindowRig rig;
        rig.startWithPlan();
        rig.keys(Qt::Key_7, Qt::ControlModifier);
        rig.click(QStringLiteral("Count posts…"));
        auto *dialog = rig.find<PostsDialog>(QStringLiteral("postsDialog"));
        QVERIFY(dialog);
        for (const char *name : {"add", "import", "remove"}) {
            QVERIFY2(!WindowRig::findIn<QPushButton>(dialog, QString::fromLatin1(name))->isEnabled(), name);
        }
    }

    void takesAListAndItsRowsAway()
    {
        CustomerRig rig;
        const QString list = rig.folder.filePath(QStringLiteral("ugc.csv"));
        QFile file(list);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,channel,hashtag,kind,posts,drop\n"
                   "2026-06-03,tiktok,#slowknit,duet,4,Knit Capsule\n"
                   "2026-06-04,tiktok,slowknit,stitch,3,\n"
                   "2026-06-05,tiktok,slowknit,duet,9,Nobody's Drop\n"
                   "some day,tiktok,slowknit,duet,9,\n");
        file.close();
        rig.start(rig.path);
        auto *dialog = rig.openFrom<PostsDialog>("countPosts", "postsDialog");
        QVERIFY(dialog);
        rig.dialogs.answers = {list};
        QTest::mouseClick(WindowRig::findIn<QPushButton>(dialog, QStringLiteral("import")), Qt::LeftButton);
        QCoreApplication::processEvents();
        QCOMPARE(rig.posts().size(), size_t(2));
        QString said;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            said += label->isVisible() ? label->text() + u'\n' : QString();
        }
        QVERIFY2(said.contains(QStringLiteral("Nobody's Drop")), qPrintable(said));
        auto *table = dialog->findChild<QTableView *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Delete);
        QCoreApplication::processEvents();
        QCOMPARE(rig.posts().size(), size_t(1));
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::mouseClick(WindowRig::findIn<QPushButton>(dialog, QStringLiteral("remove")), Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(rig.posts().empty());
        rig.plan().undo();
        rig.plan().undo();
        QCOMPARE(rig.posts().size(), size_t(2));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::processEvents();
        QVERIFY(!rig.find<PostsDialog>(QStringLiteral("postsDialog")));
    }

    void seesWhoComesBack()
    {
        CustomerRig rig;
        rig.start(rig.path);
        rig.keys(Qt::Key_7, Qt::ControlModifier);
        auto *page = qobject_cast<MomentumPage *>(rig.window->pages()->currentWidget());
        QVERIFY(page);
        page->finishReading();
        auto *card = rig.find<CustomersCard>(QStringLiteral("customersCard"));
        QVERIFY(card);
        const QAbstractItemModelTester tester(card->cohorts());
        const auto cell = [card](int column) { return card->cohorts()->index(0, column).data().toString(); };
        QCOMPARE(cell(CohortModel::Customers), QStringLiteral("3"));
        QCOMPARE(cell(CohortModel::Back), QStringLiteral("2"));
        QCOMPARE(cell(CohortModel::Rate), QStringLiteral("66.7 %"));
        QCOMPARE(card->figures()->figures().front().figure, QStringLiteral("2 d")); // of one and three days
        QVERIFY(card->sentence().contains(u'5'));
        auto *days = WindowRig::findIn<QSpinBox>(card, QStringLiteral("comeBackDays"));
        QVERIFY(days->isVisible());
        days->setFocus();
        days->selectAll();
        QTest::keyClicks(days, QStringLiteral("7"));
        QTest::keyClick(days, Qt::Key_Return);
        QCoreApplication::processEvents();
        page->finishReading();
        QCOMPARE(comeBackWindow(rig.plan().tables()), 7);
        QCOMPARE(cell(CohortModel::Back), QStringLiteral("2"));
        rig.plan().undo(); // Ctrl+Z in the field is the field's own
        QCoreApplication::processEvents();
        page->finishReading();
        QCOMPARE(comeBackWindow(rig.plan().tables()), 60);
        QCOMPARE(days->value(), 60);
    }

    void erasesACustomerByTheAddress()
    {
        CustomerRig rig;
        rig.start(rig.path);
        rig.keys(Qt::Key_7, Qt::ControlModifier);
        auto *page = qobject_cast<MomentumPage *>(rig.window->pages()->currentWidget());
        page->finishReading();
        auto *card = rig.find<CustomersCard>(QStringLiteral("customersCard"));
        QCOMPARE(card->cohorts()->index(0, CohortModel::Customers).data().toString(), QStringLiteral("3"));
        auto *dialog = rig.openFrom<EraseCustomerDialog>("eraseCustomer", "eraseCustomerDialog");
        QVERIFY(dialog);
        auto *mark = WindowRig::findIn<QLineEdit>(dialog, QStringLiteral("mark"));
        auto *erase = WindowRig::findIn<QPushButton>(dialog, QStringLiteral("erase"));
        const auto *found = WindowRig::findIn<QLabel>(dialog, QStringLiteral("found"));
        QVERIFY(!erase->isEnabled());
        QTest::keyClicks(mark, QStringLiteral("nobody@example.com"));
        QVERIFY(!erase->isEnabled());
        QVERIFY(found->text().startsWith(QStringLiteral("No order")));
        mark->clear();
        QTest::keyClicks(mark, QStringLiteral("Abelone.Quist@EXAMPLE.com"));
        QVERIFY(erase->isEnabled());
        QVERIFY2(found->text().startsWith(u'3'), qPrintable(found->text()));
        QTest::mouseClick(erase, Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(mark->text().isEmpty());
        QVERIFY2(found->text().startsWith(QStringLiteral("Erased: 3")), qPrintable(found->text()));
        QVERIFY(!erase->isEnabled());
        page->finishReading();
        QCOMPARE(card->cohorts()->index(0, CohortModel::Customers).data().toString(), QStringLiteral("2"));
    }
};

QTEST_MAIN(TestCustomerWork)
#include "tst_customer_work.moc"
