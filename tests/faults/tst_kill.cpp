// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a process at random moments of edits, undo, imports, roll backs and migrations. What it had acknowledged is
// there afterwards, the step under way is there whole or not at all, and the file is sound.
#include "tests/faults/plan_check.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

using namespace dropbeat;
using namespace dropbeat::test;

class TestOfKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useMemoryForPlans(); }
    void work();
    void migrations();
};

namespace {

constexpr int kKills = 260;
constexpr int kMigrationKills = 80;

/// Runs the worker and kills it after so many microseconds from its readiness. Gives the lines it said.
QList<QByteArray> runAndKill(const QStringList &arguments, int microseconds)
{
    QProcess worker;
    worker.start(QStringLiteral(STORE_WORKER), arguments);
    if (!worker.waitForReadyRead(20000)) {
        QTest::qFail(qPrintable(QString::fromUtf8(worker.readAllStandardError())), __FILE__, __LINE__);
        return {};
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < microseconds * qint64{1000} && worker.state() == QProcess::Running) {
        worker.waitForReadyRead(0);
    }
    worker.kill();
    worker.waitForFinished();
    return worker.readAllStandardOutput().split('\n');
}

} // namespace

void TestOfKill::work()
{
    int acknowledged = 0;
    for (quint32 round = 0; round < kKills; ++round) {
        TestPlan test;
        test.plan.reset();
        const quint32 seed = QRandomGenerator::global()->generate();
        const int moment = static_cast<int>(QRandomGenerator::global()->bounded(60000));
        const auto lines = runAndKill({test.path, QStringLiteral("work"), QString::number(seed)}, moment);
        const auto done = static_cast<quint32>(lines.count("done"));
        acknowledged += static_cast<int>(done);
        WorkerState expected;
        for (quint32 number = 0; number < done; ++number) {
            expected = after(expected, stepOf(expected, seed, number), number);
        }
        const WorkerState onePast = after(expected, stepOf(expected, seed, done), done);
        const WorkerState found = stateOf(test.path);
        QVERIFY2(
            found == expected || found == onePast,
            qPrintable(QStringLiteral("seed %1, killed after %2 µs and %3 steps").arg(seed).arg(moment).arg(done)));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    qInfo("%d kills, %d steps acknowledged", kKills, acknowledged);
    QVERIFY(acknowledged > kKills); // the worker did get to work
}

void TestOfKill::migrations()
{
    TestPlan base;
    for (int i = 0; i < 200; ++i) {
        base.addDrop(QStringLiteral("Drop%1").arg(i));
    }
    base.plan.reset();
    int before = 0;
    int afterwards = 0;
    for (int round = 0; round < kMigrationKills; ++round) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.dropbeat"));
        QVERIFY(QFile::copy(base.path, path));
        runAndKill({path, QStringLiteral("migrate")}, static_cast<int>(QRandomGenerator::global()->bounded(15000)));
        const auto connection = openConnection(path, Access::ReadWrite);
        QCOMPARE(text(connection->execAndGet("PRAGMA integrity_check")), QStringLiteral("ok"));
        QCOMPARE(connection->execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt(), 0);
        QCOMPARE(connection->execAndGet("SELECT count(*) FROM drop_").getInt(), 200);
        const int version = connection->execAndGet("PRAGMA user_version").getInt();
        const int tables =
            connection->execAndGet("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later%'").getInt();
        const bool migrated = version == static_cast<int>(schemaSteps().size()) + 1;
        QCOMPARE(tables, migrated ? 30 : 0);
        ++(migrated ? afterwards : before);
    }
    qInfo("%d kills before the migration was done, %d after", before, afterwards);
    QVERIFY(before > 0);
}

QTEST_GUILESS_MAIN(TestOfKill)
#include "tst_kill.moc"
