// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/number_text.h"

#include <QTest>

using namespace dropbeat;
using Result = NumberRead::Result;
Q_DECLARE_METATYPE(dropbeat::NumberRead::Result)
Q_DECLARE_METATYPE(dropbeat::NumberStyle)

class TestNumberText : public QObject
{
    Q_OBJECT

private slots:
    void readsPieces_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<NumberStyle>("style");
        QTest::addColumn<Result>("result");
        QTest::addColumn<qint64>("value");
        const auto row = [](const char *cell, NumberStyle style, Result result, qint64 value = 0) {
            QTest::addRow("%s / %d", cell, static_cast<int>(style)) << QByteArray(cell) << style << result << value;
        };
        const auto point = NumberStyle::Point;
        const auto comma = NumberStyle::Comma;
        row("0", point, Result::Value, 0);
        row("1234", point, Result::Value, 1234);
        row("64517.0", point, Result::Value, 64517);
        row("1,234", point, Result::Value, 1234);
        row("1,234,567", point, Result::Value, 1234567);
        row("12,34,567", point, Result::Value, 1234567);
        row("1.234", comma, Result::Value, 1234);
        row("1.234.567", comma, Result::Value, 1234567);
        row("1 234", point, Result::Value, 1234);
        row("1\xc2\xa0"
            "234",
            point, Result::Value, 1234);
        row("1\xe2\x80\xaf"
            "234",
            comma, Result::Value, 1234);
        row("1'234", point, Result::Value, 1234);
        row(" 42\t", point, Result::Value, 42);
        row("1.2E+03", point, Result::Value, 1200);
        row("+7", point, Result::Value, 7);
        row("-1", point, Result::Value, -1);
        row("\xe2\x88\x92"
            "5",
            point, Result::Value, -5);
        row("", point, Result::None);
        row(" ", point, Result::None);
        row("-", point, Result::None);
        row("--", point, Result::None);
        row("\xe2\x80\x94", point, Result::None);
        row("undefined", point, Result::None);
        row("(not set)", point, Result::None);
        row("N/A", point, Result::None);
        row("n/a", point, Result::None);
        row("12%", point, Result::Percent);
        row("0.5", point, Result::NotWhole);
        row("1.234", point, Result::NotWhole);
        row("1,2", comma, Result::NotWhole);
        row("abc", point, Result::NotANumber);
        row("1.2K", point, Result::NotANumber);
        row("0:00:00", point, Result::NotANumber);
        row("2026-03-20", point, Result::NotANumber);
        row("12,34", point, Result::NotANumber);
        row("1,23,4", point, Result::NotANumber);
        row("$5", point, Result::NotANumber);
        row("1 2", point, Result::NotANumber);
        row("99999999999999999999", point, Result::TooLarge);
        row("1E+30", point, Result::TooLarge);
    }

    void readsPieces()
    {
        QFETCH(QByteArray, cell);
        QFETCH(NumberStyle, style);
        QFETCH(Result, result);
        QFETCH(qint64, value);
        NumberEvidence evidence;
        const NumberRead read = readPieces({cell.constData(), static_cast<size_t>(cell.size())}, style, evidence);
        QCOMPARE(static_cast<int>(read.result), static_cast<int>(result));
        QCOMPARE(read.value, value);
    }

    void readsMoney_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<int>("digits");
        QTest::addColumn<NumberStyle>("style");
        QTest::addColumn<Result>("result");
        QTest::addColumn<qint64>("value");
        const auto row = [](const char *cell, int digits, NumberStyle style, Result result, qint64 value = 0) {
            QTest::addRow("%s / %d / %d", cell, digits, static_cast<int>(style))
                << QByteArray(cell) << digits << style << result << value;
        };
        const auto point = NumberStyle::Point;
        const auto comma = NumberStyle::Comma;
        row("12.40", 2, point, Result::Value, 1240);
        row("12.4", 2, point, Result::Value, 1240);
        row("12", 2, point, Result::Value, 1200);
        row("600000", 0, point, Result::Value, 600000);
        row("1.429999948", 2, point, Result::Value, 143);
        row("1.005", 2, point, Result::Value, 101); // as written, not as a double has it
        row("0.125", 2, point, Result::Value, 13);  // half away from zero
        row("-0.125", 2, point, Result::Value, -13);
        row("0.124999999999999999999", 2, point, Result::Value, 12);
        row("2.5", 0, point, Result::Value, 3);
        row("1.2345", 3, point, Result::Value, 1235);
        row("1,234.50", 2, point, Result::Value, 123450);
        row("1.234,50", 2, comma, Result::Value, 123450);
        row("1 234,5", 2, comma, Result::Value, 123450);
        row("0,5", 2, comma, Result::Value, 50);
        row("$5.00", 2, point, Result::Value, 500);
        row("-$5.00", 2, point, Result::Value, -500);
        row("$-5.00", 2, point, Result::Value, -500);
        row("(5.00)", 2, point, Result::Value, -500);
        row("\xe2\x82\xa9"
            "28,363,230",
            0, point, Result::Value, 28363230);
        row("Rp495,955", 0, point, Result::Value, 495955);
        row("Rp 495.955", 0, comma, Result::Value, 495955);
        row("\xe0\xa7\xb3"
            "2,999",
            2, point, Result::Value, 299900);
        row("5,00 \xe2\x82\xac", 2, comma, Result::Value, 500);
        row("EUR 5.00", 2, point, Result::Value, 500);
        row("R$ 1.234,50", 2, comma, Result::Value, 123450);
        row("5e-05", 2, point, Result::Value, 0);
        row("1.5e2", 2, point, Result::Value, 15000);
        row(".5", 2, point, Result::Value, 50);
        row("5.", 2, point, Result::Value, 500);
        row("-", 2, point, Result::None);
        row("12%", 2, point, Result::Percent);
        row("1.2K", 2, point, Result::NotANumber);
        row("12,5", 2, point, Result::NotANumber);
        row("1.234,50", 2, point, Result::NotANumber);
        row("1,234.50", 2, comma, Result::NotANumber);
        row("$", 2, point, Result::NotANumber);
        row("1.2.3", 2, point, Result::NotANumber);
        row("1e99", 2, point, Result::NotANumber);
        row("12345678901234567890", 2, point, Result::TooLarge);
    }

    void readsMoney()
    {
        QFETCH(QByteArray, cell);
        QFETCH(int, digits);
        QFETCH(NumberStyle, style);
        QFETCH(Result, result);
        QFETCH(qint64, value);
        NumberEvidence evidence;
        const NumberRead read =
            readMoney({cell.constData(), static_cast<size_t>(cell.size())}, digits, style, evidence);
        QCOMPARE(static_cast<int>(read.result), static_cast<int>(result));
        QCOMPARE(read.value, value);
    }

    void weighsEvidence_data()
    {
        QTest::addColumn<QByteArrayList>("cells");
        QTest::addColumn<bool>("pieces");
        QTest::addColumn<NumberStyle>("proven");
        const auto row = [](const char *name, const QByteArrayList &cells, bool pieces, NumberStyle proven) {
            QTest::newRow(name) << cells << pieces << proven;
        };
        row("nothing", {"12", "7"}, false, NumberStyle::Unknown);
        row("point", {"12.5", "1,234"}, false, NumberStyle::Point);
        row("comma", {"12,5", "1.234"}, false, NumberStyle::Comma);
        row("both signs", {"1.234,50"}, false, NumberStyle::Comma);
        row("two groups", {"1,234,567"}, false, NumberStyle::Point);
        row("a thousand or one and a bit", {"1,234"}, false, NumberStyle::Unknown);
        row("pieces are whole", {"1.234"}, true, NumberStyle::Comma);
        row("zero before it", {"0.123"}, false, NumberStyle::Point);
        row("most of them", {"1.5", "2.5", "3,5"}, false, NumberStyle::Point);
    }

    void weighsEvidence()
    {
        QFETCH(QByteArrayList, cells);
        QFETCH(bool, pieces);
        QFETCH(NumberStyle, proven);
        NumberEvidence evidence;
        for (const QByteArray &cell : cells) {
            const std::string_view text(cell.constData(), static_cast<size_t>(cell.size()));
            pieces ? readPieces(text, NumberStyle::Point, evidence) : readMoney(text, 2, NumberStyle::Point, evidence);
        }
        QCOMPARE(static_cast<int>(evidence.proven()), static_cast<int>(proven));
    }
};

QTEST_APPLESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
