// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/recurrence.h"
#include "core/rhythm/recurrence_parts.h"

#include <QTest>

using namespace dropbeat;

class TestOfRecurrenceParts : public QObject
{
    Q_OBJECT

private slots:
    void bothWays_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule : {"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;COUNT=5", "FREQ=WEEKLY;BYDAY=TU,TH",
                                 "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "FREQ=MONTHLY;BYMONTHDAY=26",
                                 "FREQ=MONTHLY;BYDAY=4TH;UNTIL=20271231"}) {
            QTest::newRow(rule) << QString::fromLatin1(rule);
        }
    }

    void bothWays()
    {
        QFETCH(QString, rule);
        const QDate start(2026, 11, 26);
        const auto parts = partsOf(rule, start);
        QVERIFY(parts);
        QCOMPARE(ruleOf(*parts, start), rule);
        QVERIFY(Recurrence::fromRule(rule));
    }

    void others_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule : {"FREQ=YEARLY", "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=MONTHLY;BYDAY=1MO",
                                 "FREQ=WEEKLY;BYDAY=TH;WKST=SU", "nonsense", "FREQ=WEEKLY;BYDAY=2TH"}) {
            QTest::newRow(rule) << QString::fromLatin1(rule);
        }
    }

    void others()
    {
        QFETCH(QString, rule);
        QVERIFY(!partsOf(rule, QDate(2026, 11, 26)));
    }

    void theFifthIsTheLast()
    {
        RecurrenceParts parts;
        parts.kind = RecurrenceParts::Kind::MonthlyByWeekday;
        QCOMPARE(ruleOf(parts, QDate(2026, 10, 29)), QStringLiteral("FREQ=MONTHLY;BYDAY=-1TH"));
    }
};

QTEST_GUILESS_MAIN(TestOfRecurrenceParts)
#include "tst_recurrence_parts.moc"
