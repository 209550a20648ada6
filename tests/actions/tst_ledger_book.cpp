// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/after_sale.h"
#include "core/actions/code_book.h"
#include "core/actions/kpi_board.h"
#include "core/actions/ledger.h"
#include "core/actions/results_view.h"
#include "core/actions/sample_plan.h"
#include "core/actions/synonym_edits.h"
#include "core/attribution/evidence_kinds.h"
#include "core/attribution/ledger_window.h"
#include "core/domain/platform_names.h"
#include "core/exchange/format_catalog.h"
#include "tests/support/test_orders.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

/// The ledger as pages and commands ask for it, over the sample season and over small plans.
class TestLedgerBook : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC)};
    QString m_path;

    std::unique_ptr<Plan> sample() const { return Plan::open(m_path, Access::ReadOnly, m_clock); }
    static Drop knit(const Plan &plan)
    {
        for (const Drop &drop : plan.tables().drops().all()) {
            if (drop.code == QLatin1String("2611-knit-capsule")) {
                return drop;
            }
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("sample.dropbeat"));
        makeSamplePlan(m_path, m_clock);
    }

    void theSampleHasThePicturesEvidence()
    {
        const auto plan = sample();
        LedgerQuestion question;
        question.scope = ledgerWindow(plan->tables().drops().all(), knit(*plan).id);
        question.windowDays = usualEvidenceWindow();
        const auto book = readLedger(plan->tables(), question);
        const auto orders = [&book](EvidenceKind kind) {
            const SeenCounts &seen = book->sums.of(kind);
            return QStringLiteral("%1 %2 %3").arg(seen.alone).arg(seen.withOne).arg(seen.withMore);
        };
        QCOMPARE(orders(EvidenceKind::Utm), QStringLiteral("9 14 6"));
        QCOMPARE(orders(EvidenceKind::Code), QStringLiteral("11 12 6"));
        QCOMPARE(orders(EvidenceKind::Pixel), QStringLiteral("4 9 6"));
        QCOMPARE(orders(EvidenceKind::Survey), QStringLiteral("3 7 5"));
        QCOMPARE(book->sums.agreement.agree, 23);
        QCOMPARE(book->sums.agreement.conflict, 4);
        QCOMPARE(book->sums.agreement.any, 54);
        QVERIFY(book->sums.agreement.all > 54);
        QVERIFY(book->claimed.value_or(0) > 0);
        QVERIFY(!book->joined.rows.empty());
        QVERIFY(std::ranges::any_of(book->answers(), [](const AnswerCount &each) { return !each.match.isFound(); }));
    }

    // As the picture of the page has it: 31 duets and stitches, and a code that friends hand on.
    void theSampleKnowsWhatCameAfterTheSale()
    {
        const auto plan = sample();
        const AfterTheSale after = afterTheSale(plan->tables(), knit(*plan).id, plan->today());
        QCOMPARE(after.posts(), 31);
        QCOMPARE(after.ugc, (std::vector<UgcSum>{{UgcKind::Duet, 22}, {UgcKind::Stitch, 9}}));
        QCOMPARE(after.hashtags, QStringList{QStringLiteral("slowknit")});
        QCOMPARE(after.referralOrders, std::optional<qint64>(4));
        const Momentum momentum = readMomentum(plan->tables(), plan->today()); // the charts are fed by the same
        const auto ofKnit = [&](BuildingFigure figure) {
            std::optional<double> value;
            for (const DropFigure &each : dropFigures(momentum, figure)) {
                value = each.drop.id == knit(*plan).id ? std::optional(each.value) : value;
            }
            return value;
        };
        QCOMPARE(ofKnit(BuildingFigure::Posts), std::optional(31.0));
        QCOMPARE(ofKnit(BuildingFigure::Referrals), std::optional(4.0));
        QVERIFY(after.gaps.here.median);
        QCOMPARE(ofKnit(BuildingFigure::DaysBetween), after.gaps.here.median);
        QCOMPARE(ofKnit(BuildingFigure::BoughtAgain), after.again.rate);
        qint64 typed = 0;
        for (const CodeRow &row : readCodeBook(plan->tables(), knit(*plan).id)) {
            typed += row.counted.value_or(0);
            QVERIFY(row.code.code != QStringLiteral("KNITFRIEND") || row.counted == std::optional<qint64>(4));
        }
        QCOMPARE(typed, 29); // 11 alone, 12 with one other kind, 6 with more
    }

    // The orders are those that the shop's sums by day told before: no figure of the season changes by them.
    void theSamplesOrdersAreItsShopsResults()
    {
        const auto plan = sample();
        LedgerQuestion question;
        question.scope.drop = knit(*plan).id;
        question.scope.from = QDate(2026, 9, 1); // the summer's orders are of no drop
        const auto book = readLedger(plan->tables(), question);
        QCOMPARE(book->sums.orders, 83);
        QCOMPARE(book->sums.revenue, 624000);
        ResultQuery query;
        query.by = ResultGrouping::Drop;
        query.drop = knit(*plan).id;
        const ResultGroups groups = readResults(plan->tables(), query);
        QCOMPARE(groups.rows.size(), 1);
        const Counts &own = groups.rows.front().counts.own;
        QCOMPARE(own[Measure::Orders], std::optional<qint64>(83));
        QCOMPARE(own[Measure::Revenue], std::optional<qint64>(624000));
        QCOMPARE(own[Measure::Units].value_or(0), 108);
        QCOMPARE(own[Measure::Refunds], std::optional<qint64>(77470));
        QCOMPARE(own[Measure::ReturnedUnits], std::optional<qint64>(14));
    }

    void theSampleIsTheSameEverywhere()
    {
        const QString again = m_folder.filePath(QStringLiteral("again.dropbeat"));
        makeSamplePlan(again, m_clock);
        const auto other = Plan::open(again, Access::ReadOnly, m_clock);
        const auto one = sample()->tables().evidence().rows({}, usualOrderCounting());
        const auto two = other->tables().evidence().rows({}, usualOrderCounting());
        QCOMPARE(one.names, two.names);
        QCOMPARE(one.orders.size(), two.orders.size());
        for (size_t i = 0; i < one.orders.size(); ++i) {
            QCOMPARE(one.orders[i].at, two.orders[i].at);
            QCOMPARE(one.orders[i].revenue, two.orders[i].revenue);
        }
    }

    void aSynonymCountsAtOnceAndCanBeTakenBack()
    {
        TestPlan test;
        OrderRows rows;
        rows.orders.push_back(
            told(1, QDate(2026, 11, 10), 1000, {{EvidenceKind::Survey, QStringLiteral("my sister"), {}}}));
        importOrders(test, rows);
        const auto any = [&test] { return readLedger(test.plan->tables(), {})->sums.agreement.any; };
        QCOMPARE(any(), 0);
        addSynonym(*test.plan, QStringLiteral(" My SISTER!"), QStringLiteral("tiktok"));
        QCOMPARE(any(), 1);
        QCOMPARE(test.plan->tables().synonyms().all().front().words, QStringLiteral("my sister"));
        test.plan->undo();
        QCOMPARE(any(), 0);
        test.plan->redo();
        const Id<Synonym> again = addSynonym(*test.plan, QStringLiteral("my sister"), QString());
        QCOMPARE(test.plan->tables().synonyms().all().size(), 1); // the row that was there
        QCOMPARE(any(), 0);
        removeSynonym(*test.plan, again);
        QVERIFY(test.plan->tables().synonyms().all().empty());
        QVERIFY_EXCEPTION_THROWN(addSynonym(*test.plan, QStringLiteral("?!"), QStringLiteral("tiktok")), Error);
    }

    void findingsCallPlatformsByTheirNames()
    {
        TestPlan test;
        const Id<Drop> drop = test.addDrop(QStringLiteral("knit"));
        test.plan->edit(QStringLiteral("Launch"), [drop](Tables &tables) {
            Drop row = *tables.drops().get(drop);
            row.launch = {QDate(2026, 11, 5), QTime(10, 0)};
            row.status = DropStatus::Live;
            tables.drops().update(row);
        });
        ResultRows claims;
        Subject ad;
        ad.platform = QStringLiteral("meta-ads");
        ad.externalId = QStringLiteral("7");
        ad.channel = QStringLiteral("tiktok");
        claims.subjects = {ad};
        const auto day = static_cast<qint32>(QDate(2026, 11, 10).toJulianDay());
        claims.measures = {Measure::Orders};
        claims.keys = {{0, day, day, Placement::Boosted}};
        claims.values = {50};
        ImportRequest request;
        request.files = {&claims};
        request.fileNames = {QStringLiteral("report.csv")};
        request.kind = QStringLiteral("meta-ads");
        request.rowsRejected = {0};
        request.decide = [drop](const Subject &) { return std::optional(Assignment{drop, Because::Hand, {}}); };
        writeResults(test.path, request, test.clock);
        OrderRows rows;
        rows.orders.push_back(told(1, QDate(2026, 11, 10), 1000));
        importOrders(test, rows);
        const std::vector<Finding> findings = ledgerReview(test.plan->tables(), QDate(2026, 11, 20));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.front().rule, QStringLiteral("attribution.claims-above-sales"));
        QVERIFY2(findings.front().reason.startsWith(QStringLiteral("Meta ads")), qPrintable(findings.front().reason));
    }

    void everyPlatformHasAName()
    {
        const FormatCatalog formats = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
        for (const PlatformFormat &format : formats.formats()) {
            if (!format.platform.isEmpty() && format.kind != QLatin1String("generic")) {
                QVERIFY2(namedPlatforms().contains(format.platform), qPrintable(format.platform));
            }
        }
        QCOMPARE(platformName(QStringLiteral("ga4")), QStringLiteral("Google Analytics"));
        QCOMPARE(platformName(QStringLiteral("kwai")), QStringLiteral("kwai"));
    }

    void aCodeNobodyKnowsIsAFinding()
    {
        TestPlan test;
        OrderRows rows;
        rows.orders.push_back(told(1, QDate(2026, 11, 10), 1000, {{EvidenceKind::Code, QStringLiteral("SAVE50"), {}}}));
        importOrders(test, rows);
        const std::vector<Finding> findings = ledgerReview(test.plan->tables(), QDate(2026, 11, 20));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.front().rule, QStringLiteral("attribution.code-unknown"));
    }

    void analyticsAreJoinedByCampaignAndContent()
    {
        TestPlan test;
        const Id<Drop> drop = test.addDrop(QStringLiteral("knit"));
        ResultRows sums;
        Subject site;
        site.platform = QStringLiteral("ga4");
        site.externalId = QStringLiteral("a");
        site.utmCampaign = QStringLiteral("knit");
        site.utmContent = QStringLiteral("hero");
        site.channel = QStringLiteral("tiktok");
        site.claims = false;
        sums.subjects = {site};
        const auto day = static_cast<qint32>(QDate(2026, 11, 10).toJulianDay());
        sums.measures = {Measure::Sessions, Measure::Orders};
        sums.keys = {{0, day, day, Placement::Organic}};
        sums.values = {40, 5};
        import(test, sums);
        OrderRows rows;
        const Evidence utm{EvidenceKind::Utm, QStringLiteral("tiktok\nsocial\nknit\nhero\n"), {}};
        rows.orders.push_back(told(1, QDate(2026, 11, 10), 1000, {utm}));
        rows.orders.push_back(told(2, QDate(2026, 11, 10), 1000));
        importOrders(test, rows);
        const JoinedSums joined = readLedger(test.plan->tables(), {})->joined;
        QCOMPARE(joined.rows.size(), 1);
        QCOMPARE(joined.rows.front().sum.orders, std::optional<qint64>(5));
        QCOMPARE(joined.rows.front().seen, 1);
        QCOMPARE(joined.rows.front().meaning.drop, drop);
        QCOMPARE(joined.withoutUtm, 1);
        QCOMPARE(joined.spokenOf, 1); // four beyond those seen, but only one order is without
    }
};

QTEST_GUILESS_MAIN(TestLedgerBook)
#include "tst_ledger_book.moc"
