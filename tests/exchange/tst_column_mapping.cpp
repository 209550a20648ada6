// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/header_key.h"
#include "core/exchange/recognition.h"

#include <QTest>

using namespace dropbeat;

class TestColumnMapping : public QObject
{
    Q_OBJECT

private slots:
    void survivesJson()
    {
        ColumnMapping mapping;
        mapping.kind = QStringLiteral("generic");
        mapping.setUse(0, QStringLiteral("Tag"), *ColumnUse::fromId(QStringLiteral("day")));
        mapping.setUse(3, QStringLiteral("Kosten"), *ColumnUse::fromId(QStringLiteral("spend")));
        mapping.setUse(4, QStringLiteral("CTR"), *ColumnUse::fromId(QStringLiteral("check:clicks/impressions")));
        mapping.setUse(5, QStringLiteral("Rest"), ColumnUse{});
        QCOMPARE(ColumnMapping::fromJson(mapping.toJson()), mapping);
        mapping.dayFirst = true;
        mapping.currency = Currency::fromCode(QStringLiteral("KRW"));
        mapping.placement = Placement::Organic;
        mapping.claims = false;
        mapping.channel = QStringLiteral("tiktok");
        mapping.period = Period{QDate(2026, 3, 1), QDate(2026, 3, 31)};
        mapping.withoutMoney = true;
        mapping.part = 3;
        QCOMPARE(ColumnMapping::fromJson(mapping.toJson()), mapping);
    }

    void everyUseHasIdAndText()
    {
        const QList<ColumnUse> uses = allColumnUses();
        QCOMPARE(uses.size(), 56 + kMeasureCount); // of results, orders, events and answers
        for (const ColumnUse &use : uses) {
            QCOMPARE(ColumnUse::fromId(use.toId()), std::optional(use));
            QVERIFY(!use.text().isEmpty());
        }
    }

    void refusesWhatIsNoMapping_data()
    {
        QTest::addColumn<QString>("names");
        QTest::newRow("") << QStringLiteral("JSON");
        QTest::newRow("[]") << QStringLiteral("object");
        QTest::newRow("{\"kind\":\"generic\"}") << QStringLiteral("columns");
        QTest::newRow("{\"columns\":[{\"means\":\"day\"}]}") << QStringLiteral("index");
        QTest::newRow("{\"columns\":[{\"index\":1,\"means\":\"moon\"}]}") << QStringLiteral("moon");
        QTest::newRow("{\"columns\":[{\"index\":1,\"means\":\"day\"}],\"currency\":\"XXQ\"}") << QStringLiteral("XXQ");
        QTest::newRow("{\"columns\":[{\"index\":1,\"means\":\"day\"}],\"placement\":\"both\"}")
            << QStringLiteral("both");
        QTest::newRow("{\"columns\":[{\"index\":1,\"means\":\"day\"}],\"period\":{\"from\":\"2026-02-01\",\"to\":"
                      "\"2026-01-01\"}}")
            << QStringLiteral("period");
    }

    void refusesWhatIsNoMapping()
    {
        QFETCH(QString, names);
        try {
            ColumnMapping::fromJson(QTest::currentDataTag());
            QFAIL("accepted");
        } catch (const Error &error) {
            QVERIFY2(error.why().contains(names), error.what());
        }
    }

    void readsPeriods()
    {
        QCOMPARE(Period::fromText(QStringLiteral("2026-03-01..2026-03-31")),
                 (Period{QDate(2026, 3, 1), QDate(2026, 3, 31)}));
        QVERIFY(!Period::fromText(QStringLiteral("2026-03-31..2026-03-01")).isValid());
        QVERIFY(!Period::fromText(QStringLiteral("March")).isValid());
        QVERIFY(!Period::fromText(QStringLiteral("..")).isValid());
    }

    void normalisesHeaders_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("\xef\xbb\xbf"
                      "By Day")
            << QStringLiteral("by day");
        QTest::newRow("  Clicks   (Destination) ") << QStringLiteral("clicks(destination)");
        QTest::newRow("Website URL (Ad level\xef\xbc\x89") << QStringLiteral("website url(ad level)");
        QTest::newRow("attributed_revenue") << QStringLiteral("attributed revenue");
        QTest::newRow("Total add to cart (all-channels)") << QStringLiteral("total add to cart(all channels)");
        QTest::newRow("\xed\x81\xb4\xeb\xa6\xad\xec\x88\x98 (\xeb\xaa\xa9\xec\xa0\x81\xec\xa7\x80)")
            << QStringLiteral("클릭수(목적지)");
        QTest::newRow("#") << QStringLiteral("#");
    }

    void normalisesHeaders()
    {
        QFETCH(QString, key);
        QCOMPARE(headerKey(QString::fromUtf8(QTest::currentDataTag())), key);
    }

    void takesTheCurrencyOffAHeader()
    {
        const HeaderWithCurrency split = splitCurrency(headerKey(QStringLiteral("지출 금액 (KRW)")));
        QCOMPARE(split.key, QStringLiteral("지출 금액"));
        QCOMPARE(split.currency, Currency::fromCode(QStringLiteral("KRW")));
        QVERIFY(!splitCurrency(QStringLiteral("purchases(website)")).currency);
    }

    void fingerprintsHeaders()
    {
        const QString key = headerFingerprint({QStringLiteral("Day"), QStringLiteral("Spend")});
        QCOMPARE(headerFingerprint({QStringLiteral(" day "), QStringLiteral("SPEND")}), key);
        QVERIFY(headerFingerprint({QStringLiteral("Spend"), QStringLiteral("Day")}) != key);
        QVERIFY(headerFingerprint({QStringLiteral("DaySpend")}) != key);
    }
};

QTEST_APPLESS_MAIN(TestColumnMapping)
#include "tst_column_mapping.moc"
