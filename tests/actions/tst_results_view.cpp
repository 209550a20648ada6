// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/results_view.h"
#include "core/measure/presets.h"
#include "core/store/plan.h"
#include "core/store/result_writer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

const QDate kDay(2026, 11, 5);

/// Two drops; the first with two clips of two variants and an email.
struct Season
{
    Id<Drop> knit;
    Id<Drop> slip;
    Id<Clip> style;
    Id<Clip> fit;
    Id<Variant> styleA;
    Id<Variant> styleB;
    Id<Variant> fitA;
    Id<Touchpoint> email;
};

struct Row
{
    QString subject;
    QDate from;
    QDate to;
    Placement placement = Placement::Boosted;
    qint64 impressions = 0;
    qint64 clicks = 0;
    qint64 orders = ResultRows::kNotReported;
};

} // namespace

class ResultsViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void groupsByVariantInTheOrderOfTheLineUp();
    void foldsIntoClipsDropsAndChannels();
    void keepsClaimsApart();
    void filtersByDropClipChannelAndPlacement();
    void countsUnassignedNowhereElse();
    void countsOnlyTheDaysAskedFor();
    void givesDays();
    void givesDaysOfEachGroup();
    void tellsHowManyRowsTheDaysAre();
    void anEmptyPlanGivesNothing();

private:
    void makeSeason();
    void addSubject(const QString &name, const QString &channel, bool claims, const Assignment::Target &target);
    void write(const std::vector<Row> &rows);

    FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(9, 12), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Plan> m_plan;
    Season m_season;
    std::vector<Subject> m_subjects;
};

void ResultsViewTest::initTestCase()
{
    QVERIFY(Currency::fromCode(QStringLiteral("EUR")));
}

void ResultsViewTest::init()
{
    m_plan.reset();
    m_subjects.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("noor.dropbeat"));
    createPlanFile(
        path,
        {QStringLiteral("Atelier Noor"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false},
        m_clock);
    m_plan = Plan::open(path, Access::ReadWrite, m_clock);
    makeSeason();
    addSubject(QStringLiteral("ad a"), QStringLiteral("tiktok"), true, m_season.styleA);
    addSubject(QStringLiteral("ad b"), QStringLiteral("tiktok"), true, m_season.styleB);
    addSubject(QStringLiteral("ad b 2"), QStringLiteral("ads"), true, m_season.styleB);
    addSubject(QStringLiteral("fit"), QStringLiteral("tiktok"), true, m_season.fitA);
    addSubject(QStringLiteral("style"), QStringLiteral("tiktok"), true, m_season.style);
    addSubject(QStringLiteral("newsletter"), QString(), false, m_season.email);
    addSubject(QStringLiteral("shop"), QStringLiteral("site"), false, m_season.knit);
    addSubject(QStringLiteral("slip"), QStringLiteral("tiktok"), true, m_season.slip);
    addSubject(QStringLiteral("nobody's"), QStringLiteral("tiktok"), true, {});
    addSubject(QStringLiteral("silent"), QStringLiteral("tiktok"), true, {});
    write({{QStringLiteral("ad a"), kDay, kDay, Placement::Boosted, 100, 1, 7},
           {QStringLiteral("ad a"), kDay, kDay, Placement::Organic, 50, 5},
           {QStringLiteral("ad a"), kDay.addDays(2), kDay.addDays(2), Placement::Boosted, 1000, 10},
           {QStringLiteral("ad b"), kDay, kDay, Placement::Boosted, 200, 2},
           {QStringLiteral("ad b 2"), kDay, kDay, Placement::Boosted, 300, 3},
           {QStringLiteral("fit"), kDay.addDays(1), kDay.addDays(1), Placement::Boosted, 400, 4},
           {QStringLiteral("style"), kDay, kDay.addDays(13), Placement::Boosted, 500, 5},
           {QStringLiteral("newsletter"), kDay, kDay, Placement::Organic, 600, 6, 3},
           {QStringLiteral("shop"), kDay, kDay, Placement::Organic, 700, 7, 11},
           {QStringLiteral("slip"), kDay.addDays(28), kDay.addDays(28), Placement::Boosted, 800, 8},
           {QStringLiteral("nobody's"), kDay, kDay, Placement::Boosted, 900, 9, 2}});
}

