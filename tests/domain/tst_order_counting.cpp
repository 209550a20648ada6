// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order_counting.h"

#include <QTest>

using namespace dropbeat;

class TestOfOrderCounting : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void revenue_data();
    void revenue();
    void textGoesBothWays();
    void unreadableTextIsTheUsual();
};

void TestOfOrderCounting::counts_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<bool>("counts");
    QTest::newRow("paid") << QStringLiteral("paid") << false << true;
    QTest::newRow("paid on delivery") << QStringLiteral("pending") << false << true;
    QTest::newRow("given back: its refund is counted") << QStringLiteral("refunded") << false << true;
    QTest::newRow("a table without statuses") << QString() << false << true;
    QTest::newRow("never paid") << QStringLiteral("voided") << false << false;
    QTest::newRow("WooCommerce: payment failed") << QStringLiteral("failed") << false << false;
    QTest::newRow("cancelled, whatever its payment") << QStringLiteral("paid") << true << false;
}

void TestOfOrderCounting::counts()
{
    QFETCH(QString, status);
    QFETCH(bool, cancelled);
    QTEST(usualOrderCounting().counts(status, cancelled), "counts");
}

void TestOfOrderCounting::revenue_data()
{
    QTest::addColumn<RevenueBasis>("basis");
    QTest::addColumn<bool>("giftCards");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("subtotal") << RevenueBasis::Subtotal << false << qint64{7000};
    QTest::newRow("total") << RevenueBasis::Total << false << qint64{7900};
    QTest::newRow("gift cards too") << RevenueBasis::Subtotal << true << qint64{10000};
}

void TestOfOrderCounting::revenue()
{
    QFETCH(RevenueBasis, basis);
    QFETCH(bool, giftCards);
    Order order;
    order.subtotal = 10000;
    order.shipping = 900;
    order.total = 10900;
    order.giftCards = 3000;
    order.refunded = 2000; // a measure of its own
    OrderCounting counting;
    counting.revenue = basis;
    counting.giftCards = giftCards;
    QFETCH(qint64, expected);
    QCOMPARE(counting.revenueOf(order), std::optional(expected));
    order.subtotal.reset();
    order.total.reset();
    QVERIFY(!counting.revenueOf(order)); // not reported is not zero
}

void TestOfOrderCounting::textGoesBothWays()
{
    OrderCounting counting;
    counting.revenue = RevenueBasis::Total;
    counting.giftCards = true;
    QCOMPARE(orderCountingFromText(orderCountingText(counting)), counting); // nothing left out stays nothing
    counting.leftOut = {QStringLiteral("pending"), QStringLiteral("voided")};
    QCOMPARE(orderCountingFromText(orderCountingText(counting)), counting);
    counting.leftOut = {QStringLiteral(" Voided"), QStringLiteral("pending"), QStringLiteral("voided")};
    QCOMPARE(orderCountingFromText(orderCountingText(counting)).leftOut,
             (QStringList{QStringLiteral("pending"), QStringLiteral("voided")}));
}

void TestOfOrderCounting::unreadableTextIsTheUsual()
{
    QCOMPARE(orderCountingFromText(QString()), usualOrderCounting());
    QCOMPARE(orderCountingFromText(QStringLiteral("{\"revenue\":\"gross\"}")), usualOrderCounting());
}

QTEST_GUILESS_MAIN(TestOfOrderCounting)
#include "tst_order_counting.moc"
