// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "core/actions/review.h"
#include "core/rhythm/cutoffs.h"
#include "core/rhythm/roll_out.h"
#include "tests/support/test_plan.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace dropbeat;
using namespace dropbeat::test;

Q_DECLARE_METATYPE(std::function<void(Plan &)>)

namespace {

using Deed = std::function<void(Plan &)>;

/// A plan as a person starts it, with channels and presets, on Friday 20 November 2026 at noon in Paris.
struct Season
{
    TestPlan folder;
    std::unique_ptr<Plan> plan;

    Season()
    {
        const QString path = folder.folder.filePath(QStringLiteral("own.dropbeat"));
        newPlan(path, TestPlan::profile(), folder.clock);
        plan = Plan::open(path, Access::ReadWrite, folder.clock);
    }

    Findings of(const QString &rule) const
    {
        Findings found;
        for (const Finding &finding : review(*plan)) {
            if (finding.rule == rule) {
                found.push_back(finding);
            }
        }
        return found;
    }
};

const QString kStory = QStringLiteral("One slip from the office party to the kitchen at 3 am.");

Id<Drop> drop(Plan &plan, const char *name, QDate launch, Id<Arc> arc = {}, DropStatus status = DropStatus::Planned)
{
    Drop drop;
    drop.name = QString::fromUtf8(name);
    drop.story = kStory;
    drop.launch = {launch, QTime(10, 0)};
    drop.status = status;
    drop.arc = arc;
    return addDrop(plan, drop);
}

Id<Arc> arc(Plan &plan, const Cadence &cadence = {})
{
    Arc arc;
    arc.id = plan.newId<Arc>();
    arc.name = QStringLiteral("Getting dressed, slowly");
    arc.cadence = cadence;
    plan.edit(QStringLiteral("arc"), [arc](Tables &tables) { tables.arcs().insert(arc); });
    return arc.id;
}

Touchpoint touch(Id<Drop> drop, const char *channel, const char *title, int offset, QTime time = QTime(18, 30))
{
    Touchpoint touchpoint;
    touchpoint.drop = drop;
    touchpoint.channel = QLatin1String(channel);
    touchpoint.title = QString::fromUtf8(title);
    touchpoint.purpose = QStringLiteral("because");
    touchpoint.state = TouchpointState::Ready;
    touchpoint.dayOffset = offset;
    touchpoint.time = time;
    return touchpoint;
}

Touchpoint pinned(const char *channel, const char *title, QDate day, QTime time = QTime(18, 30))
{
    Touchpoint touchpoint = touch({}, channel, title, 0);
    touchpoint.dayOffset.reset();
    touchpoint.time = {};
    touchpoint.pinned = {day, time};
    return touchpoint;
}

Touchpoint weekly(const char *channel, const char *title, QDate first, QTime time = QTime(18, 30))
{
    Touchpoint touchpoint = pinned(channel, title, first, time);
    touchpoint.repeats = QStringLiteral("FREQ=WEEKLY");
    return touchpoint;
}

void change(Plan &plan, Id<Drop> id, const std::function<void(Drop &)> &deed)
{
    Drop drop = *plan.tables().drops().get(id);
    deed(drop);
    updateDrop(plan, drop);
}

void expense(Plan &plan, Id<Drop> drop, std::optional<qint64> planned, std::optional<qint64> spent)
{
    const Expense expense{plan.newId<Expense>(), drop, ExpenseKind::Ads, QStringLiteral("Ads"), planned, spent, 0};
    plan.edit(QStringLiteral("expense"), [expense](Tables &tables) { tables.expenses().insert(expense); });
}

void cutoff(Plan &plan, const char *carrier, const char *service, QDate lastDay, int handling)
{
    const Cutoff cutoff{plan.newId<Cutoff>(),
                        QStringLiteral("FR"),
                        QLatin1String(carrier),
                        QLatin1String(service),
                        QStringLiteral("Christmas 2026"),
                        lastDay,
                        handling,
                        QStringLiteral("own")};
    plan.edit(QStringLiteral("cutoff"), [cutoff](Tables &tables) { tables.cutoffs().insert(cutoff); });
}

void asset(Plan &plan, Id<Touchpoint> touchpoint, const QString &path)
{
    const Asset asset{plan.newId<Asset>(), touchpoint, path, {}, 0};
    plan.edit(QStringLiteral("asset"), [asset](Tables &tables) { tables.assets().insert(asset); });
}

/// A launch that email and social carry.
void wholeLaunch(Plan &plan, Id<Drop> id)
{
    addTouchpoint(plan, touch(id, "email", "Launch email", 0, QTime(10, 5)));
    addTouchpoint(plan, touch(id, "tiktok", "Launch clip", 0));
}

bool isEdit(const Finding &finding)
{
    return !std::holds_alternative<NoFix>(finding.fix) && !std::holds_alternative<OpenSubject>(finding.fix);
}

const QDate kFreeThursday(2026, 12, 3);

} // namespace

