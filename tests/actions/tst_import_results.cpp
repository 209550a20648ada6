// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/import_job.h"
#include "core/actions/import_results.h"
#include "core/actions/plan_edits.h"
#include "tests/support/test_plan.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

/// A TikTok Ads export of so many ads over so many days, with its total row.
QString written(const TestPlan &test, const QString &name, const QByteArray &text)
{
    QFile file(test.folder.filePath(name));
    const bool open = file.open(QIODevice::WriteOnly);
    Q_ASSERT(open);
    file.write(text);
    return open ? file.fileName() : QString();
}

QString tiktokExport(const TestPlan &test, int ads, int days, const char *name = "report.csv", int more = 0)
{
    const QString path = test.folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    file.write("\xEF\xBB\xBF"
               "By Day,Campaign name,Campaign ID,Ad name,Ad ID,Cost,Impressions,Clicks (destination),Currency\n");
    qint64 impressions = 0;
    for (int day = 0; day < days; ++day) {
        for (int ad = 0; ad < ads; ++ad) {
            const int seen = 1000 + ad + day + more;
            impressions += seen;
            file.write(QStringLiteral("%1,Always on,1800000000000001,%2 | hook,18543477296%3,1.50,%4,20,EUR\n")
                           .arg(QDate(2025, 1, 1).addDays(day).toString(Qt::ISODate),
                                ad < 2 ? QStringLiteral("style3-") + QChar(u'a' + ad) : QStringLiteral("other"))
                           .arg(ad, 5, 10, QChar(u'0'))
                           .arg(seen)
                           .toUtf8());
        }
    }
    file.write(QStringLiteral("Total of %1 results,-,-,-,-,%2,%3,%4,EUR\n")
                   .arg(ads * days)
                   .arg(ads * days * 1.5, 0, 'f', 2)
                   .arg(impressions)
                   .arg(ads * days * 20)
                   .toUtf8());
    return path;
}

Id<Clip> addStyle(TestPlan &test)
{
    Drop drop;
    drop.name = QStringLiteral("Knit");
    const auto id = addDrop(*test.plan, drop);
    const auto clip = addClip(*test.plan, {{}, id, QStringLiteral("style3"), QStringLiteral("Style"), {}, 0, 0});
    addVariant(*test.plan, clip, {});
    return clip;
}

ImportContext context(const TestPlan &test)
{
    return ImportContext::of(test.plan->tables(), test.path, QStringLiteral("tester"), test.plan->today());
}

} // namespace

class TestOfImportResults : public QObject
{
    Q_OBJECT

private slots:
    void readsAssignsAndReports();
    void sameFileAgainAndNewerFile();
    void allFilesOrNone();
    void choicesComeFirst();
    void profileIsRemembered();
    void profileIsRememberedForTheTableItWasMadeFor();
    void oneLevelOfAnAccountOnly();
    void noTotalOverItsDays();
    void tellsOfTwoCountersOfTheSameOrders();
    void jobRunsBesideEdits();
    void cancelledJobLeavesThePlan();
    void destroyedJobLeavesThePlan();
};

void TestOfImportResults::readsAssignsAndReports()
{
    TestPlan test;
    addStyle(test);
    const ReadImport read = readImport({{tiktokExport(test, 3, 10), {}}}, context(test));
    QCOMPARE(proposals(read, context(test)).size(), 2);
    const ImportResult dry = writeImport(read, context(test), {}, test.clock, true);
    QCOMPARE(dry.outcome.files.at(0).added, 30);
    QVERIFY(test.plan->tables().results().imports().empty());
    const ImportResult result = writeImport(read, context(test), {}, test.clock, false);
    const QJsonObject file = result.toJson().value(QLatin1String("files")).toArray().at(0).toObject();
    QCOMPARE(file.value(QLatin1String("rows_read")).toInt(), 30);
    QCOMPARE(file.value(QLatin1String("rows_imported")).toInt(), 30);
    QCOMPARE(file.value(QLatin1String("rows_replaced")).toInt(), 0);
    QCOMPARE(file.value(QLatin1String("sums")).toObject().value(QLatin1String("spend")).toInt(), 4500);
    QVERIFY(file.value(QLatin1String("sums")).toObject().value(QLatin1String("video_views")).isNull());
    QVERIFY(file.value(QLatin1String("total_row")).toObject().value(QLatin1String("agrees")).toBool());
    QCOMPARE(result.outcome.assigned, 2);
    QVERIFY(!test.plan->tables().results().imports().at(0).report.isEmpty());
}

void TestOfImportResults::sameFileAgainAndNewerFile()
{
    TestPlan test;
    const auto import = [&test](const QString &path) {
        return writeImport(readImport({{path, {}}}, context(test)), context(test), {}, test.clock, false);
    };
    import(tiktokExport(test, 2, 5));
    const ImportResult again = import(tiktokExport(test, 2, 5));
    QVERIFY(again.outcome.changedNothing());
    QCOMPARE(again.reports.at(0).rowsImported, 0);
    QVERIFY(again.toJson().value(QLatin1String("batch")).isNull());
    const ImportResult newer = import(tiktokExport(test, 2, 7, "newer.csv", 1));
    QCOMPARE(newer.reports.at(0).rowsReplaced, 10);
    QCOMPARE(newer.reports.at(0).rowsImported, 14);
}

