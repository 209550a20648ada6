// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/read_aside.h"
#include "tests/support/test_orders.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kDay(2026, 11, 10);

Evidence code(const char *said)
{
    return {EvidenceKind::Code, QString::fromLatin1(said), {}};
}
Evidence answer(const char *said)
{
    return {EvidenceKind::Survey, QString::fromLatin1(said), {}};
}

/// Three orders: two of one customer, with codes and an answer; one of nobody known; one cancelled.
OrderRows someOrders()
{
    OrderRows rows;
    rows.orders.push_back(told(1, kDay, 1000, {code("KNIT10"), answer("tiktok")}));
    rows.orders.push_back(told(2, kDay.addDays(1), 2000, {code("KNIT10")}));
    rows.orders.push_back(told(3, kDay.addDays(2), 3000));
    rows.orders.push_back(told(4, kDay.addDays(2), 4000, {code("KNIT10")}));
    rows.orders[0].order.customer = 77;
    rows.orders[1].order.customer = 77;
    rows.orders[2].order.status = QStringLiteral("pending");
    rows.orders[3].order.cancelled = true;
    rows.orders[1].order.sku = QStringLiteral("K-1");
    return rows;
}

QStringList ordersOf(const LedgerRows &rows)
{
    QStringList lines;
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        QStringList said;
        for (const LedgerRows::Piece &piece : rows.piecesOf(order)) {
            said << rows.said[piece.said].text;
        }
        said.sort();
        lines << QStringLiteral("%1 %2 %3")
                     .arg(QString::fromUtf8(rows.nameOf(order)))
                     .arg(rows.orders[order].revenue)
                     .arg(said.join(u'+'));
    }
    return lines;
}

} // namespace

class TestEvidenceReader : public QObject
{
    Q_OBJECT

private slots:
    void readsOrdersThatCountWithTheirEvidence()
    {
        const TestPlan test;
        const OrderRows rows = someOrders();
        importOrders(test, rows);
        const LedgerRows read = test.plan->tables().evidence().rows({}, usualOrderCounting());
        QCOMPARE(ordersOf(read), (QStringList{QStringLiteral("#1 1000 KNIT10+tiktok"), QStringLiteral("#2 2000 KNIT10"),
                                              QStringLiteral("#3 3000 ")}));
        QCOMPARE(read.skus.at(static_cast<qsizetype>(read.orders[1].sku)), QStringLiteral("K-1"));
        QCOMPARE(read.said.size(), 2); // each wording once
        QCOMPARE(read.orders[0].at, rows.orders[0].order.at);
    }