/// Every rule on a plan that triggers it and one that does not; its fix makes it vanish; set aside it stays away until
/// its facts change.
class TestOfReview : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void rules_data();
    void rules();
    void setAsideUntilTheFactsChange();
    void whatIsOverDoesNotNag();
    void wholeSeasonIsFine();
    void sortedByWhatHurtsFirst();
    void saysWhatTheLastDropsUsed();
    void reportedGapNamesBothDrops();
    void missingMonthsAreNamed();
    void fixKeepsWhatMovesWithTheLaunch();
    void fixOfASeriesMovesOneDay();
    void countriesDecideOccasions();
    void orderByDates();
    void readiness();
};

void TestOfReview::rules_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Deed>("triggers");
    QTest::addColumn<Deed>("doesNot");
    QTest::addColumn<bool>("edit");
    const auto row = [](const char *rule, const char *what, const Deed &triggers, const Deed &doesNot, bool edit) {
        const QString name = QStringLiteral("%1: %2").arg(QLatin1String(rule), QLatin1String(what));
        QTest::newRow(qPrintable(name)) << QStringLiteral("rhythm.") + QLatin1String(rule) << triggers << doesNot
                                        << edit;
    };
    row(
        "cadence-gap", "too late after the last one",
        [](Plan &plan) {
            const auto in = arc(plan);
            drop(plan, "Wool Coat", {2027, 1, 7}, in);
            drop(plan, "Silk Scarf", {2027, 2, 17}, in); // 41 days, 13 off the first Thursday
        },
        [](Plan &plan) {
            const auto in = arc(plan);
            drop(plan, "Wool Coat", {2027, 1, 7}, in);
            drop(plan, "Silk Scarf", {2027, 2, 11}, in); // 35 days, within the tolerance
        },
        true);
    row(
        "cadence-gap", "a month without a drop",
        [](Plan &plan) {
            const auto in = arc(plan);
            drop(plan, "Wool Coat", {2027, 1, 7}, in);
            drop(plan, "Silk Scarf", {2027, 3, 4}, in);
        },
        [](Plan &plan) {
            Cadence every;
            every.every = 2;
            const auto in = arc(plan, every);
            drop(plan, "Wool Coat", {2027, 1, 7}, in);
            drop(plan, "Silk Scarf", {2027, 3, 4}, in);
        },
        false);
    row(
        "cadence-bunching", "too soon after the last one",
        [](Plan &plan) {
            const auto in = arc(plan);
            drop(plan, "Wool Coat", {2027, 1, 7}, in);
            drop(plan, "Silk Scarf", {2027, 1, 18}, in);
        },
        [](Plan &plan) {
            const auto in = arc(plan);
            drop(plan, "Wool Coat", {2027, 1, 12}, in); // each within the tolerance of its own Thursday
            drop(plan, "Silk Scarf", {2027, 1, 29}, in);
        },
        true);
    row(
        "two-launches-in-a-week", "of different arcs",
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2027, 1, 7}, arc(plan));
            drop(plan, "Silk Scarf", {2027, 1, 13}, arc(plan));
        },
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2027, 1, 7}, arc(plan));
            drop(plan, "Silk Scarf", {2027, 1, 14}, arc(plan));
        },
        true);
    row(
        "two-launches-in-a-week", "of no arc",
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2027, 1, 7});
            drop(plan, "Silk Scarf", {2027, 1, 7});
            drop(plan, "Third", {2027, 1, 15});
        },
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2027, 1, 7});
        },
        true);
    row(
        "quiet-day", "launch on Black Friday",
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2026, 11, 27});
        },
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2026, 12, 3});
        },
        true);
    row(
        "quiet-day", "touchpoint at Christmas",
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "Hook", {2026, 12, 25}));
        },
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "Hook", {2026, 12, 28}));
            addTouchpoint(plan, pinned("shoot", "Shoot", {2026, 12, 25}));
        },
        true);
    row(
        "quiet-day", "a day of a series",
        [](Plan &plan) {
            addTouchpoint(plan, weekly("email", "Newsletter", {2026, 11, 20}));
        },
        [](Plan &plan) {
            addTouchpoint(plan, weekly("email", "Newsletter", {2026, 11, 24}));
        }, // Tuesdays
        true);
    row(
        "no-email", "only TikTok",
        [](Plan &plan) {
            addTouchpoint(plan, touch(drop(plan, "Party Slip", kFreeThursday), "tiktok", "Launch clip", 0));
        },
        [](Plan &plan) { wholeLaunch(plan, drop(plan, "Party Slip", kFreeThursday)); }, true);
    row(
        "no-social", "only email",
        [](Plan &plan) {
            addTouchpoint(plan, touch(drop(plan, "Party Slip", kFreeThursday), "email", "Launch email", 0));
        },
        [](Plan &plan) { wholeLaunch(plan, drop(plan, "Party Slip", kFreeThursday)); }, true);
    row(
        "no-purpose", "nobody said why",
        [](Plan &plan) {
            Touchpoint vague = pinned("tiktok", "Hook", {2026, 12, 7});
            vague.purpose = QStringLiteral(" ");
            addTouchpoint(plan, vague);
        },
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "Hook", {2026, 12, 7}));
        },
        false);
    row(
        "no-purpose", "of a series",
        [](Plan &plan) {
            Touchpoint vague = weekly("tiktok", "Hook", {2026, 12, 7});
            vague.purpose.clear();
            addTouchpoint(plan, vague);
        },
        [](Plan &plan) {
            addTouchpoint(plan, weekly("tiktok", "Hook", {2026, 12, 7}));
        },
        false);
    row(
        "same-channel-within-hour", "twice in an hour",
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "One", {2026, 12, 7}, QTime(18, 0)));
            addTouchpoint(plan, pinned("tiktok", "Two", {2026, 12, 7}, QTime(18, 59)));
            addTouchpoint(plan, pinned("tiktok", "Three", {2026, 12, 7}, QTime(19, 59)));
        },
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "One", {2026, 12, 7}, QTime(18, 0)));
            addTouchpoint(plan, pinned("tiktok", "Two", {2026, 12, 7}, QTime(19, 0)));
            addTouchpoint(plan, pinned("email", "Three", {2026, 12, 7}, QTime(18, 30)));
        },
        true);
    row(
        "same-channel-within-hour", "over midnight",
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "One", {2026, 12, 7}, QTime(23, 45)));
            addTouchpoint(plan, pinned("tiktok", "Two", {2026, 12, 8}, QTime(0, 15)));
        },
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "One", {2026, 12, 7}, QTime(23, 45)));
            addTouchpoint(plan, pinned("tiktok", "Two", {2026, 12, 8}, QTime(0, 45)));
        },
        true);
    row(
        "same-channel-within-hour", "with a day of a series",
        [](Plan &plan) {
            addTouchpoint(plan, weekly("tiktok", "Tip", {2026, 11, 23}, QTime(18, 30)));
            addTouchpoint(plan, pinned("tiktok", "Two", {2026, 12, 7}, QTime(18, 0)));
        },
        [](Plan &plan) {
            addTouchpoint(plan, weekly("tiktok", "Tip", {2026, 11, 23}, QTime(18, 30)));
            addTouchpoint(plan, pinned("tiktok", "Two", {2026, 12, 8}, QTime(18, 0)));
        },
        true);
    row(
        "duplicate", "same title and day",
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "Try-on", {2026, 12, 7}, QTime(9, 0)));
            addTouchpoint(plan, pinned("tiktok", "try-on ", {2026, 12, 7}, QTime(18, 0)));
        },
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "Try-on", {2026, 12, 7}, QTime(9, 0)));
            addTouchpoint(plan, pinned("tiktok", "Try-on", {2026, 12, 8}, QTime(9, 0)));
            addTouchpoint(plan, pinned("email", "Try-on", {2026, 12, 7}, QTime(9, 0)));
            addTouchpoint(plan, touch(drop(plan, "Party Slip", {2026, 12, 7}), "tiktok", "Try-on", 0, QTime(12, 0)));
        },
        true);
    row(
        "shoot-after-clip", "shot when it is out",
        [](Plan &plan) {
            const auto id = drop(plan, "Wool Coat", {2027, 1, 7});
            addTouchpoint(plan, touch(id, "tiktok", "Tease", -10));
            addTouchpoint(plan, touch(id, "shoot", "Shoot", -8, QTime(9, 0)));
        },
        [](Plan &plan) {
            const auto id = drop(plan, "Wool Coat", {2027, 1, 7});
            addTouchpoint(plan, touch(id, "tiktok", "Tease", -8));
            addTouchpoint(plan, touch(id, "shoot", "Shoot", -10, QTime(9, 0)));
            addTouchpoint(plan, touch(id, "shoot", "Second shoot", 2, QTime(9, 0)));
        },
        true);
    row(
        "not-ready", "planned for tomorrow",
        [](Plan &plan) {
            Touchpoint late = pinned("tiktok", "Try-on", {2026, 11, 22}, QTime(12, 0));
            late.state = TouchpointState::Planned;
            addTouchpoint(plan, late);
        },
        [](Plan &plan) {
            addTouchpoint(plan, pinned("tiktok", "Try-on", {2026, 11, 21}));
            Touchpoint later = pinned("tiktok", "Try-on", {2026, 11, 22}, QTime(12, 1));
            later.state = TouchpointState::Planned;
            addTouchpoint(plan, later);
        },
        false);
    row(
        "over-budget", "spent and still planned",
        [](Plan &plan) {
            const auto id = drop(plan, "Wool Coat", {2027, 1, 7});
            change(plan, id, [](Drop &changed) { changed.budget = 100000; });
            expense(plan, id, 60000, 64000);
            expense(plan, id, 40000, 10000);
        },
        [](Plan &plan) {
            const auto id = drop(plan, "Wool Coat", {2027, 1, 7});
            change(plan, id, [](Drop &changed) { changed.budget = 100000; });
            expense(plan, id, 60000, 60000);
            expense(plan, id, 40000, {});
        },
        false);
    row(
        "story-missing", "no story",
        [](Plan &plan) {
            change(plan, drop(plan, "Wool Coat", {2027, 1, 7}),
                   [](Drop &changed) { changed.story = QStringLiteral(" "); });
        },
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2027, 1, 7});
        },
        false);
    row(
        "story-runs-on", "two sentences",
        [](Plan &plan) {
            change(plan, drop(plan, "Wool Coat", {2027, 1, 7}),
                   [](Drop &changed) { changed.story = QStringLiteral("It is warm. It is also long."); });
        },
        [](Plan &plan) {
            drop(plan, "Wool Coat", {2027, 1, 7});
        },
        false);
    row(
        "story-runs-on", "31 words",
        [](Plan &plan) {
            change(plan, drop(plan, "Wool Coat", {2027, 1, 7}),
                   [](Drop &changed) { changed.story = QStringLiteral("so ").repeated(31); });
        },
        [](Plan &plan) {
            change(plan, drop(plan, "Wool Coat", {2027, 1, 7}),
                   [](Drop &changed) { changed.story = QStringLiteral("so ").repeated(30); });
        },
        false);
    row(
        "missing-asset", "gone from its place",
        [](Plan &plan) {
            asset(plan, addTouchpoint(plan, pinned("tiktok", "Try-on", {2026, 12, 7})),
                  QStringLiteral("clips/gone.mp4"));
        },
        [](Plan &plan) {
            QFile file(QFileInfo(plan.path()).absolutePath() + QStringLiteral("/here.mp4"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            asset(plan, addTouchpoint(plan, pinned("tiktok", "Try-on", {2026, 12, 7})), QStringLiteral("here.mp4"));
        },
        false);
    row(
        "cutoff-reminder", "nothing reminds of it",
        [](Plan &plan) {
            cutoff(plan, "La Poste", "Colissimo", {2026, 12, 18}, 2);
        },
        [](Plan &plan) {
            cutoff(plan, "La Poste", "Colissimo", {2026, 12, 18}, 2);
            addTouchpoint(plan, pinned("email", "Holiday cutoff reminder", {2026, 12, 10}));
        },
        true);
    row(
        "cutoffs-known", "good to know",
        [](Plan &plan) {
            cutoff(plan, "La Poste", "Colissimo", {2026, 12, 18}, 2);
        },
        [](Plan &plan) {
            cutoff(plan, "La Poste", "Colissimo", {2026, 11, 21}, 2);
        },
        false);
}

void TestOfReview::rules()
{
    QFETCH(QString, rule);
    QFETCH(Deed, triggers);
    QFETCH(Deed, doesNot);
    QFETCH(bool, edit);
    Season calm;
    doesNot(*calm.plan);
    const Findings none = calm.of(rule);
    QVERIFY2(none.empty(), qPrintable(none.empty() ? QString() : none.front().message));

    Season season;
    triggers(*season.plan);
    Findings findings = season.of(rule);
    QCOMPARE(findings.size(), size_t(1));
    const Finding finding = findings.front();
    QVERIFY(!finding.message.isEmpty());
    QVERIFY(!finding.reason.isEmpty());
    QVERIFY(!finding.facts.isEmpty() || rule == QStringLiteral("rhythm.story-missing"));
    QVERIFY(!finding.fixText.isEmpty());
    QCOMPARE(isEdit(finding), edit);

    setAside(*season.plan, finding, QStringLiteral("we know"));
    QVERIFY(season.of(rule).empty());
    takeBack(*season.plan, season.plan->tables().setAside().all().front().id);
    QCOMPARE(season.of(rule), findings);

    const auto before = season.plan->history().size();
    QCOMPARE(applyFix(*season.plan, finding), edit);
    QCOMPARE(season.plan->history().size(), before + (edit ? 1 : 0));
    if (edit) {
        const Findings after = season.of(rule);
        const bool gone = std::none_of(after.begin(), after.end(),
                                       [&finding](const Finding &each) { return each.facts == finding.facts; });
        QVERIFY2(gone, qPrintable(finding.message));
        // Only a series may have its next day follow.
        QVERIFY(after.empty() || finding.facts.startsWith(QStringLiteral("2026-11-27")));
        season.plan->undo();
        QCOMPARE(season.of(rule), findings);
    }
}

void TestOfReview::setAsideUntilTheFactsChange()
{
    Season season;
    const auto id = drop(*season.plan, "Party Slip", kFreeThursday);
    addTouchpoint(*season.plan, touch(id, "tiktok", "Launch clip", 0));
    const QString rule = QStringLiteral("rhythm.no-email");
    setAside(*season.plan, season.of(rule).front(), QStringLiteral("the list is not ready"));
    QVERIFY(season.of(rule).empty());
    QCOMPARE(season.plan->tables().setAside().all().front().reason, QStringLiteral("the list is not ready"));
    // What it does not rest on leaves it away …
    change(*season.plan, id, [](Drop &changed) { changed.notes = QStringLiteral("a note"); });
    addTouchpoint(*season.plan, touch(id, "tiktok", "Second clip", 2));
    QVERIFY(season.of(rule).empty());
    // … and what it rests on brings it back, to be set aside anew.
    addTouchpoint(*season.plan, touch(id, "pinterest", "Pin", 2));
    QCOMPARE(season.of(rule).size(), size_t(1));
    setAside(*season.plan, season.of(rule).front(), QString());
    QVERIFY(season.of(rule).empty());
    QCOMPARE(season.plan->tables().setAside().all().size(), size_t(1));
    season.plan->undo();
    QCOMPARE(season.of(rule).size(), size_t(1));
}

void TestOfReview::whatIsOverDoesNotNag()
{
    Season season;
    Plan &plan = *season.plan;
    const auto in = arc(plan);
    const auto closed = drop(plan, "Linen Set", {2026, 9, 3}, in, DropStatus::Closed);
    change(plan, closed, [](Drop &changed) { changed.story.clear(); });
    Touchpoint bare = touch(closed, "tiktok", "Tease", 0);
    bare.purpose.clear();
    asset(plan, addTouchpoint(plan, bare), QStringLiteral("gone.mp4"));
    const auto later = drop(plan, "Denim Edit", {2026, 10, 30}, in, DropStatus::Live); // 57 days: too late to mend
    wholeLaunch(plan, later);
    const auto archived = drop(plan, "Archived", {2026, 11, 27});
    Touchpoint shelved = touch(archived, "tiktok", "Tease", 0);
    shelved.purpose.clear();
    asset(plan, addTouchpoint(plan, shelved), QStringLiteral("gone.mp4"));
    change(plan, archived, [](Drop &changed) { changed.archived = true; });
    const Findings findings = review(plan);
    QVERIFY2(findings.empty(), qPrintable(findings.empty() ? QString() : findings.front().message));
}

void TestOfReview::wholeSeasonIsFine()
{
    Season season;
    Plan &plan = *season.plan;
    const auto in = arc(plan);
    const auto rollout = presetRollouts().front();
    for (const QDate launch : {QDate(2027, 1, 7), QDate(2027, 2, 4), QDate(2027, 3, 4), QDate(2027, 4, 1)}) {
        const auto id = drop(plan, "Drop", launch, in);
        for (const RolloutPreview &preview : previewRollout(rollout.steps, id, {}, plan.tables().channels().all())) {
            QVERIFY(preview.adds());
            addTouchpoint(plan, preview.touchpoint);
        }
    }
    for (const Finding &finding : review(plan)) {
        // The roll-out's days fall where they fall; nothing else is wrong with a plan laid out by the rhythm.
        QVERIFY2(finding.rule == QStringLiteral("rhythm.quiet-day"), qPrintable(finding.message));
    }
}

void TestOfReview::sortedByWhatHurtsFirst()
{
    Season season;
    Plan &plan = *season.plan;
    addTouchpoint(plan, touch(drop(plan, "Party Slip", kFreeThursday), "tiktok", "Launch clip", 0));
    Touchpoint vague = pinned("pinterest", "Pin", {2026, 11, 24});
    vague.purpose.clear();
    addTouchpoint(plan, vague);
    addTouchpoint(plan, pinned("instagram", "Hook", {2026, 12, 25}));
    addTouchpoint(plan, pinned("instagram", "Sale", {2026, 11, 27}));
    cutoff(plan, "La Poste", "Colissimo", {2026, 12, 18}, 2);
    QStringList order;
    for (const Finding &finding : review(plan)) {
        order << finding.rule.section(u'.', 1) + u' ' + severityId(finding.severity);
    }
    QCOMPARE(order, QStringList({QStringLiteral("no-email error"), QStringLiteral("quiet-day warning"),
                                 QStringLiteral("quiet-day warning"), QStringLiteral("no-purpose hint"),
                                 QStringLiteral("cutoff-reminder hint"), QStringLiteral("cutoffs-known good")}));
}

void TestOfReview::saysWhatTheLastDropsUsed()
{
    Season season;
    Plan &plan = *season.plan;
    for (const QDate launch : {QDate(2026, 10, 1), QDate(2026, 11, 5)}) {
        const auto id = drop(plan, "Before", launch, {}, DropStatus::Closed);
        wholeLaunch(plan, id);
        addTouchpoint(plan, touch(id, "pinterest", "Pin", 4));
        addTouchpoint(plan, touch(id, "shoot", "Shoot", -14));
    }
    addTouchpoint(plan, touch(drop(plan, "Party Slip", kFreeThursday), "tiktok", "Launch clip", 0));
    const Findings findings = season.of(QStringLiteral("rhythm.no-email"));
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().message, QStringLiteral("Party Slip has no email touchpoint"));
    QCOMPARE(findings.front().reason,
             QStringLiteral("One channel carries the whole launch; the last two drops used 3"));
    QCOMPARE(findings.front().severity, FindingSeverity::Error);
    QVERIFY(applyFix(plan, findings.front()));
    const auto added = plan.tables().touchpoints().ofDrop(Id<Drop>{findings.front().subjectId});
    const auto email = std::find_if(added.begin(), added.end(), [](const Touchpoint &touchpoint) {
        return touchpoint.channel == QStringLiteral("email");
    });
    QVERIFY(email != added.end());
    QCOMPARE(email->time, QTime(10, 5));
    QVERIFY(!email->purpose.isEmpty());
}

