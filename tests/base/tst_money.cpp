// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QTest>

using namespace dropbeat;

class TestOfMoney : public QObject
{
    Q_OBJECT

private slots:
    void currencies_data();
    void currencies();
    void unknownCodes();
    void text_data();
    void text();
};

void TestOfMoney::currencies_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("sign");
    QTest::newRow("euro") << QStringLiteral("EUR") << 2 << QStringLiteral("€");
    QTest::newRow("lower case") << QStringLiteral(" usd ") << 2 << QStringLiteral("$");
    QTest::newRow("won has no minor unit") << QStringLiteral("KRW") << 0 << QStringLiteral("₩");
    QTest::newRow("dinar has three digits") << QStringLiteral("KWD") << 3 << QStringLiteral("KWD");
    QTest::newRow("without a sign of its own") << QStringLiteral("CHF") << 2 << QStringLiteral("CHF");
}

void TestOfMoney::currencies()
{
    QFETCH(QString, code);
    const auto currency = Currency::fromCode(code);
    QVERIFY(currency);
    QTEST(currency->digits, "digits");
    QTEST(currency->sign(), "sign");
}

void TestOfMoney::unknownCodes()
{
    for (const char *code : {"", "EU", "EURO", "€"}) {
        QVERIFY(!Currency::fromCode(QString::fromUtf8(code)));
    }
}

void TestOfMoney::text_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<bool>("withMinor");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *code, qint64 minor, bool withMinor, const char *expected) {
        QTest::addRow("%s %lld %d", code, minor, withMinor)
            << QString::fromUtf8(code) << minor << withMinor << QString::fromUtf8(expected).replace(u'_', QChar(0xa0));
    };
    row("EUR", 125000, true, "€_1,250.00");
    row("EUR", 125000, false, "€_1,250");
    row("EUR", -99, true, "−€_0.99");
    row("KRW", 28363230, true, "₩_28,363,230");
    row("KWD", 1234, true, "KWD_1.234");
}

void TestOfMoney::text()
{
    QFETCH(QString, code);
    QFETCH(qint64, minor);
    QFETCH(bool, withMinor);
    QTEST((Money{minor}.text(*Currency::fromCode(code), QLocale(QLocale::English, QLocale::UnitedStates), withMinor)),
          "expected");
}

QTEST_GUILESS_MAIN(TestOfMoney)
#include "tst_money.moc"
