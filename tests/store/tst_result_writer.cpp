// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_reader.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kDay(2026, 11, 1);

ResultRows oneDay(qint64 impressions, qint64 clicks, QDate day = kDay, const QString &id = QStringLiteral("1"))
{
    ResultRows rows;
    rows.subjects = {ad(id)};
    addDay(rows, 0, day, impressions, clicks);
    return rows;
}

qint64 impressions(const TestPlan &test, const ResultFilter &filter = {})
{
    qint64 sum = 0;
    for (const SubjectTotal &total : test.plan->tables().results().totals(filter)) {
        sum += total.counts[Measure::Impressions].value_or(0);
    }
    return sum;
}

/// The totals that imports keep agree with the rows themselves.
void verifyTotals(const TestPlan &test)
{
    std::vector<Id<Subject>> subjects;
    for (const Subject &subject : test.plan->tables().subjects().all()) {
        subjects.push_back(subject.id);
    }
    for (const SubjectTotal &kept : test.plan->tables().results().totals()) {
        ResultFilter filter;
        filter.placement = kept.placement;
        filter.from = kept.firstDay.addDays(-1); // dates make the reader sum the rows
        const auto summed =
            test.plan->tables().results().totals({QDate(1900, 1, 1), kept.lastDay, kept.placement}, {kept.subject});
        QCOMPARE(summed.size(), size_t{1});
        QCOMPARE(summed.at(0).counts, kept.counts);
        qint64 days = 0;
        test.plan->tables().results().days(filter, {kept.subject},
                                           [&days](Id<Subject>, Placement, QDate, const Counts &) { ++days; });
        QVERIFY(days <= kept.days);
    }
}

} // namespace

class TestOfResultWriter : public QObject
{
    Q_OBJECT

private slots:
    void importsAndTotals();
    void missingIsNotZero();
    void sameFileAgainChangesNothing();
    void newerExportReplaces();
    void rollbackBringsBackWhatWasThere();
    void rollbackOutOfOrder();
    void rollbackTwiceIsRefused();
    void randomImportsAndRollbacks();
    void periodsAreNotCountedTwice();
    void countsUpToTheExportAddOnlyWhatIsNew();
    void longerPeriodTakesThePlaceOfShorter();
    void datesCutTotals();
    void campaignAndItsAdsAreNotCountedTwice();
    void cancelLeavesThePlanAsItWas();
    void dryRunChangesNothing();
    void assignmentsAreOneEditAndRemembered();
    void deletedTargetIsRefused();
};

void TestOfResultWriter::importsAndTotals()
{
    TestPlan test;
    ResultRows rows;
    rows.subjects = {ad(QStringLiteral("1")), ad(QStringLiteral("2"))};
    for (int day = 0; day < 10; ++day) {
        addDay(rows, 1, kDay.addDays(day), 100, 3); // not in the order of subjects
        addDay(rows, 0, kDay.addDays(day), 1000, 10);
    }
    const ImportOutcome outcome = import(test, rows);
    QCOMPARE(outcome.files.at(0).added, 20);
    QCOMPARE(impressions(test), 11000);
    QCOMPARE(test.plan->tables().results().imports().at(0).rowsNew, 20);
    QCOMPARE(test.plan->tables().results().imports().at(0).from, kDay);
    QCOMPARE(test.plan->tables().results().imports().at(0).to, kDay.addDays(9));
    verifyTotals(test);
    QVERIFY(test.plan->history().empty());
}

void TestOfResultWriter::missingIsNotZero()
{
    TestPlan test;
    import(test, oneDay(100, ResultRows::kNotReported));
    const Counts counts = test.plan->tables().results().totals().at(0).counts;
    QCOMPARE(counts[Measure::Impressions], std::optional<qint64>(100));
    QVERIFY(!counts[Measure::Clicks]);
    QVERIFY(!counts[Measure::Spend]);
    import(test, oneDay(100, 0));
    QCOMPARE(test.plan->tables().results().totals().at(0).counts[Measure::Clicks], std::optional<qint64>(0));
}

