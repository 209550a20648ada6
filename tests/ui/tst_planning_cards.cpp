// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/arc_edits.h"
#include "core/actions/channel_edits.h"
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "core/actions/product_edits.h"
#include "core/actions/rollout_edits.h"
#include "tests/support/test_plan.h"
#include "ui/channels/channels_dialog.h"
#include "ui/drop/budget_card.h"
#include "ui/drop/expenses_model.h"
#include "ui/drop/products_card.h"
#include "ui/drop/products_model.h"
#include "ui/drop/rollout_dialog.h"
#include "ui/drop/rollout_steps_model.h"
#include "ui/rhythm/cadence_editor.h"
#include "ui/rhythm/plan_next_panel.h"
#include "ui/widgets/cover_image.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

/// A new plan with all its channels and one drop with a launch.
struct Season : TestPlan
{
    Season()
    {
        path = folder.filePath(QStringLiteral("new.dropbeat"));
        newPlan(path, profile(), clock);
        open();
        Drop one;
        one.name = QStringLiteral("Slip");
        one.launch = {QDate(2026, 12, 3), QTime(10, 0)};
        drop = dropbeat::addDrop(*plan, one);
    }

    Id<Drop> drop;
    QList<QString> problems;
    Report report = [this](const Error &error) { problems << error.text(); };
};

