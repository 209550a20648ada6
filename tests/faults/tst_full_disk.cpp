// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the disk run full at every stage of the work: the step under way is as if it had never begun, all before it is
// there, and the message says what is the matter.
#include "tests/faults/plan_check.h"

#include <QProcess>

using namespace dropbeat;
using namespace dropbeat::test;

class TestOfFullDisk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useMemoryForPlans(); }
    void work();
};

void TestOfFullDisk::work()
{
    for (int round = 0; round < 60; ++round) {
        TestPlan test;
        test.plan.reset();
        const quint32 seed = static_cast<quint32>(round);
        QProcess worker;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(FULL_DISK));
        environment.insert(QStringLiteral("FULL_DISK_BYTES"), QString::number(3000 + round * 17003));
        worker.setProcessEnvironment(environment);
        worker.start(QStringLiteral(STORE_WORKER), {test.path, QStringLiteral("work"), QString::number(seed)});
        QVERIFY(worker.waitForFinished(60000));
        QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
        const QByteArray said = worker.readAllStandardError();
        QVERIFY2(said.contains("no space left"), said.constData());
        const auto done = static_cast<quint32>(worker.readAllStandardOutput().split('\n').count("done"));
        WorkerState expected;
        for (quint32 number = 0; number < done; ++number) {
            expected = after(expected, stepOf(expected, seed, number), number);
        }
        QCOMPARE(stateOf(test.path), expected);
    }
}

QTEST_GUILESS_MAIN(TestOfFullDisk)
#include "tst_full_disk.moc"
