// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/local_time.h"

#include <QTest>

using namespace dropbeat;

class TestOfLocalTime : public QObject
{
    Q_OBJECT

private slots:
    void textRoundTrip();
    void wrongTexts();
    void staysTheSameOverAChangeOfClocks();
    void todayIsThePlacesDay();
};

void TestOfLocalTime::textRoundTrip()
{
    const LocalTime time{QDate(2026, 12, 3), QTime(10, 0)};
    QCOMPARE(time.toString(), QStringLiteral("2026-12-03T10:00"));
    QCOMPARE(LocalTime::fromString(time.toString()), time);
    QVERIFY(LocalTime().toString().isEmpty());
}

void TestOfLocalTime::wrongTexts()
{
    for (const char *text : {"", "2026-12-03", "2026-13-03T10:00", "2026-12-03T25:00", "2026-12-03T10",
                             "2026-12-03T10:00:30", "2026-12-03T1a:00", "2026-12-03T 9:00", "T"}) {
        QVERIFY(!LocalTime::fromString(QString::fromUtf8(text)).isValid());
    }
}

void TestOfLocalTime::staysTheSameOverAChangeOfClocks()
{
    const QTimeZone paris("Europe/Paris");
    const LocalTime before{QDate(2026, 10, 24), QTime(18, 30)}; // summer time ends on the 25th
    QCOMPARE(before.in(paris).toUTC().time(), QTime(16, 30));
    QCOMPARE(before.addDays(2).in(paris).toUTC().time(), QTime(17, 30));
    QCOMPARE(before.addDays(2).time, QTime(18, 30));
}

void TestOfLocalTime::todayIsThePlacesDay()
{
    const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(23, 30), QTimeZone::utc()));
    QCOMPARE(clock.today(QTimeZone("Europe/Paris")), QDate(2026, 11, 21));
    QCOMPARE(clock.today(QTimeZone("America/New_York")), QDate(2026, 11, 20));
}

QTEST_GUILESS_MAIN(TestOfLocalTime)
#include "tst_local_time.moc"
