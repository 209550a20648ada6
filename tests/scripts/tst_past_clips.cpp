// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/past_clips.h"
#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "tests/rhythm/season.h"
#include "tests/scripts/script_of.h"

#include <QTest>

#include <cmath>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const std::vector<Measure> kMeasures{Measure::Impressions, Measure::VideoViews, Measure::Views2s,  Measure::Views25,
                                     Measure::Views50,     Measure::Views75,    Measure::Views100, Measure::Clicks};

/// What TikTok reports of a clip over ten days.
struct Report
{
    Id<Clip> clip;
    qint64 views = 0;
    qint64 whole = 0; ///< views to the end
};

void importReports(Season &season, const std::vector<Report> &reports)
{
    ResultRows rows;
    rows.measures = kMeasures;
    for (size_t i = 0; i < reports.size(); ++i) {
        Subject subject = ad(QString::number(i + 1));
        subject.assignment.target = reports[i].clip;
        rows.subjects.push_back(subject);
        for (int day = 0; day < 10; ++day) {
            const auto julian = static_cast<qint32>(QDate(2026, 10, 1).addDays(day).toJulianDay());
            const qint64 views = reports[i].views / 10;
            const qint64 whole = reports[i].whole / 10;
            rows.keys.push_back({static_cast<quint32>(i), julian, julian, Placement::Boosted});
            rows.values.insert(rows.values.end(), {views * 2, views, views * 6 / 10, views * 55 / 100, views / 2,
                                                   (views / 2 + whole) / 2, whole, views / 50});
        }
    }
    ImportRequest request;
    request.files = {&rows};
    request.fileNames = {QStringLiteral("report.csv")};
    request.kind = QStringLiteral("tiktok-ads");
    request.rowsRejected = {0};
    request.decide = [&rows](const Subject &subject) -> std::optional<Assignment> {
        for (const Subject &known : rows.subjects) {
            if (known.externalId == subject.externalId) {
                return known.assignment;
            }
        }
        return std::nullopt;
    };
    writeResults(season.plan->path(), request, season.folder.clock);
    season.plan->lookForOtherWriters();
}

Id<Clip> clipOf(Season &season, Id<Drop> drop, const char *format)
{
    return addClipOf(*season.plan, drop, formatNamed(QLatin1String(format)));
}

} // namespace

/// Which past clip one learns from, where its viewers left, and what the brand's traffic can tell apart.
class TestOfPastClips : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void nothingYet();
    void bestOfItsLike();
    void whereTheyLeft();
    void testability();
};

void TestOfPastClips::nothingYet()
{
    Season season;
    const Id<Clip> clip = clipOf(season, drop(*season.plan, "Knit Capsule", {2026, 12, 3}), "outfit-reveal");
    QVERIFY(!bestPastClip(season.plan->tables(), clip));
    QVERIFY(!bestPastClip(season.plan->tables(), {4711}));
    QVERIFY(testabilityOfClips(season.plan->tables()).empty());
}

void TestOfPastClips::bestOfItsLike()
{
    Season season;
    const Id<Drop> linen = drop(*season.plan, "Linen Set", {2026, 10, 1}, {}, DropStatus::Closed);
    const Id<Drop> knit = drop(*season.plan, "Knit Capsule", {2026, 12, 3});
    const Id<Clip> weak = clipOf(season, linen, "outfit-reveal");
    const Id<Clip> strong = clipOf(season, linen, "outfit-reveal");
    const Id<Clip> few = clipOf(season, linen, "outfit-reveal");
    const Id<Clip> other = clipOf(season, knit, "styling-tip");
    const Id<Clip> unlike = clipOf(season, knit, "unboxing");
    const Id<Clip> clip = clipOf(season, knit, "outfit-reveal");
    importReports(season, {{weak, 90000, 9000}, {strong, 20000, 8000}, {few, 900, 850}, {other, 50000, 40000}});
    const auto best = bestPastClip(season.plan->tables(), clip); // by view-through, the format's KPI
    QVERIFY(best);
    QCOMPARE(best->clip.id, strong);
    QCOMPARE(best->drop.name, QStringLiteral("Linen Set"));
    QCOMPARE(best->kpi, QStringLiteral("vtr"));
    QCOMPARE(best->views, 20000);
    QVERIFY(best->sameFormat);
    const auto ofDrop = bestPastClip(season.plan->tables(), unlike); // none of its format: of its drop
    QVERIFY(ofDrop);
    QCOMPARE(ofDrop->clip.id, other);
    const auto self = bestPastClip(season.plan->tables(), strong); // never from itself
    QVERIFY(self);
    QCOMPARE(self->clip.id, weak);
}

void TestOfPastClips::whereTheyLeft()
{
    Season season;
    const Id<Drop> knit = drop(*season.plan, "Knit Capsule", {2026, 12, 3});
    const Id<Clip> past = clipOf(season, knit, "outfit-reveal");
    const Id<Clip> clip = clipOf(season, knit, "outfit-reveal");
    importReports(season, {{past, 20000, 8000}});
    const auto best = bestPastClip(season.plan->tables(), clip);
    QVERIFY(best);
    const std::vector<Beat> beats = season.plan->tables().beats().ofClip(clip);
    const std::vector<LeavingBeat> leaving = leavingBeats(best->curve, beats);
    QVERIFY(!leaving.empty());
    QVERIFY(leaving.front().stretch.from == 0.0); // 45 % leave within a quarter: of 7 s, at 1.75
    QVERIFY(leaving.front().stretch.to <= 2.0);
    QCOMPARE(leaving.front().beat, std::optional<size_t>(0));
    QCOMPARE(leavingBeats(best->curve, {}).front().beat, std::optional<size_t>());
}

void TestOfPastClips::testability()
{
    Season season;
    const Id<Drop> knit = drop(*season.plan, "Knit Capsule", {2026, 12, 3});
    const Id<Clip> clip = clipOf(season, knit, "outfit-reveal");
    importReports(season, {{clip, 20000, 8000}});
    const std::vector<Testability> all = testabilityOfClips(season.plan->tables());
    QVERIFY(all.size() >= 2);
    for (size_t i = 1; i < all.size(); ++i) {
        QVERIFY(*all[i - 1].days <= *all[i].days);
    }
    const auto hook = std::find_if(all.begin(), all.end(),
                                   [](const Testability &each) { return each.kpi == QLatin1String("hook_rate"); });
    QVERIFY(hook != all.end());
    QCOMPARE(hook->rate, std::optional(0.3)); // 12,000 of 40,000 impressions
    // DOMAIN's figure for a hook rate of 30 %: 963 impressions a variant, of which 4,000 come a day.
    QCOMPARE(hook->perVariant, std::optional<qint64>(963));
    QCOMPARE(hook->days, std::optional(1));
}

QTEST_GUILESS_MAIN(TestOfPastClips)
#include "tst_past_clips.moc"
