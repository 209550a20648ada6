// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/parse_results.h"
#include "core/exchange/recognition.h"
#include "core/exchange/table_file.h"
#include "tests/support/workbook_maker.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

QStringList rowsOf(RecordSource &source, qsizetype batchBytes = 1 << 20)
{
    QStringList rows;
    RecordBatch batch;
    while (source.next(batch, batchBytes)) {
        for (size_t i = 0; i < batch.size(); ++i) {
            QStringList cells;
            for (const RecordBatch::Cell &cell : batch.record(i)) {
                const std::string_view text = batch.textOf(cell);
                cells << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            }
            rows << cells.join(u'|');
        }
    }
    return rows;
}

using Sheets = std::vector<std::pair<QString, QByteArray>>;

const QByteArray kDaily =
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Date</v></c><c r=\"B1\" t=\"str\"><v>Campaign</v></c>"
    "<c r=\"C1\" t=\"str\"><v>Clicks</v></c><c r=\"D1\" t=\"str\"><v>Spend</v></c></row>"
    "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>2026-05-01</v></c><c r=\"B2\" t=\"str\"><v>linen</v></c>"
    "<c r=\"C2\"><v>12</v></c><c r=\"D2\"><v>1.234</v></c></row>";

} // namespace

/// Workbooks and archives as tables.
class TestTableFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats")); }

    void cells_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("read");
        const auto add = [](const char *what, const char *row, const char *read) {
            QTest::newRow(what) << QByteArray(row) << QString::fromUtf8(read);
        };
        add("shared text", "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>",
            "rich text|a & b");
        add("shared text that is not there", "<row><c t='s'><v>99</v></c><c><v>1</v></c></row>", "|1");
        add("text in place", "<row><c t='inlineStr'><is><t>one</t></is></c><c t='str'><v>two</v></c></row>", "one|two");
        add("text in runs", "<row><c t='inlineStr'><is><r><t>o</t></r><r><t>ne</t></r></is></c></row>", "one");
        add("reading aids left out", "<row><c t='inlineStr'><is><t>東京</t><rPh><t>トウキョウ</t></rPh></is></c></row>",
            "東京");
        add("CDATA and entities",
            "<row><c t='str'><v><![CDATA[a<b]]></v></c><c t='str'><v>&#x41;&amp;&#66;</v></c></row>", "a<b|A&B");
        add("escaped control character", "<row><c t='str'><v>a_x000A_b_x00</v></c></row>", "a\nb_x00");
        add("formula", "<row><c><f>1+1</f><v>2</v></c><c t='str'><f>A1</f><v>x</v></c><c><f>9</f></c></row>", "2|x|");
        add("true and false", "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c></row>",
            "TRUE|FALSE|#N/A");
        add("gaps", "<row r='1'><c r='B1'><v>1</v></c><c r='E1'><v>2</v></c></row>", "|1|||2");
        add("without references", "<row><c><v>1</v></c><c/><c><v>3</v></c></row>", "1||3");
        add("prefixes", "<x:row><x:c t='str'><x:v>y</x:v></x:c></x:row>", "y");
        add("an empty row before", "<row r='3'><c r='A3'><v>1</v></c></row>", "~~1");
        add("days",
            "<row><c s='1'><v>46113</v></c><c s='1'><v>46113.75</v></c><c s='2'><v>0.5</v></c><c s='0'>"
            "<v>46113</v></c></row>",
            "2026-04-01|2026-04-01 18:00:00|12:00:00|46113");
        add("an ISO day", "<row><c t='d'><v>2026-04-01</v></c></row>", "2026-04-01");
        add("no day", "<row><c s='1'><v>-4</v></c><c s='1'><v>99999999</v></c></row>", "-4|99999999");
        add("numbers",
            "<row><c><v>0.30000000000000004</v></c><c><v>12.0</v></c><c><v>1.5E-2</v></c>"
            "<c><v>1854347729644690</v></c><c><v>-0.0</v></c></row>",
            "0.3|12|0.015|1854347729644690|0");
        add("a rounded id stays visible", "<row><c><v>7.3456789012345E+18</v></c></row>", "7.3456789012345E+18");
        add("remarks between", "<!-- a > b --><row><c><v>1</v></c></row>", "1");
    }

    void cells()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, read);
        WorkbookMaker maker = WorkbookMaker::workbook(Sheets{{QStringLiteral("One"), row}});
        maker.texts({"a &amp; b", "<r><t>rich </t></r><r><t>text</t></r>"}).styles({"0", "yyyy\\-mm\\-dd;@", "h:mm"});
        const TableFile file(write(maker));
        QCOMPARE(file.tables(), QStringList{QStringLiteral("One")});
        const auto source = file.open(QStringLiteral("One"));
        QCOMPARE(rowsOf(*source), read.split(u'~'));
        source->rewind();
        QCOMPARE(rowsOf(*source, 1), read.split(u'~'));
    }

    void daysCountFromTwoYears()
    {
        const QByteArray row = "<row><c s='1'><v>44651</v></c><c s='1'><v>1</v></c></row>";
        WorkbookMaker since1904 = WorkbookMaker::workbook(Sheets{{QStringLiteral("a"), row}}, true);
        QCOMPARE(rowsOf(*TableFile(write(since1904.styles({"0", "14"}))).open(QStringLiteral("a"))),
                 QStringList{QStringLiteral("2026-04-01|1904-01-02")});
        WorkbookMaker since1900 = WorkbookMaker::workbook(Sheets{{QStringLiteral("a"), row}});
        QCOMPARE(rowsOf(*TableFile(write(since1900.styles({"0", "14"}))).open(QStringLiteral("a"))),
                 QStringList{QStringLiteral("2022-03-31|1900-01-01")});
    }

    void numberFormats_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("format");
        const auto add = [](const char *code, NumberFormat format) {
            QTest::newRow(code) << QByteArray(code) << static_cast<int>(format);
        };
        add("General", NumberFormat::Plain);
        add("#,##0.00\\ \"d\"", NumberFormat::Plain);
        add("[Red]0.00%", NumberFormat::Plain);
        add("[$€-407]\\ #,##0.00", NumberFormat::Plain);
        add("0.00E+00", NumberFormat::Plain);
        add("[h]:mm", NumberFormat::Plain);
        add("yyyy\"年\"m\"月\"d\"日\"", NumberFormat::Day);
        add("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", NumberFormat::Day);
        add("mmm yy", NumberFormat::Day);
        add("yyyy-mm-dd hh:mm:ss.000", NumberFormat::Day);
        add("mm:ss.0", NumberFormat::Time);
        add("@", NumberFormat::Plain);
        add("", NumberFormat::Plain);
    }

    void numberFormats()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, format);
        QCOMPARE(static_cast<int>(formatOfCode(code.toStdString())), format);
    }

    /// A day that spans rows holds for each of them; an amount that does counts once.
    void mergedCells()
    {
        WorkbookMaker maker = WorkbookMaker::workbook(
            Sheets{{QStringLiteral("a"),
                    "<row r='1'><c t='str'><v>2026-05-01</v></c><c t='str'><v>x</v></c><c><v>9</v></c></row>"
                    "<row r='2'><c r='B2' t='str'><v>y</v></c></row>"
                    "<row r='3'/>"
                    "<row r='4'><c r='B4' t='str'><v>z</v></c></row>"}});
        maker.behindRows("<mergeCells count='2'><mergeCell ref='A1:A3'/><mergeCell ref='C1:C2'/></mergeCells>");
        QCOMPARE(rowsOf(*TableFile(write(maker)).open(QStringLiteral("a"))),
                 (QStringList{QStringLiteral("2026-05-01|x|9"), QStringLiteral("2026-05-01|y"), QString(),
                              QStringLiteral("|z")}));
    }

    /// 1.234 as a number is one and a quarter, whatever other cells of the sheet are spelled like.
    void numbersAreExact()
    {
        const QByteArray more = "<row r='3'><c r='A3' t='str'><v>2026-05-02</v></c><c r='B3' t='str'><v>linen</v></c>"
                                "<c r='C3'><v>1234</v></c><c r='D3' t='str'><v>7,50</v></c></row>";
        const QString path = write(WorkbookMaker::workbook(Sheets{{QStringLiteral("a"), kDaily + more}}));
        const ImportReport report = parse(path).report;
        QCOMPARE(report.rowsImported, 2);
        QCOMPARE(report.sums[Measure::Clicks], 1246);
        QCOMPARE(report.sums[Measure::Spend], 123 + 750);
        QCOMPARE(report.kind, QStringLiteral("generic"));
    }

    void theLikeliestSheetIsRead()
    {
        const QByteArray notes = "<row><c t='str'><v>Made by Ana</v></c></row>";
        const QByteArray other = QByteArray(kDaily).replace("2026-05-01", "2026-06-01").replace("linen", "knit");
        const QString path = write(WorkbookMaker::workbook(Sheets{
            {QStringLiteral("Notes"), notes}, {QStringLiteral("May"), kDaily}, {QStringLiteral("June"), other}}));
        const Layout layout = recognise(path, m_catalog);
        QCOMPARE(layout.table, QStringLiteral("May"));
        QCOMPARE(layout.tables.size(), 2);
        QCOMPARE(layout.tables.at(1).name, QStringLiteral("June"));
        ParseOptions june;
        june.table = QStringLiteral("June");
        QCOMPARE(parse(path, june).rows.subjects.front().name, QStringLiteral("knit"));
        ParseOptions mapped;
        mapped.mapping = recognise(path, m_catalog, {{}, {}, false, QStringLiteral("June")}).mapping;
        QCOMPARE(parse(path, mapped).rows.subjects.front().name, QStringLiteral("knit"));
        june.table = QStringLiteral("July");
        QVERIFY_THROWS_EXCEPTION(Error, parse(path, june));
    }

    void archives()
    {
        WorkbookMaker maker;
        maker.part(QStringLiteral("__MACOSX/._daily.csv"), "x").part(QStringLiteral("readme.md"), "x");
        maker.part(QStringLiteral("export/daily.csv"),
                   "Date,Campaign,Clicks\n2026-05-01,linen,3\n2026-05-02,linen,4\n");
        const QString path = write(maker);
        QCOMPARE(TableFile(path).tables(), QStringList{QStringLiteral("export/daily.csv")});
        QCOMPARE(parse(path).report.sums[Measure::Clicks], 7);

        maker.part(QStringLiteral("more.xlsx"),
                   WorkbookMaker::workbook(Sheets{{QStringLiteral("May"), kDaily}}).bytes());
        const QString both = write(maker);
        QCOMPARE(TableFile(both).tables().size(), 2);
        ParseOptions more;
        more.table = QStringLiteral("more.xlsx");
        QCOMPARE(parse(both, more).report.sums[Measure::Clicks], 12);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("names");
        const auto add = [](const char *what, const QByteArray &bytes, const char *names) {
            QTest::newRow(what) << bytes << QString::fromLatin1(names);
        };
        const WorkbookMaker sound = WorkbookMaker::workbook(Sheets{{QStringLiteral("a"), kDaily}});
        const QByteArray ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
        QByteArray encrypted = ole + QByteArray(600, '\0');
        for (const char letter : QByteArray("EncryptedPackage")) {
            encrypted += QByteArray(1, letter) + '\0';
        }
        add("xls", ole + QByteArray(600, '\0'), "old Excel workbook (.xls)");
        add("protected", encrypted, "password");
        add("cut off", sound.bytes().chopped(40), "damaged");
        add("nothing inside", WorkbookMaker().part(QStringLiteral("a.txt.exe"), "x").bytes(), "without a CSV");
        add("ods",
            WorkbookMaker().part(QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet").bytes(),
            ".ods");
        add("xlsb", WorkbookMaker().part(QStringLiteral("xl/workbook.bin"), "x").bytes(), ".xlsb");
        add("a sheet cut off",
            WorkbookMaker(sound).part(QStringLiteral("xl/worksheets/sheet1.xml"), "<worksheet><sheetData>").bytes(),
            "damaged");
        add("tags that don't match",
            WorkbookMaker(sound)
                .part(QStringLiteral("xl/worksheets/sheet1.xml"), "<worksheet><sheetData><row></sheetData>")
                .bytes(),
            "damaged");
        add("entities of its own",
            WorkbookMaker(sound)
                .part(QStringLiteral("xl/worksheets/sheet1.xml"), "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>")
                .bytes(),
            "damaged");
        add("no sheet", WorkbookMaker::workbook({}).bytes(), "No sheet");
        add("a row beyond the last",
            WorkbookMaker::workbook(Sheets{{QStringLiteral("a"), "<row r='99999999'><c><v>1</v></c></row>"}}).bytes(),
            "larger");
        add("swollen",
            WorkbookMaker(sound).part(QStringLiteral("xl/worksheets/sheet1.xml"), QByteArray(80 << 20, ' ')).bytes(),
            "unreasonably large");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, names);
        QFile file(m_folder.filePath(QStringLiteral("refused.xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        try {
            parse(file.fileName());
            QFAIL("imported");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::Refused);
            QVERIFY2(error.text().contains(names), error.what());
            QVERIFY(!error.why().isEmpty() && !error.whatToDo().isEmpty());
        }
    }

    /// A wrong checksum is found out when all of it has been read, and then nothing is imported.
    void checksumsAreCompared()
    {
        QByteArray bytes =
            WorkbookMaker().part(QStringLiteral("daily.csv"), "Date,Campaign,Clicks\n2026-05-01,linen,3\n").bytes();
        const qsizetype directory = bytes.indexOf("PK\x01\x02");
        QVERIFY(directory > 0);
        bytes[directory + 16] = static_cast<char>(bytes[directory + 16] + 1);
        QFile file(m_folder.filePath(QStringLiteral("checksum.zip")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY_THROWS_EXCEPTION(Error, parse(file.fileName()));
    }

private:
    QString write(const WorkbookMaker &maker)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.xlsx").arg(++m_files));
        return maker.write(path) ? path : QString();
    }
    ParsedFile parse(const QString &path, const ParseOptions &options = {}) const
    {
        return parseResults(path, m_catalog, {*Currency::fromCode(QStringLiteral("EUR")), {}}, options);
    }

    QTemporaryDir m_folder;
    FormatCatalog m_catalog;
    int m_files = 0;
};

QTEST_APPLESS_MAIN(TestTableFile)
#include "tst_table_file.moc"
