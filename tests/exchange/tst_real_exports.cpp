// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/parse_results.h"

#include <QDir>
#include <QTest>

using namespace dropbeat;

namespace {

using Sums = QMap<QString, qint64>;

const QString kSamples = QStringLiteral(DROPBEAT_SAMPLES);

} // namespace

/// Files of real platforms, which are not part of the source: cmake -DDROPBEAT_SAMPLES=<folder>.
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

    /// The sums come from a Python script over the csv and decimal modules: the column named, empty and "-" cells left
    /// out, each amount rounded half up to its minor unit.
    void sumsAreRight_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("rowsRead");
        QTest::addColumn<Sums>("sums");
        const auto row = [](const char *file, const char *kind, const char *currency, qint64 rows, const Sums &sums) {
            QTest::newRow(file) << QString::fromLatin1(kind) << QString::fromLatin1(currency) << rows << sums;
        };
        const QString spend = QStringLiteral("spend");
        const QString impressions = QStringLiteral("impressions");
        const QString clicks = QStringLiteral("clicks");
        const QString orders = QStringLiteral("orders");
        const QString revenue = QStringLiteral("revenue");
        const QString views = QStringLiteral("video_views");
        const QString signups = QStringLiteral("signups");
        row("tiktok_ads/daily_ad_report_ko.csv", "tiktok-ads", "KRW", 285,
            {{spend, 28363230},
             {impressions, 13262333},
             {clicks, 365991},
             {orders, 321},
             {revenue, 910630953},
             {signups, 126},
             {QStringLiteral("add_to_carts"), 353}});
        row("meta_ads/ad_impression_device_en_2017.csv", "meta-ads", "USD", 760,
            {{spend, 194045},
             {clicks, 1597},
             {views, 10263},
             {QStringLiteral("views_50"), 1827},
             {QStringLiteral("views_75"), 1171},
             {orders, 1},
             {signups, 156}});
        row("meta_ads/adset_age_gender_en_2017.csv", "meta-ads", "USD", 72,
            {{spend, 38438}, {impressions, 38598}, {clicks, 370}});
        row("meta_ads/ad_level_ko_2026.csv", "meta-ads", "KRW", 8,
            {{spend, 1497164}, {impressions, 502333}, {clicks, 18349}});
        row("meta_ads/daily_en_2022.csv", "meta-ads", "USD", 316,
            {{spend, 281985}, {impressions, 74574}, {clicks, 463}});
        row("public_sets/multichannel_daily/TikTok.csv", "generic", "USD", 1770,
            {{spend, 134846625}, {impressions, 27241437}, {clicks, 271134}, {revenue, 593636668}});
        row("public_sets/multichannel_daily/Facebook.csv", "generic", "USD", 2122,
            {{spend, 217151083}, {impressions, 55403087}, {clicks, 529233}, {revenue, 1086592210}});
        row("public_sets/multichannel_daily/Google.csv", "generic", "USD", 2853,
            {{spend, 443277468}, {impressions, 116471438}, {clicks, 1155181}, {revenue, 1677606549}});
        row("public_sets/multichannel_daily/Business.csv", "generic", "USD", 120,
            {{orders, 15524}, {revenue, 386095612}});
        row("public_sets/KAG_conversion_data.csv", "generic", "USD", 1143,
            {{spend, 5870523}, {impressions, 213434828}, {clicks, 38165}, {orders, 1079}});
    }

    void sumsAreRight()
    {
        QFETCH(QString, kind);
        QFETCH(QString, currency);
        QFETCH(qint64, rowsRead);
        QFETCH(Sums, sums);
        const QString file = path();
        if (!QFile::exists(file)) {
            QSKIP("This sample is not in the folder.");
        }
        ParseOptions options;
        if (file.contains(QStringLiteral("KAG"))) {
            options.period = Period{QDate(2017, 8, 17), QDate(2017, 8, 30)};
        }
        const ParsedFile parsed = parseResults(file, m_catalog, {*Currency::fromCode(currency), {}}, options);
        QCOMPARE(parsed.report.kind, kind);
        QCOMPARE(parsed.report.rowsRead, rowsRead);
        QCOMPARE(parsed.report.rowsImported, rowsRead);
        QCOMPARE(parsed.report.problems, QList<RowProblem>());
        for (const Measure measure : allMeasures()) {
            const auto expected = sums.constFind(measureId(measure));
            QVERIFY2(parsed.report.sums[measure] ==
                         (expected == sums.constEnd() ? std::nullopt : std::optional(*expected)),
                     qPrintable(measureId(measure)));
        }
    }

    void totalRowOfTikTokAgrees()
    {
        const QString file = kSamples + QStringLiteral("/tiktok_ads/daily_ad_report_ko.csv");
        if (!QFile::exists(file)) {
            QSKIP("This sample is not in the folder.");
        }
        const ImportReport report =
            parseResults(file, m_catalog, {*Currency::fromCode(QStringLiteral("KRW")), {}}).report;
        QVERIFY(report.totalRow.present);
        QVERIFY2(report.totalRow.agrees, qPrintable(report.totalRow.difference));
        QCOMPARE(report.totalRow.row, 287);
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

    void restIsRefusedWithAReason_data()
    {
        QTest::addColumn<QString>("names");
        QTest::newRow("ga4/overview_report_multitable.csv") << QStringLiteral("Google Analytics");
        QTest::newRow("ga4/traffic_channel_by_hour_resaved.csv") << QStringLiteral("Google Analytics");
        QTest::newRow("klaviyo/campaigns_classic_export.csv") << QStringLiteral("Klaviyo campaign");
        QTest::newRow("klaviyo/flows_report.csv") << QStringLiteral("Klaviyo flow");
        QTest::newRow("klaviyo/forms_report.csv") << QStringLiteral("Klaviyo form");
        QTest::newRow("shopify/orders_export_devstore_eur.csv") << QStringLiteral("Shopify order export");
        QTest::newRow("shopify/products_apparel_import_template.csv") << QStringLiteral("Shopify product");
        QTest::newRow("shopify/products_jewelery_import_template.csv") << QStringLiteral("Shopify product");
        QTest::newRow("tiktok_studio/Overview_en.csv") << QStringLiteral("TikTok Studio");
        QTest::newRow("tiktok_studio/Overview_en.xlsx") << QStringLiteral("workbook");
        QTest::newRow("tiktok_studio/Overview_en_download.zip") << QStringLiteral("zip");
        QTest::newRow("tiktok_ads/ad_report_ko.xlsx") << QStringLiteral("workbook");
        QTest::newRow("public_sets/shop_event_log/campaigns.csv") << QStringLiteral("list of campaigns");
        QTest::newRow("public_sets/shop_event_log/events.csv") << QStringLiteral("events");
        QTest::newRow("public_sets/shop_event_log/order_items.csv") << QStringLiteral("orders");
        QTest::newRow("public_sets/shop_event_log/orders.csv") << QStringLiteral("orders");
        QTest::newRow("public_sets/shop_event_log/sessions.csv") << QStringLiteral("visits");
        QTest::newRow("public_sets/shop_event_log/users.csv") << QStringLiteral("customers");
        QTest::newRow("public_sets/cookie_cats_ab_first_30000.csv") << QStringLiteral("test");
        QTest::newRow("public_sets/ab_funnel_steps.csv") << QStringLiteral("test");
        QTest::newRow("public_sets/tiktok_video_stats_first_10000.csv") << QStringLiteral("videos");
        QTest::newRow("public_sets/KAG_conversion_data.csv") << QStringLiteral("which days");
    }

    void restIsRefusedWithAReason()
    {
        QFETCH(QString, names);
        if (!QFile::exists(path())) {
            QSKIP("This sample is not in the folder.");
        }
        try {
            parseResults(path(), m_catalog, {*Currency::fromCode(QStringLiteral("USD")), {}});
            QFAIL("imported");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::Refused);
            QVERIFY2(error.text().contains(names), error.what());
            QVERIFY(!error.why().isEmpty() && !error.whatToDo().isEmpty());
        }
    }

private:
    static QString path() { return kSamples + u'/' + QString::fromLatin1(QTest::currentDataTag()); }

    FormatCatalog m_catalog;
};

QTEST_APPLESS_MAIN(TestRealExports)
#include "tst_real_exports.moc"
