// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/parse_results.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dropbeat;

namespace {

const QString kSamples = QStringLiteral(DROPBEAT_SAMPLES);

QJsonArray expectedFiles()
{
    QFile file(QStringLiteral(DROPBEAT_TEST_DATA "/exchange/real_exports.json"));
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("files")).toArray()
               : QJsonArray();
}

QString sumsText(const Counts &counts)
{
    QJsonObject sums;
    for (const Measure measure : allMeasures()) {
        if (const auto sum = counts[measure]) {
            sums.insert(measureId(measure), *sum);
        }
    }
    return QString::fromUtf8(QJsonDocument(sums).toJson(QJsonDocument::Compact));
}

QString problemsText(const ImportReport &report)
{
    QString all;
    for (const RowProblem &problem : report.problems) {
        all += QStringLiteral("%1 %2: %3\n").arg(problem.row).arg(problem.column, problem.message);
    }
    return all;
}

} // namespace

/// Every file of a folder of real exports, which are not part of the source (cmake -DDROPBEAT_SAMPLES=<folder>), with
/// what tests/data/exchange/real_exports.json says it has to come to.
class TestRealExports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (kSamples.isEmpty() || !QDir(kSamples).exists()) {
            QSKIP("No real exports here: configure with -DDROPBEAT_SAMPLES=<folder>.");
        }
        m_catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
    }

    void everyFileIsListed()
    {
        QStringList listed;
        const QJsonArray files = expectedFiles();
        QVERIFY(files.size() > 25);
        for (const QJsonValue &entry : files) {
            listed << entry.toObject().value(QStringLiteral("file")).toString();
        }
        const QDir folder(kSamples);
        QDirIterator found(kSamples, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            const QString name = folder.relativeFilePath(found.next());
            QVERIFY2(name.endsWith(QStringLiteral(".md")) || listed.contains(name),
                     qPrintable(name + QStringLiteral(" is not in real_exports.json")));
        }
    }

    void comesToWhatIsExpected_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        const QJsonArray files = expectedFiles();
        for (const QJsonValue &entry : files) {
            const QJsonObject expected = entry.toObject();
            const bool refused = expected.contains(QStringLiteral("refused"));
            QTest::addRow("%s%s", qPrintable(expected.value(QStringLiteral("file")).toString()),
                          refused ? " is refused" : "")
                << expected;
        }
    }

    void comesToWhatIsExpected()
    {
        QFETCH(QJsonObject, expected);
        const QString file = kSamples + u'/' + expected.value(QStringLiteral("file")).toString();
        if (!QFile::exists(file)) {
            QSKIP("This sample is not in the folder.");
        }
        const QString code = expected.value(QStringLiteral("currency")).toString(QStringLiteral("USD"));
        ParseOptions options;
        if (expected.contains(QStringLiteral("period"))) {
            options.period = Period::fromText(expected.value(QStringLiteral("period")).toString());
        }
        const QJsonArray refused = expected.value(QStringLiteral("refused")).toArray();
        try {
            const ParsedFile parsed = parseResults(file, m_catalog, {*Currency::fromCode(code), {}}, options);
            QVERIFY2(refused.isEmpty(), "imported, though it has to be refused");
            compare(parsed.report, expected);
        } catch (const Error &error) {
            QVERIFY2(!refused.isEmpty(), error.what());
            QCOMPARE(error.kind(), Error::Kind::Refused);
            QVERIFY(!error.summary().isEmpty() && !error.why().isEmpty() && !error.whatToDo().isEmpty());
            for (const QJsonValue &word : refused) {
                QVERIFY2(error.text().contains(word.toString()), error.what());
            }
        }
    }

    void otherCurrencyIsRefused()
    {
        const QString file = kSamples + QStringLiteral("/tiktok_ads/daily_ad_report_ko.csv");
        if (!QFile::exists(file)) {
            QSKIP("This sample is not in the folder.");
        }
        QVERIFY_THROWS_EXCEPTION(Error,
                                 parseResults(file, m_catalog, {*Currency::fromCode(QStringLiteral("EUR")), {}}));
    }

private:
    static void compare(const ImportReport &report, const QJsonObject &expected)
    {
        QCOMPARE(report.kind, expected.value(QStringLiteral("kind")).toString());
        QCOMPARE(report.rowsRead, expected.value(QStringLiteral("rows")).toInteger());
        QVERIFY2(report.problemCount == expected.value(QStringLiteral("problems")).toInteger(),
                 qPrintable(problemsText(report)));
        QCOMPARE(report.rowsImported, report.rowsRead - report.rowsRejected);
        QCOMPARE(sumsText(report.sums),
                 QString::fromUtf8(
                     QJsonDocument(expected.value(QStringLiteral("sums")).toObject()).toJson(QJsonDocument::Compact)));
        QCOMPARE(report.totalRow.present, expected.contains(QStringLiteral("total_row")));
        if (report.totalRow.present) {
            QVERIFY2(report.totalRow.agrees, qPrintable(report.totalRow.difference));
            QCOMPARE(report.totalRow.row, expected.value(QStringLiteral("total_row")).toInteger());
        }
    }

    FormatCatalog m_catalog;
};

QTEST_APPLESS_MAIN(TestRealExports)
#include "tst_real_exports.moc"
