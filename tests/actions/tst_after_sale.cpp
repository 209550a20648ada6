// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/after_sale.h"
#include "core/actions/ugc_edits.h"
#include "tests/support/test_orders.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kLaunch(2026, 8, 6);
const QDate kToday(2026, 11, 20);

class Rig
{
public:
    Rig()
    {
        shirt = launched(QStringLiteral("Shirt"), QDate(2026, 3, 1));
        knit = launched(QStringLiteral("Knit"), kLaunch);
    }

    Id<Drop> launched(const QString &name, QDate day)
    {
        const Id<Drop> id = plan.addDrop(name);
        plan.plan->edit(QStringLiteral("Launch"), [id, day](Tables &tables) {
            Drop drop = tables.drops().get(id).value();
            drop.launch = {day, QTime(10, 0)};
            drop.status = DropStatus::Live;
            tables.drops().update(drop);
        });
        return id;
    }

    void bought(qint64 customer, QDate day, const QString &status = QStringLiteral("paid"),
                std::vector<Evidence> evidence = {})
    {
        ToldOrder order = told(++number, day, 5000, std::move(evidence));
        order.order.customer = customer;
        order.order.status = status;
        rows.orders.push_back(order);
    }

    AfterTheSale after(Id<Drop> drop)
    {
        if (!rows.orders.empty()) {
            importOrders(plan, rows);
            rows = {};
        }
        return afterTheSale(plan.plan->tables(), drop, kToday);
    }

    TestPlan plan;
    OrderRows rows;
    int number = 0;
    Id<Drop> shirt;
    Id<Drop> knit;
};

UgcCount posts(Id<Drop> drop, const char *hashtag, UgcKind kind, qint64 number, int day = 10)
{
    UgcCount count;
    count.drop = drop;
    count.channel = QStringLiteral("tiktok");
    count.hashtag = QString::fromLatin1(hashtag);
    count.kind = kind;
    count.day = QDate(2026, 8, day);
    count.posts = number;
    return count;
}

} // namespace

class TestOfAfterSale : public QObject
{
    Q_OBJECT

private slots:
    void knowsNothingOfAnEmptyPlan();
    void customersWhoComeBack();
    void onlyOrdersThatCount();
    void ordersByReferral();
    void postsByKindAndHashtag();
    void takesAListOver();
    void readsLists_data();
    void readsLists();
    void refusesWhatIsNoCount();
    void theWindowIsAChoice();
};

void TestOfAfterSale::knowsNothingOfAnEmptyPlan()
{
    Rig rig;
    const AfterTheSale after = rig.after(rig.knit);
    QVERIFY(!after.signups);
    QCOMPARE(after.posts(), 0);
    QCOMPARE(after.again.customers, 0);
    QVERIFY(!after.gaps.here.median);
    QVERIFY(!after.referralOrders); // the plan has no code that customers hand on
}

void TestOfAfterSale::customersWhoComeBack()
{
    Rig rig;
    rig.bought(1, kLaunch.addDays(-50));
    rig.bought(1, kLaunch.addDays(-20)); // 30 days, before the launch
    rig.bought(1, kLaunch.addDays(10));  // 30 days, into the drop
    rig.bought(1, kLaunch.addDays(40));  // and back again after 30
    rig.bought(2, kLaunch.addDays(1));   // never again
    rig.bought(3, kToday.addDays(-3));   // too early to tell
    const AfterTheSale after = rig.after(rig.knit);
    QCOMPARE(after.again.customers, 3);
    QCOMPARE(after.again.ripe, 2);
    QCOMPARE(after.again.back, 1);
    QCOMPARE(after.again.interval.value(), wilson(1, 2));
    QCOMPARE(after.gaps.before.median.value(), 30.0);
    QCOMPARE(after.gaps.here.count, 2);
    const CustomerMomentum all = customerMomentum(rig.plan.plan->tables(), kToday);
    QCOMPARE(all.orders, 6);
    QCOMPARE(all.customers, 3);
    QCOMPARE(all.gaps.count, 3);
    QCOMPARE(all.cohorts.size(), size_t(3)); // June, August, November
    QCOMPARE(all.cohorts.front().month, QDate(2026, 6, 1));
}

void TestOfAfterSale::onlyOrdersThatCount()
{
    Rig rig;
    rig.bought(1, kLaunch.addDays(1));
    rig.bought(1, kLaunch.addDays(9), QStringLiteral("voided"));
    QCOMPARE(rig.after(rig.knit).again.back, 0);
}

void TestOfAfterSale::ordersByReferral()
{
    Rig rig;
    PromoCode code;
    code.id = rig.plan.plan->newId<PromoCode>();
    code.drop = rig.shirt; // handed on long after its own drop
    code.code = QStringLiteral("Friend5");
    code.referral = true;
    rig.plan.plan->edit(QStringLiteral("Code"), [&code](Tables &tables) { tables.promoCodes().insert(code); });
    const Evidence used{EvidenceKind::Code, QStringLiteral("FRIEND5"), {}};
    const Evidence other{EvidenceKind::Code, QStringLiteral("KNIT10"), {}};
    rig.bought(1, kLaunch.addDays(1), QStringLiteral("paid"), {used});
    rig.bought(2, kLaunch.addDays(2), QStringLiteral("paid"), {used, other});
    rig.bought(3, kLaunch.addDays(2), QStringLiteral("paid"), {other});
    rig.bought(4, kLaunch.addDays(2), QStringLiteral("voided"), {used});
    rig.bought(5, kLaunch.addDays(-2), QStringLiteral("paid"), {used}); // of the drop before
    QCOMPARE(rig.after(rig.knit).referralOrders, std::optional<qint64>(2));
    QCOMPARE(rig.after(rig.shirt).referralOrders, std::optional<qint64>(1));
}

