// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/order_choices.h"
#include "tests/importing/import_season.h"
#include "ui/importing/check_step.h"
#include "ui/importing/erase_customer_dialog.h"
#include "ui/importing/order_counting_dialog.h"
#include "ui/importing/report_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>

using namespace dropbeat;
using namespace dropbeat::test;

using Phase = ImportDraft::Phase;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/") + QLatin1String(name);
}

qint64 ordersIn(const ImportSeason &season)
{
    return season.plan->tables().orders().count();
}

} // namespace

/// A shop's orders through the import assistant, and the two dialogs about orders.
class TestOfImportOrders : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_season = std::make_unique<ImportSeason>();
        m_page = std::make_unique<ImportPage>(*m_season->plan);
        m_page->resize(1164, 860);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_season.reset();
    }
    void ordersComeInAndAreTakenBack();
    void whatCountsIsChosenBeforeTheyComeIn();
    void eventsSayHowManyWait();
    void customerIsErasedByAddress();

private:
    QString said() const { return m_page->findChild<CheckStep *>()->report()->text(); }

    std::unique_ptr<ImportSeason> m_season;
    std::unique_ptr<ImportPage> m_page;
};

void TestOfImportOrders::ordersComeInAndAreTakenBack()
{
    m_page->begin({fixture("shopify-orders.csv")});
    QVERIFY(becomes(*m_page, Phase::Prepared));
    for (const char *part : {"5 order", "1 cancelled", "2 paid", "1 partially_refunded", "4 with UTM",
                             "2 discount code", "2 survey answer", "no e-mail address"}) {
        QVERIFY2(said().contains(QLatin1String(part)), qPrintable(said()));
    }
    QVERIFY(button(*m_page, "import")->text().remove(u'&').startsWith(QStringLiteral("Import 5 order")));
    click(button(*m_page, "import"));
    QVERIFY(becomes(*m_page, Phase::Done));
    QCOMPARE(ordersIn(*m_season), 5);
    QVERIFY(m_page->findChildren<ReportView *>().last()->text().contains(QStringLiteral("no e-mail address")));
    click(button(*m_page, "takeBack"));
    QCOMPARE(ordersIn(*m_season), 0);
}

void TestOfImportOrders::whatCountsIsChosenBeforeTheyComeIn()
{
    m_page->begin({fixture("shopify-orders.csv")});
    QVERIFY(becomes(*m_page, Phase::Prepared));
    QVERIFY2(said().contains(QStringLiteral("412.10")), qPrintable(said()));
    click(button(*m_page, "whichOrdersCount"));
    auto *dialog = m_page->window()->findChild<OrderCountingDialog *>();
    QVERIFY(dialog != nullptr);
    auto *statuses = dialog->findChild<QListWidget *>(QStringLiteral("statuses"));
    const QList<QListWidgetItem *> pending = statuses->findItems(QStringLiteral("pending (1)"), Qt::MatchExactly);
    QCOMPARE(pending.size(), 1);
    pending.first()->setCheckState(Qt::Unchecked);
    dialog->findChild<QRadioButton *>(QStringLiteral("total"))->click();
    click(dialog->findChild<QPushButton *>(QStringLiteral("write")));
    QVERIFY(becomes(*m_page, Phase::Prepared));
    QTRY_VERIFY2(said().contains(QStringLiteral("293.10")), qPrintable(said()));
    QVERIFY(orderCounting(m_season->plan->tables()).leftOut.contains(QStringLiteral("pending")));
    m_season->plan->undo();
    QVERIFY(!orderCounting(m_season->plan->tables()).leftOut.contains(QStringLiteral("pending")));
}

void TestOfImportOrders::eventsSayHowManyWait()
{
    m_page->begin({fixture("generic-answers.csv")});
    QVERIFY(becomes(*m_page, Phase::Prepared));
    QVERIFY2(said().contains(QStringLiteral("Wait for their orders")), qPrintable(said()));
}

void TestOfImportOrders::customerIsErasedByAddress()
{
    m_page->begin({fixture("shopify-orders.csv")});
    QVERIFY(becomes(*m_page, Phase::Prepared));
    click(button(*m_page, "import"));
    QVERIFY(becomes(*m_page, Phase::Done));
    auto *dialog = new EraseCustomerDialog(*m_season->plan, m_page.get());
    dialog->open();
    auto *mark = dialog->findChild<QLineEdit *>(QStringLiteral("mark"));
    auto *erase = dialog->findChild<QPushButton *>(QStringLiteral("erase"));
    auto *found = dialog->findChild<QLabel *>(QStringLiteral("found"));
    QTest::keyClicks(mark, QStringLiteral("nobody@example.com"));
    QVERIFY(!erase->isEnabled());
    mark->clear();
    QTest::keyClicks(mark, QStringLiteral("Zebulon.Fakename@example.com"));
    QVERIFY(erase->isEnabled());
    QVERIFY2(found->text().contains(QStringLiteral("2 order")), qPrintable(found->text()));
    click(erase);
    QVERIFY(mark->text().isEmpty());
    QTest::keyClicks(mark, QStringLiteral("zebulon.fakename@example.com"));
    QVERIFY(!erase->isEnabled());
    QCOMPARE(ordersIn(*m_season), 5);
}

QTEST_MAIN(TestOfImportOrders)
#include "tst_import_orders.moc"
