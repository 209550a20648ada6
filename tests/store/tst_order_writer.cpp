// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_dump.h"
#include "tests/support/test_orders.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kDay(2026, 11, 12);

QStringList select(const TestPlan &test, const char *sql)
{
    const SQLite::Database database(test.path.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement query(database, sql);
    QStringList rows;
    while (query.executeStep()) {
        QStringList cells;
        for (int i = 0; i < query.getColumnCount(); ++i) {
            cells << (query.getColumn(i).isNull() ? QStringLiteral("-")
                                                  : QString::fromStdString(query.getColumn(i).getString()));
        }
        rows << cells.join(u' ');
    }
    return rows;
}

/// What the plan knows of orders, without the numbers that rows and imports happened to get.
QStringList known(const TestPlan &test)
{
    QStringList lines =
        select(test, "SELECT shop, external_id, name, at, day, ifnull(customer, '-'), status, cancelled, "
                     "subtotal, total, refunded, units, sku FROM order_ ORDER BY shop, external_id");
    lines << select(test,
                    "SELECT external_id, line, order_line.sku, quantity, amount FROM order_line JOIN order_ ON id = "
                    "order_id ORDER BY 1, 2");
    lines << select(test,
                    "SELECT external_id, kind, said, evidence.at FROM evidence JOIN order_ ON order_.id = order_id "
                    "JOIN evidence_said s ON s.id = said_id ORDER BY 1, 2, 3");
    lines << select(test, "SELECT order_ref, event, kind, said, at, order_id IS NULL FROM order_event JOIN "
                          "evidence_said s ON s.id = said_id ORDER BY 1, 2, 3, 4");
    lines << select(test, "SELECT * FROM order_sum");
    lines << select(test, "SELECT kind, said FROM evidence_said ORDER BY 1, 2");
    return lines;
}

QStringList withoutBatches(QStringList dump)
{
    dump.removeIf([](const QString &line) { return line.startsWith(QLatin1String("import_batch")); });
    return dump;
}

OrderRows orders(std::vector<ToldOrder> told)
{
    OrderRows rows;
    rows.orders = std::move(told);
    return rows;
}

Evidence code(const QString &said)
{
    return {EvidenceKind::Code, said, {}};
}

OrderEvent pixelEvent(const QString &key, const QString &ref, const QString &said, std::optional<qint64> at)
{
    return {ref, key, {EvidenceKind::Pixel, said, at}};
}

/// The sums as the plan should have them, added up by hand from its orders.
QStringList summedByHand(const TestPlan &test)
{
    return select(test,
                  "SELECT day, shop, status, cancelled, sku, count(*), sum(subtotal), sum(total), sum(discounts), "
                  "sum(refunded), sum(units), sum(returned_units), sum(gift_cards) FROM order_ GROUP BY 1, 2, 3, 4, "
                  "5 ORDER BY 1, 2, 3, 4, 5");
}

QStringList sums(const TestPlan &test)
{
    return select(test,
                  "SELECT day, shop, status, cancelled, sku, orders, subtotal, total, discounts, refunded, units, "
                  "returned_units, gift_cards FROM order_sum ORDER BY 1, 2, 3, 4, 5");
}

/// An import made up by chance: some orders told whole, some in part, and events.
OrderRows madeUp(QRandomGenerator &chance, int import)
{
    OrderRows rows;
    for (int number = 0; number < 8; ++number) {
        if (chance.bounded(2) == 0) {
            continue;
        }
        const int unique = import * 100 + number;
        ToldOrder one =
            told(number, kDay.addDays(number % 3), 1000 + unique, {code(QStringLiteral("C%1").arg(unique))});
        switch (chance.bounded(3)) {
        case 0: // lines that say nothing else
            one.order = {};
            one.order.shop = QStringLiteral("shopify");
            one.order.externalId = QString::number(900'000 + number);
            one.order.lines = {{QStringLiteral("sku-%1").arg(chance.bounded(3)), {}, 1 + unique, 500, false}};
            break;
        case 1: // a restatement without lines
            one.order.status = chance.bounded(2) == 0 ? QStringLiteral("refunded") : QStringLiteral("paid");
            one.order.refunded = unique;
            break;
        default:
            one.order.customer = unique;
            one.order.lines = {{QStringLiteral("sku-a"), QStringLiteral("Knit"), unique, 700, false}};
            break;
        }
        rows.orders.push_back(one);
        if (chance.bounded(3) == 0) {
            rows.events.push_back(pixelEvent(QStringLiteral("e%1").arg(unique), QString::number(number),
                                             QStringLiteral("tiktok\nc%1").arg(chance.bounded(2)), unique));
        }
    }
    return rows;
}

} // namespace

class TestOfOrderWriter : public QObject
{
    Q_OBJECT
private slots:
    void writesOrderLinesAndEvidence();
    void equalOrdersChangeNothing();
    void newerFileRestates();
    void linesAloneJoinTheirOrder();
    void linesOfUnknownOrdersAreRefused();
    void sumsAreThoseOfTheOrders();
    void sameEventIsOneWithinItsTime();
    void manyOrdersComeInWhole();
    void secondFileOfAnImportKnowsTheFirst();
    void eventsWaitForTheirOrder();
    void nameOfTwoShopsGoesToTheOneOfThatDay();
    void filesInAnyOrderGiveTheSamePlan();
    void rollBackGivesTheRowsBefore();
    void importsTakenBackInAnyOrderAreAsIfNeverMade();
    void resultsAndOrdersOfOneImportGoTogether();
    void dryRunChangesNothing();
    void cancelLeavesThePlanAsItWas();
};

void TestOfOrderWriter::writesOrderLinesAndEvidence()
{
    TestPlan test;
    ToldOrder one = told(1001, kDay, 12'000, {code(QStringLiteral("TIKTOK10")), code(QStringLiteral("TIKTOK10"))});
    one.order.customer = 4'611'686'018'427'387'905; // more than a double holds
    one.order.lines = {{QStringLiteral("TEE-S"), QStringLiteral("Tee"), 2, 8000, false},
                       {QStringLiteral("GIFT"), QStringLiteral("Gift card"), 1, 4000, true}};
    const ImportOutcome outcome = importOrders(test, orders({one}));
    QCOMPARE(outcome.files.at(0).added, 1);
    QCOMPARE(select(test, "SELECT name, customer, units, subtotal, sku FROM order_"),
             QStringList{QStringLiteral("#1001 4611686018427387905 2 12000 TEE-S")});
    QCOMPARE(select(test, "SELECT sku, quantity, amount, gift_card FROM order_line ORDER BY line"),
             (QStringList{QStringLiteral("TEE-S 2 8000 0"), QStringLiteral("GIFT 1 4000 1")}));
    QCOMPARE(select(test, "SELECT kind, said FROM evidence JOIN evidence_said s ON s.id = said_id"),
             QStringList{QStringLiteral("code TIKTOK10")});
    const ImportBatch batch = test.plan->tables().results().imports().at(0);
    QCOMPARE(batch.from, kDay);
    QCOMPARE(batch.rowsNew, 1);
}

void TestOfOrderWriter::equalOrdersChangeNothing()
{
    TestPlan test;
    const OrderRows rows = orders({told(1, kDay, 100, {code(QStringLiteral("A"))}), told(2, kDay, 200)});
    importOrders(test, rows);
    const QStringList before = dumpPlan(test.path);
    const ImportOutcome again = importOrders(test, rows);
    QVERIFY(again.changedNothing());
    QCOMPARE(again.files.at(0).unchanged, 2);
    QCOMPARE(dumpPlan(test.path), before);
}

void TestOfOrderWriter::newerFileRestates()
{
    TestPlan test;
    importOrders(test, orders({told(1, kDay, 100), told(2, kDay, 200)}));
    ToldOrder returned = told(1, kDay, 100);
    returned.order.status = QStringLiteral("refunded");
    returned.order.refunded = 100;
    const ImportOutcome outcome = importOrders(test, orders({returned, told(2, kDay, 200)}));
    QCOMPARE(outcome.files.at(0).replaced, 1);
    QCOMPARE(outcome.files.at(0).unchanged, 1);
    QCOMPARE(select(test, "SELECT status, refunded FROM order_ ORDER BY external_id"),
             (QStringList{QStringLiteral("refunded 100"), QStringLiteral("paid -")}));
    QCOMPARE(sums(test), summedByHand(test));
}

void TestOfOrderWriter::linesAloneJoinTheirOrder()
{
    TestPlan test;
    OrderRows lines;
    ToldOrder part;
    part.order.shop = QStringLiteral("shopify");
    part.order.externalId = QStringLiteral("900001");
    part.order.lines = {{QStringLiteral("TEE-S"), QStringLiteral("Tee"), 3, 9000, false}};
    lines.orders = {part};
    const OrderRows whole = orders({told(1, kDay, 8500)});
    ImportRequest request;
    request.orders = {&lines, &whole}; // the lines' file comes first and is understood all the same
    request.fileNames = {QStringLiteral("items.csv"), QStringLiteral("orders.csv")};
    request.rowsRejected = {0, 0};
    const ImportOutcome outcome = writeResults(test.path, request, test.clock);
    QCOMPARE(outcome.files.at(0).refused, 0);
    QCOMPARE(select(test, "SELECT subtotal, units, sku FROM order_"), QStringList{QStringLiteral("8500 3 TEE-S")});
    QCOMPARE(sums(test), summedByHand(test));
}

void TestOfOrderWriter::linesOfUnknownOrdersAreRefused()
{
    TestPlan test;
    ToldOrder part;
    part.order.shop = QStringLiteral("shopify");
    part.order.externalId = QStringLiteral("900001");
    part.order.lines = {{QStringLiteral("TEE-S"), QStringLiteral("Tee"), 3, 9000, false}};
    const ImportOutcome outcome = importOrders(test, orders({part}));
    QVERIFY(outcome.changedNothing());
    QCOMPARE(outcome.files.at(0).refused, 1);
    QCOMPARE(outcome.files.at(0).refusals.size(), 1);
}

void TestOfOrderWriter::sumsAreThoseOfTheOrders()
{
    TestPlan test;
    QRandomGenerator chance(7);
    std::vector<ToldOrder> many;
    for (int i = 0; i < 400; ++i) { // more days than are summed one by one
        many.push_back(told(i, kDay.addDays(chance.bounded(90)), chance.bounded(20'000)));
        many.back().order.sku = QStringLiteral("sku-%1").arg(chance.bounded(4));
        many.back().order.cancelled = chance.bounded(9) == 0;
        many.back().order.giftCards =
            chance.bounded(5) == 0 ? std::optional<qint64>(chance.bounded(900)) : std::nullopt;
    }
    importOrders(test, orders(many));
    QCOMPARE(sums(test), summedByHand(test));
    many.resize(20);
    for (ToldOrder &one : many) { // few days, one of them another
        one.order.refunded = 5;
    }
    many.front() = told(0, kDay.addDays(200), 77);
    importOrders(test, orders(many));
    QCOMPARE(sums(test), summedByHand(test));
    QVERIFY(sums(test).size() > 90);
}

void TestOfOrderWriter::sameEventIsOneWithinItsTime()
{
    TestPlan test;
    importOrders(test, orders({told(1, kDay, 100)}));
    OrderRows rows;
    rows.sameEventWithin = 3600;
    rows.events = {
        pixelEvent(QStringLiteral("ev1"), QStringLiteral("1"), QStringLiteral("tiktok\nteaser"), 1000),
        pixelEvent(QStringLiteral("ev1"), QStringLiteral("1"), QStringLiteral("tiktok\nteaser"), 1000 + 3600),
        pixelEvent(QStringLiteral("ev1"), QStringLiteral("1"), QStringLiteral("tiktok\nteaser"), 1000 + 7300)};
    QCOMPARE(importOrders(test, rows).files.at(0).unchanged, 1);
    QCOMPARE(select(test, "SELECT count(*) FROM order_event"), QStringList{QStringLiteral("2")});
    QCOMPARE(select(test, "SELECT count(*) FROM evidence"), QStringList{QStringLiteral("1")});
    QCOMPARE(importOrders(test, rows).files.at(0).unchanged, 3); // the server's file, later
}

/// More than one statement inserts at once, and over more days than sums are made one by one.
void TestOfOrderWriter::manyOrdersComeInWhole()
{
    TestPlan test;
    std::vector<ToldOrder> many;
    for (int number = 0; number < 233; ++number) {
        ToldOrder one =
            told(number, kDay.addDays(number % 50), 1000 + number, {code(QStringLiteral("C%1").arg(number % 7))});
        one.order.sku = QStringLiteral("sku-%1").arg(number % 3);
        one.order.refunded = number % 5 == 0 ? std::optional<qint64>(number) : std::nullopt;
        if (number % 2 == 0) {
            one.order.lines = {{QStringLiteral("sku-a"), QStringLiteral("Knit"), 1, 700, false},
                               {QStringLiteral("sku-b"), {}, 2, {}, true}};
        }
        many.push_back(one);
    }
    QCOMPARE(importOrders(test, orders(many)).files.at(0).added, 233);
    QCOMPARE(select(test, "SELECT count(*), sum(subtotal), count(refunded), max(name) FROM order_"),
             QStringList{QStringLiteral("233 260028 47 #99")});
    QCOMPARE(select(test, "SELECT count(*), sum(quantity), count(amount), sum(gift_card) FROM order_line"),
             QStringList{QStringLiteral("234 351 117 117")});
    QCOMPARE(select(test, "SELECT s.said, count(*) FROM evidence JOIN evidence_said s ON s.id = said_id GROUP BY 1 "
                          "ORDER BY 1 LIMIT 2"),
             (QStringList{QStringLiteral("C0 34"), QStringLiteral("C1 34")}));
    QCOMPARE(select(test, "SELECT sum(orders) FROM code_day"), QStringList{QStringLiteral("233")});
    QCOMPARE(sums(test), summedByHand(test));
    QCOMPARE(importOrders(test, orders(many)).files.at(0).unchanged, 233);
}

void TestOfOrderWriter::secondFileOfAnImportKnowsTheFirst()
{
    TestPlan test;
    const OrderRows whole = orders({told(1, kDay, 100), told(2, kDay, 200)});
    ToldOrder refund; // of a file that has names but no keys
    refund.order.shop = QStringLiteral("shopify");
    refund.order.name = QStringLiteral("#2");
    refund.order.externalId = refund.order.name;
    refund.order.refunded = 150;
    refund.evidence = {code(QStringLiteral("KNIT10"))};
    ToldOrder again = told(1, kDay, 120);
    const OrderRows later = orders({refund, again});
    ImportRequest request;
    request.orders = {&whole, &later};
    request.fileNames = {QStringLiteral("orders.csv"), QStringLiteral("refunds.csv")};
    request.kind = QStringLiteral("shopify-orders");
    request.rowsRejected = {0, 0};
    const ImportOutcome outcome = writeResults(test.path, request, test.clock);
    QCOMPARE(outcome.files.at(0).added, 2);
    QCOMPARE(outcome.files.at(1).replaced, 2);
    QCOMPARE(select(test, "SELECT name, subtotal, refunded FROM order_ ORDER BY name"),
             (QStringList{QStringLiteral("#1 120 -"), QStringLiteral("#2 200 150")}));
    QCOMPARE(select(test, "SELECT name, said FROM evidence JOIN order_ ON order_.id = order_id JOIN evidence_said s "
                          "ON s.id = said_id"),
             QStringList{QStringLiteral("#2 KNIT10")});
    QCOMPARE(sums(test), summedByHand(test));
}

void TestOfOrderWriter::eventsWaitForTheirOrder()
{
    TestPlan test;
    OrderRows events;
    events.events = {pixelEvent(QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("meta"), 1000),
                     pixelEvent(QStringLiteral("b"), QStringLiteral("900002"), QStringLiteral("tiktok"), 1000)};
    ImportOutcome outcome = importOrders(test, events);
    QCOMPARE(outcome.eventsWaiting, 2);
    outcome = importOrders(test, orders({told(1, kDay, 100)})); // named by its name
    QCOMPARE(outcome.eventsAttached, 1);
    QCOMPARE(outcome.eventsWaiting, 1);
    outcome = importOrders(test, orders({told(2, kDay, 100)})); // named by its key
    QCOMPARE(outcome.eventsWaiting, 0);
    QCOMPARE(select(test, "SELECT external_id, said FROM evidence JOIN order_ ON order_.id = order_id JOIN "
                          "evidence_said s ON s.id = said_id ORDER BY 1"),
             (QStringList{QStringLiteral("900001 meta"), QStringLiteral("900002 tiktok")}));
    test.plan->rollBackImport(outcome.batch);
    QCOMPARE(select(test, "SELECT order_ref FROM order_event WHERE order_id IS NULL"),
             QStringList{QStringLiteral("900002")});
}

void TestOfOrderWriter::nameOfTwoShopsGoesToTheOneOfThatDay()
{
    TestPlan test;
    ToldOrder other = told(1, kDay.addDays(40), 100);
    other.order.shop = QStringLiteral("etsy");
    OrderRows rows = orders({told(1, kDay, 100), other});
    rows.events = {pixelEvent(QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("meta"), other.order.at + 60),
                   pixelEvent(QStringLiteral("b"), QStringLiteral("1"), QStringLiteral("tiktok"), {})};
    QCOMPARE(importOrders(test, rows).eventsWaiting, 1); // without a time nobody can tell
    QCOMPARE(select(test, "SELECT shop FROM evidence JOIN order_ ON order_.id = order_id"),
             QStringList{QStringLiteral("etsy")});
}

void TestOfOrderWriter::filesInAnyOrderGiveTheSamePlan()
{
    QRandomGenerator chance(11);
    std::vector<ToldOrder> all;
    for (int i = 0; i < 30; ++i) {
        all.push_back(told(i, kDay.addDays(i % 5), 100 * i, {code(QStringLiteral("C%1").arg(i % 3))}));
        all.back().order.lines = {{QStringLiteral("sku-%1").arg(i % 4), QStringLiteral("Knit"), 1, 100 * i, false}};
    }
    for (int run = 0; run < 5; ++run) {
        std::vector<OrderRows> files(4);
        for (const ToldOrder &one : all) { // each in one file at least, many in two
            files[chance.bounded(4)].orders.push_back(one);
            files[chance.bounded(4)].orders.push_back(one);
        }
        TestPlan once;
        importOrders(once, orders(all));
        TestPlan split;
        std::shuffle(files.begin(), files.end(), chance);
        for (const OrderRows &file : files) {
            importOrders(split, file);
        }
        QCOMPARE(known(split), known(once));
    }
}

void TestOfOrderWriter::rollBackGivesTheRowsBefore()
{
    TestPlan test;
    QRandomGenerator chance(3);
    importOrders(test, madeUp(chance, 1));
    importOrders(test, madeUp(chance, 2));
    const QStringList before = withoutBatches(dumpPlan(test.path));
    const ImportOutcome third = importOrders(test, madeUp(chance, 3));
    QVERIFY(withoutBatches(dumpPlan(test.path)) != before);
    test.plan->rollBackImport(third.batch);
    QCOMPARE(withoutBatches(dumpPlan(test.path)), before);
    QVERIFY_EXCEPTION_THROWN(test.plan->rollBackImport(third.batch), Error);
}

void TestOfOrderWriter::importsTakenBackInAnyOrderAreAsIfNeverMade()
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        QRandomGenerator chance(seed);
        std::vector<OrderRows> imports;
        for (int i = 1; i <= 5; ++i) {
            imports.push_back(madeUp(chance, i));
        }
        std::vector<int> takenBack{0, 1, 2, 3, 4};
        std::shuffle(takenBack.begin(), takenBack.end(), chance);
        takenBack.resize(1 + seed % 4);
        TestPlan test;
        TestPlan without;
        std::vector<ImportOutcome> outcomes;
        for (int i = 0; i < 5; ++i) {
            outcomes.push_back(importOrders(test, imports[static_cast<size_t>(i)]));
            if (std::ranges::find(takenBack, i) == takenBack.end()) {
                importOrders(without, imports[static_cast<size_t>(i)]);
            }
        }
        for (const int i : takenBack) {
            if (outcomes[static_cast<size_t>(i)].batch) {
                test.plan->rollBackImport(outcomes[static_cast<size_t>(i)].batch);
            }
        }
        QCOMPARE(known(test), known(without));
        QCOMPARE(sums(test), summedByHand(test));
    }
}

void TestOfOrderWriter::resultsAndOrdersOfOneImportGoTogether()
{
    TestPlan test;
    const QStringList before = withoutBatches(dumpPlan(test.path));
    ResultRows results;
    results.subjects = {ad(QStringLiteral("1"))};
    addDay(results, 0, kDay, 100, 5);
    const OrderRows sold = orders({told(1, kDay, 100)});
    ImportRequest request;
    request.files = {&results, nullptr};
    request.orders = {nullptr, &sold};
    request.fileNames = {QStringLiteral("ads.csv"), QStringLiteral("orders.csv")};
    request.rowsRejected = {0, 0};
    const ImportOutcome outcome = writeResults(test.path, request, test.clock);
    QCOMPARE(outcome.files.at(0).added, 1);
    QCOMPARE(outcome.files.at(1).added, 1);
    test.plan->rollBackImport(outcome.batch);
    QStringList after = withoutBatches(dumpPlan(test.path));
    after.removeIf([](const QString &line) { return line.startsWith(QLatin1String("subject:")); });
    QCOMPARE(after, before);
}

void TestOfOrderWriter::dryRunChangesNothing()
{
    TestPlan test;
    const QStringList before = dumpPlan(test.path);
    const OrderRows rows = orders({told(1, kDay, 100)});
    ImportRequest request;
    request.orders = {&rows};
    request.rowsRejected = {0};
    request.dryRun = true;
    QCOMPARE(writeResults(test.path, request, test.clock).files.at(0).added, 1);
    QCOMPARE(dumpPlan(test.path), before);
}

void TestOfOrderWriter::cancelLeavesThePlanAsItWas()
{
    TestPlan test;
    const QStringList before = dumpPlan(test.path);
    OrderRows rows;
    for (int i = 0; i < 5000; ++i) {
        rows.orders.push_back(told(i, kDay, 100));
    }
    ImportRequest request;
    request.orders = {&rows};
    request.rowsRejected = {0};
    request.progress = [](qint64 done, qint64) { return done < 2000; };
    QVERIFY_EXCEPTION_THROWN(writeResults(test.path, request, test.clock), Error);
    QCOMPARE(dumpPlan(test.path), before);
}

QTEST_GUILESS_MAIN(TestOfOrderWriter)
#include "tst_order_writer.moc"