void TestOfResultWriter::sameFileAgainChangesNothing()
{
    TestPlan test;
    import(test, oneDay(100, 5));
    QFile file(test.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const ImportOutcome again = import(test, oneDay(100, 5));
    QVERIFY(again.changedNothing());
    QCOMPARE(again.files.at(0).unchanged, 1);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestOfResultWriter::newerExportReplaces()
{
    TestPlan test;
    import(test, oneDay(100, 5));
    ResultRows newer = oneDay(120, 6);
    addDay(newer, 0, kDay.addDays(1), 80, 2);
    const ImportOutcome outcome = import(test, newer);
    QCOMPARE(outcome.files.at(0).added, 1);
    QCOMPARE(outcome.files.at(0).replaced, 1);
    QCOMPARE(impressions(test), 200);
    QCOMPARE(test.plan->tables().subjects().all().size(), size_t{1});
    verifyTotals(test);
}

void TestOfResultWriter::rollbackBringsBackWhatWasThere()
{
    TestPlan test;
    import(test, oneDay(100, 5));
    const ImportOutcome second = import(test, oneDay(120, 6));
    test.plan->rollBackImport(second.batch);
    QCOMPARE(impressions(test), 100);
    test.plan->rollBackImport({second.batch.value - 1});
    QCOMPARE(impressions(test), 0);
    QVERIFY(test.plan->tables().results().totals().empty());
    QCOMPARE(test.plan->tables().subjects().all().size(), size_t{1}); // remembered by its id
    QVERIFY(test.plan->tables().results().imports().at(0).rolledBack);
}

void TestOfResultWriter::rollbackOutOfOrder()
{
    TestPlan test;
    const auto first = import(test, oneDay(100, 5)).batch;
    const auto second = import(test, oneDay(200, 6)).batch;
    const auto third = import(test, oneDay(300, 7)).batch;
    test.plan->rollBackImport(second);
    QCOMPARE(impressions(test), 300);
    test.plan->rollBackImport(third);
    QCOMPARE(impressions(test), 100);
    test.plan->rollBackImport(first);
    QCOMPARE(impressions(test), 0);
}

void TestOfResultWriter::rollbackTwiceIsRefused()
{
    TestPlan test;
    const auto batch = import(test, oneDay(100, 5)).batch;
    test.plan->rollBackImport(batch);
    QVERIFY_EXCEPTION_THROWN(test.plan->rollBackImport(batch), Error);
    QVERIFY_EXCEPTION_THROWN(test.plan->rollBackImport({77}), Error);
}

/// Whatever the order of imports and roll backs: a day shows the newest import of it that is still in effect.
void TestOfResultWriter::randomImportsAndRollbacks()
{
    TestPlan test;
    struct Known
    {
        Id<ImportBatch> batch;
        std::map<std::pair<int, int>, qint64> values; // subject, day
        bool in = true;
    };
    std::vector<Known> imports;
    quint32 random = 7;
    const auto next = [&random](quint32 below) { return (random = random * 1664525u + 1013904223u) / 65536u % below; };
    for (int step = 0; step < 120; ++step) {
        if (next(3) == 0 && !imports.empty()) {
            Known &victim = imports[next(static_cast<quint32>(imports.size()))];
            if (victim.in) {
                test.plan->rollBackImport(victim.batch);
                victim.in = false;
            }
        } else {
            ResultRows rows;
            Known known;
            for (quint32 subject = 0; subject < 3; ++subject) {
                rows.subjects.push_back(ad(QString::number(subject)));
                for (int day = 0; day < 4; ++day) {
                    if (next(2) == 0) {
                        const qint64 value = 1 + next(1000000);
                        addDay(rows, subject, kDay.addDays(day), value, 1);
                        known.values[{static_cast<int>(subject), day}] = value;
                    }
                }
            }
            if (rows.size() == 0) {
                continue;
            }
            known.batch = import(test, rows).batch;
            imports.push_back(known);
        }
        std::map<std::pair<int, int>, qint64> expected;
        for (const Known &known : imports) {
            if (known.in) {
                for (const auto &[key, value] : known.values) {
                    expected[key] = value;
                }
            }
        }
        qint64 sum = 0;
        for (const auto &[key, value] : expected) {
            sum += value;
        }
        QCOMPARE(impressions(test), sum);
        verifyTotals(test);
    }
    QCOMPARE(test.plan->problems(), QStringList());
}

void TestOfResultWriter::periodsAreNotCountedTwice()
{
    TestPlan test;
    import(test, oneDay(100, 5, kDay.addDays(3)));
    ResultRows period;
    period.subjects = {ad(QStringLiteral("1"))};
    addPeriod(period, 0, kDay, kDay.addDays(29), 1000, 50);
    ImportOutcome outcome = import(test, period);
    QCOMPARE(outcome.files.at(0).refused, 1);
    QVERIFY(outcome.files.at(0).refusals.at(0).contains(QStringLiteral("twice")));
    QCOMPARE(impressions(test), 100);

    ResultRows other = period;
    other.subjects = {ad(QStringLiteral("2"))};
    import(test, other);
    QCOMPARE(impressions(test), 1100);
    outcome = import(test, oneDay(7, 1, kDay.addDays(3), QStringLiteral("2")));
    QCOMPARE(outcome.files.at(0).refused, 1);
    other.keys[0].firstDay += 5; // overlaps without containing
    other.keys[0].lastDay += 5;
    QCOMPARE(import(test, other).files.at(0).refused, 1);
    QCOMPARE(impressions(test), 1100);
}

/// Counts of a video up to the day of the export: two exports come to the newer count, with what lies between them
/// apart.
void TestOfResultWriter::countsUpToTheExportAddOnlyWhatIsNew()
{
    TestPlan test;
    const auto upTo = [](int days, qint64 impressions, qint64 clicks) {
        ResultRows rows;
        rows.subjects = {ad(QStringLiteral("video"))};
        addPeriod(rows, 0, kDay, kDay.addDays(days), impressions, clicks);
        rows.cumulative = true;
        return rows;
    };
    QCOMPARE(import(test, upTo(5, 1000, 40)).files.at(0).added, 1);
    QCOMPARE(impressions(test), 1000);
    QCOMPARE(import(test, upTo(9, 1300, 35)).files.at(0).added, 1);
    QCOMPARE(impressions(test), 1300);
    const ResultFilter later{kDay.addDays(6), kDay.addDays(9), std::nullopt};
    QCOMPARE(impressions(test, later), 300);
    // The same again, and an older one that comes late.
    QCOMPARE(import(test, upTo(9, 1300, 35)).files.at(0).unchanged, 1);
    QCOMPARE(import(test, upTo(7, 1100, 36)).files.at(0).unchanged, 1);
    QCOMPARE(impressions(test), 1300);
    const std::vector<SubjectTotal> totals = test.plan->tables().results().totals();
    QCOMPARE(totals.at(0).counts[Measure::Clicks], 40); // taken back since: adds nothing
    verifyTotals(test);
}

void TestOfResultWriter::longerPeriodTakesThePlaceOfShorter()
{
    TestPlan test;
    ResultRows week;
    week.subjects = {ad(QStringLiteral("1"))};
    addPeriod(week, 0, kDay, kDay.addDays(6), 70, 5);
    import(test, week);
    ResultRows month;
    month.subjects = week.subjects;
    addPeriod(month, 0, kDay, kDay.addDays(29), 300, 50);
    const ImportOutcome outcome = import(test, month);
    QCOMPARE(outcome.files.at(0).replaced, 1);
    QCOMPARE(impressions(test), 300);
    test.plan->rollBackImport(outcome.batch);
    QCOMPARE(impressions(test), 70);
}

void TestOfResultWriter::datesCutTotals()
{
    TestPlan test;
    ResultRows rows;
    rows.subjects = {ad(QStringLiteral("1"))};
    for (int day = 0; day < 10; ++day) {
        addDay(rows, 0, kDay.addDays(day), 1 << day, 0);
    }
    import(test, rows);
    QCOMPARE(impressions(test, {kDay.addDays(2), kDay.addDays(3), {}}), 4 + 8);
    QCOMPARE(impressions(test, {kDay.addDays(9), {}, {}}), 512);
    QCOMPARE(impressions(test, {{}, kDay, {}}), 1);
    QCOMPARE(impressions(test, {{}, {}, Placement::Organic}), 0);
}

void TestOfResultWriter::campaignAndItsAdsAreNotCountedTwice()
{
    TestPlan test;
    import(test, oneDay(100, 5));
    ResultRows campaign = oneDay(100, 5, kDay, QStringLiteral("c1"));
    campaign.subjects[0].level = SubjectLevel::Campaign;
    ImportOutcome outcome = import(test, campaign);
    QCOMPARE(outcome.files.at(0).refused, 1);
    QCOMPARE(impressions(test), 100);
    campaign.keys[0].firstDay += 40; // another time: nothing to count twice
    campaign.keys[0].lastDay += 40;
    QCOMPARE(import(test, campaign).files.at(0).added, 1);
}

void TestOfResultWriter::cancelLeavesThePlanAsItWas()
{
    TestPlan test;
    ResultRows rows;
    rows.subjects = {ad(QStringLiteral("1"))};
    for (int day = 0; day < 20000; ++day) {
        addDay(rows, 0, QDate(1960, 1, 1).addDays(day), 1, 0);
    }
    ImportRequest request;
    request.files = {&rows};
    request.rowsRejected = {0};
    request.progress = [](qint64 done, qint64) { return done < 8000; };
    try {
        writeResults(test.path, request, test.clock);
        QFAIL("cancel was not heard");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Cancelled);
    }
    QCOMPARE(impressions(test), 0);
    QVERIFY(test.plan->tables().subjects().all().empty());
    QVERIFY(test.plan->tables().results().imports().empty());
}

void TestOfResultWriter::dryRunChangesNothing()
{
    TestPlan test;
    const ResultRows rows = oneDay(100, 5);
    ImportRequest request;
    request.files = {&rows};
    request.rowsRejected = {0};
    request.dryRun = true;
    QCOMPARE(writeResults(test.path, request, test.clock).files.at(0).added, 1);
    QVERIFY(test.plan->tables().subjects().all().empty());
    QVERIFY(test.plan->tables().results().imports().empty());
}

void TestOfResultWriter::assignmentsAreOneEditAndRemembered()
{
    TestPlan test;
    const Id<Drop> drop = test.addDrop(QStringLiteral("Knit"));
    const ResultRows rows = oneDay(100, 5);
    ImportRequest request;
    request.files = {&rows};
    request.rowsRejected = {0};
    request.propose = [drop](const Subject &) { return Assignment{drop, Because::Name, QDate(2026, 11, 20)}; };
    QCOMPARE(writeResults(test.path, request, test.clock).assigned, 1);
    QCOMPARE(test.plan->tables().subjects().all().at(0).assignment.target, Assignment::Target(drop));
    QCOMPARE(test.plan->history().size(), size_t{2});
    test.plan->undo();
    QVERIFY(test.plan->tables().subjects().all().at(0).assignment.isNone());
    test.plan->redo();
    request.propose = [](const Subject &) { return std::nullopt; };
    const ResultRows later = oneDay(90, 5, kDay.addDays(1));
    request.files = {&later};
    writeResults(test.path, request, test.clock);
    QCOMPARE(test.plan->tables().subjects().all().at(0).assignment.target, Assignment::Target(drop));
}

void TestOfResultWriter::deletedTargetIsRefused()
{
    TestPlan test;
    const ResultRows rows = oneDay(100, 5);
    ImportRequest request;
    request.files = {&rows};
    request.rowsRejected = {0};
    request.propose = [](const Subject &) { return Assignment{Id<Drop>{99}, Because::Name, QDate(2026, 11, 20)}; };
    QVERIFY_EXCEPTION_THROWN(writeResults(test.path, request, test.clock), Error);
    QCOMPARE(impressions(test), 0);
}

QTEST_GUILESS_MAIN(TestOfResultWriter)
#include "tst_result_writer.moc"
