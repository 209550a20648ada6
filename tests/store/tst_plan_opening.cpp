// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"
#include "core/store/plan_lock.h"
#include "tests/support/test_plan.h"

#include <QTest>

#include <unistd.h>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// The steps of this program and one more that does nothing but good, or harm.
std::vector<SchemaStep> withStep(const char *sql)
{
    std::vector<SchemaStep> steps = schemaSteps();
    steps.push_back({static_cast<int>(steps.size()) + 1, sql});
    return steps;
}

} // namespace

class TestOfPlanOpening : public QObject
{
    Q_OBJECT

private slots:
    void strangersFilesAreToldApart_data();
    void strangersFilesAreToldApart();
    void brokenPageIsDamaged();
    void foreignTablesTriggersAndViewsAreRefused_data();
    void foreignTablesTriggersAndViewsAreRefused();
    void codeIsRefusedInAFileSaidToBeChecked_data();
    void codeIsRefusedInAFileSaidToBeChecked();
    void strangersFileCannotRunCode();
    void newerIsRefusedByVersion();
    void releasedSchemasOpen_data();
    void releasedSchemasOpen();
    void migrationMakesABackupFirst();
    void failedMigrationChangesNothing();
    void oneWriterPerFile();
    void lockOfAGoneProcessIsTakenOver();
    void readOnlyFolder();
    void createRefusesToOverwrite();
    void createLeavesNothingBehindWhenItFails();
};

void TestOfPlanOpening::strangersFilesAreToldApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    TestPlan test;
    test.plan.reset();
    const QByteArray good = contents(test.path);
    QByteArray noise;
    quint32 random = 1;
    for (int i = 0; i < 8192; ++i) {
        random = random * 1664525u + 1013904223u;
        noise += static_cast<char>(random >> 24);
    }
    QByteArray other = good;
    other.replace(68, 4, QByteArray(4, '\0'));
    const auto row = [](const char *name, const QByteArray &bytes, Error::Kind kind, const char *word) {
        QTest::newRow(name) << bytes << static_cast<int>(kind) << QString::fromLatin1(word);
    };
    row("zero bytes", {}, Error::Kind::Damaged, "empty");
    row("a text", "impressions,clicks\n1,2\n", Error::Kind::NotOurs, "not a Dropbeat plan");
    row("encrypted", noise, Error::Kind::NotOurs, "encrypted");
    row("cut in the header", good.left(60), Error::Kind::Damaged, "cut off");
    row("cut in the middle", good.left(good.size() / 2), Error::Kind::Damaged, "cut off");
    row("another program's database", other, Error::Kind::NotOurs, "another program");
}

void TestOfPlanOpening::strangersFilesAreToldApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QFETCH(QString, word);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.dropbeat"));
    write(path, bytes);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        try {
            openPlanFile(path, access, {});
            QFAIL("it was opened");
        } catch (const Error &error) {
            QCOMPARE(static_cast<int>(error.kind()), kind);
            QVERIFY2(error.why().contains(word), qPrintable(error.text()));
            QVERIFY(!error.whatToDo().isEmpty());
        }
    }
    QCOMPARE(contents(path), bytes); // looking at it has not changed it
    QVERIFY_EXCEPTION_THROWN(openPlanFile(folder.path(), Access::ReadWrite, {}), Error);
    QVERIFY_EXCEPTION_THROWN(openPlanFile(path + QStringLiteral("x"), Access::ReadWrite, {}), Error);
}

void TestOfPlanOpening::brokenPageIsDamaged()
{
    TestPlan test;
    for (int i = 0; i < 300; ++i) {
        test.addDrop(QStringLiteral("Drop%1").arg(i));
    }
    test.plan.reset();
    QByteArray bytes = contents(test.path);
    for (qsizetype page = 4096 * 30; page < bytes.size(); page += 4096) {
        bytes.replace(page, 200, QByteArray(200, '\x77'));
    }
    write(test.path, bytes);
    try {
        openPlanFile(test.path, Access::ReadWrite, {});
        QFAIL("it was opened");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Damaged);
        QVERIFY(error.whatToDo().contains(QStringLiteral("backup")));
    }
}

void TestOfPlanOpening::foreignTablesTriggersAndViewsAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("trigger") << QStringLiteral("CREATE TRIGGER t AFTER INSERT ON drop_ BEGIN DELETE FROM clip; END");
    QTest::newRow("view") << QStringLiteral("CREATE VIEW v AS SELECT * FROM drop_");
    QTest::newRow("table") << QStringLiteral("CREATE TABLE mine(x)");
    QTest::newRow("index") << QStringLiteral("CREATE INDEX i ON drop_(name)");
    QTest::newRow("missing table") << QStringLiteral("DROP TABLE superseded");
    QTest::newRow("more columns") << QStringLiteral("ALTER TABLE drop_ ADD COLUMN evil TEXT");
}

