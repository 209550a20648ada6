// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_edits.h"
#include "core/actions/moment_files.h"
#include "core/actions/moment_results.h"
#include "core/actions/review.h"
#include "tests/support/plan_dump.h"
#include "tests/support/test_plan.h"

#include <QFile>
#include <QTest>

using namespace dropbeat;

namespace {

const QString kWobble = QStringLiteral("cart-wobble");

BoardMoment of(const Plan &plan, const QString &key)
{
    return boardMoment(plan.tables(), key).value_or(BoardMoment());
}

MomentResult week(QDate from, std::optional<qint64> sent, std::optional<qint64> acted)
{
    MomentResult result;
    result.from = from;
    result.to = from.addDays(6);
    result.sent = sent;
    result.acted = acted;
    return result;
}

} // namespace

/// The board and what a person does to it, each as one entry that can be undone.
class TestMoments : public QObject
{
    Q_OBJECT

private slots:
    void rowsComeWithTheFirstChange();
    void everyEditIsUndone();
    void resetKeepsWhatIsItsOwn();
    void order();
    void figures();
    void daysCountOnce();
    void flowReport();
    void genericTable();
    void filesAreNoMoments();
    void importedRules();
    void reviewAndFix();
    void realFlowReport();
};

void TestMoments::rowsComeWithTheFirstChange()
{
    test::TestPlan rig;
    QCOMPARE(momentBoard(rig.plan->tables()).size(), size_t(12));
    QVERIFY(rig.plan->tables().moments().all().empty());
    switchMoment(*rig.plan, kWobble, true);
    QCOMPARE(rig.plan->tables().moments().all().size(), size_t(1));
    const BoardMoment wobble = of(*rig.plan, kWobble);
    QVERIFY(wobble.moment.on && wobble.preset && !wobble.changed);
    QCOMPARE(wobble.messages.size(), size_t(1));
    QCOMPARE(wobble.checks.size(), size_t(4));
    writeMessage(*rig.plan, kWobble, QStringLiteral("A"), {}, QStringLiteral("Still there?"));
    QVERIFY(of(*rig.plan, kWobble).changed);
}

void TestMoments::everyEditIsUndone()
{
    test::TestPlan rig;
    Plan &plan = *rig.plan;
    const QStringList before = test::dumpPlan(plan.path());
    switchMoment(plan, kWobble, true);
    editMoment(plan, kWobble, QStringLiteral("Wait longer"),
               [](Moment &moment) { moment.rule.conditions[0].withinMinutes = 60; });
    writeMessage(plan, kWobble, QStringLiteral("A"), {}, QStringLiteral("Still there?"));
    QCOMPARE(addMessage(plan, kWobble, QStringLiteral("A")), QStringLiteral("B"));
    QCOMPARE(of(plan, kWobble).messages.back().body, QStringLiteral("Still there?"));
    removeMessage(plan, kWobble, QStringLiteral("A"));
    tickCheck(plan, kWobble, 1, true, QStringLiteral("Noor"));
    QCOMPARE(of(plan, kWobble).checks[1].who, QStringLiteral("Noor"));
    QCOMPARE(of(plan, kWobble).checks[1].at, plan.clock().now().toUTC());
    addCheck(plan, kWobble, QStringLiteral("Ask Sami"));
    renameCheck(plan, kWobble, 1, QStringLiteral("Consent is asked for"));
    QCOMPARE(of(plan, kWobble).checks[1].who, QStringLiteral("Noor")); // still ticked
    const QString last = of(plan, kWobble).checks.back().title;
    placeCheck(plan, kWobble, static_cast<int>(of(plan, kWobble).checks.size()) - 1, 0);
    QCOMPARE(of(plan, kWobble).checks[0].title, last);
    QCOMPARE(of(plan, kWobble).checks[2].title, QStringLiteral("Consent is asked for"));
    placeCheck(plan, kWobble, 0, -1); // it is there already
    QVERIFY_EXCEPTION_THROWN(renameCheck(plan, kWobble, 0, QStringLiteral(" ")), Error);
    removeCheck(plan, kWobble, 0);
    const QString own = addMoment(plan, QStringLiteral("Rain day"));
    QCOMPARE(own, QStringLiteral("rain-day"));
    const QString copy = duplicateMoment(plan, kWobble);
    QVERIFY(!of(plan, copy).moment.on && !of(plan, copy).preset);
    QVERIFY(!of(plan, copy).checks.front().done);
    removeMoment(plan, own);
    removeMoment(plan, kWobble); // Dropbeat's stay
    QCOMPARE(momentBoard(plan.tables()).size(), size_t(13));
    setSharedCap(plan, FrequencyCap{1, 1});
    setMomentResult(plan, kWobble, week(QDate(2026, 11, 9), 100, 12));
    const auto entries = plan.history().size();
    QCOMPARE(entries, size_t(15));
    plan.goTo(0);
    QCOMPARE(test::dumpPlan(plan.path()), before);
}

