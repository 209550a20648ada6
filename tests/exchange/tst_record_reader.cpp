// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/record_reader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

using Rows = QList<QStringList>;

Rows readRows(const QString &path, char delimiter, qsizetype batchBytes)
{
    TextSource source(path);
    QByteArray all;
    while (source.read(all, 1 << 20)) {
    }
    source.rewind();
    RecordReader reader(source, delimiter, batchBytes);
    Rows rows;
    RecordBatch batch;
    qint64 expected = 1;
    while (reader.next(batch)) {
        if (batch.firstRow != expected) {
            return {};
        }
        for (size_t i = 0; i < batch.size(); ++i) {
            QStringList row;
            for (const RecordBatch::Cell &cell : batch.record(i)) {
                const std::string_view text = batch.textOf(cell);
                row.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
            }
            rows.append(row);
        }
        expected += static_cast<qint64>(batch.size());
    }
    return rows;
}

} // namespace

class TestRecordReader : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void cutsRecords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<Rows>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, char delimiter, const Rows &rows) {
            QTest::newRow(name) << bytes << delimiter << rows;
        };
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        const QString c = QStringLiteral("c");
        const QString d = QStringLiteral("d");
        const Rows two{{a, b}, {c, d}};
        row("LF", "a,b\nc,d\n", ',', two);
        row("CRLF", "a,b\r\nc,d\r\n", ',', two);
        row("bare CR", "a,b\rc,d\r", ',', two);
        row("no final newline", "a,b\nc,d", ',', two);
        row("no final newline after CR", "a,b\rc,d", ',', two);
        row("semicolon", "a;b\nc;d\n", ';', two);
        row("tab", "a\tb\nc\td\n", '\t', two);
        row("quotes", "\"a\",\"b\"\n\"c\",d\n", ',', two);
        row("UTF-8 BOM",
            "\xef\xbb\xbf"
            "a,b\nc,d\n",
            ',', two);
        row("blank line counts as a row", "a,b\n\nc,d\n", ',', {{a, b}, {QString()}, {c, d}});
        row("delimiter in quotes", "\"a,b\",c\n", ',', {{QStringLiteral("a,b"), c}});
        row("newline in quotes", "\"a\nb\",c\n\"a\r\nb\",d\n", ',',
            {{QStringLiteral("a\nb"), c}, {QStringLiteral("a\r\nb"), d}});
        row("doubled quotes", "\"a \"\"b\"\"\",\"\"\"\"\n", ',', {{QStringLiteral("a \"b\""), QStringLiteral("\"")}});
        row("empty quoted", "\"\",a\n", ',', {{QString(), a}});
        row("quote inside a plain cell", "12\" vinyl,a\n", ',', {{QStringLiteral("12\" vinyl"), a}});
        row("text after the closing quote", "\"a\"b,c\n", ',', {{QStringLiteral("ab"), c}});
        row("doubled quotes and a tail", "\"a\"\"b\" c,d\n", ',', {{QStringLiteral("a\"b c"), d}});
        row("empty cells", ",\n,,\n", ',', {{QString(), QString()}, {QString(), QString(), QString()}});
        row("ragged", "a\nb,c\n", ',', {{a}, {b, c}});
        row("trailing delimiter at the end", "a,", ',', {{a, QString()}});
        row("UTF-8 text", "\xc3\xa9t\xc3\xa9,\xec\x9d\xbc\xeb\xb3\x84\n", ',',
            {{QStringLiteral("été"), QStringLiteral("일별")}});
        row("Windows-1252", "\xe9t\xe9,\x80 5\n", ',', {{QStringLiteral("été"), QStringLiteral("€ 5")}});
        row("UTF-16 LE",
            QByteArray("\xff\xfe"
                       "a\0\t\0b\0\r\0\n\0c\0\t\0d\0\n\0",
                       20),
            '\t', two);
        row("UTF-16 BE",
            QByteArray("\xfe\xff"
                       "\0a\0\t\0b\0\n\0c\0\t\0d\0\n",
                       18),
            '\t', two);
    }

    void cutsRecords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(char, delimiter);
        QFETCH(Rows, rows);
        const QString path = write(bytes);
        // Wherever a piece of the file ends, the records come out the same.
        for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
            QCOMPARE(readRows(path, delimiter, piece), rows);
        }
    }

    void tellsAnotherEncoding()
    {
        TextSource source(write("a\nb\xe9\n"));
        QByteArray text;
        QVERIFY(source.read(text, 100));
        QVERIFY(source.encodingChanged());
        source.rewind();
        QCOMPARE(source.encoding(), Encoding::Windows1252);
        text.clear();
        QVERIFY(source.read(text, 100));
        QCOMPARE(text, QByteArray("a\nb\xc3\xa9\n"));
    }

    void keepsUtf8CutOffInACharacter()
    {
        TextSource source(write("a,\xec\x9d\xbc,\xec\x9d"));
        QByteArray text;
        QVERIFY(source.read(text, 100));
        QVERIFY(!source.encodingChanged());
        QCOMPARE(text, QByteArray("a,\xec\x9d\xbc,"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04 [Content_Types].xml") << QStringLiteral("Excel workbook");
        QTest::newRow("zip") << QByteArray("PK\x03\x04 Overview.csv") << QStringLiteral("zip");
        QTest::newRow("old workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1") << QStringLiteral("old Excel");
        QTest::newRow("web page") << QByteArray("\n<!DOCTYPE html><html>") << QStringLiteral("web page");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << QStringLiteral("PDF");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", 19) << QStringLiteral("binary");
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00", 4) << QStringLiteral("compressed");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        try {
            const TextSource source(write(bytes));
            QFAIL("accepted");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::Refused);
            QVERIFY2(error.why().contains(why), error.what());
            QVERIFY(!error.whatToDo().isEmpty());
        }
    }

    void refusesAFolderAndAMissingFile()
    {
        QVERIFY_THROWS_EXCEPTION(Error, TextSource(m_folder->path()));
        QVERIFY_THROWS_EXCEPTION(Error, TextSource(m_folder->filePath(QStringLiteral("none.csv"))));
    }

    void refusesNulInTheMiddle()
    {
        QByteArray bytes("a,b\n");
        bytes += QByteArray(100000, 'x') + '\0' + "\n";
        const QString path = write(bytes);
        QVERIFY_THROWS_EXCEPTION(Error, readRows(path, ',', 1 << 20));
    }

    void refusesAQuotationWithoutEnd()
    {
        const QString path = write("a,b\n1,\"" + QByteArray(6 << 20, 'x') + "\n");
        QVERIFY_THROWS_EXCEPTION(Error, readRows(path, ',', 1 << 20));
    }

    void tellsAnOpenQuoteAtTheEnd()
    {
        TextSource source(write("a,b\n1,\"x"));
        RecordReader reader(source, ',');
        RecordBatch batch;
        QVERIFY(reader.next(batch));
        QCOMPARE(batch.size(), size_t(2));
        QVERIFY(batch.openQuote);
    }

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(QStringLiteral("table.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("can't write the test's file");
        }
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestRecordReader)
#include "tst_record_reader.moc"