void TestOfPlanOpening::foreignTablesTriggersAndViewsAreRefused()
{
    QFETCH(QString, sql);
    TestPlan test;
    test.plan.reset();
    SQLite::Database(test.path.toStdString(), SQLite::OPEN_READWRITE).exec(sql.toStdString());
    try {
        openPlanFile(test.path, Access::ReadWrite, {});
        QFAIL("it was opened");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::NotOurs);
    }
}

void TestOfPlanOpening::codeIsRefusedInAFileSaidToBeChecked_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("trigger") << QStringLiteral("CREATE TRIGGER t AFTER INSERT ON drop_ BEGIN DELETE FROM drop_; END");
    QTest::newRow("view") << QStringLiteral("CREATE VIEW v AS SELECT 1");
}

void TestOfPlanOpening::codeIsRefusedInAFileSaidToBeChecked()
{
    QFETCH(QString, sql);
    TestPlan test;
    test.plan.reset();
    QVERIFY(openPlanFile(test.path, Access::ReadWrite, {{}, {}, true}).database);
    SQLite::Database(test.path.toStdString(), SQLite::OPEN_READWRITE).exec(sql.toStdString());
    try {
        openPlanFile(test.path, Access::ReadWrite, {{}, {}, true});
        QFAIL("it was opened");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::NotOurs);
    }
}

void TestOfPlanOpening::strangersFileCannotRunCode()
{
    TestPlan test;
    const auto connection = openConnection(test.path, Access::ReadWrite);
    QVERIFY_EXCEPTION_THROWN(connection->exec("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = ''"),
                             SQLite::Exception);
    QCOMPARE(connection->execAndGet("PRAGMA trusted_schema").getInt(), 0);
    QCOMPARE(connection->execAndGet("PRAGMA cell_size_check").getInt(), 1);
    QCOMPARE(connection->execAndGet("PRAGMA foreign_keys").getInt(), 1);
    QCOMPARE(connection->execAndGet("PRAGMA synchronous").getInt(), 2);
    QCOMPARE(text(connection->execAndGet("PRAGMA journal_mode")), QStringLiteral("delete"));
    QVERIFY_EXCEPTION_THROWN(openConnection(test.path, Access::ReadOnly)->exec("DELETE FROM plan"), SQLite::Exception);
}

void TestOfPlanOpening::newerIsRefusedByVersion()
{
    TestPlan test;
    test.plan.reset();
    SQLite::Database(test.path.toStdString(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=99");
    try {
        openPlanFile(test.path, Access::ReadOnly, {});
        QFAIL("it was opened");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Newer);
        QVERIFY(error.why().contains(QStringLiteral("99")));
        QVERIFY(error.why().contains(QStringLiteral("season.dropbeat")));
    }
}

void TestOfPlanOpening::releasedSchemasOpen_data()
{
    QTest::addColumn<int>("version");
    for (const SchemaStep &step : schemaSteps()) {
        QTest::addRow("schema %d", step.version) << step.version;
    }
}

void TestOfPlanOpening::releasedSchemasOpen()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const QString fixture = QStringLiteral(DROPBEAT_TEST_DATA "/plans/schema-%1.dropbeat").arg(version);
    const QString path = folder.filePath(QStringLiteral("old.dropbeat"));
    QVERIFY2(QFile::copy(fixture, path), "every released schema needs a fixture file");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()));
    const auto plan = Plan::open(path, Access::ReadWrite, clock);
    QCOMPARE(plan->problems(), QStringList());
    QCOMPARE(plan->tables().profile().brand, QStringLiteral("Fixture"));
    QCOMPARE(plan->tables().drops().all().at(0).name, QStringLiteral("Knit Capsule"));
    QCOMPARE(plan->tables().results().totals().at(0).counts[Measure::Impressions], std::optional<qint64>(3000));
    QCOMPARE(plan->tables().promoCodes().all().size(), version < 5 ? size_t{0} : size_t{1});
    QCOMPARE(plan->tables().moments().all().size(), version < 6 ? size_t{0} : size_t{1});
    plan->undo();
    QVERIFY(plan->tables().clips().all().empty());
}