void TestMoments::resetKeepsWhatIsItsOwn()
{
    test::TestPlan rig;
    switchMoment(*rig.plan, kWobble, true);
    writeMessage(*rig.plan, kWobble, QStringLiteral("A"), {}, QStringLiteral("Mine"));
    tickCheck(*rig.plan, kWobble, 0, true, QStringLiteral("Noor"));
    setMomentResult(*rig.plan, kWobble, week(QDate(2026, 11, 9), 100, 12));
    resetMoment(*rig.plan, kWobble);
    const BoardMoment wobble = of(*rig.plan, kWobble);
    QVERIFY(wobble.moment.on && !wobble.changed);
    QVERIFY(wobble.messages.front().body != QStringLiteral("Mine"));
    QVERIFY(wobble.checks[0].done);
    QCOMPARE(rig.plan->tables().momentResults().ofMoment(wobble.moment.id).size(), size_t(1));
}

void TestMoments::order()
{
    test::TestPlan rig;
    placeMoment(*rig.plan, QStringLiteral("social-proof"), 0);
    QCOMPARE(momentBoard(rig.plan->tables()).front().moment.key, QStringLiteral("social-proof"));
    QVERIFY(rig.plan->tables().moments().all().empty()); // its place is no change of a moment
    placeMoment(*rig.plan, kWobble, 100);
    QCOMPARE(momentBoard(rig.plan->tables()).back().moment.key, kWobble);
    rig.plan->goTo(0);
    QCOMPARE(momentBoard(rig.plan->tables()).front().moment.key, kWobble);
}

/// 62 of 500 is 12.4 %; Wilson's interval 9.8 to 15.6 % (R 4.2: prop.test(62, 500, correct = FALSE)).
void TestMoments::figures()
{
    std::vector<MomentResult> results{week(QDate(2026, 10, 5), 300, 40), week(QDate(2026, 10, 12), 200, 22),
                                      week(QDate(2026, 10, 19), 90, std::nullopt)};
    MomentFigure figure = momentFigure(QStringLiteral("return-to-cart"), results);
    QCOMPARE(*figure.value, 0.124);
    QCOMPARE(figure.without, 1); // not reported is not zero
    QVERIFY(std::abs(figure.interval->low - 0.0980) < 0.0002);
    QVERIFY(std::abs(figure.interval->high - 0.1557) < 0.0002);
    QCOMPARE(figure.from, QDate(2026, 10, 5));
    QCOMPARE(figure.to, QDate(2026, 10, 18));
    QVERIFY(!momentFigure(QStringLiteral("alert-click-through"), results).value); // no clicks reported
    figure = momentFigure(QStringLiteral("orders-before-cutoff"), results);
    QCOMPARE(*figure.value, 62.0);
    QVERIFY(!figure.interval);
    QCOMPARE(*momentFigure(QStringLiteral("Replies"), results).value, 0.124); // one's own: acted of sent
    QVERIFY(!momentFigure(QStringLiteral("return-to-cart"), std::vector<MomentResult>()).value);
}

