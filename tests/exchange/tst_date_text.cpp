// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/date_text.h"

#include <QDate>
#include <QTest>

using namespace dropbeat;
using Result = DateRead::Result;
Q_DECLARE_METATYPE(dropbeat::DateRead::Result)

class TestDateText : public QObject
{
    Q_OBJECT

private slots:
    void readsDays_data()
    {
        QTest::addColumn<bool>("dayFirst");
        QTest::addColumn<QDate>("day");
        QTest::newRow("2026-03-20") << true << QDate(2026, 3, 20);
        QTest::newRow("2026-03-05 12:05:05") << true << QDate(2026, 3, 5);
        QTest::newRow("2026-04-08T09:33:30+0900") << true << QDate(2026, 4, 8);
        QTest::newRow("2025-05-11 23:55:16 -0400") << true << QDate(2025, 5, 11);
        QTest::newRow(" 2026-03-20 ") << true << QDate(2026, 3, 20);
        QTest::newRow("20260320") << true << QDate(2026, 3, 20);
        QTest::newRow("2026/3/5") << true << QDate(2026, 3, 5);
        QTest::newRow("2026. 3. 20.") << true << QDate(2026, 3, 20);
        QTest::newRow("20.03.2026") << false << QDate(2026, 3, 20);
        QTest::newRow("05.06.2026") << false << QDate(2026, 6, 5);
        QTest::newRow("05/06/2026") << true << QDate(2026, 6, 5);
        QTest::newRow("06/05/2026") << false << QDate(2026, 6, 5);
        QTest::newRow("16-04-2024") << true << QDate(2024, 4, 16);
        QTest::newRow("08/14/25") << false << QDate(2025, 8, 14);
        QTest::newRow("25/06/2026 13:03:57") << true << QDate(2026, 6, 25);
        QTest::newRow("20 Mar 2026") << true << QDate(2026, 3, 20);
        QTest::newRow("Mar 20, 2026") << true << QDate(2026, 3, 20);
        QTest::newRow("March 20, 2026") << true << QDate(2026, 3, 20);
        QTest::newRow("20-Mar-2026") << true << QDate(2026, 3, 20);
        QTest::newRow("2024-02-29") << true << QDate(2024, 2, 29);
        QTest::newRow("2024041623") << true << QDate(2024, 4, 16); // Google Analytics: with the hour
    }

    void readsDays()
    {
        QFETCH(bool, dayFirst);
        QFETCH(QDate, day);
        DateEvidence evidence;
        const DateRead read = readDate(QTest::currentDataTag(), dayFirst, evidence);
        QCOMPARE(static_cast<int>(read.result), static_cast<int>(Result::Day));
        QCOMPARE(QDate::fromJulianDay(read.julianDay), day);
    }

    void readsPeriods_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("May 01 2025 - May 31 2025") << QDate(2025, 5, 1) << QDate(2025, 5, 31);
        QTest::newRow("20260101-20260131") << QDate(2026, 1, 1) << QDate(2026, 1, 31);
        QTest::newRow("06/06/26 - 13/06/26") << QDate(2026, 6, 6) << QDate(2026, 6, 13);
        QTest::newRow("2026-01-01..2026-01-31") << QDate(2026, 1, 1) << QDate(2026, 1, 31);
        QTest::newRow("March 1, 2026 – March 31, 2026") << QDate(2026, 3, 1) << QDate(2026, 3, 31);
        QTest::newRow("2026-01-01 ~ 2026-01-07") << QDate(2026, 1, 1) << QDate(2026, 1, 7);
        QTest::newRow("202402") << QDate(2024, 2, 1) << QDate(2024, 2, 29);
        QTest::newRow("2024-04") << QDate(2024, 4, 1) << QDate(2024, 4, 30);
        QTest::newRow("April 2024") << QDate(2024, 4, 1) << QDate(2024, 4, 30);
        QTest::newRow("2024-04-16") << QDate(2024, 4, 16) << QDate(2024, 4, 16);
        QTest::newRow("2026-01-31 - 2026-01-01") << QDate() << QDate();
        QTest::newRow("202413") << QDate() << QDate();
        QTest::newRow("Week 3") << QDate() << QDate();
        QTest::newRow("") << QDate() << QDate();
    }

    void readsPeriods()
    {
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        DateEvidence evidence;
        const PeriodRead read = readPeriod(QTest::currentDataTag(), true, evidence);
        QCOMPARE(read.result == Result::Day, first.isValid());
        if (first.isValid()) {
            QCOMPARE(QDate::fromJulianDay(read.firstDay), first);
            QCOMPARE(QDate::fromJulianDay(read.lastDay), last);
        }
    }

    void tellsWhatIsNoDay_data()
    {
        QTest::addColumn<Result>("result");
        QTest::newRow("") << Result::None;
        QTest::newRow("-") << Result::None;
        QTest::newRow("46113") << Result::Serial;
        QTest::newRow("46113.5") << Result::Serial;
        QTest::newRow("April 12") << Result::NoYear;
        QTest::newRow("12 April") << Result::NoYear;
        QTest::newRow("06/06/26 - 13/06/26") << Result::Range;
        QTest::newRow("May 01 2025 - May 31 2025") << Result::Range;
        QTest::newRow("2026-02-30") << Result::NotADate;
        QTest::newRow("2025-13-01") << Result::NotADate;
        QTest::newRow("1926-03-20") << Result::NotADate;
        QTest::newRow("2026-3x-01") << Result::NotADate;
        QTest::newRow("Total") << Result::NotADate;
        QTest::newRow("0001") << Result::NotADate;
        QTest::newRow("2024041624") << Result::NotADate;
        QTest::newRow("9013808660") << Result::NotADate;
        QTest::newRow("12") << Result::NotADate;
        QTest::newRow("1234567890123456789") << Result::NotADate;
        QTest::newRow("1/2/3/4") << Result::NotADate;
        QTest::newRow("\xec\xb4\x9d 285\xea\xb0\x9c \xea\xb2\xb0\xea\xb3\xbc") << Result::NotADate;
    }

    void tellsWhatIsNoDay()
    {
        QFETCH(Result, result);
        DateEvidence evidence;
        QCOMPARE(static_cast<int>(readDate(QTest::currentDataTag(), true, evidence).result), static_cast<int>(result));
    }

    void weighsEvidence()
    {
        DateEvidence evidence;
        readDate("05/06/2026", true, evidence);
        QCOMPARE(evidence.either, 1);
        QVERIFY(!evidence.provenDayFirst());
        readDate("05/05/2026", true, evidence);
        QCOMPARE(evidence.either, 1);
        readDate("03/20/2026", true, evidence);
        QCOMPARE(evidence.provenDayFirst(), std::optional(false));
        readDate("20/03/2026", true, evidence);
        readDate("21/03/2026", true, evidence);
        QCOMPARE(evidence.provenDayFirst(), std::optional(true));
    }
};

QTEST_APPLESS_MAIN(TestDateText)
#include "tst_date_text.moc"