void TestOfPlanOpening::migrationMakesABackupFirst()
{
    TestPlan test;
    test.addDrop(QStringLiteral("Knit"));
    test.plan.reset();
    const QByteArray before = contents(test.path);
    const QString backups = test.folder.filePath(QStringLiteral("kept"));
    const auto steps =
        withStep("CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT; ALTER TABLE drop_ ADD COLUMN mood TEXT");
    openPlanFile(test.path, Access::ReadWrite, {{}, backups, false}, steps);
    const auto file = openPlanFile(test.path, Access::ReadOnly, {}, steps);
    QCOMPARE(file.database->execAndGet("PRAGMA user_version").getInt(), static_cast<int>(steps.size()));
    QCOMPARE(text(file.database->execAndGet("SELECT name FROM drop_")), QStringLiteral("Knit"));
    const auto kept = Backups(backups).of(test.path);
    QCOMPARE(kept.size(), size_t{1});
    const auto old = Plan::open(kept.at(0).path, Access::ReadOnly, test.clock);
    QCOMPARE(old->tables().drops().all().size(), size_t{1});
    QVERIFY(contents(test.path) != before);
}

void TestOfPlanOpening::failedMigrationChangesNothing()
{
    TestPlan test;
    test.addDrop(QStringLiteral("Knit"));
    test.plan.reset();
    const QByteArray before = contents(test.path);
    const auto steps =
        withStep("CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT; INSERT INTO no_such_table VALUES (1)");
    QVERIFY_EXCEPTION_THROWN(openPlanFile(test.path, Access::ReadWrite, {}, steps), Error);
    QCOMPARE(contents(test.path), before);
    test.open();
    QCOMPARE(test.plan->tables().drops().all().size(), size_t{1});
}

void TestOfPlanOpening::oneWriterPerFile()
{
    TestPlan test;
    try {
        Plan::open(test.path, Access::ReadWrite, test.clock);
        QFAIL("two writers");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Locked);
    }
    QCOMPARE(PlanLock::holder(test.path).process, static_cast<qint64>(getpid()));
    QVERIFY(Plan::open(test.path, Access::ReadOnly, test.clock)->isReadOnly());
    test.plan.reset();
    QCOMPARE(PlanLock::holder(test.path).process, 0);
    test.open();
}

void TestOfPlanOpening::lockOfAGoneProcessIsTakenOver()
{
    TestPlan test;
    test.plan.reset();
    write(PlanLock::path(test.path), "999999\ndropbeat\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    test.open();
    test.plan.reset();
    write(PlanLock::path(test.path), "1\ndropbeat\nanother-computer\n");
    try {
        Plan::open(test.path, Access::ReadWrite, test.clock);
        QFAIL("the other computer's plan was taken");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Locked);
        QVERIFY(error.why().contains(QStringLiteral("another-computer")));
    }
    QVERIFY(!PlanLock::holder(test.path).thisMachine);
}

void TestOfPlanOpening::readOnlyFolder()
{
    TestPlan test;
    test.plan.reset();
    const auto everyone = QFile::ReadOther | QFile::ReadGroup | QFile::ReadOwner;
    QFile::setPermissions(test.path, everyone);
    QFile::setPermissions(test.folder.path(), everyone | QFile::ExeOther | QFile::ExeGroup | QFile::ExeOwner);
    constexpr uid_t kNobody = 65534; // root may write anywhere, so it steps aside for a moment
    const bool root = geteuid() == 0;
    QVERIFY(!root || seteuid(kNobody) == 0);
    std::optional<Error::Kind> kind;
    bool readable = false;
    QString reason;
    try {
        Plan::open(test.path, Access::ReadWrite, test.clock);
    } catch (const Error &error) {
        kind = error.kind();
    }
    try {
        readable = Plan::open(test.path, Access::ReadOnly, test.clock)->isReadOnly();
    } catch (const Error &error) {
        reason = error.text();
    }
    QVERIFY(!root || seteuid(0) == 0);
    QFile::setPermissions(test.folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    QCOMPARE(kind, std::optional(Error::Kind::ReadOnly));
    QVERIFY2(readable, qPrintable(reason));
}

void TestOfPlanOpening::createRefusesToOverwrite()
{
    TestPlan test;
    const QByteArray before = contents(test.path);
    QVERIFY_EXCEPTION_THROWN(createPlanFile(test.path, TestPlan::profile(), test.clock), Error);
    QCOMPARE(contents(test.path), before);
}

void TestOfPlanOpening::createLeavesNothingBehindWhenItFails()
{
    TestPlan test;
    const QString path = test.folder.filePath(QStringLiteral("new.dropbeat"));
    const auto fail = [](Tables &tables) { tables.clips().insert({{1}, {99}, {}, {}, {}, 0, 0}); };
    QVERIFY_EXCEPTION_THROWN(createPlanFile(path, TestPlan::profile(), test.clock, fail), Error);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestOfPlanOpening)
#include "tst_plan_opening.moc"
