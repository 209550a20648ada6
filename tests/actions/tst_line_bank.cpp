// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/clip_edits.h"
#include "core/actions/line_bank.h"
#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/variant_edits.h"
#include "core/measure/presets.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QString kPlain = QStringLiteral("Shop the look");
const QString kCode = QStringLiteral("Use code KNIT10");

/// Two clips: each with A that says the clip's CTA, and B with the code.
struct Season
{
    Season()
    {
        Drop knit;
        knit.name = QStringLiteral("Knit");
        knit.launch = {QDate(2026, 11, 5), QTime(10, 0)};
        drop = addDrop(*test.plan, knit);
        for (const QString &name : {QStringLiteral("Style"), QStringLiteral("Material")}) {
            Clip clip;
            clip.drop = drop;
            clip.name = name;
            clips.push_back(addClip(*test.plan, clip));
            std::vector<Beat> beats(2);
            beats[0].stage = Stage::See;
            beats[0].onScreen = QStringLiteral("Hook of ") + name;
            beats[1].stage = Stage::Do;
            beats[1].cta = kPlain;
            setBeats(*test.plan, clips.back(), beats, QStringLiteral("Write"));
            plain.push_back(test.plan->tables().variants().ofClip(clips.back()).front().id);
            Variant code;
            code.cta = kCode;
            coded.push_back(addVariants(*test.plan, clips.back(), {code}).front());
        }
    }

    void result(Id<Variant> variant, qint64 impressions, qint64 clicks)
    {
        ResultRows rows;
        const QString id = QString::number(++ads);
        rows.subjects = {ad(id)};
        addDay(rows, 0, QDate(2026, 11, 10), impressions, clicks);
        import(test, rows);
        for (const Subject &subject : test.plan->tables().subjects().all()) {
            if (subject.externalId == id) {
                assignSubjects(*test.plan, {subject.id}, variant);
            }
        }
    }

    QStringList texts(LineKind kind)
    {
        QStringList all;
        for (const BankLine &line : lineBank(test.plan->tables(), kind).lines) {
            all << line.text;
        }
        return all;
    }

    TestPlan test;
    Id<Drop> drop;
    std::vector<Id<Clip>> clips;
    std::vector<Id<Variant>> plain;
    std::vector<Id<Variant>> coded;
    int ads = 0;
};

} // namespace

class TestOfLineBank : public QObject
{
    Q_OBJECT

private slots:
    void countsUsesAndAddsUpResults();
    void fewViewsStandBelow();
    void keptLinesAreInIt();
    void aPostedLineIsAsItWasPosted();
    void filtersAsTyped();
};

void TestOfLineBank::countsUsesAndAddsUpResults()
{
    Season season;
    season.result(season.coded[0], 10'000, 300);
    season.result(season.coded[1], 30'000, 900);
    season.result(season.plain[0], 10'000, 100);
    const LineBank bank = lineBank(season.test.plan->tables(), LineKind::Cta);
    QCOMPARE(bank.kpi->id, QStringLiteral("ctr"));
    QCOMPARE(bank.lines.size(), size_t(2));
    QCOMPARE(bank.lines[0].text, kCode);
    QCOMPARE(bank.lines[0].uses, 2);
    QCOMPARE(bank.lines[0].how.numerator, std::optional<qint64>(1'200));
    QCOMPARE(bank.lines[0].how.denominator, std::optional<qint64>(40'000));
    QVERIFY(bank.lines[0].how.interval.has_value());
    QCOMPARE(bank.lines[0].lastUsed, QDate(2026, 11, 5));
    QVERIFY(bank.lines[0].lastClip.endsWith(QStringLiteral("Knit")));
    QCOMPARE(season.texts(LineKind::Hook).size(), 2);
}

void TestOfLineBank::fewViewsStandBelow()
{
    Season season;
    season.result(season.plain[0], 50'000, 1'000); // 2 % of many
    season.result(season.coded[0], 30, 3);         // 10 % of next to none
    QCOMPARE(season.texts(LineKind::Cta), (QStringList{kPlain, kCode}));
}

void TestOfLineBank::keptLinesAreInIt()
{
    Season season;
    Plan &plan = *season.test.plan;
    saveLine(plan, LineKind::Cta, QStringLiteral("Tap to see it move"), QStringLiteral("for drape"));
    const Id<SavedLine> kept = saveLine(plan, LineKind::Cta, kPlain);
    const LineBank bank = lineBank(plan.tables(), LineKind::Cta);
    QCOMPARE(bank.lines.size(), size_t(3));
    QCOMPARE(bank.lines[0].text, kPlain); // used and kept: one line
    QCOMPARE(bank.lines[0].saved, kept);
    QCOMPARE(bank.lines[0].uses, 2);
    QCOMPARE(bank.lines[1].uses, 0);
    QVERIFY(bank.lines[2].saved.isNull());
    QVERIFY(!season.texts(LineKind::Hook).contains(QStringLiteral("Tap to see it move")));
}

void TestOfLineBank::aPostedLineIsAsItWasPosted()
{
    Season season;
    Plan &plan = *season.test.plan;
    markPosted(plan, season.plain[0], QDate(2026, 11, 18));
    std::vector<Beat> beats = plan.tables().beats().ofClip(season.clips[0]);
    beats[0].onScreen = QStringLiteral("Another hook");
    setBeats(plan, season.clips[0], beats, QStringLiteral("Change"));
    const LineBank bank = lineBank(plan.tables(), LineKind::Hook);
    QCOMPARE(bank.lines[0].text, QStringLiteral("Hook of Style"));
    QCOMPARE(bank.lines[0].lastUsed, QDate(2026, 11, 18));
    QCOMPARE(bank.lines[0].uses, 1);
    QVERIFY(season.texts(LineKind::Hook).contains(QStringLiteral("Another hook")));
}

void TestOfLineBank::filtersAsTyped()
{
    Season season;
    saveLine(*season.test.plan, LineKind::Cta, QStringLiteral("Tap to see it move"), QStringLiteral("for drape"));
    const LineBank bank = lineBank(season.test.plan->tables(), LineKind::Cta);
    QCOMPARE(matching(bank, QString()).size(), size_t(3));
    QCOMPARE(matching(bank, QStringLiteral("code KNIT")).size(), size_t(1));
    QCOMPARE(matching(bank, QStringLiteral(" DRAPE tap ")).size(), size_t(1));
    QCOMPARE(matching(bank, QStringLiteral("knit")).size(), size_t(2)); // the drop's name, too
    QVERIFY(matching(bank, QStringLiteral("nowhere")).empty());
}

QTEST_GUILESS_MAIN(TestOfLineBank)
#include "tst_line_bank.moc"