    void keepsToTheDaysAskedFor_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("names");
        QTest::newRow("all") << QDate() << QDate() << "123";
        QTest::newRow("from") << kDay.addDays(1) << QDate() << "23";
        QTest::newRow("to") << QDate() << kDay.addDays(1) << "12";
        QTest::newRow("one day") << kDay << kDay << "1";
        QTest::newRow("none") << kDay.addDays(9) << kDay.addDays(10) << "";
    }

    void keepsToTheDaysAskedFor()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, names);
        const TestPlan test;
        const OrderRows rows = someOrders();
        importOrders(test, rows);
        const LedgerRows read = test.plan->tables().evidence().rows({{}, from, to}, usualOrderCounting());
        QString found;
        for (size_t order = 0; order < read.orders.size(); ++order) {
            found += QString::fromUtf8(read.nameOf(order)).mid(1);
            QCOMPARE(read.piecesOf(order).size(), order == 0 && found == QLatin1String("1") ? 2U
                                                  : found.endsWith(u'2')                    ? 1U
                                                                                            : 0U);
        }
        QCOMPARE(found, names);
    }

    void readsTheSameOnTwoThreads()
    {
        const TestPlan test;
        const OrderRows rows = someOrders();
        importOrders(test, rows);
        for (const LedgerScope &scope : {LedgerScope(), LedgerScope{{}, kDay.addDays(1), kDay.addDays(2)}}) {
            const LedgerRows one = test.plan->tables().evidence().rows(scope, usualOrderCounting());
            LedgerRows two;
            readAside(test.path, test.clock, [&](const Tables &tables) { // a read transaction
                two = tables.evidence().rows(scope, usualOrderCounting());
            });
            QCOMPARE(ordersOf(two), ordersOf(one));
            QVERIFY(!ordersOf(two).isEmpty());
        }
    }

    void readsInTurnWhileAWriterWaits()
    {
        const TestPlan test;
        const OrderRows rows = someOrders();
        importOrders(test, rows);
        LedgerRows read;
        readAside(test.path, test.clock, [&](const Tables &tables) {
            QVERIFY(tables.orders().hasAny()); // holds its state
            SQLite::Database writer(test.path.toStdString(), SQLite::OPEN_READWRITE, 0);
            writer.exec("BEGIN IMMEDIATE; DELETE FROM evidence");
            QVERIFY_THROWS_EXCEPTION(SQLite::Exception, writer.exec("COMMIT")); // now nobody else may begin to read
            read = tables.evidence().rows({}, usualOrderCounting());
        });
        QCOMPARE(ordersOf(read).value(0), QStringLiteral("#1 1000 KNIT10+tiktok"));
    }

    void countsAsThePlanChose()
    {
        const TestPlan test;
        const OrderRows rows = someOrders();
        importOrders(test, rows);
        OrderCounting counting = usualOrderCounting();
        counting.leftOut << QStringLiteral("pending");
        counting.revenue = RevenueBasis::Total;
        QCOMPARE(ordersOf(test.plan->tables().evidence().rows({}, counting)),
                 (QStringList{QStringLiteral("#1 1500 KNIT10+tiktok"), QStringLiteral("#2 2500 KNIT10")}));
    }

    void readsAnOrderWithItsLines()
    {
        const TestPlan test;
        OrderRows rows;
        rows.orders.push_back(told(5, kDay, 1000));
        rows.orders[0].order.lines = {{QStringLiteral("K-1"), QStringLiteral("Fine knit"), 2, 1000, false}};
        importOrders(test, rows);
        const LedgerRows read = test.plan->tables().evidence().rows({}, usualOrderCounting());
        const auto order = test.plan->tables().evidence().order(read.orders[0].id);
        QVERIFY(order);
        QCOMPARE(order->lines, rows.orders[0].order.lines);
        QVERIFY(!test.plan->tables().evidence().order(1));
    }

    void sumsCodesByDayAndByWhatStandsBesideThem()
    {
        const TestPlan test;
        const OrderRows rows = someOrders();
        const ImportOutcome first = importOrders(test, rows);
        const QString knit = QStringLiteral("KNIT10");
        const std::vector<CodeDay> days{{knit, kDay, 1, 1}, {knit, kDay.addDays(1), 1, 0}};
        QCOMPARE(test.plan->tables().codeSums().days(), days); // the cancelled one does not count
        const std::vector<CodeBeside> beside{{knit, EvidenceKind::Survey, QStringLiteral("tiktok"), 1, 1}};
        QCOMPARE(test.plan->tables().codeSums().beside(), beside);

        // The customer's order of an earlier day makes the second one the next.
        OrderRows earlier;
        earlier.orders.push_back(told(6, kDay.addDays(-3), 500));
        earlier.orders[0].order.customer = 77;
        const ImportOutcome second = importOrders(test, earlier);
        QCOMPARE(test.plan->tables().codeSums().days().front().firstTime, 0);
        test.plan->rollBackImport(second.batch);
        QCOMPARE(test.plan->tables().codeSums().days(), days);
        test.plan->rollBackImport(first.batch);
        QVERIFY(test.plan->tables().codeSums().days().empty());
        QVERIFY(test.plan->tables().codeSums().beside().empty());
    }
};

QTEST_GUILESS_MAIN(TestEvidenceReader)
#include "tst_evidence_reader.moc"
