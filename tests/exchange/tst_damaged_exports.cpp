// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/parse_results.h"
#include "tests/support/workbook_maker.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace dropbeat;

namespace {

QByteArray damaged(QByteArray bytes, std::mt19937 &random)
{
    const auto place = [&] { return static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size())); };
    static constexpr std::array<char, 12> kNasty{'"', ',', '\n', '\r', '\0', ';', '\t', '-', '9', 'E', '\xff', '\xe2'};
    const unsigned times = 1 + random() % 8;
    for (unsigned i = 0; i < times && !bytes.isEmpty(); ++i) {
        switch (random() % 5) {
        case 0:
            bytes[place()] = static_cast<char>(random() % 256);
            break;
        case 1:
            bytes.insert(place(), kNasty[random() % kNasty.size()]);
            break;
        case 2:
            bytes.remove(place(), static_cast<qsizetype>(1 + random() % 20));
            break;
        case 3:
            bytes.insert(place(), bytes.mid(place(), static_cast<qsizetype>(random() % 60)));
            break;
        default:
            bytes.truncate(place());
            break;
        }
    }
    return bytes;
}

} // namespace

/// Whatever happens to a file on its way, reading it ends in a result or in an Error with a reason.
class TestDamagedExports : public QObject
{
    Q_OBJECT

private slots:
    void neverCrash_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden"));
        const QStringList names = folder.entryList(
            {QStringLiteral("*.csv"), QStringLiteral("*.xlsx"), QStringLiteral("*.zip")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }

    void neverCrash()
    {
        QFETCH(QString, file);
        QFile original(file);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        const FormatCatalog catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("damaged.csv"));
        std::mt19937 random(static_cast<unsigned>(bytes.size()));
        for (int i = 0; i < 60; ++i) {
            QFile copy(path);
            QVERIFY(copy.open(QIODevice::WriteOnly | QIODevice::Truncate));
            copy.write(damaged(bytes, random));
            copy.close();
            read(path, catalog, i);
        }
    }

    /// The archive is sound and a part of the workbook inside is not: damage that no checksum finds.
    void neverCrashInside_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
                                 "xl/sharedStrings.xml", "xl/styles.xml"}) {
            QTest::newRow(part) << QString::fromLatin1(part);
        }
    }

    void neverCrashInside()
    {
        QFETCH(QString, part);
        const WorkbookMaker sound = workbook();
        const FormatCatalog catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("damaged.xlsx"));
        std::mt19937 random(static_cast<unsigned>(part.size()));
        for (int i = 0; i < 120; ++i) {
            WorkbookMaker maker = sound;
            maker.part(part, damaged(sound.partOf(part), random));
            QVERIFY(maker.write(path));
            read(path, catalog, i);
        }
    }

private:
    static WorkbookMaker workbook()
    {
        WorkbookMaker maker = WorkbookMaker::workbook(
            {{QStringLiteral("May"),
              "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
              "t=\"inlineStr\"><is><t>Clicks</t></is></c></row><row r=\"2\"><c r=\"A2\" "
              "s=\"1\"><v>46143</v></c><c r=\"B2\" t=\"str\"><v>linen</v></c><c "
              "r=\"C2\"><v>12</v></c></row><row r=\"3\"><c r=\"B3\" t=\"str\"><v>knit &amp; co</v></c><c "
              "r=\"C3\"><v>1.2E+1</v></c></row>"}});
        return maker.texts({"Date", "<r><t>Camp</t></r><r><t>aign</t></r>"})
            .styles({"0", "yyyy\\-mm\\-dd"})
            .behindRows("<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>");
    }

    static void read(const QString &path, const FormatCatalog &catalog, int turn)
    {
        ParseOptions options;
        options.period = turn % 2 == 0 ? std::optional(Period{QDate(2026, 1, 1), QDate(2026, 1, 31)}) : std::nullopt;
        options.withoutMoney = turn % 3 == 0;
        try {
            const ParsedFile parsed =
                parseResults(path, catalog, {*Currency::fromCode(QStringLiteral("EUR")), {}}, options);
            QCOMPARE(parsed.report.rowsRead, parsed.report.rowsImported + parsed.report.rowsRejected);
            if (parsed.orders) { // a row of an order file is a line, not a result
                QVERIFY(parsed.rows.keys.empty());
                return;
            }
            QCOMPARE(static_cast<qint64>(parsed.rows.size()) + parsed.report.rowsCombined, parsed.report.rowsImported);
            QCOMPARE(parsed.rows.values.size(), parsed.rows.size() * parsed.rows.measures.size());
        } catch (const Error &error) {
            QVERIFY2(!error.summary().isEmpty() && !error.why().isEmpty(), error.what());
        }
    }
};

QTEST_APPLESS_MAIN(TestDamagedExports)
#include "tst_damaged_exports.moc"
