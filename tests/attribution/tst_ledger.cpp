// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/ledger_filter.h"
#include "tests/support/ledger_case.h"

#include <QTest>

using namespace dropbeat;
using test::LedgerCase;

namespace {

constexpr auto kUtm = EvidenceKind::Utm;
constexpr auto kPixel = EvidenceKind::Pixel;

/// Six orders: alone by code; UTM and code that agree; UTM, code and answer of which the answer contradicts; an answer
/// nobody understands; nothing; two UTMs of different channels.
LedgerCase sixOrders()
{
    LedgerCase ledger;
    ledger.order(1000).code("KNIT");
    ledger.order(2000).by(kUtm, LedgerCase::utm("tiktok", "knit"), LedgerCase::hour(90)).code("KNIT");
    ledger.order(3000)
        .by(kUtm, LedgerCase::utm("tiktok", "knit"), LedgerCase::hour(80))
        .code("KNIT")
        .survey("newsletter");
    ledger.order(4000).survey("my sister");
    ledger.order(5000);
    ledger.order(6000)
        .by(kUtm, LedgerCase::utm("tiktok", "knit"), LedgerCase::hour(10))
        .by(kUtm, LedgerCase::utm("newsletter", "knit"), LedgerCase::hour(20));
    return ledger;
}

const SeenRow *rowOf(const std::vector<SeenRow> &rows, const char *channel)
{
    const auto found = std::ranges::find_if(
        rows, [channel](const SeenRow &row) { return row.place.channel == QLatin1String(channel); });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private slots:
    void countsKindsAloneAndTogether()
    {
        const LedgerSums sums = sixOrders().sums();
        QCOMPARE(sums.orders, 6);
        QCOMPARE(sums.revenue, 21000);
        QCOMPARE(sums.of(EvidenceKind::Code), (SeenCounts{1, 1, 1, 6000}));
        QCOMPARE(sums.of(kUtm), (SeenCounts{1, 1, 1, 11000})); // two UTMs are one kind
        QCOMPARE(sums.of(EvidenceKind::Survey), (SeenCounts{0, 0, 1, 3000}));
        QCOMPARE(sums.of(kPixel), SeenCounts());
    }

    void kindsAgreeOrContradict()
    {
        const LedgerSums sums = sixOrders().sums();
        QCOMPARE(sums.agreement, (LedgerAgreement{1, 1, 4, 6}));
        const auto standings = sixOrders().standings();
        QCOMPARE(standings[0].agreement, Agreement::OneKind);
        QCOMPARE(standings[1].agreement, Agreement::Agree);
        QCOMPARE(standings[2].agreement, Agreement::Conflict);
        QCOMPARE(standings[3].agreement, Agreement::Unknown);
        QCOMPARE(standings[5].agreement, Agreement::OneKind); // the later UTM speaks for its kind
    }

    void differentDropsContradict()
    {
        LedgerCase ledger;
        ledger.order(1000).by(kUtm, LedgerCase::utm("email", "knit")).code("SLIP");
        QCOMPARE(ledger.standings().front().agreement, Agreement::Conflict);
    }

    void codeWithoutChannelBesideAnAnswerAgreesOnNothing()
    {
        LedgerCase ledger;
        ledger.facts.codes.front().channel.clear();
        ledger.order(1000).code("KNIT").survey("tiktok");
        QCOMPARE(ledger.standings().front().agreement, Agreement::Apart);
        QCOMPARE(ledger.sums().agreement, (LedgerAgreement{0, 0, 1, 1}));
    }

    void evidenceOlderThanTheWindowIsLeftOut()
    {
        LedgerCase ledger;
        ledger.order(1000).by(kUtm, LedgerCase::utm("tiktok", "knit"), LedgerCase::hour(100 - 49)).code("KNIT");
        QCOMPARE(ledger.standings({{}, 0}).front().kindCount(), 2);
        QCOMPARE(ledger.standings({{}, 3}).front().kindCount(), 2);
        QCOMPARE(ledger.standings({{}, 2}).front().kindCount(), 1);
        QCOMPARE(ledger.sums({{}, 2}).of(kUtm), SeenCounts());
    }

    void aDropsOrdersAreThoseOfItsArticlesAndDays()
    {
        LedgerCase ledger;
        ledger.order(1000, QStringLiteral("K-1"));              // its article
        ledger.order(1000, QStringLiteral("S-1")).code("KNIT"); // another's, by its code
        ledger.order(1000, QStringLiteral("K-1")).code("SLIP"); // its own, by another's code
        ledger.order(1000, QStringLiteral("TOTE"));             // nobody's, before any launch
        LedgerQuestion question;
        question.scope.drop = {1};
        QStringList asked;
        for (const OrderStanding &standing : ledger.standings(question)) {
            asked << (standing.asked ? QStringLiteral("y") : QStringLiteral("n"));
        }
        QCOMPARE(asked.join(QString()), QStringLiteral("ynyn"));
        QCOMPARE(ledger.sums(question).orders, 2);
        question.scope.drop = {};
        QCOMPARE(ledger.sums(question).orders, 4);
    }

    void ofTwoDropsThatSellAnArticleTheLatestLaunchedHasIt()
    {
        LedgerCase ledger;
        ledger.facts.drops[0].launch = {QDate(2001, 1, 1), QTime(10, 0)};
        ledger.facts.drops[1].launch = {QDate(2001, 9, 13), QTime(10, 0)};
        ledger.products[1].sku = QStringLiteral("k-1");
        ledger.order(1000); // on 13 September 2001, after ten
        ledger.order(1000);
        ledger.rows.orders.back().at -= 90 * 86400;
        const auto standings = ledger.standings();
        QCOMPARE(standings[0].drop, 1);
        QCOMPARE(standings[1].drop, 0);
    }

    void placesAreSeenByKinds()
    {
        const LedgerCase ledger = sixOrders();
        const LedgerMeanings meanings = ledger.meanings();
        const auto standings = standingsOf(ledger.rows, meanings, {});
        const auto channels = seenRows(ledger.rows, meanings, standings, 0, CreditGrouping::Channel);
        const SeenRow *tiktok = rowOf(channels, "tiktok");
        QVERIFY(tiktok);
        // Alone in the first and the last order; with one other in the second and, beside the answer, the third.
        QCOMPARE(tiktok->seen, (SeenCounts{2, 2, 0, 12000}));
        QCOMPARE(rowOf(channels, "email")->seen, (SeenCounts{2, 0, 0, 9000}));
        const auto drops = seenRows(ledger.rows, meanings, standings, 0, CreditGrouping::Drop);
        QCOMPARE(drops.size(), 1);
        QCOMPARE(drops.front().seen, (SeenCounts{2, 1, 1, 12000}));
    }

    void ordersWithoutRevenueAreCountedAndSaid()
    {
        LedgerCase ledger;
        ledger.order(LedgerRows::kNotTold).code("KNIT");
        ledger.order(500);
        const LedgerSums sums = ledger.sums();
        QCOMPARE(sums.orders, 2);
        QCOMPARE(sums.revenue, 500);
        QCOMPARE(sums.withoutRevenue, 1);
    }

    void filters_data()
    {
        QTest::addColumn<LedgerFilter>("filter");
        QTest::addColumn<QString>("orders");
        using Shown = LedgerFilter::Shown;
        const QString none;
        QTest::newRow("all") << LedgerFilter{} << "654321";
        QTest::newRow("known") << LedgerFilter{Shown::Known, {}, none, none, none} << "6321";
        QTest::newRow("unknown") << LedgerFilter{Shown::Unknown, {}, none, none, none} << "54";
        QTest::newRow("conflict") << LedgerFilter{Shown::Conflict, {}, none, none, none} << "3";
        QTest::newRow("agree") << LedgerFilter{Shown::Agree, {}, none, none, none} << "2";
        QTest::newRow("one kind") << LedgerFilter{Shown::OneKind, {}, none, none, none} << "61";
        QTest::newRow("kind") << LedgerFilter{Shown::All, EvidenceKind::Code, none, none, none} << "321";
        QTest::newRow("channel") << LedgerFilter{Shown::All, {}, QStringLiteral("email"), none, none} << "63";
        QTest::newRow("no such channel") << LedgerFilter{Shown::All, {}, QStringLiteral("x"), none, none} << "";
        QTest::newRow("code") << LedgerFilter{Shown::All, {}, none, QStringLiteral("KNIT"), none} << "321";
        QTest::newRow("name") << LedgerFilter{Shown::All, {}, none, none, QStringLiteral("#1004")} << "4";
        QTest::newRow("what was said") << LedgerFilter{Shown::All, {}, none, none, QStringLiteral("SISTER")} << "4";
        QTest::newRow("all at once") << LedgerFilter{Shown::Conflict, kUtm, QStringLiteral("tiktok"),
                                                     QStringLiteral("KNIT"), QStringLiteral("news")}
                                     << "3";
    }

    void filters()
    {
        QFETCH(LedgerFilter, filter);
        QFETCH(QString, orders);
        LedgerCase ledger = sixOrders();
        for (LedgerRows::OrderRow &row : ledger.rows.orders) {
            row.at += row.id; // the later, the newer
        }
        const LedgerMeanings meanings = ledger.meanings();
        const auto standings = standingsOf(ledger.rows, meanings, {});
        const auto all = askedNewestFirst(ledger.rows, standings);
        QString found;
        for (const quint32 order : filtered(all, ledger.rows, meanings, standings, 0, filter)) {
            found += QString::number(ledger.rows.orders[order].id);
        }
        QCOMPARE(found, orders);
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
