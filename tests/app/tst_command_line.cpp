// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan.h"
#include "tests/app/program.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

/// The program as a script sees it: exit statuses, reasons, what is left on disk.
class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    /// A plan with one drop that has one clip with two variants comes from the sample; an empty one is quicker.
    void makePlan(const Program &program) const
    {
        QCOMPARE(program({QStringLiteral("new"), m_plan, QStringLiteral("--brand"), QStringLiteral("Test")}).status, 0);
    }

    const QString m_plan = QStringLiteral("season.dropbeat");
    const QByteArray m_good = "Date,Ad ID,Ad name,Impressions,Clicks,Spend\n"
                              "2026-11-01,1854347729644690,style3-b,1000,21,12.40\n"
                              "2026-11-02,1854347729644690,style3-b,1200,30,14.10\n";

private slots:
    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("unknown command") << "ledgers season.dropbeat" << QByteArray("no command “ledgers”");
        QTest::newRow("no events") << "moments season.dropbeat" << QByteArray("--events is missing");
        QTest::newRow("names the commands")
            << "nonsense"
            << QByteArray("new, import, imports, results, compare, power, review, ledger, moments, export");
        QTest::newRow("unknown option") << "verify season.dropbeat --quick" << QByteArray("quick");
        QTest::newRow("unknown option, no command") << "--quick" << QByteArray("--quick");
        QTest::newRow("no plan") << "results" << QByteArray("PLAN is missing");
        QTest::newRow("no file") << "import season.dropbeat" << QByteArray("FILE… is missing");
        QTest::newRow("no value") << "results season.dropbeat --drop" << QByteArray("drop");
        QTest::newRow("one too many") << "verify season.dropbeat other" << QByteArray("other");
        QTest::newRow("option twice") << "results season.dropbeat --by day --by clip" << QByteArray("twice");
        QTest::newRow("bad group") << "results season.dropbeat --by week"
                                   << QByteArray("variant, drop, clip, channel, day");
        QTest::newRow("bad day") << "results season.dropbeat --from 5.11.2026" << QByteArray("2026-11-05");
        QTest::newRow("days reversed") << "results season.dropbeat --from 2026-11-05 --to 2026-11-01"
                                       << QByteArray("before --from");
        QTest::newRow("bad period") << "import season.dropbeat a.csv --period 2026-11"
                                    << QByteArray("2026-11-01..2026-11-30");
        QTest::newRow("bad kind") << "import season.dropbeat a.csv --as excel" << QByteArray("tiktok-ads");
        QTest::newRow("bad ending") << "export season.dropbeat a.docx" << QByteArray(".csv .html .pdf");
        QTest::newRow("bad what") << "export season.dropbeat a.pdf --what moods" << QByteArray("results as .csv");
        QTest::newRow("what and ending") << "export season.dropbeat a.png --what results"
                                         << QByteArray("chart as .png");
        QTest::newRow("bad size") << "pages season.dropbeat pictures --size big" << QByteArray("1360x860");
        QTest::newRow("bad theme") << "pages season.dropbeat pictures --theme blue" << QByteArray("light, dark");
        QTest::newRow("bad today") << "pages season.dropbeat pictures --today tomorrow" << QByteArray("2026-11-05");
        QTest::newRow("currency") << "new other.dropbeat --currency XXZ" << QByteArray("ISO 4217");
        QTest::newRow("time zone") << "new other.dropbeat --time-zone Mars/Base" << QByteArray("Europe/Paris");
        QTest::newRow("plan and more") << "season.dropbeat verify" << QByteArray("one argument too many");
    }

    void wrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, reason);
        Program program;
        makePlan(program);
        const QByteArray before = program.read(m_plan);
        const Run run = program(line.split(u' '));
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains(reason), run.err.constData());
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(program.read(m_plan), before);
        QVERIFY(!QFile::exists(program.file(QStringLiteral("other.dropbeat"))));
    }

    void helpAndVersion()
    {
        Program program;
        const Run help = program({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        for (const char *word :
             {"new", "import", "imports", "results", "ledger", "moments", "export", "pages", "verify", "backup"}) {
            QVERIFY2(help.out.contains(QByteArray("\n  ") + word + ' '), word);
            const Run own = program({QLatin1String(word), QStringLiteral("--help")});
            QCOMPARE(own.status, 0);
            QVERIFY(own.out.startsWith(QByteArray("Usage: dropbeat ") + word));
        }
        const Run version = program({QStringLiteral("--version")});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith("dropbeat "));
    }

    void newPlan()
    {
        Program program;
        const Run run = program({QStringLiteral("new"), m_plan, QStringLiteral("--brand"), QStringLiteral("Søster"),
                                 QStringLiteral("--currency"), QStringLiteral("krw"), QStringLiteral("--time-zone"),
                                 QStringLiteral("Asia/Seoul")});
        QCOMPARE(run.status, 0);
        const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
        const auto plan = Plan::open(program.file(m_plan), Access::ReadOnly, clock);
        const PlanProfile profile = plan->tables().profile();
        QCOMPARE(profile.brand, QStringLiteral("Søster"));
        QCOMPARE(profile.currency, (Currency{QStringLiteral("KRW"), 0}));
        QCOMPARE(profile.timeZone, QTimeZone("Asia/Seoul"));
        QVERIFY(!profile.sample);
        QVERIFY(!plan->tables().kpis().all().empty());
    }

    void newNeverOverwrites()
    {
        Program program;
        program.write(QStringLiteral("notes.txt"), "my notes");
        const Run run = program({QStringLiteral("new"), QStringLiteral("notes.txt")});
        QCOMPARE(run.status, 1);
        QVERIFY(run.err.contains("notes.txt"));
        QCOMPARE(program.read(QStringLiteral("notes.txt")), QByteArray("my notes"));
        QCOMPARE(program({QStringLiteral("new"), QStringLiteral("nowhere/season.dropbeat")}).status, 1);
        QCOMPARE(program({QStringLiteral("new"), QStringLiteral("nowhere/season.dropbeat"), QStringLiteral("--sample")})
                     .status,
                 1);
    }

    void importAndAgain()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("ads.csv"), m_good);
        const QStringList line{QStringLiteral("import"), m_plan, QStringLiteral("ads.csv"), QStringLiteral("--json")};
        const Run first = program(line);
        QVERIFY2(first.status == 0, first.err.constData());
        QCOMPARE(difference(golden(QStringLiteral("import.json")), first.json()), QString());
        const QByteArray after = program.read(m_plan);
        const Run again = program(line);
        QCOMPARE(again.status, 0);
        QVERIFY(again.json().value(QStringLiteral("batch")).isNull());
        QCOMPARE(again.json()
                     .value(QStringLiteral("files"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("rows_replaced")),
                 QJsonValue(0));
        QCOMPARE(program.read(m_plan), after);
        const QDir backups(program.dataFolder() + QStringLiteral("/dropbeat/backups"));
        QCOMPARE(backups.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void importTellsInWords()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("ads.csv"), m_good);
        const Run run = program({QStringLiteral("import"), m_plan, QStringLiteral("ads.csv")});
        QCOMPARE(run.status, 0);
        QVERIFY(run.out.contains("rows read 2, imported 2"));
        QVERIFY(run.out.contains("--rollback 1"));
    }

    void allFilesOrNone()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("ads.csv"), m_good);
        program.write(QStringLiteral("letter.csv"), "Dear shop,\nthank you\n");
        const QByteArray before = program.read(m_plan);
        const Run run = program({QStringLiteral("import"), m_plan, QStringLiteral("ads.csv"),
                                 QStringLiteral("letter.csv"), QStringLiteral("--json")});
        QCOMPARE(run.status, 1);
        QVERIFY2(!run.err.isEmpty(), "a reason is given");
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(program.read(m_plan), before);
    }

    void dryRunChangesNothing()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("ads.csv"), m_good);
        const QByteArray before = program.read(m_plan);
        const Run run = program({QStringLiteral("import"), m_plan, QStringLiteral("ads.csv"),
                                 QStringLiteral("--dry-run"), QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        QCOMPARE(
            run.json().value(QStringLiteral("files")).toArray().at(0).toObject().value(QStringLiteral("rows_imported")),
            QJsonValue(2));
        QCOMPARE(program.read(m_plan), before);
    }

    void rollback()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("ads.csv"), m_good);
        QCOMPARE(program({QStringLiteral("import"), m_plan, QStringLiteral("ads.csv")}).status, 0);
        const Run list = program({QStringLiteral("imports"), m_plan, QStringLiteral("--json")});
        QCOMPARE(list.status, 0);
        QCOMPARE(difference(golden(QStringLiteral("imports.json")), list.json()), QString());
        QCOMPARE(program({QStringLiteral("imports"), m_plan, QStringLiteral("--rollback"), QStringLiteral("9")}).status,
                 1);
        QCOMPARE(program({QStringLiteral("imports"), m_plan, QStringLiteral("--rollback"), QStringLiteral("1")}).status,
                 0);
        const QJsonObject results = program({QStringLiteral("results"), m_plan, QStringLiteral("--json")}).json();
        QVERIFY(results.value(QStringLiteral("unassigned"))
                    .toObject()
                    .value(QStringLiteral("counts"))
                    .toObject()
                    .value(QStringLiteral("impressions"))
                    .isNull());
        const Run again =
            program({QStringLiteral("imports"), m_plan, QStringLiteral("--rollback"), QStringLiteral("newest")});
        QCOMPARE(again.status, 1);
        QVERIFY(again.err.contains("No import is in effect"));
    }

    void secondCurrencyIsRefusedWithAWayOn()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("ads.csv"),
                      "Date,Ad ID,Impressions,Clicks,Spend,Currency\n2026-11-01,77,1000,21,12.40,USD\n");
        const QByteArray before = program.read(m_plan);
        const Run refused = program({QStringLiteral("import"), m_plan, QStringLiteral("ads.csv")});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("USD") && refused.err.contains("EUR"), refused.err.constData());
        QCOMPARE(program.read(m_plan), before);
        const Run without = program({QStringLiteral("import"), m_plan, QStringLiteral("ads.csv"),
                                     QStringLiteral("--without-money"), QStringLiteral("--json")});
        QVERIFY2(without.status == 0, without.err.constData());
        const QJsonObject file = without.json().value(QStringLiteral("files")).toArray().at(0).toObject();
        QVERIFY(file.value(QStringLiteral("sums")).toObject().value(QStringLiteral("spend")).isNull());
        QCOMPARE(file.value(QStringLiteral("sums")).toObject().value(QStringLiteral("clicks")), QJsonValue(21));
    }

    void periodAndMapping()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("sums.csv"), "Ad ID,Gesehen,Geklickt\n77,1000,21\n78,900,12\n");
        program.write(QStringLiteral("map.json"), R"({"kind": "generic", "columns": [
            {"header": "Ad ID", "means": "ad_id"}, {"header": "Gesehen", "means": "impressions"},
            {"header": "Geklickt", "means": "clicks"}]})");
        const QStringList line{QStringLiteral("import"),   m_plan,
                               QStringLiteral("sums.csv"), QStringLiteral("--map"),
                               QStringLiteral("map.json"), QStringLiteral("--json")};
        const Run withoutPeriod = program(line);
        QCOMPARE(withoutPeriod.status, 1);
        QVERIFY2(withoutPeriod.err.contains("period") || withoutPeriod.err.contains("days"),
                 withoutPeriod.err.constData());
        const Run run =
            program(line + QStringList{QStringLiteral("--period"), QStringLiteral("2026-11-01..2026-11-07")});
        QVERIFY2(run.status == 0, run.err.constData());
        const QJsonObject file = run.json().value(QStringLiteral("files")).toArray().at(0).toObject();
        QCOMPARE(file.value(QStringLiteral("sums")).toObject().value(QStringLiteral("impressions")), QJsonValue(1900));
        QCOMPARE(file.value(QStringLiteral("period")).toObject().value(QStringLiteral("to")),
                 QJsonValue(QStringLiteral("2026-11-07")));
        const Run noMap = program({QStringLiteral("import"), m_plan, QStringLiteral("sums.csv"),
                                   QStringLiteral("--map"), QStringLiteral("nomap.json")});
        QCOMPARE(noMap.status, 1);
        QVERIFY(noMap.err.contains("nomap.json"));
    }

    void readersNeedNoLock()
    {
        Program program;
        makePlan(program);
        program.write(QStringLiteral("ads.csv"), m_good);
        const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
        const auto plan = Plan::open(program.file(m_plan), Access::ReadWrite, clock);
        QCOMPARE(program({QStringLiteral("results"), m_plan}).status, 0);
        QCOMPARE(program({QStringLiteral("imports"), m_plan}).status, 0);
        QCOMPARE(program({QStringLiteral("verify"), m_plan}).out, QByteArray("ok\n"));
        const Run import = program({QStringLiteral("import"), m_plan, QStringLiteral("ads.csv")});
        QCOMPARE(import.status, 1);
        QVERIFY(!import.err.isEmpty());
    }

    void verifyAndBackup()
    {
        Program program;
        makePlan(program);
        QCOMPARE(program({QStringLiteral("backup"), m_plan, QStringLiteral("copy.dropbeat")}).status, 0);
        QCOMPARE(program({QStringLiteral("verify"), QStringLiteral("copy.dropbeat")}).status, 0);
        const QByteArray copy = program.read(QStringLiteral("copy.dropbeat"));
        QCOMPARE(program({QStringLiteral("backup"), m_plan, QStringLiteral("copy.dropbeat")}).status, 1);
        QCOMPARE(program.read(QStringLiteral("copy.dropbeat")), copy);

        program.write(QStringLiteral("cut.dropbeat"), copy.left(copy.size() / 2));
        const Run cut = program({QStringLiteral("verify"), QStringLiteral("cut.dropbeat")});
        QCOMPARE(cut.status, 1);
        QVERIFY(!cut.err.isEmpty());
        QVERIFY(!cut.out.contains("ok"));
        QCOMPARE(
            program({QStringLiteral("backup"), QStringLiteral("cut.dropbeat"), QStringLiteral("c2.dropbeat")}).status,
            1);
        QVERIFY(!QFile::exists(program.file(QStringLiteral("c2.dropbeat"))));
        QCOMPARE(program({QStringLiteral("verify"), QStringLiteral("none.dropbeat")}).status, 1);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
