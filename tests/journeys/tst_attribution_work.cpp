// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_writer.h"
#include "tests/support/test_orders.h"
#include "tests/support/window_rig.h"
#include "ui/attribution/attribution_page.h"
#include "ui/attribution/credit_card.h"
#include "ui/attribution/evidence_card.h"
#include "ui/attribution/ledger_cards.h"
#include "ui/attribution/ledger_table.h"
#include "ui/attribution/order_dialog.h"
#include "ui/attribution/orders_card.h"
#include "ui/attribution/orders_model.h"
#include "ui/attribution/sure_card.h"
#include "ui/attribution/synonyms_dialog.h"
#include "ui/charts/nested_bars_chart.h"
#include "ui/widgets/page_header.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace dropbeat;
using test::WindowRig;

namespace {

const QDate kLaunch(2026, 11, 5);

Evidence said(EvidenceKind kind, const char *text, std::optional<qint64> at = {})
{
    return {kind, QString::fromLatin1(text), at};
}

/// Five orders: code and answer agree; an old UTM and a code contradict; code alone; an answer nobody understands;
/// none.
OrderRows fiveOrders()
{
    OrderRows rows;
    const auto add = [&rows](int day, qint64 revenue, std::vector<Evidence> evidence) {
        rows.orders.push_back(
            test::told(static_cast<int>(rows.orders.size()) + 1, kLaunch.addDays(day), revenue, std::move(evidence)));
    };
    add(0, 10000, {said(EvidenceKind::Code, "KNIT10"), said(EvidenceKind::Survey, "tik tok")});
    add(1, 20000, {said(EvidenceKind::Code, "KNIT10")});
    rows.orders.back().evidence.push_back(
        said(EvidenceKind::Utm, "newsletter\nemail\nx\ny\n", rows.orders.back().order.at - 10 * 86400));
    add(2, 30000, {said(EvidenceKind::Code, "KNIT10")});
    add(3, 40000, {said(EvidenceKind::Survey, "my sister")});
    add(4, 50000, {});
    return rows;
}

/// The window on the Attribution page of a plan whose shop has five orders.
struct LedgerRig : WindowRig
{
    AttributionPage *page = nullptr;

    LedgerRig()
    {
        makePlan();
        {
            const auto plan = Plan::open(path, Access::ReadWrite, clock);
            Drop drop;
            drop.id = plan->newId<Drop>();
            drop.name = QStringLiteral("Knit Capsule");
            drop.code = QStringLiteral("2611-knit");
            drop.launch = {kLaunch, QTime(10, 0)};
            drop.status = DropStatus::Live;
            PromoCode code;
            code.id = plan->newId<PromoCode>();
            code.drop = drop.id;
            code.code = QStringLiteral("KNIT10");
            code.channel = QStringLiteral("tiktok");
            plan->edit(QStringLiteral("Fill"), [drop, code](Tables &tables) {
                tables.drops().insert(drop);
                tables.promoCodes().insert(code);
            });
        }
        const OrderRows rows = fiveOrders();
        ImportRequest request;
        request.orders = {&rows};
        request.fileNames = {QStringLiteral("orders_export.csv")};
        request.kind = QStringLiteral("shopify-orders");
        request.rowsRejected = {0};
        writeResults(path, request, clock);
        start(path);
        keys(Qt::Key_5, Qt::ControlModifier);
        page = qobject_cast<AttributionPage *>(window->pages()->currentWidget());
        settle();
    }

    /// Questions are asked once the event is over.
    static void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
    }

    LedgerCards *ledger() const { return page->ledger(); }
    const LedgerBook &book() const { return *ledger()->reading()->book(); }
    QString cell(QTableView *table, int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    void chooseData(QComboBox *box, const QVariant &data) const
    {
        box->setCurrentIndex(box->findData(data));
        settle();
    }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < ledger()->orders()->orders()->rowCount(); ++row) {
            names << cell(ledger()->orders()->table(), row, OrdersModel::Name);
        }
        return names;
    }
};

} // namespace

class TestAttributionWork : public QObject
{
    Q_OBJECT

private slots:
    void readsTheAnswer()
    {
        const LedgerRig rig;
        QVERIFY(rig.page);
        QVERIFY2(rig.page->header()->subtitle().startsWith(QStringLiteral("5 order")),
                 qPrintable(rig.page->header()->subtitle()));
        const auto &bars = rig.ledger()->sure()->chart()->bars();
        QCOMPARE(bars.size(), 4);
        QCOMPARE(bars[0].count, std::optional<qint64>(1));
        QCOMPARE(bars[1].count, std::optional<qint64>(3));
        QVERIFY(!bars[2].count); // no platform reports
        QCOMPARE(bars[3].count, std::optional<qint64>(5));
        LedgerTable *evidence = rig.ledger()->evidence()->table();
        QCOMPARE(rig.cell(evidence, 1, 0), QStringLiteral("Promo code"));
        QCOMPARE(rig.cell(evidence, 1, 1), QStringLiteral("1"));
        QCOMPARE(rig.cell(evidence, 1, 2), QStringLiteral("2"));
        const QAbstractItemModelTester tester(rig.ledger()->orders()->orders());
        QCOMPARE(rig.names(), (QStringList{QStringLiteral("#5"), QStringLiteral("#4"), QStringLiteral("#3"),
                                           QStringLiteral("#2"), QStringLiteral("#1")}));
        QCOMPARE(rig.cell(rig.ledger()->orders()->table(), 4, OrdersModel::Why),
                 QStringLiteral("Code and Survey agree: TikTok"));
    }