void TestMoments::daysCountOnce()
{
    test::TestPlan rig;
    setMomentResult(*rig.plan, kWobble, week(QDate(2026, 11, 9), 100, 12));
    QVERIFY_EXCEPTION_THROWN(setMomentResult(*rig.plan, kWobble, week(QDate(2026, 11, 12), 100, 12)), Error);
    setMomentResult(*rig.plan, kWobble, week(QDate(2026, 11, 9), 110, 13)); // the same days: in its place
    const auto results = rig.plan->tables().momentResults().all();
    QCOMPARE(results.size(), size_t(1));
    QCOMPARE(results.front().sent, std::optional<qint64>(110));
    QVERIFY_EXCEPTION_THROWN(setMomentResult(*rig.plan, kWobble, week(QDate(2026, 11, 16), {}, {})), Error);
    QVERIFY_EXCEPTION_THROWN(setMomentResult(*rig.plan, kWobble, week(QDate(2026, 11, 16), -1, {})), Error);
}

/// Written by us in Klaviyo's layout.
void TestMoments::flowReport()
{
    test::TestPlan rig;
    const QByteArray csv = "Flow ID,Flow Name,Date,Message Channel,Total Recipients,Bounces,Unique Clicks\r\n"
                           "A1,Winter | Abandoned Cart,Oct 01 2026 - Oct 31 2026,Email,210,10,20\r\n"
                           "A2,Abandoned Checkout,Oct 01 2026 - Oct 31 2026,Email,100,0,\r\n"
                           "B1,Welcome Series,Oct 01 2026 - Oct 31 2026,Email,500,0,50\r\n"
                           "C1,Back In Stock Flow,Oct 01 2026 - Oct 31 2026,Email,50,0,11\r\n"
                           "D1,Back In Stock Flow,sometime,Email,50,0,11\r\n";
    const MomentResultsFile file =
        readMomentResults(csv, QStringLiteral("flows.csv"), test::TestPlan::profile().currency);
    QVERIFY(file.flows);
    QCOMPARE(file.lines.size(), size_t(4));
    QCOMPARE(file.problems.size(), 1);
    QHash<QString, QString> moments = momentsOfNames(rig.plan->tables(), file.names());
    QVERIFY(moments.value(QStringLiteral("Welcome Series")).isEmpty());
    const auto rows = rowsForMoments(file, moments);
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].key, kWobble);
    QCOMPARE(rows[0].result.sent, std::optional<qint64>(300)); // recipients less bounces, both flows
    QVERIFY(!rows[0].result.clicks);                           // one of the two does not report them
    const MomentImportCount count = importMomentResults(*rig.plan, rows, QStringLiteral("flows.csv"));
    QCOMPARE(count, (MomentImportCount{2, 0}));
    QCOMPARE(rig.plan->tables().momentResults().all().front().source, QStringLiteral("flows.csv"));
    QCOMPARE(importMomentResults(*rig.plan, rows, QStringLiteral("flows.csv")), (MomentImportCount{0, 2}));
    rig.plan->goTo(0);
    QVERIFY(rig.plan->tables().momentResults().all().empty());
    QVERIFY(rig.plan->tables().moments().all().empty());
}

void TestMoments::genericTable()
{
    test::TestPlan rig;
    const QByteArray csv = "moment;from;to;sent;clicks;acted;revenue\n"
                           "birthday;2026-10-01;2026-10-31;40;9;3;310.50\n"
                           "Instant cart wobble;2026-10-05;2026-10-11;78;;8;\n";
    const MomentResultsFile file =
        readMomentResults(csv, QStringLiteral("own.csv"), test::TestPlan::profile().currency);
    QVERIFY(!file.flows && file.problems.isEmpty());
    const auto rows = rowsForMoments(file, momentsOfNames(rig.plan->tables(), file.names()));
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].result.revenue, std::optional<qint64>(31050));
    QCOMPARE(rows[1].key, kWobble);
    QVERIFY(!rows[1].result.clicks && !rows[1].result.revenue);
}

void TestMoments::filesAreNoMoments()
{
    const Currency euro = test::TestPlan::profile().currency;
    QVERIFY_EXCEPTION_THROWN(readMomentResults("Day,Clicks\n2026-10-01,4\n", QStringLiteral("x.csv"), euro), Error);
    QVERIFY_EXCEPTION_THROWN(readMomentResults("moment,sent\nbirthday,4\n", QStringLiteral("x.csv"), euro), Error);
}