void TestOfReview::reportedGapNamesBothDrops()
{
    Season season;
    const auto in = arc(*season.plan);
    drop(*season.plan, "Wool Coat", {2027, 1, 7}, in);
    drop(*season.plan, "Silk Scarf", {2027, 2, 17}, in);
    const Finding finding = season.of(QStringLiteral("rhythm.cadence-gap")).front();
    QCOMPARE(finding.subjectName, QStringLiteral("Silk Scarf"));
    QVERIFY2(finding.message.contains(QStringLiteral("between Wool Coat and Silk Scarf")), qPrintable(finding.message));
    QVERIFY2(finding.message.startsWith(QStringLiteral("41 ")), qPrintable(finding.message));
    QVERIFY2(finding.reason.startsWith(QStringLiteral("Cadence is monthly, ± 7")), qPrintable(finding.reason));
    QCOMPARE(std::get<MoveLaunch>(finding.fix).launch, (LocalTime{QDate(2027, 2, 4), QTime(10, 0)}));
}

void TestOfReview::missingMonthsAreNamed()
{
    Season season;
    const auto in = arc(*season.plan);
    for (const QDate launch : {QDate(2027, 1, 7), QDate(2027, 2, 4), QDate(2027, 4, 1), QDate(2027, 6, 3)}) {
        drop(*season.plan, "Drop", launch, in);
    }
    const Findings findings = season.of(QStringLiteral("rhythm.cadence-gap"));
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().subjectKind, QStringLiteral("arc"));
    QVERIFY2(findings.front().message.startsWith(QStringLiteral("March and May")),
             qPrintable(findings.front().message));
    QVERIFY(findings.front().reason.contains(QStringLiteral("first Thursday")));
    drop(*season.plan, "Drop", {2027, 3, 4}, in);
    QVERIFY(season.of(QStringLiteral("rhythm.cadence-gap")).front().message.startsWith(QStringLiteral("May")));
    drop(*season.plan, "Drop", {2027, 5, 6}, in);
    QVERIFY(season.of(QStringLiteral("rhythm.cadence-gap")).empty());
}

