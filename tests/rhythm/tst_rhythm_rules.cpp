// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rhythm/season.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace dropbeat;
using namespace dropbeat::test;

Q_DECLARE_METATYPE(std::function<void(Plan &)>)

/// Every rule on a plan that triggers it and one that does not; its fix makes it vanish; set aside it is away.
class TestOfRhythmRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void rules_data();
    void rules();
};

void TestOfRhythmRules::rules_data()
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

void TestOfRhythmRules::rules()
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

QTEST_GUILESS_MAIN(TestOfRhythmRules)
#include "tst_rhythm_rules.moc"
