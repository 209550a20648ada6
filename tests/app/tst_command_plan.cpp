// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace dropbeat::test;

/// `export` of calendars and schedules, on the sample season.
class TestCommandPlan : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_program({QStringLiteral("new"), m_plan, QStringLiteral("--sample")}).status, 0); }

    void exports_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("ics") << "a.ics"
                             << "" << QByteArray("BEGIN:VCALENDAR\r\n");
        QTest::newRow("ics of a drop") << "b.ics"
                                       << "--drop party-slip" << QByteArray("BEGIN:VCALENDAR\r\n");
        QTest::newRow("csv") << "c.csv"
                             << "--what calendar" << QByteArray("\xef\xbb\xbfid,date,time,channel");
        QTest::newRow("months") << "d.pdf"
                                << "--what calendar --from 2026-11-01 --to 2026-12-31" << QByteArray("%PDF-");
        QTest::newRow("agenda") << "e.pdf"
                                << "--what calendar --layout agenda" << QByteArray("%PDF-");
        QTest::newRow("buffer") << "g.csv"
                                << "--what schedule --channel tiktok --from 2026-11-21"
                                << QByteArray("Text,Image URL,Tags,Posting Time\r\n");
        QTest::newRow("hootsuite") << "h.csv"
                                   << "--what schedule --format hootsuite --from 2020-01-01 --to 2020-02-01"
                                   << QByteArray();
    }

    void exports()
    {
        QFETCH(QString, file);
        QFETCH(QString, options);
        QFETCH(QByteArray, start);
        QStringList more = options.split(u' ', Qt::SkipEmptyParts);
        more.replaceInStrings(QStringLiteral("party-slip"), QStringLiteral("Party Slip"));
        const Run run = m_program(QStringList{QStringLiteral("export"), m_plan, file} + more);
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY(m_program.read(file).startsWith(start));
        QVERIFY(run.out.contains("Wrote " + file.toUtf8()));
    }

    void aDropAlone()
    {
        QCOMPARE(m_program({QStringLiteral("export"), m_plan, QStringLiteral("one.ics"), QStringLiteral("--drop"),
                            QStringLiteral("Party Slip")})
                     .status,
                 0);
        const QByteArray one = m_program.read(QStringLiteral("one.ics"));
        QVERIFY(one.contains("SUMMARY:Launch: Party Slip\r\n"));
        QVERIFY(!one.contains("Launch: Knit Capsule"));
        QVERIFY(one.contains("DTSTART;TZID=Europe/Paris:20261203T100000\r\n"));
    }

    void oneDropOnAPage()
    {
        const Run run =
            m_program({QStringLiteral("export"), m_plan, QStringLiteral("drop.pdf"), QStringLiteral("--what"),
                       QStringLiteral("calendar"), QStringLiteral("--drop"), QStringLiteral("Party Slip")});
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY(m_program.read(QStringLiteral("drop.pdf")).contains("/Count 1\n"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("ending") << "a.ics --what schedule" << 2 << QByteArray("schedule as .csv");
        QTest::newRow("format") << "a.csv --what schedule --format fax" << 2 << QByteArray("hootsuite");
        QTest::newRow("channel") << "a.csv --what schedule --channel fax" << 1 << QByteArray("TikTok");
        QTest::newRow("span") << "a.csv --what schedule --from 2026-12-01 --to 2026-11-01" << 2 << QByteArray("--to");
        QTest::newRow("layout") << "a.pdf --what calendar --layout drop" << 2 << QByteArray("--drop");
        QTest::newRow("drop") << "a.ics --drop Nothing" << 1 << QByteArray("Party Slip");
        QTest::newRow("place") << "nowhere/a.ics" << 1 << QByteArray("nowhere/a.ics");
    }

    void refuses()
    {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const Run run = m_program(QStringList{QStringLiteral("export"), m_plan} + arguments.split(u' '));
        QCOMPARE(run.status, status);
        QVERIFY2(run.err.contains(says), run.err.constData());
    }

private:
    Program m_program;
    const QString m_plan = QStringLiteral("season.dropbeat");
};

QTEST_GUILESS_MAIN(TestCommandPlan)
#include "tst_command_plan.moc"