void TestOfReview::fixKeepsWhatMovesWithTheLaunch()
{
    Season season;
    const auto id = drop(*season.plan, "Party Slip", {2026, 12, 3});
    wholeLaunch(*season.plan, id);
    const auto clash = addTouchpoint(*season.plan, touch(id, "tiktok", "Hook", -6)); // 27 November
    const Findings findings = season.of(QStringLiteral("rhythm.quiet-day"));
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().message, QStringLiteral("“Hook” clashes with Black Friday"));
    QVERIFY(applyFix(*season.plan, findings.front()));
    const Touchpoint moved = *season.plan->tables().touchpoints().get(clash);
    QCOMPARE(moved.dayOffset, std::optional<int>(-5));
    QCOMPARE(moved.time, QTime(18, 30));
    QVERIFY(!moved.pinned.isValid());
}

void TestOfReview::fixOfASeriesMovesOneDay()
{
    Season season;
    const auto series = addTouchpoint(*season.plan, weekly("email", "Newsletter", {2026, 11, 20}, QTime(18, 30)));
    const Finding finding = season.of(QStringLiteral("rhythm.quiet-day")).front();
    QVERIFY(applyFix(*season.plan, finding));
    const auto apart = season.plan->tables().touchpoints().ofSeries(series);
    QCOMPARE(apart.size(), size_t(1));
    QCOMPARE(apart.front().seriesDay, QDate(2026, 11, 27));
    QCOMPARE(apart.front().pinned, (LocalTime{QDate(2026, 11, 28), QTime(18, 30)}));
    QVERIFY(!apart.front().isRepeating());
    QCOMPARE(season.plan->tables().touchpoints().get(series)->pinned.date, QDate(2026, 11, 20));
}

