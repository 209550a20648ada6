// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/erase_customer.h"
#include "core/actions/import_results.h"
#include "core/actions/order_choices.h"
#include "core/exchange/plain_table.h"
#include "tests/support/plan_dump.h"
#include "tests/support/test_plan.h"

#include <QDir>
#include <QSet>
#include <QTest>
#include <QtEndian>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QString kSamples = QStringLiteral(DROPBEAT_SAMPLES);

QString fixture(const char *name)
{
    return QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/") + QLatin1String(name);
}

ImportResult import(const TestPlan &test, const QStringList &paths)
{
    std::vector<ImportFile> files;
    for (const QString &path : paths) {
        files.push_back({path, {}});
    }
    const auto context =
        ImportContext::of(test.plan->tables(), test.path, QStringLiteral("tester"), test.plan->today());
    return writeImport(readImport(files, context), context, {}, test.clock, false);
}

QStringList select(const TestPlan &test, const char *sql)
{
    const SQLite::Database database(test.path.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement query(database, sql);
    QStringList rows;
    while (query.executeStep()) {
        QStringList cells;
        for (int i = 0; i < query.getColumnCount(); ++i) {
            cells << QString::fromStdString(query.getColumn(i).getString());
        }
        rows << cells.join(u' ');
    }
    return rows;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every text of a Shopify export that tells of a person: names, addresses, telephones, e-mail, notes, staff. Short
/// ones
/// ("Yes", a country) stand in any file and prove nothing.
QSet<QByteArray> personalCells(const QString &path)
{
    static const QStringList personal{QStringLiteral("Email"), QStringLiteral("Phone"), QStringLiteral("Employee"),
                                      QStringLiteral("Notes"), QStringLiteral("Note Attributes")};
    const PlainTable table = PlainTable::read(bytesOf(path), path);
    const QStringList headers = table.lines.front().cells;
    QSet<QByteArray> cells;
    for (const PlainTable::Line &line : table.lines) {
        for (qsizetype column = 0; column < headers.size() && line.number > 1; ++column) {
            const bool ofPerson =
                personal.contains(headers[column]) || ((headers[column].startsWith(QStringLiteral("Billing ")) ||
                                                        headers[column].startsWith(QStringLiteral("Shipping "))) &&
                                                       headers[column] != QStringLiteral("Shipping Method"));
            const QByteArray cell = withoutGuard(line.cell(column)).trimmed().toUtf8().toLower();
            bool isShortNumber = cell.size() < 8; // a postal code stands in many an order's number by chance
            cell.toLongLong(isShortNumber ? &isShortNumber : nullptr);
            if (ofPerson && cell.size() > 3 && !isShortNumber) {
                cells.insert(cell);
            }
        }
    }
    return cells;
}

/// Everything that is invented of a person in the fixtures: names, addresses, telephone numbers, accounts.
QByteArrayList personal()
{
    return {"abelone",       "quist",        "zebulon",      "fakename",  "wilhelmina", "madeup",
            "phantasiegade", "inventopolis", "nowhere",      "nonexist",  "erfundene",  "ausgedacht",
            "example.com",   "5550 1234",    "55501234",     "5550 0199", "55500199",   "5550 7788",
            "49305550",      "ZZ9 9ZZ",      "Staff Person", "zebf",      "'00100",     "U000739"};
}

const QStringList kFixtures{QStringLiteral("shopify-orders.csv"),
                            QStringLiteral("shopify-orders-part-2.csv"),
                            QStringLiteral("woocommerce-orders.csv"),
                            QStringLiteral("etsy-orders.csv"),
                            QStringLiteral("etsy-items.csv"),
                            QStringLiteral("generic-orders.csv"),
                            QStringLiteral("generic-order-items.csv"),
                            QStringLiteral("generic-answers.csv"),
                            QStringLiteral("shopify-orders-broken-line.csv")};

/// The orders as they stand, without row numbers.
QStringList orders(const TestPlan &test)
{
    return select(test, "SELECT shop, name, day, status, subtotal, total, refunded, units, sku, customer FROM order_ "
                        "ORDER BY shop, name") +
           select(test, "SELECT o.name, s.kind, s.said, e.at FROM evidence e JOIN order_ o ON o.id = e.order_id JOIN "
                        "evidence_said s ON s.id = e.said_id ORDER BY 1, 2, 3") +
           select(test, "SELECT o.name, l.line, l.sku, l.quantity FROM order_line l JOIN order_ o ON o.id = l.order_id "
                        "ORDER BY 1, 2");
}

/// The salt is made by chance; here all plans have the same.
void fixSalt(TestPlan &test)
{
    test.plan->edit(QStringLiteral("Salt"), [](Tables &tables) {
        tables.settings().set(QLatin1String(kCustomerSaltSetting), QStringLiteral("the same everywhere"));
    });
}

} // namespace

class TestOfOrderImport : public QObject
{
    Q_OBJECT
private slots:
    void laterPartRestatesAndIsTakenBack();
    void nothingThatNamesAPersonIsKept();
    void customersComeBackUnderTheSameNumber();
    void erasedCustomerIsNowhereInTheFile();
    void etsyItemsNeverDoubleRevenue();
    void eventsComeBeforeOrAfterTheirOrders();
    void olderExportWithoutKeysMeetsTheNewerOne();
    void choiceOfWhatCountsIsInTheReport();
    void resultsAndOrdersInOneImport();
    void developmentStoreHasNineteenOrders();
    void eventLogOrdersKnowTheirCampaigns();
};

void TestOfOrderImport::laterPartRestatesAndIsTakenBack()
{
    TestPlan test;
    import(test, {fixture("shopify-orders.csv")});
    const QStringList before = orders(test);
    const ImportResult second = import(test, {fixture("shopify-orders-part-2.csv")});
    QCOMPARE(second.outcome.files.at(0).added, 1);
    QCOMPARE(second.reports.at(0).rowsReplaced, 2); // both lines of the order refunded since
    QCOMPARE(select(test, "SELECT status, refunded FROM order_ WHERE name = '#1001'"),
             QStringList{QStringLiteral("refunded 11210")});
    QCOMPARE(import(test, {fixture("shopify-orders-part-2.csv")}).outcome.batch, Id<ImportBatch>());
    test.plan->rollBackImport(second.outcome.batch);
    QCOMPARE(orders(test), before);
    // -0400 is the shop's clock, and the day is the one on it.
    QCOMPARE(select(test, "SELECT date(day - 0.5) FROM order_ WHERE name = '#1001'"),
             QStringList{QStringLiteral("2026-06-05")});
}

void TestOfOrderImport::nothingThatNamesAPersonIsKept()
{
    TestPlan test;
    QByteArray files;
    QStringList paths;
    for (const QString &name : kFixtures) {
        paths << fixture(qPrintable(name));
        files += bytesOf(paths.last()).toLower();
    }
    import(test, paths);
    import(test, {fixture("shopify-orders-part-2.csv"), fixture("shopify-orders.csv")}); // keeps what it replaced
    test.plan.reset();
    QVERIFY(select(test, "SELECT count(*) FROM order_").at(0).toInt() > 10);
    QVERIFY(select(test, "SELECT count(*) FROM superseded_order").at(0).toInt() > 0);
    QVERIFY(select(test, "SELECT count(DISTINCT customer) FROM order_").at(0).toInt() > 3);
    const QByteArray plan = bytesOf(test.path).toLower();
    for (const QByteArray &value : personal()) {
        if (value != "U000739") {
            QVERIFY2(files.contains(value.toLower()) || value == "55501234" || value == "55500199" ||
                         value == "49305550",
                     qPrintable(QString::fromUtf8(value) + QStringLiteral(" is in no fixture")));
        }
        QVERIFY2(!plan.contains(value.toLower()), value.constData());
    }
    const QSet<QByteArray> cells = personalCells(fixture("shopify-orders.csv"));
    QVERIFY(cells.size() > 10);
    for (const QByteArray &cell : cells) {
        QVERIFY2(!plan.contains(cell), cell.constData());
    }
}

void TestOfOrderImport::customersComeBackUnderTheSameNumber()
{
    TestPlan test;
    import(test, {fixture("shopify-orders.csv"), fixture("generic-orders.csv")});
    // #1001 and #1003 were ordered under one address, in whatever case; A-1 is theirs in another shop.
    QCOMPARE(select(test, "SELECT count(DISTINCT customer) FROM order_ WHERE name IN ('#1001', '#1003', 'A-1')"),
             QStringList{QStringLiteral("1")});
    QCOMPARE(select(test, "SELECT count(*) FROM order_ WHERE customer IS NULL OR customer > 0"),
             select(test, "SELECT count(*) FROM order_"));
    TestPlan other; // another plan has another salt
    import(other, {fixture("shopify-orders.csv")});
    QVERIFY(select(other, "SELECT customer FROM order_ WHERE name = '#1001'") !=
            select(test, "SELECT customer FROM order_ WHERE name = '#1001'"));
}

void TestOfOrderImport::erasedCustomerIsNowhereInTheFile()
{
    TestPlan test;
    import(test, {fixture("shopify-orders.csv")});
    import(test, {fixture("shopify-orders-part-2.csv")});
    const qint64 customer = select(test, "SELECT customer FROM order_ WHERE name = '#1001'").at(0).toLongLong();
    QByteArray asStored(8, '\0');
    qToBigEndian(customer, asStored.data());
    QVERIFY(bytesOf(test.path).contains(asStored));
    QVERIFY(bytesOf(test.path).contains(QByteArray::number(customer))); // in what an import replaced
    QCOMPARE(ordersOf(test.plan->tables(), QStringLiteral(" ABELONE.quist@example.com ")), 3);
    QCOMPARE(eraseCustomer(*test.plan, QStringLiteral("nobody@example.com")), 0);
    const size_t entries = test.plan->history().size();
    QCOMPARE(eraseCustomer(*test.plan, QStringLiteral("abelone.quist@example.com")), 3);
    QCOMPARE(test.plan->history().size(), entries); // nothing to take back
    QCOMPARE(select(test, "SELECT count(*) FROM order_"), QStringList{QStringLiteral("6")});
    QVERIFY(!bytesOf(test.path).contains(asStored));
    QVERIFY(!bytesOf(test.path).contains(QByteArray::number(customer)));
    QVERIFY(test.plan->problems().isEmpty());
    QCOMPARE(ordersOf(test.plan->tables(), QStringLiteral("+49 30 5550-7788")), 1); // by telephone, as typed anyhow
}

void TestOfOrderImport::etsyItemsNeverDoubleRevenue()
{
    QStringList first;
    for (const QStringList &names :
         {QStringList{QStringLiteral("etsy-orders.csv"), QStringLiteral("etsy-items.csv")},
          QStringList{QStringLiteral("etsy-items.csv"), QStringLiteral("etsy-orders.csv")}}) {
        TestPlan test;
        fixSalt(test);
        import(test, {fixture(qPrintable(names[0]))});
        import(test, {fixture(qPrintable(names[1]))});
        QCOMPARE(select(test, "SELECT sum(orders), sum(subtotal), sum(units) FROM order_sum"),
                 QStringList{QStringLiteral("2 18610 4")});
        QCOMPARE(select(test, "SELECT sku FROM order_ ORDER BY name"),
                 (QStringList{QStringLiteral("KNIT-S"), QStringLiteral("KNIT-M")}));
        first = first.isEmpty() ? orders(test) : first;
        QCOMPARE(orders(test), first);
    }
}

void TestOfOrderImport::eventsComeBeforeOrAfterTheirOrders()
{
    QStringList first;
    for (const bool eventsFirst : {true, false}) {
        TestPlan test;
        fixSalt(test);
        const QStringList names{fixture(eventsFirst ? "generic-events.csv" : "shopify-orders.csv"),
                                fixture(eventsFirst ? "shopify-orders.csv" : "generic-events.csv")};
        import(test, {names[0]});
        const ImportResult second = import(test, {names[1]});
        QCOMPARE(second.outcome.eventsWaiting, 1); // order #7777 never came
        import(test, {fixture("generic-answers.csv")});
        QCOMPARE(select(test, "SELECT o.name, s.kind FROM evidence e JOIN order_ o ON o.id = e.order_id JOIN "
                              "evidence_said s ON s.id = e.said_id WHERE s.kind IN ('pixel', 'survey') ORDER BY 1, 2"),
                 (QStringList{QStringLiteral("#1001 pixel"), QStringLiteral("#1001 survey"),
                              QStringLiteral("#1002 pixel"), QStringLiteral("#1002 survey"),
                              QStringLiteral("#1004 survey"), QStringLiteral("#1005 survey")}));
        first = first.isEmpty() ? orders(test) : first;
        QCOMPARE(orders(test), first);
    }
}

void TestOfOrderImport::olderExportWithoutKeysMeetsTheNewerOne()
{
    for (const bool olderFirst : {true, false}) {
        TestPlan test;
        import(test, {fixture(olderFirst ? "shopify-orders-2012.csv" : "shopify-orders.csv")});
        import(test, {fixture(olderFirst ? "shopify-orders.csv" : "shopify-orders-2012.csv")});
        QCOMPARE(select(test, "SELECT count(*) FROM order_"), QStringList{QStringLiteral("5")});
        QCOMPARE(select(test, "SELECT external_id, refunded FROM order_ WHERE name = '#1002'"),
                 QStringList{QStringLiteral("9001000000002 7900")});
    }
}

void TestOfOrderImport::choiceOfWhatCountsIsInTheReport()
{
    TestPlan test;
    OrderCounting counting = usualOrderCounting();
    counting.revenue = RevenueBasis::Total;
    counting.giftCards = false;
    counting.leftOut << QStringLiteral("pending");
    setOrderCounting(*test.plan, counting);
    const ImportReport report = import(test, {fixture("shopify-orders.csv")}).reports.at(0);
    QCOMPARE(report.sums[Measure::Orders], 3);
    QCOMPARE(report.sums[Measure::Revenue], 11210 + 15800 + 2300);
    QCOMPARE(report.orders->notCounted, 2);
    QCOMPARE(select(test, "SELECT count(*) FROM order_"), QStringList{QStringLiteral("5")}); // all are kept
}

void TestOfOrderImport::resultsAndOrdersInOneImport()
{
    TestPlan test;
    const ImportResult both = import(test, {fixture("generic-shop.csv"), fixture("shopify-orders.csv")});
    QCOMPARE(both.outcome.files.at(1).added, 7);
    QVERIFY(both.outcome.files.at(0).added > 0);
    QCOMPARE(test.plan->tables().results().imports().size(), size_t{1});
    test.plan->rollBackImport(both.outcome.batch);
    QCOMPARE(select(test, "SELECT (SELECT count(*) FROM order_), (SELECT count(*) FROM result_day)"),
             QStringList{QStringLiteral("0 0")});
}

void TestOfOrderImport::developmentStoreHasNineteenOrders()
{
    const QString file = kSamples + QStringLiteral("/shopify/orders_export_devstore_eur.csv");
    if (kSamples.isEmpty() || !QFile::exists(file)) {
        QSKIP("No real exports here: configure with -DDROPBEAT_SAMPLES=<folder>.");
    }
    TestPlan test;
    const ImportReport report = import(test, {file}).reports.at(0);
    QCOMPARE(report.sums[Measure::Orders], 19);
    QCOMPARE(report.sums[Measure::Revenue], 1'408'904); // summed up from the column Total by Python's csv and decimal
    QCOMPARE(select(test, "SELECT count(*), sum(total), sum(subtotal), sum(gift_cards), sum(units) FROM order_"),
             QStringList{QStringLiteral("19 1408904 1408904 83160 23")});
    QCOMPARE(select(test, "SELECT count(DISTINCT customer) FROM order_"), QStringList{QStringLiteral("3")});
    test.plan.reset();
    const QByteArray plan = bytesOf(test.path).toLower();
    for (const char *value :
         {"example.com", "ayumu", "hirano", "karine", "ruby", "winfield", "staff member", "555-", "(555)"}) {
        QVERIFY2(!plan.contains(value), value);
    }
    const QSet<QByteArray> cells = personalCells(file);
    QVERIFY2(cells.size() > 20, QByteArray::number(cells.size()).constData());
    for (const QByteArray &value : cells) {
        QVERIFY2(!plan.contains(value), value.constData());
    }
}

void TestOfOrderImport::eventLogOrdersKnowTheirCampaigns()
{
    const QDir folder(kSamples + QStringLiteral("/public_sets/shop_event_log"));
    if (kSamples.isEmpty() || !folder.exists()) {
        QSKIP("No real exports here: configure with -DDROPBEAT_SAMPLES=<folder>.");
    }
    TestPlan test;
    const ImportResult result =
        import(test, {folder.filePath(QStringLiteral("order_items.csv")),
                      folder.filePath(QStringLiteral("sessions.csv")), folder.filePath(QStringLiteral("orders.csv"))});
    QCOMPARE(select(test, "SELECT count(*), sum(total), sum(units) FROM order_"),
             QStringList{QStringLiteral("707 547133287 3538")});
    QCOMPARE(select(test, "SELECT count(DISTINCT order_id) FROM evidence"), QStringList{QStringLiteral("707")});
    QCOMPARE(select(test, "SELECT count(*) FROM order_event WHERE order_id IS NULL"), QStringList{QStringLiteral("0")});
    QCOMPARE(result.outcome.eventsAttached, 707);
    QVERIFY(!bytesOf(test.path).contains("U000739"));
}

QTEST_GUILESS_MAIN(TestOfOrderImport)
#include "tst_order_import.moc"
