// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/recognition.h"

#include <QTest>

using namespace dropbeat;

namespace {

QString golden(const char *name)
{
    return QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/") + QLatin1String(name);
}

const SeenColumn *column(const Layout &layout, const QString &header)
{
    for (const SeenColumn &seen : layout.columns) {
        if (seen.header == header) {
            return &seen;
        }
    }
    return nullptr;
}

} // namespace

class TestRecognition : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats")); }

    void tellsKindAndWriting_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<int>("headerRow");
        const auto row = [](const char *file, const char *kind, const char *language, const char *encoding,
                            char delimiter, int header) {
            QTest::newRow(file) << QString::fromLatin1(kind) << QString::fromLatin1(language)
                                << QString::fromLatin1(encoding) << delimiter << header;
        };
        row("tiktok-ko-twins.csv", "tiktok-ads", "ko", "UTF-8", ',', 1);
        row("tiktok-en-video.csv", "tiktok-ads", "en", "UTF-8", ',', 1);
        row("meta-2017-breakdown.csv", "meta-ads", "en", "UTF-8", ',', 1);
        row("meta-ko-duplicates.csv", "meta-ads", "ko", "UTF-8", ',', 1);
        row("generic-european.csv", "generic", "en", "UTF-8", ';', 1);
        row("generic-utf16.csv", "generic", "en", "UTF-16 LE", '\t', 1);
        row("generic-windows-1252.csv", "generic", "en", "Windows-1252", ',', 1);
        row("generic-preamble.csv", "generic", "en", "UTF-8", ',', 5);
        row("generic-hash-column.csv", "generic", "en", "UTF-8", ',', 1);
    }

    void tellsKindAndWriting()
    {
        QFETCH(QString, kind);
        QFETCH(QString, language);
        QFETCH(QString, encoding);
        QFETCH(char, delimiter);
        QFETCH(int, headerRow);
        const Layout layout = recognise(golden(QTest::currentDataTag()), m_catalog);
        QCOMPARE(layout.kind, kind);
        QCOMPARE(layout.language, language);
        QCOMPARE(layout.encoding, encoding);
        QCOMPARE(layout.delimiter, delimiter);
        QCOMPARE(layout.headerRow, headerRow);
        QVERIFY(!layout.refusal);
        QVERIFY(layout.confidence > 0);
        QVERIFY(layout.rowEstimate > 0);
    }

    void showsColumnsAsTheAssistantNeedsThem()
    {
        const Layout layout = recognise(golden("tiktok-en-video.csv"), m_catalog);
        QCOMPARE(layout.displayName, QStringLiteral("TikTok Ads Manager"));
        QCOMPARE(layout.level, SubjectLevel::Ad);
        QVERIFY(layout.granularity == Granularity::Day);
        QCOMPARE(layout.currency, Currency::fromCode(QStringLiteral("EUR")));
        const SeenColumn *clicks = column(layout, QStringLiteral("Clicks (destination)"));
        QVERIFY(clicks != nullptr);
        QVERIFY(clicks->use.isMeasure(Measure::Clicks));
        QCOMPARE(clicks->firstValue, QStringLiteral("41"));
        QVERIFY(column(layout, QStringLiteral("Clicks (all)"))->use.role == ColumnRole::Ignore);
        QVERIFY(column(layout, QStringLiteral("100% video view rate"))->use.role == ColumnRole::Check);
        QCOMPARE(layout.mapping.placement, std::optional(Placement::Boosted));
        QCOMPARE(layout.mapping.channel, QStringLiteral("tiktok"));
        QCOMPARE(layout.mapping.claims, std::optional(true));
        QVERIFY(layout.missing.isEmpty());
    }

    void showsRowsAsUnderstood()
    {
        const Layout layout = recognise(golden("generic-european.csv"), m_catalog);
        QCOMPARE(layout.firstRows.value(0),
                 QStringList({QStringLiteral("2026-01-31"), QStringLiteral("Herbst"), QStringLiteral("TikTok"),
                              QStringLiteral("12345"), QStringLiteral("1002"), QStringLiteral("1234.50"),
                              QStringLiteral("0.50")}));
        QCOMPARE(layout.firstRows.value(1).last(), QStringLiteral("—"));
    }

    void namesWhatIsMissing()
    {
        const Layout layout = recognise(golden("tiktok-ko-twins.csv"), m_catalog);
        QCOMPARE(layout.missing.size(), 2);
        QCOMPARE(layout.missing.first().kpi, QStringLiteral("vtr"));
        QCOMPARE(layout.missing.first().missing, (QList<Measure>{Measure::VideoViews, Measure::Views100}));
        QVERIFY(layout.missing.first().advice.contains(QStringLiteral("Video Play")));
    }

    void marksWhatItIsNotSureOf()
    {
        const Layout layout = recognise(golden("meta-ko-duplicates.csv"), m_catalog);
        QVERIFY(layout.columns.at(6).use.isMeasure(Measure::Orders));
        QVERIFY(layout.columns.at(6).uncertain);
        QVERIFY(layout.columns.at(7).use.role == ColumnRole::Ignore);
        QVERIFY(layout.columns.at(7).uncertain);
        QVERIFY(layout.granularity == Granularity::Period);
    }

    void asksForWhatTheFileLacks()
    {
        QVERIFY(recognise(golden("generic-no-days.csv"), m_catalog).needsPeriod);
        QVERIFY(!recognise(golden("generic-european.csv"), m_catalog).needsPeriod);
        QVERIFY(recognise(golden("generic-either-way.csv"), m_catalog).needsDayFirst);
        QVERIFY(!recognise(golden("generic-day-first.csv"), m_catalog).needsDayFirst);
    }

    void unknownTablesStillShowTheirColumns()
    {
        const Layout layout = recognise(golden("generic-unknown.csv"), m_catalog);
        QVERIFY(layout.refusal);
        QVERIFY(layout.kind.isEmpty());
        QCOMPARE(layout.columns.size(), 3);
        QCOMPARE(layout.columns.at(2).header, QStringLiteral("combien"));
        QCOMPARE(layout.columns.at(2).firstValue, QStringLiteral("5"));
    }

    void aMappingDecides()
    {
        ColumnMapping mapping = recognise(golden("tiktok-en-video.csv"), m_catalog).mapping;
        mapping.setUse(7, QStringLiteral("Clicks (all)"), {ColumnRole::Measure, Measure::Clicks, {}});
        mapping.setUse(8, QStringLiteral("Clicks (destination)"), {});
        const Layout layout = recognise(golden("tiktok-en-video.csv"), m_catalog, {{}, mapping});
        QVERIFY(layout.columns.at(7).use.isMeasure(Measure::Clicks));
        QVERIFY(!layout.refusal);
        mapping.setUse(8, QStringLiteral("Clicks (destination)"), {ColumnRole::Measure, Measure::Clicks, {}});
        QVERIFY(recognise(golden("tiktok-en-video.csv"), m_catalog, {{}, mapping}).refusal);
        QVERIFY_THROWS_EXCEPTION(Error, recognise(golden("generic-european.csv"), m_catalog, {{}, mapping}));
    }

    void refusesAKindThatIsNone()
    {
        QVERIFY_THROWS_EXCEPTION(
            Error, recognise(golden("generic-european.csv"), m_catalog, {QStringLiteral("moon-ads"), {}}));
    }

private:
    FormatCatalog m_catalog;
};

QTEST_APPLESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