    void theModelAndTheWindowDecide()
    {
        const LedgerRig rig;
        CreditCard *credit = rig.ledger()->credit();
        QTableView *orders = rig.ledger()->orders()->table();
        QCOMPARE(rig.cell(orders, 3, OrdersModel::Credit), QStringLiteral("TikTok"));
        rig.chooseData(credit->model(), static_cast<int>(CreditModel::FirstEvidence));
        QCOMPARE(rig.cell(orders, 3, OrdersModel::Credit), QStringLiteral("Email"));
        rig.chooseData(credit->window(), 7); // the UTM is ten days old
        QCOMPARE(rig.cell(orders, 3, OrdersModel::Credit), QStringLiteral("TikTok"));
        QCOMPARE(rig.book().sums.agreement.conflict, 0);
        // Unknown and sum stand below every choice, and every column adds up to what the shop sold.
        const int last = credit->table()->model()->rowCount() - 1;
        QCOMPARE(rig.cell(credit->table(), last - 1, 0), QStringLiteral("Unknown"));
        for (int column = 1; column <= kCreditModelCount; ++column) {
            QCOMPARE(rig.cell(credit->table(), last - 1, column), QStringLiteral("€\u00A0900.00"));
            QCOMPARE(rig.cell(credit->table(), last, column), QStringLiteral("€\u00A01,500.00"));
        }
        rig.chooseData(credit->figure(), 1);
        QCOMPARE(rig.cell(credit->table(), last, 1), QStringLiteral("5"));
    }

    void filtersAndOpensAnOrder()
    {
        const LedgerRig rig;
        OrdersCard *card = rig.ledger()->orders();
        rig.chooseData(card->shown(), static_cast<int>(LedgerFilter::Shown::Conflict));
        QCOMPARE(rig.names(), QStringList{QStringLiteral("#2")});
        QAbstractButton *all = rig.button(QStringLiteral("Show all"));
        QVERIFY(all);
        QTest::mouseClick(all, Qt::LeftButton);
        card->search()->setFocus();
        QTest::keyClicks(card->search(), QStringLiteral("sister"));
        QTRY_COMPARE(rig.names(), QStringList{QStringLiteral("#4")});
        card->search()->clear();
        QTRY_COMPARE(rig.names().size(), 5);
        rig.chooseData(card->codes(), QStringLiteral("KNIT10"));
        QCOMPARE(rig.names().size(), 3);
        card->table()->selectRow(2);
        QTest::keyClick(card->table(), Qt::Key_Return);
        auto *dialog = rig.find<OrderDialog>(QStringLiteral("orderDialog"));
        QVERIFY(dialog);
        QCOMPARE(dialog->evidence()->model()->rowCount(), 2);
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Order #1"));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void aSumOpensItsOrders()
    {
        const LedgerRig rig;
        LedgerTable *evidence = rig.ledger()->evidence()->table();
        evidence->selectRow(1);
        QTest::keyClick(evidence, Qt::Key_Return);
        QCOMPARE(rig.names().size(), 3);
        emit rig.ledger()->sure()->chart()->activated(QStringLiteral("agree"));
        QCOMPARE(rig.names(), QStringList{QStringLiteral("#1")});
    }

    void aSynonymIsCountedAndUndone()
    {
        LedgerRig rig;
        rig.ledger()->openSynonyms();
        auto *dialog = rig.find<SynonymsDialog>(QStringLiteral("synonymsDialog"));
        QVERIFY(dialog);
        QCOMPARE(dialog->words()->text(), QStringLiteral("my sister")); // what nobody understands comes first
        dialog->channel()->setCurrentIndex(dialog->channel()->findData(QStringLiteral("instagram")));
        QTest::mouseClick(dialog->keep(), Qt::LeftButton);
        LedgerRig::settle();
        QCOMPARE(rig.book().sums.agreement.any, 4);
        QCOMPARE(rig.ledger()->sure()->chart()->bars()[1].count, std::optional<qint64>(4));
        QTest::keyClick(dialog, Qt::Key_Escape);
        rig.keys(Qt::Key_Z, Qt::ControlModifier);
        LedgerRig::settle();
        QCOMPARE(rig.book().sums.agreement.any, 3);
        QVERIFY(rig.plan().tables().synonyms().all().empty());
    }
};

QTEST_MAIN(TestAttributionWork)
#include "tst_attribution_work.moc"