void ResultsViewTest::makeSeason()
{
    m_plan->edit(QStringLiteral("Season"), [this](Tables &tables) {
        for (const Channel &channel : presetChannels()) {
            tables.channels().insert(channel);
        }
        m_season = {tables.newId<Drop>(),    tables.newId<Drop>(),      tables.newId<Clip>(),
                    tables.newId<Clip>(),    tables.newId<Variant>(),   tables.newId<Variant>(),
                    tables.newId<Variant>(), tables.newId<Touchpoint>()};
        const auto drop = [&](Id<Drop> id, const QString &name, QDate launch) {
            Drop value;
            value.id = id;
            value.code = name;
            value.name = name;
            value.launch = {launch, QTime(10, 0)};
            value.status = DropStatus::Live;
            tables.drops().insert(value);
        };
        // The later one has the smaller id: the order is that of the launches.
        drop(m_season.slip, QStringLiteral("slip"), kDay.addDays(28));
        drop(m_season.knit, QStringLiteral("knit"), kDay);
        tables.clips().insert(
            {m_season.style, m_season.knit, QStringLiteral("style"), QStringLiteral("Style 3 ways"), {}, 20, 0});
        tables.clips().insert(
            {m_season.fit, m_season.knit, QStringLiteral("fit"), QStringLiteral("Try-on"), {}, 15, 1});
        tables.variants().insert({m_season.styleB, m_season.style, QStringLiteral("B"), QStringLiteral("Fits")});
        tables.variants().insert({m_season.styleA, m_season.style, QStringLiteral("A"), QStringLiteral("Mornings")});
        tables.variants().insert({m_season.fitA, m_season.fit, QStringLiteral("A"), QString()});
        Touchpoint email;
        email.id = m_season.email;
        email.drop = m_season.knit;
        email.channel = QStringLiteral("email");
        email.code = QStringLiteral("email");
        tables.touchpoints().insert(email);
    });
}

void ResultsViewTest::addSubject(const QString &name, const QString &channel, bool claims,
                                 const Assignment::Target &target)
{
    Subject subject;
    subject.platform = QStringLiteral("generic");
    subject.externalId = name;
    subject.name = name;
    subject.channel = channel;
    subject.claims = claims;
    subject.assignment.target = target;
    subject.assignment.on = kDay;
    m_subjects.push_back(subject);
}

void ResultsViewTest::write(const std::vector<Row> &rows)
{
    ResultRows file;
    file.measures = {Measure::Impressions, Measure::Clicks, Measure::Orders};
    file.subjects = m_subjects;
    for (const Row &row : rows) {
        const auto at = std::find_if(m_subjects.begin(), m_subjects.end(),
                                     [&row](const Subject &subject) { return subject.name == row.subject; });
        file.keys.push_back({static_cast<quint32>(at - m_subjects.begin()), static_cast<qint32>(row.from.toJulianDay()),
                             static_cast<qint32>(row.to.toJulianDay()), row.placement});
        file.values.insert(file.values.end(), {row.impressions, row.clicks, row.orders});
    }
    ImportRequest request;
    request.files = {&file};
    request.fileNames = {QStringLiteral("test.csv")};
    request.kind = QStringLiteral("generic");
    request.rowsRejected = {0};
    request.decide = [this](const Subject &subject) -> std::optional<Assignment> {
        for (const Subject &known : m_subjects) {
            if (known.name == subject.name) {
                return known.assignment;
            }
        }
        return std::nullopt;
    };
    const ImportOutcome outcome = writeResults(m_plan->path(), request, m_clock);
    QCOMPARE(outcome.files.front().refused, 0);
    QCOMPARE(outcome.files.front().added, static_cast<qint64>(rows.size()));
}

void ResultsViewTest::groupsByVariantInTheOrderOfTheLineUp()
{
    ResultQuery query;
    query.drop = m_season.knit;
    const ResultGroups groups = readResults(m_plan->tables(), query);
    QCOMPARE(groups.rows.size(), 6UL);
    QCOMPARE(groups.rows[0].variant, m_season.styleA);
    QCOMPARE(groups.rows[0].counts.own[Measure::Impressions], 1150LL);
    QCOMPARE(groups.rows[1].variant, m_season.styleB);
    QCOMPARE(groups.rows[1].counts.own[Measure::Impressions], 500LL);
    QCOMPARE(groups.rows[2].clip, m_season.style); // what belongs to the whole clip stands after its variants
    QVERIFY(groups.rows[2].variant.isNull());
    QCOMPARE(groups.rows[2].counts.own[Measure::Clicks], 5LL);
    QCOMPARE(groups.rows[3].variant, m_season.fitA);
    QCOMPARE(groups.rows[4].touchpoint, m_season.email);
    QVERIFY(groups.rows[4].clip.isNull());
    QCOMPARE(groups.rows[5].drop, m_season.knit);
    QVERIFY(groups.rows[5].touchpoint.isNull() && groups.rows[5].clip.isNull());
    for (const ResultGroup &row : groups.rows) {
        QCOMPARE(row.drop, m_season.knit);
        QVERIFY(row.channel.isEmpty() && !row.day.isValid());
    }
    QCOMPARE(groups.firstDay, kDay);
    QCOMPARE(groups.lastDay, kDay.addDays(13));
}