void TestOfAfterSale::postsByKindAndHashtag()
{
    Rig rig;
    Plan &plan = *rig.plan.plan;
    addUgc(plan, posts(rig.knit, "#SlowKnit", UgcKind::Duet, 19));
    const Id<UgcCount> stitches = addUgc(plan, posts(rig.knit, "slowknit", UgcKind::Stitch, 12));
    addUgc(plan, posts(rig.knit, "wool", UgcKind::Duet, 3, 11));
    addUgc(plan, posts(rig.shirt, "slowknit", UgcKind::Post, 99));
    AfterTheSale after = rig.after(rig.knit);
    QCOMPARE(after.posts(), 34);
    QCOMPARE(after.ugc, (std::vector<UgcSum>{{UgcKind::Duet, 22}, {UgcKind::Stitch, 12}}));
    QCOMPARE(after.hashtags, (QStringList{QStringLiteral("slowknit"), QStringLiteral("wool")}));
    UgcCount changed = plan.tables().ugcCounts().get(stitches).value();
    changed.posts = 30;
    updateUgc(plan, changed);
    QCOMPARE(rig.after(rig.knit).ugc.front(), (UgcSum{UgcKind::Stitch, 30}));
    removeUgc(plan, stitches);
    QCOMPARE(rig.after(rig.knit).posts(), 22);
    for (int i = 0; i < 6; ++i) {
        plan.undo();
    }
    QVERIFY(plan.tables().ugcCounts().all().empty());
}

void TestOfAfterSale::takesAListOver()
{
    Rig rig;
    Plan &plan = *rig.plan.plan;
    addUgc(plan, posts(rig.knit, "slowknit", UgcKind::Duet, 4));
    const auto list = readUgc("date,channel,hashtag,kind,posts,drop\n"
                              "2026-08-10,TikTok,#slowknit,duets,7,\n" // counted anew
                              "2026-08-11,tiktok,#slowknit,stitch,5,\n"
                              "2026-08-11,tiktok,#slowknit,stitch,5,SHIRT\n"
                              "2026-08-11,tiktok,#slowknit,stitch,5,Gloves\n",
                              plan.tables().channels().all());
    QVERIFY(list.problems.isEmpty());
    const UgcTaken taken = takeUgc(plan, rig.knit, list.rows);
    QCOMPARE(taken, (UgcTaken{2, 1, {QStringLiteral("Gloves")}}));
    QCOMPARE(rig.after(rig.knit).posts(), 12);
    QCOMPARE(rig.after(rig.shirt).posts(), 5);
    QCOMPARE(takeUgc(plan, rig.knit, list.rows), (UgcTaken{0, 0, {QStringLiteral("Gloves")}}));
    plan.undo();
    QCOMPARE(rig.after(rig.knit).posts(), 4);
}

void TestOfAfterSale::readsLists_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<int>("problems");
    const QDate day(2026, 11, 5);
    QTest::newRow("two columns are enough") << QByteArray("Date;Posts\n05.11.2026;12\n") << day << qint64{12} << 0;
    QTest::newRow("the month first, as another row proves")
        << QByteArray("date,posts\n11/05/2026,12\n11/25/2026,1\n") << day << qint64{12} << 0;
    QTest::newRow("a channel the plan does not have")
        << QByteArray("date,channel,posts\n2026-11-05,MySpace,12\n") << day << qint64{12} << 1;
    QTest::newRow("a row without date is left out")
        << QByteArray("date,posts\nsoon,3\n2026-11-05,12\n") << day << qint64{12} << 1;
    QTest::newRow("a row without number is left out")
        << QByteArray("date,posts\n2026-11-04,many\n2026-11-05,12\n") << day << qint64{12} << 1;
}

void TestOfAfterSale::readsLists()
{
    QFETCH(QByteArray, csv);
    Rig rig;
    const UgcFile list = readUgc(csv, rig.plan.plan->tables().channels().all());
    QVERIFY(!list.rows.empty());
    QTEST(list.rows.front().count.day, "day");
    QTEST(list.rows.front().count.posts, "number");
    QTEST(static_cast<int>(list.problems.size()), "problems");
    QCOMPARE(list.rows.front().count.channel, QString());
}

void TestOfAfterSale::refusesWhatIsNoCount()
{
    Rig rig;
    Plan &plan = *rig.plan.plan;
    QVERIFY_EXCEPTION_THROWN(addUgc(plan, posts({}, "x", UgcKind::Post, 1)), Error);
    QVERIFY_EXCEPTION_THROWN(addUgc(plan, posts(rig.knit, "x", UgcKind::Post, -1)), Error);
    UgcCount undated = posts(rig.knit, "x", UgcKind::Post, 1);
    undated.day = {};
    QVERIFY_EXCEPTION_THROWN(addUgc(plan, undated), Error);
    QVERIFY_EXCEPTION_THROWN(readUgc("day,likes\n2026-11-05,3\n", {}), Error);
    QVERIFY(plan.tables().ugcCounts().all().empty());
}

void TestOfAfterSale::theWindowIsAChoice()
{
    Rig rig;
    rig.bought(1, kLaunch);
    rig.bought(1, kLaunch.addDays(61));
    QCOMPARE(rig.after(rig.knit).windowDays, 60);
    QCOMPARE(rig.after(rig.knit).again.back, 0);
    setComeBackWindow(*rig.plan.plan, 61);
    QCOMPARE(rig.after(rig.knit).again.back, 1);
    setComeBackWindow(*rig.plan.plan, 0); // not below a week
    QCOMPARE(comeBackWindow(rig.plan.plan->tables()), 7);
}

QTEST_GUILESS_MAIN(TestOfAfterSale)
#include "tst_after_sale.moc"
