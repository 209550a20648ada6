// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/kpi_board.h"
#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

/// Two drops with a clip each; variants with hooks of their own.
class Rig
{
public:
    Rig()
    {
        first = addDrop(QStringLiteral("First"), QDate(2026, 9, 3));
        second = addDrop(QStringLiteral("Second"), QDate(2026, 10, 1));
        early = addClip(first, QStringLiteral("Early"), QStringLiteral("One knit"));
        late = addClip(second, QStringLiteral("Late"), QStringLiteral("One knit"));
        a = tables().variants().ofClip(early).front().id;
        b = tables().variants().ofClip(late).front().id;
        c = dropbeat::addVariant(*plan.plan, late, QStringLiteral("other hook"));
        Variant other = tables().variants().get(c).value();
        other.hook = QStringLiteral("Two knits");
        updateVariant(*plan.plan, other);
    }

    void count(Id<Variant> variant, QDate day, qint64 impressions, qint64 clicks)
    {
        ResultRows rows;
        const QString name = QStringLiteral("ad %1").arg(variant.value);
        rows.subjects = {ad(name)};
        addDay(rows, 0, day, impressions, clicks);
        import(plan, rows);
        plan.open();
        for (const Subject &subject : tables().subjects().all()) {
            if (subject.externalId == name) {
                assignSubjects(*plan.plan, {subject.id}, variant);
            }
        }
    }

    const Tables &tables() const { return plan.plan->tables(); }
    Kpi ctr() const { return tables().kpis().get(QStringLiteral("ctr")).value(); }

    TestPlan plan;
    Id<Drop> first;
    Id<Drop> second;
    Id<Clip> early;
    Id<Clip> late;
    Id<Variant> a;
    Id<Variant> b;
    Id<Variant> c;

private:
    Id<Drop> addDrop(const QString &name, QDate launch)
    {
        Drop drop;
        drop.name = name;
        drop.launch = {launch, QTime(10, 0)};
        return dropbeat::addDrop(*plan.plan, drop);
    }
    Id<Clip> addClip(Id<Drop> drop, const QString &name, const QString &hook)
    {
        const Id<Clip> id = addClipOf(*plan.plan, drop, *formatOf(tables(), QStringLiteral("outfit-reveal")), name);
        std::vector<Beat> beats = tables().beats().ofClip(id);
        beats.front().onScreen = hook;
        setBeats(*plan.plan, id, beats, QStringLiteral("Hook"));
        return id;
    }
};

QStringList names(const std::vector<CreativePlace> &places)
{
    QStringList names;
    for (const CreativePlace &place : places) {
        names << place.name;
    }
    return names;
}

} // namespace

class tst_KpiBoard : public QObject
{
    Q_OBJECT

private slots:
    void allDropsByAllKpis();
    void figuresOfDrops();
    void fewViewsDoNotTop();
    void traitsPutVariantsTogether();
    void onlyShares();
};

void tst_KpiBoard::allDropsByAllKpis()
{
    Rig rig;
    QVERIFY(readBoard(rig.tables()).rows.empty());
    rig.count(rig.b, QDate(2026, 10, 2), 1000, 30);
    rig.count(rig.a, QDate(2026, 9, 4), 1000, 10);
    const KpiBoard board = readBoard(rig.tables());
    QCOMPARE(board.kpis.size(), size_t(1));
    QCOMPARE(board.rows.size(), size_t(2));
    QCOMPARE(board.rows[0].drop.id, rig.first); // by launch
    QCOMPARE(board.rows[1].kpis[0].value, std::optional(0.03));
    archiveDrop(*rig.plan.plan, rig.first, true);
    QCOMPARE(readBoard(rig.tables()).rows.size(), size_t(2));
}

void tst_KpiBoard::figuresOfDrops()
{
    Rig rig;
    rig.count(rig.a, QDate(2026, 9, 4), 1000, 10);
    const Momentum momentum = readMomentum(rig.tables(), QDate(2026, 11, 20));
    QCOMPARE(momentum.money.size(), size_t(1));
    QVERIFY(dropFigures(momentum, BuildingFigure::Posts).empty());
    QVERIFY(dropFigures(momentum, BuildingFigure::Revenue).empty()); // not reported is not zero
    QVERIFY(dropFigures(momentum, BuildingFigure::Profit).empty());
}

void tst_KpiBoard::fewViewsDoNotTop()
{
    Rig rig;
    rig.count(rig.a, QDate(2026, 9, 4), 40, 4);        // 10 % of 40
    rig.count(rig.b, QDate(2026, 10, 2), 50000, 1500); // 3 %
    rig.count(rig.c, QDate(2026, 10, 2), 50000, 500);  // 1 %
    const auto places = creativeLeaderboard(rig.tables(), CreativeTrait::Clip, rig.ctr());
    QCOMPARE(places.size(), size_t(3));
    const auto tiny =
        std::find_if(places.begin(), places.end(), [](const CreativePlace &place) { return place.count.trials == 40; });
    QVERIFY(tiny->shrunk.share < tiny->share);
    QVERIFY(places[0].count.successes == 1500);
    QVERIFY(tiny->shrunk.interval.high - tiny->shrunk.interval.low >
            places[0].shrunk.interval.high - places[0].shrunk.interval.low);
    const auto big = std::find_if(places.begin(), places.end(),
                                  [](const CreativePlace &place) { return place.count.successes == 1500; });
    QVERIFY(std::abs(big->shrunk.share - big->share) < 0.001); // much was counted: as counted
}

void tst_KpiBoard::traitsPutVariantsTogether()
{
    Rig rig;
    rig.count(rig.a, QDate(2026, 9, 4), 10000, 300);
    rig.count(rig.b, QDate(2026, 10, 2), 10000, 300);
    rig.count(rig.c, QDate(2026, 10, 2), 10000, 100);
    const auto hooks = creativeLeaderboard(rig.tables(), CreativeTrait::Hook, rig.ctr());
    QCOMPARE(names(hooks), (QStringList{QStringLiteral("One knit"), QStringLiteral("Two knits")}));
    QCOMPARE(hooks[0].count, (ShareCount{600, 20000}));
    QCOMPARE(hooks[0].variants, 2);
    QCOMPARE(hooks[0].clip, rig.late); // the newest that has it
    const auto formats = creativeLeaderboard(rig.tables(), CreativeTrait::Format, rig.ctr());
    QCOMPARE(names(formats), QStringList{QStringLiteral("Outfit Reveal")});
    const auto ctas = creativeLeaderboard(rig.tables(), CreativeTrait::Cta, rig.ctr());
    QCOMPARE(names(ctas), QStringList{QStringLiteral("Tap for the look")});
}

void tst_KpiBoard::onlyShares()
{
    Rig rig;
    rig.count(rig.a, QDate(2026, 9, 4), 10000, 300);
    Kpi money = rig.ctr();
    money.unit = KpiUnit::Money;
    QVERIFY(creativeLeaderboard(rig.tables(), CreativeTrait::Clip, money).empty());
}

QTEST_GUILESS_MAIN(tst_KpiBoard)
#include "tst_kpi_board.moc"
