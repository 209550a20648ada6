// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ledger_case.h"

#include <QTest>

#include <map>
#include <random>

using namespace dropbeat;
using test::LedgerCase;

namespace {

constexpr CreditModel kModels[]{CreditModel::LastEvidence, CreditModel::FirstEvidence, CreditModel::EqualSplit,
                                CreditModel::CodeFirst, CreditModel::SurveyFirst};

/// "tiktok 1000, email 500" of a model, by channel.
QString shares(const CreditTable &table, CreditModel model)
{
    std::map<QString, qint64> sums;
    for (const CreditRow &row : table.rows) {
        sums[row.place.channel] += row.under(model).revenue;
    }
    QStringList parts;
    for (const auto &[channel, revenue] : sums) {
        if (revenue != 0) {
            parts << channel + u' ' + QString::number(revenue);
        }
    }
    return parts.join(QStringLiteral(", "));
}

/// Random orders, some without evidence, with up to twenty pieces of any kind, known and unknown, old and new.
LedgerCase randomOrders(quint64 seed)
{
    std::mt19937_64 dice(seed);
    const auto below = [&dice](quint64 limit) { return static_cast<qint64>(dice() % limit); };
    const QStringList answers{QStringLiteral("tiktok"), QStringLiteral("newsletter"), QStringLiteral("a friend"),
                              QStringLiteral("google ad")};
    const QStringList codes{QStringLiteral("KNIT"), QStringLiteral("SLIP"), QStringLiteral("LOST")};
    const QStringList skus{QStringLiteral("K-1"), QStringLiteral("S-1"), QStringLiteral("TOTE"), QString()};
    LedgerCase ledger;
    const qint64 orders = below(40);
    for (qint64 i = 0; i < orders; ++i) {
        const qint64 revenue = below(10) == 0 ? LedgerRows::kNotTold : below(100'000) - 2'000;
        ledger.order(revenue, skus[below(4)]);
        const qint64 pieces = below(3) == 0 ? below(20) : below(4);
        for (qint64 piece = 0; piece < pieces; ++piece) {
            const qint64 at = below(3) == 0 ? LedgerRows::kNotTold : LedgerCase::hour(static_cast<int>(below(130)));
            switch (below(4)) {
            case 0:
                ledger.by(EvidenceKind::Code, codes[below(3)], at);
                break;
            case 1:
                ledger.by(EvidenceKind::Survey, answers[below(4)], at);
                break;
            case 2:
                ledger.by(EvidenceKind::Pixel,
                          QStringLiteral("tiktok\n%1\n").arg(below(2) == 0 ? QStringLiteral("knit") : QString()), at);
                break;
            default:
                ledger.by(EvidenceKind::Utm,
                          LedgerCase::utm(below(2) == 0 ? "tiktok" : "blog", below(2) == 0 ? "slip" : "x"), at);
            }
        }
    }
    return ledger;
}

} // namespace

class TestCredit : public QObject
{
    Q_OBJECT

private slots:
    // An order of 1,000 with: TikTok at hour 10, an ad at hour 50, a code for email at the checkout, the answer TikTok.
    void modelsShareOneOrder_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<QString>("expected");
        const auto row = [](CreditModel model, const char *expected) {
            QTest::newRow(qPrintable(creditModelId(model))) << static_cast<int>(model) << QString::fromLatin1(expected);
        };
        row(CreditModel::LastEvidence, "email 1000"); // code and answer both at the order: the code is listed first
        row(CreditModel::FirstEvidence, "tiktok 1000");
        row(CreditModel::EqualSplit, "ads 250, email 250, tiktok 500");
        row(CreditModel::CodeFirst, "email 1000");
        row(CreditModel::SurveyFirst, "tiktok 1000");
    }

    void modelsShareOneOrder()
    {
        QFETCH(int, model);
        QFETCH(QString, expected);
        LedgerCase ledger;
        ledger.order(1000)
            .by(EvidenceKind::Utm, LedgerCase::utm("tiktok", "knit"), LedgerCase::hour(10))
            .by(EvidenceKind::Pixel, QStringLiteral("meta\n\n"), LedgerCase::hour(50))
            .code("SLIP")
            .survey("tiktok");
        QCOMPARE(shares(ledger.sums().credit, static_cast<CreditModel>(model)), expected);
    }

    void theWindowDecidesWhichIsFirst()
    {
        LedgerCase ledger;
        ledger.order(1000)
            .by(EvidenceKind::Utm, LedgerCase::utm("tiktok", "knit"), LedgerCase::hour(10))
            .by(EvidenceKind::Pixel, QStringLiteral("meta\n\n"), LedgerCase::hour(90));
        QCOMPARE(shares(ledger.sums({{}, 0}).credit, CreditModel::FirstEvidence), QStringLiteral("tiktok 1000"));
        QCOMPARE(shares(ledger.sums({{}, 1}).credit, CreditModel::FirstEvidence), QStringLiteral("ads 1000"));
    }