void TestOfImportResults::allFilesOrNone()
{
    TestPlan test;
    QFile bad(test.folder.filePath(QStringLiteral("bad.csv")));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("name,mood\nx,good\n");
    bad.close();
    QVERIFY_EXCEPTION_THROWN(readImport({{tiktokExport(test, 1, 3), {}}, {bad.fileName(), {}}}, context(test)), Error);
    QVERIFY(test.plan->tables().subjects().all().empty());
}

void TestOfImportResults::choicesComeFirst()
{
    TestPlan test;
    const auto clip = addStyle(test);
    const auto drop = test.plan->tables().clips().get(clip)->drop;
    const ReadImport read = readImport({{tiktokExport(test, 3, 2), {}}}, context(test));
    ImportChoices choices;
    choices.targets.insert(subjectKey(read.files.at(0).rows.subjects.at(0)), clip);
    choices.otherwise = drop;
    QCOMPARE(writeImport(read, context(test), choices, test.clock, false).outcome.assigned, 3);
    for (const Subject &subject : test.plan->tables().subjects().all()) {
        if (subject.externalId.endsWith(u'0')) {
            QCOMPARE(subject.assignment.target, Assignment::Target(clip));
        } else if (subject.externalId.endsWith(u'1')) {
            QCOMPARE(subject.assignment.because, Because::Name);
        } else {
            QCOMPARE(subject.assignment.target, Assignment::Target(drop));
        }
    }
}

void TestOfImportResults::profileIsRemembered()
{
    TestPlan test;
    const QString path = tiktokExport(test, 1, 2);
    Layout layout = recogniseFile(test.plan->tables(), path);
    QCOMPARE(layout.kind, QStringLiteral("tiktok-ads"));
    ColumnMapping mapping = layout.mapping;
    mapping.setUse(6, QStringLiteral("Impressions"), ColumnUse{});
    saveProfile(*test.plan, QStringLiteral("Mine"), layout.headerKey, mapping);
    layout = recogniseFile(test.plan->tables(), path);
    QCOMPARE(layout.mapping.useOf(6).role, ColumnRole::Ignore);
    saveProfile(*test.plan, QStringLiteral("Mine, better"), layout.headerKey, mapping);
    QCOMPARE(test.plan->tables().profiles().all().size(), size_t{1});
}

void TestOfImportResults::profileIsRememberedForTheTableItWasMadeFor()
{
    TestPlan test;
    const QString path = written(test, QStringLiteral("report.csv"),
                                 "# Start date: 20261101\n# End date: 20261102\n"
                                 "Nth day,Sessions\n0000,60\n0001,70\n\n"
                                 "# Start date: 20261101\n# End date: 20261102\n"
                                 "Session campaign,Sessions,Key events\nknit,90,4\n");
    Layout layout = recogniseFile(test.plan->tables(), path);
    QCOMPARE(layout.kind, QStringLiteral("ga4"));
    QCOMPARE(layout.parts.size(), 2);
    QCOMPARE(layout.mapping.part, 2);
    ColumnMapping mapping = layout.mapping;
    mapping.setUse(2, QStringLiteral("Key events"), {ColumnRole::Measure, Measure::Signups, {}});
    mapping.part = 0;
    saveProfile(*test.plan, QStringLiteral("With signups"), layout.headerKey, mapping);
    layout = recogniseFile(test.plan->tables(), path);
    QCOMPARE(layout.mapping.part, 2);
    QVERIFY(layout.mapping.has(Measure::Signups));
    layout = recogniseFile(test.plan->tables(), path, {{}, std::nullopt, false, {}, {}, 1});
    QCOMPARE(layout.mapping.part, 1);
    QVERIFY(!layout.mapping.has(Measure::Signups));
}

void TestOfImportResults::oneLevelOfAnAccountOnly()
{
    TestPlan test;
    const auto import = [&](const char *name, const QByteArray &text) {
        const QString path = written(test, QLatin1String(name), text);
        return writeImport(readImport({{path, {}}}, context(test)), context(test), {}, test.clock, false);
    };
    import("ads.csv", "Day,Campaign name,Ad set name,Ad name,Amount spent,Link clicks\n2026-11-01,Knit,Cold,a,5,10\n");
    const ImportResult result =
        import("campaigns.csv", "Day,Campaign name,Amount spent,Link clicks,Reach\n2026-11-01,Knit,5,10,100\n");
    QVERIFY(result.outcome.changedNothing());
    QCOMPARE(result.reports.first().rowsRejected, 1);
    const QString why = result.reports.first().problems.first().message;
    QVERIFY2(why.contains(QStringLiteral("“Knit” would be counted twice")), qPrintable(why));
    QVERIFY2(why.contains(QStringLiteral("through “a” (ad level)")), qPrintable(why));
    QVERIFY2(why.contains(QStringLiteral("leave this file out")), qPrintable(why));
}

