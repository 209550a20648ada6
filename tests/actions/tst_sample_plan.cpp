// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/boost_edits.h"
#include "core/actions/boost_effect.h"
#include "core/actions/decision_log.h"
#include "core/actions/drop_money.h"
#include "core/actions/judged_results.h"
#include "core/actions/sample_days.h"
#include "core/actions/sample_plan.h"
#include "core/actions/script_presets.h"
#include "core/actions/test_view.h"
#include "core/measure/profit_words.h"
#include "core/scripts/frozen_script.h"
#include "core/store/plan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace dropbeat;

class TestSamplePlan : public QObject
{
    Q_OBJECT

private:
    static FixedClock clockAt(int year) { return FixedClock(QDateTime(QDate(year, 11, 20), QTime(8, 30), Qt::UTC)); }

    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    const FixedClock m_clock = clockAt(2026);
    std::unique_ptr<Plan> m_plan;

private slots:
    void initTestCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("sample.dropbeat"));
        makeSamplePlan(path, m_clock);
        m_plan = Plan::open(path, Access::ReadOnly, m_clock);
    }

    void isTheSameFileEveryTime()
    {
        const QString other = m_folder.filePath(QStringLiteral("other.dropbeat"));
        makeSamplePlan(other, clockAt(2031));
        QVERIFY(!bytes(other).isEmpty());
        QCOMPARE(bytes(other), bytes(m_plan->path()));
        QVERIFY_EXCEPTION_THROWN(makeSamplePlan(other, m_clock), Error);
    }

    void beginsWithACleanHistory()
    {
        QVERIFY(m_plan->history().empty());
        QVERIFY(!m_plan->nextUndo());
        QVERIFY(m_plan->tables().profile().sample);
        QCOMPARE(m_plan->tables().profile().brand, QStringLiteral("Atelier Noor"));
        QCOMPARE(m_plan->problems(), QStringList());
        const std::vector<ImportBatch> imports = m_plan->tables().results().imports();
        QVERIFY(imports.size() >= 3);
        QCOMPARE(imports.front().when, QDateTime(QDate(2026, 11, 20), QTime(8, 20), Qt::UTC));
        QVERIFY(imports.front().report.contains("\"rows_read\""));
    }

    void hasTheSeason()
    {
        const std::vector<Drop> drops = m_plan->tables().drops().all();
        QCOMPARE(drops.size(), size_t{6});
        for (const Drop &drop : drops) {
            QCOMPARE(drop.launch.date.dayOfWeek(), 4);
            QVERIFY(drop.launch.date.day() <= 7);
            QVERIFY(!drop.story.isEmpty());
            QVERIFY(!m_plan->tables().clips().ofDrop(drop.id).empty());
            QVERIFY(!m_plan->tables().touchpoints().ofDrop(drop.id).empty());
        }
        QCOMPARE(drops.at(2).code, QStringLiteral("2611-knit-capsule"));
        for (const Subject &subject : m_plan->tables().subjects().all()) {
            const bool isAd =
                subject.platform == QLatin1String("tiktok-ads") || subject.platform == QLatin1String("meta-ads");
            QVERIFY(!isAd || (subject.externalId.size() >= 16 && subject.externalId.size() <= 19));
            QCOMPARE(subject.assignment.isNone(), subject.name.startsWith(QLatin1String("Ad name2026")));
        }
    }

    void tellsAStoryWithItsMoney()
    {
        const Tables &tables = m_plan->tables();
        QCOMPARE(tables.arcs().all().size(), size_t{1});
        const Arc arc = tables.arcs().all().front();
        QCOMPARE(arc.name, QStringLiteral("Getting dressed, slowly"));
        int chapter = 0;
        for (const Drop &drop : tables.drops().all()) {
            QCOMPARE(drop.arc, arc.id);
            QCOMPARE(drop.chapter, ++chapter);
            QVERIFY(!drop.owner.isEmpty());
        }
        const Drop slip = tables.drops().all().at(3);
        QCOMPARE(tables.products().ofDrop(slip.id).size(), size_t{2});
        QCOMPARE(tables.expenses().ofDrop(slip.id).size(), size_t{3});
        QCOMPARE(slip.budget, std::optional<qint64>(125000));
        QVERIFY(!tables.checkItems().all().empty());
        // The brand's own: one repeats, with a day off and a day that differs; one waits for its date.
        std::vector<Touchpoint> own = tables.touchpoints().ofNoDrop();
        QCOMPARE(own.size(), size_t{3});
        const auto series = std::find_if(own.begin(), own.end(), [](const auto &each) { return each.isRepeating(); });
        QVERIFY(series != own.end());
        QCOMPARE(tables.touchpoints().ofSeries(series->id).size(), size_t{1});
        QCOMPARE(tables.skippedDays().of(series->id), std::vector<QDate>{QDate(2026, 12, 29)});
    }

    void everyClipHasAScript()
    {
        const Tables &tables = m_plan->tables();
        for (const Clip &clip : tables.clips().all()) {
            const std::vector<Beat> beats = tables.beats().ofClip(clip.id);
            QVERIFY2(formatOf(tables, clip.format), qPrintable(clip.name));
            QCOMPARE(outletOf(tables, clip).key, clip.outlet);
            QVERIFY(!clip.caption.isEmpty() && !clip.hashtags.isEmpty());
            QVERIFY(beats.size() >= 3);
            QCOMPARE(beats.front().stage, Stage::See);
            QCOMPARE(beats.back().stage, Stage::Do);
            QVERIFY(!beats.back().cta.isEmpty());
            int tenths = 0;
            for (const Beat &beat : beats) {
                QVERIFY2(!beat.seen.isEmpty() && !beat.look.isEmpty() && !beat.location.isEmpty(),
                         qPrintable(clip.name));
                tenths += beat.tenths;
            }
            QCOMPARE(clip.seconds, tenths / 10.0);
        }
    }

    void styleThreeWaysIsThere()
    {
        const Tables &tables = m_plan->tables();
        const Clip clip = tables.clips().ofDrop(tables.drops().all().at(2).id).at(1);
        QCOMPARE(clip.name, QStringLiteral("Style 3 ways"));
        std::vector<int> tenths;
        for (const Beat &beat : tables.beats().ofClip(clip.id)) {
            tenths.push_back(beat.tenths);
        }
        QCOMPARE(tenths, (std::vector<int>{15, 45, 40, 40, 30}));
        const std::vector<Variant> variants = tables.variants().ofClip(clip.id);
        QCOMPARE(variants.size(), size_t(3));
        QCOMPARE(variants[1].hook, std::optional(QStringLiteral("This knit fits every body")));
        QCOMPARE(variants[2].cta, std::optional(QStringLiteral("Use code KNIT10")));
        for (const Variant &variant : variants) {
            QVERIFY(tables.touchpoints().get(variant.touchpoint));
        }
    }

    /// What closed drops posted is kept as it was, and so is the test that runs; what is still to be posted can be
    /// changed.
    void postedOnesAreFrozen()
    {
        const Tables &tables = m_plan->tables();
        for (const Clip &clip : tables.clips().all()) {
            const bool closed = tables.drops().get(clip.drop)->status == DropStatus::Closed;
            const bool posted = closed || testOf(tables, clip.id);
            for (const Variant &variant : tables.variants().ofClip(clip.id)) {
                QCOMPARE(variant.isFrozen(), posted);
                QVERIFY(!posted || (isIntact(variant) && variant.frozenOn.isValid()));
            }
        }
    }

    /// The test of Style 3 ways comes to a call, the log says what was known then, and the boost that followed shows.
    void decidesWhichHook()
    {
        const Tables &tables = m_plan->tables();
        const QDate today(2026, 11, 20);
        const Clip clip = tables.clips().ofDrop(tables.drops().all().at(2).id).at(1);
        const TestView view = readTest(tables, *testOf(tables, clip.id), today);
        QCOMPARE(view.verdict.title, QStringLiteral("Boost B"));
        QVERIFY2(!view.verdict.contradicted && view.verdict.calledDay <= 11, qPrintable(view.verdict.reason));
        QVERIFY(!view.verdict.emphasis.isEmpty());
        const std::vector<LogEntry> log = readDecisions(tables, clip.id);
        QCOMPARE(log.size(), size_t(1));
        QVERIFY(log.front().known);
        const Known &known = *log.front().known;
        QVERIFY(view.verdict.calledOn <= known.lastDay);
        for (size_t arm = 0; arm < view.arms.size(); ++arm) {
            qint64 top = 0;
            qint64 bottom = 0;
            for (const ArmDay &day : view.arms[arm].days) {
                top += day.day <= known.lastDay ? day.top : 0;
                bottom += day.day <= known.lastDay ? day.bottom : 0;
            }
            QCOMPARE(known.arms[arm].name, view.arms[arm].name);
            QCOMPARE((std::pair{known.arms[arm].top, known.arms[arm].bottom}), (std::pair{top, bottom}));
        }
        QCOMPARE(log.front().aftermath.reading, Aftermath::Reading::AsExpected);
        const std::vector<BoostEffect> effects = readBoostEffects(tables, clip.id, today);
        QCOMPARE(effects.size(), size_t(1));
        for (const SplitCounts *counts : {&effects[0].before, &effects[0].organic, &effects[0].boosted}) {
            QVERIFY(counts->own[Measure::Clicks].value_or(0) > 0);
        }
        QVERIFY(effects[0].perClick() && effects[0].perOrder());
        QVERIFY(boostReview(tables, today).empty());
        QVERIFY(boostReview(tables, QDate(2026, 11, 7)).empty());
    }

    /// Closed drops earned something, and returns that came after one was closed restate it.
    void knowsWhatClosedDropsEarned()
    {
        const Tables &tables = m_plan->tables();
        int restated = 0;
        for (const Drop &drop : tables.drops().all()) {
            if (drop.status != DropStatus::Closed) {
                continue;
            }
            const DropMoney money = readMoney(tables, drop.id);
            QCOMPARE(missingPartsText(money.profit), QString());
            QVERIFY(money.profit.profit.value_or(0) > 0);
            QVERIFY(money.profit.breakEvenOn.isValid());
            const DropProfit &then = money.restated ? money.restated->then : money.profit;
            QCOMPARE(money.account.closedProfit, then.profit);
            QCOMPARE(money.account.closedReturns, then.returns);
            restated += money.restated ? 1 : 0;
        }
        QCOMPARE(restated, 1);
    }

    void showsEveryStanding()
    {
        std::set<Standing> met;
        for (const JudgedGroup &row : judgeResults(m_plan->tables(), ResultQuery()).rows) {
            for (const Judgement &judgement : row.kpis) {
                met.insert(judgement.standing);
            }
        }
        QCOMPARE(met.size(), size_t{5});
    }

    void daysAddUpAndNeverContradict()
    {
        qint64 impressions = 0;
        int days = 0;
        std::vector<Id<Subject>> subjects;
        for (const Subject &subject : m_plan->tables().subjects().all()) {
            subjects.push_back(subject.id);
        }
        bool consistent = true;
        m_plan->tables().results().days({}, subjects, [&](Id<Subject>, Placement, QDate, const Counts &counts) {
            ++days;
            impressions += counts[Measure::Impressions].value_or(0);
            using Pair = std::pair<Measure, Measure>;
            for (const auto &[part, whole] :
                 {Pair{Measure::VideoViews, Measure::Impressions}, Pair{Measure::Views100, Measure::Views75},
                  Pair{Measure::Views75, Measure::Views50}, Pair{Measure::Clicks, Measure::Impressions},
                  Pair{Measure::AddToCarts, Measure::Sessions}, Pair{Measure::ReturnedUnits, Measure::Units}}) {
                consistent = consistent && counts[part].value_or(0) <= counts[whole].value_or(counts[part].value_or(0));
            }
        });
        QVERIFY(consistent);
        QVERIFY(days > 500);
        QCOMPARE(impressions, 194200 + 300800 + 189710 + 2140);
    }

    void otherCurrencies()
    {
        PlanProfile profile = sampleProfile();
        profile.brand = QStringLiteral("Own");
        profile.currency = *Currency::fromCode(QStringLiteral("KRW"));
        const QString path = m_folder.filePath(QStringLiteral("won.dropbeat"));
        makeSamplePlan(path, profile, m_clock);
        const auto plan = Plan::open(path, Access::ReadOnly, m_clock);
        QCOMPARE(plan->tables().profile(), profile);
        ResultQuery query;
        query.by = ResultGrouping::Drop;
        const ResultGroups groups = readResults(plan->tables(), query);
        QCOMPARE(groups.rows.at(2).counts.own[Measure::Revenue], std::optional<qint64>(6240 * 1600));
    }

    void spreadKeepsSums()
    {
        Counts sums;
        sums.set(Measure::Impressions, 5000);
        sums.set(Measure::Clicks, 101);
        sums.set(Measure::Orders, 7);
        sums.set(Measure::Units, 9);
        sums.set(Measure::Spend, 12345);
        sums.set(Measure::Revenue, 61000);
        const QDate from(2026, 11, 1);
        const std::vector<Counts> days =
            spreadOverDays(sums, {from, from.addDays(9), from.addDays(4), Placement::Boosted, 1});
        QCOMPARE(days.size(), size_t{10});
        Counts total;
        for (const Counts &day : days) {
            total += day;
            QCOMPARE(day[Measure::Revenue] == std::optional<qint64>(0),
                     day[Measure::Orders] == std::optional<qint64>(0));
        }
        QCOMPARE(total, sums);
        QVERIFY(days.front()[Measure::Impressions] < days.at(4)[Measure::Impressions]);
    }
};

QTEST_GUILESS_MAIN(TestSamplePlan)
#include "tst_sample_plan.moc"