QByteArray picture(const QSize &size, bool seeThrough)
{
    QImage image(size, seeThrough ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.fill(seeThrough ? Qt::transparent : Qt::darkRed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// The parts of the Drop page and the dialogs that plan, each by itself.
class TestPlanningCards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void productsAreTypedInAsPeopleWriteThem()
    {
        Season test;
        ProductsModel model(*test.plan, test.report);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDrop(test.drop);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.setData(model.index(0, 0), QStringLiteral(" Slip, short "), Qt::EditRole));
        model.reload();
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.setData(model.index(0, ProductsModel::Price), QStringLiteral("€ 109.50"), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, ProductsModel::Stock), QStringLiteral("80"), Qt::EditRole));
        model.reload();
        const Product product = test.plan->tables().products().ofDrop(test.drop).at(0);
        QCOMPARE(product.name, QStringLiteral("Slip, short"));
        QCOMPARE(product.price, std::optional<qint64>(10950));
        QCOMPARE(product.stock, std::optional<qint64>(80));
        QVERIFY(!model.setData(model.index(0, ProductsModel::Price), QStringLiteral("a lot"), Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, ProductsModel::Stock), QStringLiteral("-3"), Qt::EditRole));
        QCOMPARE(test.problems.size(), 2);
        QVERIFY(model.setData(model.index(0, ProductsModel::Price), QString(), Qt::EditRole)); // not known any more
        QVERIFY(!test.plan->tables().products().ofDrop(test.drop).at(0).price);
    }

    void whatCantBePastedIsTold()
    {
        Season test;
        ProductsCard card(*test.plan, test.report);
        card.setDrop(test.drop);
        card.show();
        QGuiApplication::clipboard()->setText(QStringLiteral("Name\tPrice\nSlip\t129\nBelt\tmuch\n"));
        card.paste();
        QCOMPARE(test.plan->tables().products().ofDrop(test.drop).size(), size_t(2));
        auto *note = card.findChild<ProblemBanner *>();
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(QStringLiteral("much")));
        QGuiApplication::clipboard()->setText(QString());
        const size_t entries = test.plan->history().size();
        card.paste();
        QVERIFY(note->isVisible());
        QCOMPARE(test.plan->history().size(), entries);
    }

    void expensesAddUpAgainstTheBudget()
    {
        Season test;
        BudgetCard card(*test.plan, test.report);
        card.setDrop(test.drop);
        ExpensesModel *model = card.model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &title : {QStringLiteral("Ads, boosted"), QStringLiteral("Flowers")}) {
            QVERIFY(model->setData(model->index(model->rowCount() - 1, 0), title, Qt::EditRole));
            card.reload();
        }
        QVERIFY(model->expenseAt(0)->kind == ExpenseKind::Ads);
        QVERIFY(model->expenseAt(1)->kind == ExpenseKind::Other);
        model->setKind(1, ExpenseKind::Shoot);
        QVERIFY(model->setData(model->index(0, ExpensesModel::Spent), QStringLiteral("640"), Qt::EditRole));
        QVERIFY(model->setData(model->index(1, ExpensesModel::Planned), QStringLiteral("600"), Qt::EditRole));
        card.reload();
        QVERIFY(model->expenseAt(1)->kind == ExpenseKind::Shoot);
        auto *budget = card.findChild<QLineEdit *>(QStringLiteral("budget"));
        QVERIFY(budget->text().isEmpty());
        QVERIFY(budget->placeholderText().contains(QStringLiteral("600")));
        setBudget(*test.plan, test.drop, 125000);
        card.reload();
        QVERIFY(budget->text().contains(QStringLiteral("1,250")));
    }

    void picturesBecomeSmall_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("seeThrough");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("large") << QSize(4000, 2000) << false << QSize(640, 320);
        QTest::newRow("tall and see-through") << QSize(100, 1280) << true << QSize(50, 640);
        QTest::newRow("small") << QSize(200, 100) << false << QSize(200, 100);
    }

    void picturesBecomeSmall()
    {
        QFETCH(QSize, size);
        QFETCH(bool, seeThrough);
        QFETCH(QSize, kept);
        const QByteArray cover = coverFrom(picture(size, seeThrough));
        QCOMPARE(QImage::fromData(cover).size(), kept);
        QCOMPARE(cover.startsWith("\x89PNG"), seeThrough);
        QVERIFY(cover.size() <= kMostCoverBytes);
        QVERIFY(coverFrom("no picture").isEmpty());
    }

    void rolloutIsSeenBeforeItIsDone()
    {
        Season test;
        const Drop drop = *test.plan->tables().drops().get(test.drop);
        applyRollout(*test.plan, test.drop, {presetRollouts().at(0).steps.at(1)});
        auto *dialog = new RolloutDialog(*test.plan, drop);
        dialog->show();
        auto *model = dialog->findChild<RolloutStepsModel *>();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto all = static_cast<int>(presetRollouts().at(0).steps.size());
        QCOMPARE(model->additions(), all - 1); // one is there already
        QVERIFY(model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model->setData(model->index(2, RolloutStepsModel::Offset), -5, Qt::EditRole));
        QCOMPARE(model->additions(), all - 2);
        dialog->findChild<QLineEdit *>(QStringLiteral("rolloutName"))->setText(QStringLiteral("Ours"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("save")), Qt::LeftButton);
        QCOMPARE(test.plan->tables().rollouts().all().at(0).name, QStringLiteral("Ours"));
        QCOMPARE(test.plan->tables().rolloutSteps().all().size(), static_cast<size_t>(all - 1));
        QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("which"))->currentText(), QStringLiteral("Ours"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("apply")), Qt::LeftButton);
        QCOMPARE(test.plan->tables().touchpoints().ofDrop(test.drop).size(), static_cast<size_t>(all - 1));
    }

    void channelsOfOnesOwn()
    {
        Season test;
        ChannelsDialog dialog(*test.plan);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("channels"));
        const int before = list->count();
        QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("newChannel")), Qt::LeftButton);
        QCOMPARE(list->count(), before + 1);
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("channelName"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Trade fair"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(test.plan->tables().channels().all().back().name, QStringLiteral("Trade fair"));
        auto *colour = dialog.findChild<QLineEdit *>(QStringLiteral("channelColour"));
        colour->selectAll();
        QTest::keyClicks(colour, QStringLiteral("red"));
        QTest::keyClick(colour, Qt::Key_Return);
        QVERIFY(dialog.findChild<ProblemBanner *>()->isVisible());
        QVERIFY(test.plan->tables().channels().all().back().colour.startsWith(u'#'));
        QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("removeChannel")), Qt::LeftButton);
        QCOMPARE(list->count(), before);
    }

    void theRhythmIsASentence()
    {
        CadenceEditor editor;
        Cadence cadence;
        cadence.every = 2;
        const std::vector<QDate> starts{QDate(2026, 12, 3), QDate(2027, 1, 7)};
        editor.setCadence(cadence, starts, starts[0]);
        QCOMPARE(editor.cadence().kind, cadence.kind);
        QCOMPARE(editor.cadence().every, 2);
        editor.findChild<QComboBox *>(QStringLiteral("start"))->setCurrentIndex(1);
        QCOMPARE(editor.cadence().anchor, starts[1]);
        editor.findChild<QComboBox *>(QStringLiteral("kind"))->setCurrentIndex(2);
        QVERIFY(!editor.cadence().anchor.isValid()); // another kind counts anew
        cadence.every = 1;
        cadence.kind = Cadence::Kind::DayOfMonth;
        cadence.monthDay = -1;
        editor.setCadence(cadence, {}, {});
        QCOMPARE(editor.cadence(), cadence);
    }

    void aListOfNamesCanBePasted()
    {
        Season test;
        PlanNextPanel panel(*test.plan);
        Arc arc;
        arc.name = QStringLiteral("Slowly");
        arc.id = addArc(*test.plan, arc);
        panel.show(arc);
        QGuiApplication::clipboard()->setText(QStringLiteral("One\tx\nTwo\nThree\n"));
        panel.nameField(5)->setFocus();
        QTest::keyClick(panel.nameField(5), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(panel.count(), 8);
        QCOMPARE(panel.names().mid(5),
                 QStringList({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")}));
    }
};

QTEST_MAIN(TestPlanningCards)
#include "tst_planning_cards.moc"