void TestOfImportResults::noTotalOverItsDays()
{
    TestPlan test;
    const auto import = [&](const char *name, const QByteArray &text) {
        const QString path = written(test, QLatin1String(name), text);
        return writeImport(readImport({{path, {}}}, context(test)), context(test), {}, test.clock, false);
    };
    const QByteArray header = "Reporting starts,Reporting ends,Ad set name,Amount spent,Link clicks\n";
    import("days.csv", header + "2026-11-01,2026-11-01,Cold,5,10\n2026-11-02,2026-11-02,Cold,6,12\n");
    const ImportResult total = import("total.csv", header + "2026-11-01,2026-11-30,Cold,11,22\n");
    QVERIFY(total.outcome.changedNothing());
    QVERIFY(total.reports.first().problems.first().message.contains(QStringLiteral("Leave this file out")));
    import("december.csv", header + "2026-12-01,2026-12-31,Cold,11,22\n");
    const ImportResult day = import("day.csv", header + "2026-12-05,2026-12-05,Cold,1,2\n");
    QVERIFY(day.outcome.changedNothing());
    QVERIFY(day.reports.first().problems.first().message.contains(QStringLiteral("Roll that import back first")));
}

void TestOfImportResults::tellsOfTwoCountersOfTheSameOrders()
{
    TestPlan test;
    const auto notes = [&](const char *name, const QByteArray &text) {
        const QString path = written(test, QLatin1String(name), text);
        return writeImport(readImport({{path, {}}}, context(test)), context(test), {}, test.clock, false)
            .reports.first()
            .notes.join(u' ');
    };
    const QString words = QStringLiteral("from another counter already");
    const QByteArray head = "# Start date: 20261101\n# End date: 20261102\n";
    QVERIFY(!notes("ga4.csv", head + "Session campaign,Sessions,Transactions\nknit,90,4\n").contains(words));
    QVERIFY(!notes("visits.csv", head + "Session campaign,Sessions\nlinen,90\n").contains(words));
    QVERIFY(notes("shop.csv", "date,orders,revenue\n2026-11-01,4,200\n").contains(words));
    QVERIFY(!notes("ads.csv", "Day,Ad set name,Amount spent,Link clicks,Purchases\n2026-11-01,Cold,5,10,1\n")
                 .contains(words));
}

void TestOfImportResults::jobRunsBesideEdits()
{
    TestPlan test;
    ImportJob job(*test.plan);
    QSignalSpy read(&job, &ImportJob::readDone);
    QSignalSpy written(&job, &ImportJob::written);
    job.read({{tiktokExport(test, 200, 200), {}}});
    QVERIFY(read.wait(30000));
    job.write({});
    int edits = 0;
    while (written.isEmpty()) {
        test.addDrop(QStringLiteral("Edit%1").arg(edits++)); // neither lost nor in the way
        QTest::qWait(2);
        QVERIFY(edits < 100000);
    }
    QCOMPARE(written.size(), 1);
    QTRY_COMPARE(test.plan->tables().drops().all().size(), static_cast<size_t>(edits));
    QCOMPARE(test.plan->tables().results().imports().at(0).rowsNew, 40000);
    QCOMPARE(test.plan->history(100000).size(), static_cast<size_t>(edits));
    QCOMPARE(test.plan->problems(), QStringList());
    QVERIFY(!test.plan->isImporting());
}

void TestOfImportResults::cancelledJobLeavesThePlan()
{
    TestPlan test;
    ImportJob job(*test.plan);
    QSignalSpy read(&job, &ImportJob::readDone);
    std::optional<Error::Kind> failure;
    connect(&job, &ImportJob::failed, this, [&failure](const Error &error) { failure = error.kind(); });
    job.read({{tiktokExport(test, 100, 300), {}}});
    QVERIFY(read.wait(30000));
    job.write({});
    job.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(failure, 30000);
    QCOMPARE(failure, std::optional(Error::Kind::Cancelled));
    QVERIFY(test.plan->tables().subjects().all().empty());
    QVERIFY(!test.plan->isImporting());
    test.addDrop(QStringLiteral("Knit"));
}

void TestOfImportResults::destroyedJobLeavesThePlan()
{
    TestPlan test;
    {
        ImportJob job(*test.plan);
        QSignalSpy read(&job, &ImportJob::readDone);
        job.read({{tiktokExport(test, 100, 300), {}}});
        QVERIFY(read.wait(30000));
        job.write({});
    }
    QVERIFY(!test.plan->isImporting());
    QCOMPARE(test.plan->problems(), QStringList());
    test.addDrop(QStringLiteral("Knit"));
}

QTEST_GUILESS_MAIN(TestOfImportResults)
#include "tst_import_results.moc"
