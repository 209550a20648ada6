// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/channel_edits.h"
#include "core/actions/import_results.h"
#include "core/actions/ledger.h"
#include "core/actions/order_choices.h"
#include "tests/support/test_plan.h"

#include <QDir>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

/// The orders and campaigns of a shop's event log that nobody of us wrote, from the files to the ledger. The numbers
/// are those of a program of its own in Python (csv and decimal): orders.csv joined with sessions.csv by session_id,
/// channel in lower case; revenue is gross_amount − discount_amount, or net_amount for what was paid in all.
class TestShopLogLedger : public QObject
{
    Q_OBJECT

private:
    struct Sum
    {
        const char *place;
        qint64 orders;
        qint64 subtotal; ///< hundredths
        qint64 total;
    };
    static constexpr std::array<Sum, 5> kChannels{{{"organic", 238, 175'273'034, 210'403'571},
                                                   {"search", 188, 131'815'557, 131'936'080},
                                                   {"ads", 119, 87'924'882, 87'975'982}, // paid_social in the log
                                                   {"email", 94, 63'638'426, 63'736'631},
                                                   {"referral", 68, 47'448'239, 53'081'023}}};
    static constexpr std::array<Sum, 3> kCampaigns{{{"C008", 25, 12'353'989, 12'392'504},
                                                    {"C018", 16, 13'989'353, 48'953'271},
                                                    {"C025", 25, 21'298'882, 21'314'228}}};

    const QDir m_folder{QStringLiteral(DROPBEAT_SAMPLES "/public_sets/shop_event_log")};
    TestPlan m_test;

    /// Orders and revenue credited to each place under a model, the unknown under "".
    QMap<QString, std::pair<qint64, qint64>> credited(const LedgerBook &book, CreditGrouping grouping,
                                                      CreditModel model) const
    {
        QMap<QString, std::pair<qint64, qint64>> sums;
        for (const CreditRow &row : grouped(book.sums.credit, grouping, model)) {
            const QString place =
                grouping == CreditGrouping::Channel ? row.place.channel : book.names.drops.value(row.place.drop);
            const CreditAmount &amount = row.under(model);
            sums[place].first += amount.orderParts;
            sums[place].second += amount.revenue;
        }
        sums[QString()].first += book.sums.credit.unknown.orderParts;
        sums[QString()].second += book.sums.credit.unknown.revenue;
        return sums;
    }

private slots:
    void initTestCase()
    {
        if (QStringLiteral(DROPBEAT_SAMPLES).isEmpty() || !m_folder.exists()) {
            QSKIP("No real exports here: configure with -DDROPBEAT_SAMPLES=<folder>.");
        }
        for (const char *name : {"Email", "Ads", "Organic", "Search", "Referral"}) {
            addChannel(*m_test.plan, QString::fromLatin1(name), QStringLiteral("#336699"));
        }
        for (const Sum &campaign : kCampaigns) {
            m_test.addDrop(QString::fromLatin1(campaign.place)); // whose code is the campaign's
        }
        std::vector<ImportFile> files;
        for (const char *name : {"orders.csv", "order_items.csv", "sessions.csv"}) {
            files.push_back({m_folder.filePath(QString::fromLatin1(name)), {}});
        }
        const auto context =
            ImportContext::of(m_test.plan->tables(), m_test.path, QStringLiteral("tester"), m_test.plan->today());
        const ImportResult result = writeImport(readImport(files, context), context, {}, m_test.clock, false);
        QCOMPARE(result.reports.at(0).rowsRejected, 0);
        QCOMPARE(result.outcome.eventsAttached, 707);
    }

    void ordersAndRevenue_data()
    {
        QTest::addColumn<bool>("total");
        QTest::newRow("merchandise") << false;
        QTest::newRow("all that was paid") << true;
    }

    void ordersAndRevenue()
    {
        QFETCH(bool, total);
        OrderCounting counting = usualOrderCounting();
        counting.revenue = total ? RevenueBasis::Total : RevenueBasis::Subtotal;
        setOrderCounting(*m_test.plan, counting);
        const auto book = readLedger(m_test.plan->tables(), {});
        QCOMPARE(book->sums.orders, 707);
        QCOMPARE(book->sums.revenue, total ? 547'133'287 : 506'100'138);
        QCOMPARE(book->sums.withoutRevenue, 0);
        // Each order has its visit, and nothing else.
        QCOMPARE(book->sums.of(EvidenceKind::Utm).alone, 707);
        QCOMPARE(book->sums.of(EvidenceKind::Utm).orders(), 707);
        QCOMPARE(book->sums.of(EvidenceKind::Utm).revenue, book->sums.revenue);
        QCOMPARE(book->sums.agreement, (LedgerAgreement{0, 0, 707, 707}));
        for (int i = 0; i < kCreditModelCount; ++i) {
            const auto model = static_cast<CreditModel>(i);
            const auto channels = credited(*book, CreditGrouping::Channel, model);
            qint64 orders = 0;
            qint64 revenue = 0;
            for (const auto &[parts, amount] : channels) {
                orders += parts;
                revenue += amount;
            }
            QCOMPARE(orders, 707 * kOrderParts);
            QCOMPARE(revenue, book->sums.revenue); // credit is conserved
            for (const Sum &each : kChannels) {
                const auto credit = channels.value(QString::fromLatin1(each.place));
                QCOMPARE(credit.first, each.orders * kOrderParts);
                QCOMPARE(credit.second, total ? each.total : each.subtotal);
            }
            QCOMPARE(channels.value(QString()), (std::pair<qint64, qint64>{0, 0}));
        }
    }

    void campaignsAreTheDropsOfTheirCode()
    {
        setOrderCounting(*m_test.plan, usualOrderCounting());
        const auto book = readLedger(m_test.plan->tables(), {});
        const auto drops = credited(*book, CreditGrouping::Drop, CreditModel::LastEvidence);
        for (const Sum &each : kCampaigns) {
            const auto credit = drops.value(QString::fromLatin1(each.place));
            QCOMPARE(credit.first, each.orders * kOrderParts);
            QCOMPARE(credit.second, each.subtotal);
        }
    }

    void aListOfCampaignsIsNoResult()
    {
        const ImportFile file{m_folder.filePath(QStringLiteral("campaigns.csv")), {}};
        const auto context =
            ImportContext::of(m_test.plan->tables(), m_test.path, QStringLiteral("tester"), m_test.plan->today());
        try {
            readImport({file}, context);
            QFAIL("was read");
        } catch (const Error &error) {
            QVERIFY(!error.summary().isEmpty() && !error.whatToDo().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestShopLogLedger)
#include "tst_shop_log_ledger.moc"