void ResultsViewTest::foldsIntoClipsDropsAndChannels()
{
    const auto impressions = [this](ResultGrouping by) {
        ResultQuery query;
        query.by = by;
        std::vector<qint64> values;
        for (const ResultGroup &row : readResults(m_plan->tables(), query).rows) {
            values.push_back(row.counts.own[Measure::Impressions].value_or(-1));
        }
        return values;
    };
    QCOMPARE(impressions(ResultGrouping::Clip), (std::vector<qint64>{2150, 400, 1300, 800}));
    QCOMPARE(impressions(ResultGrouping::Drop), (std::vector<qint64>{3850, 800}));
    // tiktok, email (from the touchpoint), ads, site: the channels' order
    QCOMPARE(impressions(ResultGrouping::Channel), (std::vector<qint64>{3050, 600, 300, 700}));

    ResultQuery query;
    query.by = ResultGrouping::Channel;
    const ResultGroups channels = readResults(m_plan->tables(), query);
    QCOMPARE(channels.rows[1].channel, QStringLiteral("email"));
    QVERIFY(channels.rows[1].drop.isNull() && channels.rows[1].touchpoint.isNull());
}

void ResultsViewTest::keepsClaimsApart()
{
    ResultQuery query;
    query.by = ResultGrouping::Drop;
    query.drop = m_season.knit;
    const SplitCounts counts = readResults(m_plan->tables(), query).rows.front().counts;
    QCOMPARE(counts.own[Measure::Orders], 14LL);
    QCOMPARE(readResults(m_plan->tables(), query).platforms, QStringList{QStringLiteral("generic")});
    QCOMPARE(readResults(m_plan->tables(), query).channels,
             (QStringList{QStringLiteral("ads"), QStringLiteral("email"), QStringLiteral("site"),
                          QStringLiteral("tiktok")}));
    QCOMPARE(counts.claimed[Measure::Orders], 7LL);
    QVERIFY(!counts.claimed[Measure::Impressions]);
}

void ResultsViewTest::filtersByDropClipChannelAndPlacement()
{
    ResultQuery query;
    query.clip = m_season.style;
    QCOMPARE(readResults(m_plan->tables(), query).rows.size(), 3UL);
    query.channel = QStringLiteral("ads");
    const ResultGroups ads = readResults(m_plan->tables(), query);
    QCOMPARE(ads.rows.size(), 1UL);
    QCOMPARE(ads.rows[0].counts.own[Measure::Impressions], 300LL);
    QCOMPARE(ads.unassignedSubjects, 0);
    query.channel.clear();
    query.filter.placement = Placement::Organic;
    const ResultGroups organic = readResults(m_plan->tables(), query);
    QCOMPARE(organic.rows.size(), 1UL);
    QCOMPARE(organic.rows[0].counts.own[Measure::Clicks], 5LL);
    QCOMPARE(organic.unassigned.own[Measure::Impressions], std::nullopt);
}

void ResultsViewTest::countsUnassignedNowhereElse()
{
    ResultQuery query;
    query.by = ResultGrouping::Drop;
    ResultGroups groups = readResults(m_plan->tables(), query);
    QCOMPARE(groups.unassignedSubjects, 1); // the silent one has no results
    QCOMPARE(groups.unassigned.own[Measure::Impressions], 900LL);
    QCOMPARE(groups.unassigned.claimed[Measure::Orders], 2LL);
    qint64 sum = 0;
    for (const ResultGroup &row : groups.rows) {
        sum += row.counts.own[Measure::Impressions].value_or(0);
    }
    QCOMPARE(sum, 4650LL);
    query.sumUnassigned = false;
    query.filter.from = kDay.addDays(100);
    groups = readResults(m_plan->tables(), query);
    QCOMPARE(groups.unassignedSubjects, 1);
    QCOMPARE(groups.unassigned, SplitCounts());
    QVERIFY(groups.rows.empty());
}

