// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

class TestOfBackups : public QObject
{
    Q_OBJECT

private slots:
    void oneADayAndTenDays();
    void plansOfOneNameDoNotMix();
    void copyOfAnOpenPlanIsWhole();
    void copyNeverOverwrites();
};

void TestOfBackups::oneADayAndTenDays()
{
    TestPlan test;
    const Backups backups(test.folder.filePath(QStringLiteral("kept")));
    QDate day(2026, 11, 1);
    QVERIFY(backups.isDue(test.path, day));
    backups.make(test.path, day);
    QVERIFY(!backups.isDue(test.path, day));
    test.addDrop(QStringLiteral("Knit"));
    backups.make(test.path, day); // today's is there: it stays as it was in the morning
    QVERIFY(Plan::open(backups.of(test.path).at(0).path, Access::ReadOnly, test.clock)->tables().drops().all().empty());
    for (int i = 1; i < 14; ++i) {
        backups.make(test.path, day.addDays(i));
    }
    const auto kept = backups.of(test.path);
    QCOMPARE(kept.size(), size_t{Backups::kKeptDays});
    QVERIFY(!QFile::exists(QFileInfo(kept.at(0).path).absolutePath() + QStringLiteral("/2026-11-01.dropbeat")));
    QVERIFY(QFile::exists(QFileInfo(kept.at(0).path).absolutePath() + QStringLiteral("/2026-11-14.dropbeat")));
}

void TestOfBackups::plansOfOneNameDoNotMix()
{
    TestPlan one;
    TestPlan two;
    const Backups backups(one.folder.filePath(QStringLiteral("kept")));
    backups.make(one.path, QDate(2026, 11, 1));
    QVERIFY(backups.isDue(two.path, QDate(2026, 11, 1)));
    QVERIFY(backups.of(two.path).empty());
}

void TestOfBackups::copyOfAnOpenPlanIsWhole()
{
    TestPlan test;
    test.addDrop(QStringLiteral("Knit"));
    const QString path = test.folder.filePath(QStringLiteral("copy.dropbeat"));
    copyPlan(test.path, path);
    const auto copy = Plan::open(path, Access::ReadWrite, test.clock);
    QCOMPARE(copy->problems(), QStringList());
    copy->undo(); // the copy has the history, too
    QVERIFY(copy->tables().drops().all().empty());
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{1});
}

void TestOfBackups::copyNeverOverwrites()
{
    TestPlan test;
    QVERIFY_EXCEPTION_THROWN(copyPlan(test.path, test.path), Error);
    QVERIFY_EXCEPTION_THROWN(copyPlan(test.path, QStringLiteral("/no/such/folder/copy.dropbeat")), Error);
}

QTEST_GUILESS_MAIN(TestOfBackups)
#include "tst_backups.moc"