    void evidenceAfterTheOrderIsNotLater()
    {
        LedgerCase ledger;
        ledger.order(1000).code("KNIT").by(EvidenceKind::Survey, QStringLiteral("newsletter"), LedgerCase::hour(120));
        QCOMPARE(shares(ledger.sums().credit, CreditModel::LastEvidence), QStringLiteral("tiktok 1000"));
    }

    void whatIsNotDivisibleStillAddsUp()
    {
        LedgerCase ledger;
        ledger.order(1000)
            .by(EvidenceKind::Utm, LedgerCase::utm("tiktok", "knit"))
            .by(EvidenceKind::Pixel, QStringLiteral("meta\n\n"))
            .survey("newsletter");
        QCOMPARE(shares(ledger.sums().credit, CreditModel::EqualSplit),
                 QStringLiteral("ads 333, email 333, tiktok 334"));
        QCOMPARE(partOf(-1000, 0, 3) + partOf(-1000, 1, 3) + partOf(-1000, 2, 3), -1000);
    }

    void evidenceThatNamesNoDropCreditsTheArticles()
    {
        LedgerCase ledger;
        ledger.order(1000, QStringLiteral("S-1")).survey("tiktok");
        const auto rows = grouped(ledger.sums().credit, CreditGrouping::Drop, CreditModel::LastEvidence);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().place.drop, Id<Drop>{2});
    }

    void groupsAddUpAndSort()
    {
        LedgerCase ledger;
        ledger.order(100).code("KNIT");
        ledger.order(300).code("SLIP");
        ledger.order(50).survey("newsletter");
        const CreditTable table = ledger.sums().credit;
        const auto rows = grouped(table, CreditGrouping::Channel, CreditModel::LastEvidence);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].place.channel, QStringLiteral("email"));
        QCOMPARE(rows[0].under(CreditModel::LastEvidence), (CreditAmount{2 * kOrderParts, 350}));
        QCOMPARE(rows[1].under(CreditModel::LastEvidence), (CreditAmount{kOrderParts, 100}));
    }

    // The property the page promises: whatever the evidence, every model credits exactly what the shop sold, no more.
    void creditIsConserved()
    {
        for (quint64 seed = 1; seed <= 1000; ++seed) {
            const LedgerCase ledger = randomOrders(seed);
            LedgerQuestion question;
            question.windowDays = static_cast<int>(seed % 5);
            question.scope.drop = {seed % 3 == 0 ? 1 : 0};
            const LedgerSums sums = ledger.sums(question);
            for (const CreditModel model : kModels) {
                CreditAmount credited = sums.credit.unknown;
                for (const CreditRow &row : sums.credit.rows) {
                    credited += row.under(model);
                }
                QCOMPARE(credited.revenue, sums.revenue);
                QCOMPARE(credited.orderParts, sums.orders * kOrderParts);
                for (const CreditGrouping grouping : {CreditGrouping::Channel, CreditGrouping::Drop,
                                                      CreditGrouping::Touchpoint, CreditGrouping::Variant}) {
                    CreditAmount regrouped = sums.credit.unknown;
                    for (const CreditRow &row : grouped(sums.credit, grouping, model)) {
                        regrouped += row.under(model);
                    }
                    QCOMPARE(regrouped, credited);
                }
            }
            QCOMPARE(sums.credit.unknown.orderParts, (sums.orders - sums.agreement.any) * kOrderParts);
            QVERIFY(sums.agreement.agree + sums.agreement.conflict <= sums.agreement.any);
            QVERIFY(sums.agreement.any <= sums.agreement.all);
        }
    }

    // The pieces a model is said to credit are those that it credits.
    void creditedPiecesAreThoseOfTheTable()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            const LedgerCase ledger = randomOrders(seed);
            const LedgerMeanings meanings = ledger.meanings();
            const LedgerSums sums = ledger.sums();
            for (const CreditModel model : kModels) {
                std::map<QString, qint64> expected;
                for (size_t order = 0; order < ledger.rows.orders.size(); ++order) {
                    const qint64 told = ledger.rows.orders[order].revenue;
                    const auto pieces = creditedPieces(ledger.rows, meanings, order, model, 0);
                    for (size_t i = 0; i < pieces.size() && told != LedgerRows::kNotTold; ++i) {
                        const quint32 said = ledger.rows.piecesOf(order)[pieces[i]].said;
                        expected[meanings.meanings[said].channel] +=
                            partOf(told, static_cast<qint64>(i), static_cast<qint64>(pieces.size()));
                    }
                }
                QStringList parts;
                for (const auto &[channel, revenue] : expected) {
                    if (revenue != 0) {
                        parts << channel + u' ' + QString::number(revenue);
                    }
                }
                QCOMPARE(shares(sums.credit, model), parts.join(QStringLiteral(", ")));
            }
        }
    }

    void modelsHaveIds()
    {
        for (const CreditModel model : kModels) {
            QCOMPARE(creditModelFromId(creditModelId(model)), std::optional(model));
            QVERIFY(!creditModelName(model).isEmpty());
            QVERIFY(creditModelExplanation(model).endsWith(u'.'));
        }
        QVERIFY(!creditModelFromId(QStringLiteral("linear")));
    }
};

QTEST_GUILESS_MAIN(TestCredit)
#include "tst_credit.moc"