void ResultsViewTest::countsOnlyTheDaysAskedFor()
{
    ResultQuery query;
    query.clip = m_season.style;
    query.filter.from = kDay.addDays(1);
    query.filter.to = kDay.addDays(13);
    ResultGroups groups = readResults(m_plan->tables(), query);
    QCOMPARE(groups.rows.size(), 1UL); // a period that begins before is left out
    QCOMPARE(groups.rows[0].counts.own[Measure::Impressions], 1000LL);
    QCOMPARE(groups.firstDay, kDay.addDays(2));
    QCOMPARE(groups.unassignedSubjects, 0);
    query.filter.from = kDay;
    groups = readResults(m_plan->tables(), query);
    QCOMPARE(groups.rows.size(), 3UL);
    QCOMPARE(groups.unassignedSubjects, 1);
}

void ResultsViewTest::givesDays()
{
    ResultQuery query;
    query.by = ResultGrouping::Day;
    query.drop = m_season.knit;
    const ResultGroups groups = readResults(m_plan->tables(), query);
    QCOMPARE(groups.rows.size(), 3UL);
    QCOMPARE(groups.rows[0].day, kDay);
    QCOMPARE(groups.rows[0].counts.own[Measure::Impressions], 1950LL);
    QCOMPARE(groups.rows[0].counts.own[Measure::Orders], 14LL);
    QCOMPARE(groups.rows[0].counts.claimed[Measure::Orders], 7LL);
    QVERIFY(groups.rows[0].drop.isNull());
    QCOMPARE(groups.rows[2].day, kDay.addDays(2));
    QCOMPARE(groups.lastDay, kDay.addDays(2));
}

void ResultsViewTest::givesDaysOfEachGroup()
{
    ResultQuery query;
    query.clip = m_season.style;
    std::vector<ResultDays> series = readDays(m_plan->tables(), query);
    QCOMPARE(series.size(), 2UL); // what belongs to the whole clip has a period and no days
    QCOMPARE(series[0].key.variant, m_season.styleA);
    QCOMPARE(series[0].days.size(), 2UL);
    QCOMPARE(series[0].days[0].first, kDay);
    QCOMPARE(series[0].days[0].second.own[Measure::Impressions], 150LL);
    QCOMPARE(series[0].days[1].second.own[Measure::Impressions], 1000LL);
    QCOMPARE(series[0].key.counts.own[Measure::Impressions], 1150LL);
    QCOMPARE(series[1].days[0].second.own[Measure::Impressions], 500LL);

    query = {};
    query.by = ResultGrouping::Drop;
    series = readDays(m_plan->tables(), query);
    QCOMPARE(series.size(), 2UL);
    QCOMPARE(series[0].key.drop, m_season.knit);
    QVERIFY(series[0].key.variant.isNull());
    QCOMPARE(series[0].days.size(), 3UL);
}

void ResultsViewTest::tellsHowManyRowsTheDaysAre()
{
    ResultQuery query;
    query.clip = m_season.style;
    QCOMPARE(dayRows(m_plan->tables(), query), 6LL);
    query.filter.placement = Placement::Organic;
    QCOMPARE(dayRows(m_plan->tables(), query), 1LL);
    query.filter = {};
    query.filter.from = kDay.addDays(50);
    QCOMPARE(dayRows(m_plan->tables(), query), 0LL);
}

void ResultsViewTest::anEmptyPlanGivesNothing()
{
    const QString path = m_folder->filePath(QStringLiteral("empty.dropbeat"));
    createPlanFile(path, m_plan->tables().profile(), m_clock);
    const auto empty = Plan::open(path, Access::ReadWrite, m_clock);
    const ResultGroups groups = readResults(empty->tables(), {});
    QVERIFY(groups.rows.empty());
    QCOMPARE(groups.unassignedSubjects, 0);
    QVERIFY(!groups.firstDay.isValid());
    QVERIFY(readDays(empty->tables(), {}).empty());
    QCOMPARE(dayRows(empty->tables(), {}), 0LL);
}

QTEST_GUILESS_MAIN(ResultsViewTest)
#include "tst_results_view.moc"