void TestOfReview::countriesDecideOccasions()
{
    Season season;
    addTouchpoint(*season.plan, pinned("tiktok", "Hook", {2027, 7, 14})); // Bastille Day
    QCOMPARE(season.of(QStringLiteral("rhythm.quiet-day")).size(), size_t(1));
    setCountries(*season.plan, {QStringLiteral("US"), QStringLiteral("UK")});
    QVERIFY(season.of(QStringLiteral("rhythm.quiet-day")).empty());
    QCOMPARE(countriesOf(season.plan->tables()).size(), 2);
    setCountries(*season.plan, {});
    QCOMPARE(season.of(QStringLiteral("rhythm.quiet-day")).size(), size_t(1));
}

void TestOfReview::orderByDates()
{
    Cutoff cutoff;
    cutoff.lastDay = QDate(2026, 12, 21); // a Monday
    QCOMPARE(orderBy(cutoff), QDate(2026, 12, 21));
    cutoff.handlingDays = 1;
    QCOMPARE(orderBy(cutoff), QDate(2026, 12, 18));
    cutoff.handlingDays = 6;
    QCOMPARE(orderBy(cutoff), QDate(2026, 12, 11));
    QCOMPARE(orderBy(cutoff, [](QDate) { return true; }), QDate(2026, 12, 15));
    QVERIFY(!orderBy(cutoff, [](QDate) { return false; }).isValid());
    QVERIFY(!orderBy(Cutoff()).isValid());
    for (const Cutoff &preset : presetCutoffs()) {
        QVERIFY(preset.lastDay.isValid());
        QVERIFY(!preset.source.isEmpty());
        QVERIFY(preset.occasion.contains(QString::number(preset.lastDay.year())));
    }
}