void TestMoments::importedRules()
{
    test::TestPlan from;
    switchMoment(*from.plan, kWobble, true);
    writeMessage(*from.plan, kWobble, QStringLiteral("A"), {}, QStringLiteral("Mine"));
    const QString own = addMoment(*from.plan, QStringLiteral("Rain day"));
    const QByteArray json = momentsToJson(filedMoments(from.plan->tables(), {kWobble, own}), QStringLiteral("EUR"));
    test::TestPlan to;
    const QStringList before = test::dumpPlan(to.path);
    QCOMPARE(importMoments(*to.plan, json), (MomentsTaken{1, 1, {}}));
    QCOMPARE(of(*to.plan, kWobble).messages.front().body, QStringLiteral("Mine"));
    QVERIFY(of(*to.plan, kWobble).moment.on);
    QCOMPARE(of(*to.plan, own).moment.rule, of(*from.plan, own).moment.rule);
    QCOMPARE(to.plan->history().size(), size_t(1));
    to.plan->undo();
    QCOMPARE(test::dumpPlan(to.path), before);
    QByteArray dollars = json;
    dollars.replace("\"EUR\"", "\"USD\"");
    QVERIFY_EXCEPTION_THROWN(importMoments(*to.plan, dollars), Error);
}

void TestMoments::reviewAndFix()
{
    test::TestPlan rig;
    const auto rules = [&rig] {
        QStringList found;
        for (const Finding &finding : review(*rig.plan)) {
            if (finding.rule.startsWith(QLatin1String("moments."))) {
                found << finding.rule;
            }
        }
        return found;
    };
    QVERIFY(rules().isEmpty()); // nothing is on
    switchMoment(*rig.plan, kWobble, true);
    switchMoment(*rig.plan, QStringLiteral("browse-drift"), true);
    QVERIFY(rules().contains(QStringLiteral("moments.same-shopper")));
    for (const Finding &finding : review(*rig.plan)) {
        if (finding.rule == QLatin1String("moments.same-shopper")) {
            QVERIFY(applyFix(*rig.plan, finding));
        }
    }
    QVERIFY(!rules().contains(QStringLiteral("moments.same-shopper")));
    QCOMPARE(sharedCap(rig.plan->tables()), std::optional(FrequencyCap{1, 1}));
}

/// A real report: 27 flows' lines of three months.
void TestMoments::realFlowReport()
{
    const QString folder = QStringLiteral(DROPBEAT_SAMPLES);
    if (folder.isEmpty()) {
        QSKIP("DROPBEAT_SAMPLES names no folder");
    }
    QFile report(folder + QStringLiteral("/klaviyo/flows_report.csv"));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const MomentResultsFile file =
        readMomentResults(report.readAll(), QStringLiteral("flows_report.csv"), test::TestPlan::profile().currency);
    QVERIFY(file.flows);
    QVERIFY(file.problems.isEmpty());
    test::TestPlan rig;
    const auto rows = rowsForMoments(file, momentsOfNames(rig.plan->tables(), file.names()));
    const auto stock = std::ranges::find_if(rows, [](const MomentResultRow &row) {
        return row.key == QLatin1String("back-in-stock") && row.result.from == QDate(2025, 5, 1);
    });
    QVERIFY(stock != rows.end());
    QCOMPARE(stock->result.sent, std::optional<qint64>(179)); // 180 less a bounce
    QCOMPARE(stock->result.clicks, std::optional<qint64>(53));
    // Klaviyo's own click rate of that line: 0.29609.
    QVERIFY(std::abs(*momentFigure(QStringLiteral("alert-click-through"), stock->result).value - 0.29609) < 0.00001);
    importMomentResults(*rig.plan, rows, QStringLiteral("flows_report.csv"));
    QCOMPARE(rig.plan->tables().momentResults().all().size(), rows.size());
}

QTEST_GUILESS_MAIN(TestMoments)
#include "tst_moments.moc"