void TestOfReview::readiness()
{
    Season season;
    Plan &plan = *season.plan;
    const auto id = drop(plan, "Party Slip", kFreeThursday);
    const auto missing = missingOnDisk(QFileInfo(plan.path()).absolutePath());
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 0);
    wholeLaunch(plan, id);
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 100);
    Touchpoint planned = touch(id, "tiktok", "Style", 2);
    planned.state = TouchpointState::Planned;
    const auto last = addTouchpoint(plan, planned);
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 66);
    Clip clip;
    clip.drop = id;
    clip.name = QStringLiteral("Style 3 ways");
    const auto made = addClip(plan, clip); // no length yet
    QCOMPARE(readinessOf(plan.tables(), id, missing).percent(), 33);
    clip = *plan.tables().clips().get(made);
    clip.seconds = 20;
    updateClip(plan, clip);
    asset(plan, last, QStringLiteral("gone.mp4"));
    const Readiness readiness = readinessOf(plan.tables(), id, missing);
    QCOMPARE(readiness, (Readiness{2, 3, 1, 1, 0, 0, 0, 1}));
    QCOMPARE(readiness.percent(), 55); // (2/3 + 1 + 0) ÷ 3
    QVERIFY(readinessText(readiness).contains(QStringLiteral("2 of 3")));
    QVERIFY(!readinessText(readiness).contains(QStringLiteral("link")));
    QCOMPARE((Readiness{1, 3, 0, 0, 0, 0, 0, 0}).percent(), 33);
    QCOMPARE((Readiness{3, 3, 4, 4, 0, 0, 7, 7}).percent(), 100);
}

QTEST_GUILESS_MAIN(TestOfReview)
#include "tst_review.moc"
