// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/recurrence.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dropbeat;

namespace {

QStringList iso(const std::vector<QDate> &days)
{
    QStringList texts;
    for (const QDate day : days) {
        texts << day.toString(Qt::ISODate);
    }
    return texts;
}

Recurrence rule(const char *text)
{
    return *Recurrence::fromRule(QLatin1String(text));
}

} // namespace

class TestOfRecurrence : public QObject
{
    Q_OBJECT

private slots:
    /// tests/data/rhythm/recurrences.json: another library's days (python-dateutil), see make_recurrences.py there.
    void asAnotherLibrary_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QFile file(QStringLiteral(DROPBEAT_TEST_DATA "/rhythm/recurrences.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll())[QStringLiteral("cases")].toArray()) {
            const QString name = value[QStringLiteral("rule")].toString() + QStringLiteral(" from ") +
                                 value[QStringLiteral("start")].toString();
            QTest::newRow(qPrintable(name)) << value.toObject();
        }
    }
    void asAnotherLibrary()
    {
        QFETCH(QJsonObject, row);
        const auto date = [&row](const char *key) {
            return QDate::fromString(row[QLatin1String(key)].toString(), Qt::ISODate);
        };
        const auto recurrence = Recurrence::fromRule(row[QStringLiteral("rule")].toString());
        QVERIFY(recurrence);
        QStringList expected;
        for (const QJsonValue &day : row[QStringLiteral("days")].toArray()) {
            expected << day.toString();
        }
        QCOMPARE(iso(recurrence->days(date("start"), date("from"), date("to"))), expected);
    }

    /// However it is asked, a day belongs to the series or not.
    void partsMakeTheWhole()
    {
        const QDate start(2026, 1, 31);
        for (const char *text :
             {"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=DAILY;COUNT=100",
              "FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=DAILY;INTERVAL=5;UNTIL=20280101"}) {
            const auto whole = rule(text).days(start, start, start.addDays(900));
            std::vector<QDate> parts;
            for (int from = -30; from < 900; from += 31) {
                const QDate last = std::min(start.addDays(from + 30), start.addDays(900));
                const auto part = rule(text).days(start, start.addDays(from), last);
                parts.insert(parts.end(), part.begin(), part.end());
            }
            QCOMPARE(iso(parts), iso(whole));
        }
    }

    void endsBefore()
    {
        const QDate start(2026, 11, 19);
        const Recurrence weekly = rule("FREQ=WEEKLY;BYDAY=TH;COUNT=10");
        const Recurrence ended = weekly.endingBefore({2026, 12, 10});
        QCOMPARE(
            iso(ended.days(start, start, start.addYears(1))),
            QStringList({QStringLiteral("2026-11-19"), QStringLiteral("2026-11-26"), QStringLiteral("2026-12-03")}));
        QVERIFY(Recurrence::fromRule(ended.rule()));
        // One that ends earlier anyway keeps its end.
        const Recurrence until = rule("FREQ=DAILY;UNTIL=20261122");
        QCOMPARE(until.endingBefore({2027, 1, 1}).days(start, start, start.addYears(1)).size(), size_t(4));
        QVERIFY(rule("FREQ=DAILY").endingBefore(start).days(start, start, start.addYears(1)).size() <= 1);
    }

    void untilMayBeAnInstant()
    {
        const QDate start(2026, 11, 20);
        for (const char *text :
             {"FREQ=DAILY;UNTIL=20261124", "FREQ=DAILY;UNTIL=20261124T180000Z", "FREQ=DAILY;UNTIL=20261124T000000"}) {
            QCOMPARE(rule(text).days(start, start, start.addYears(1)).back(), QDate(2026, 11, 24));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "nonsense", "FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=DAILY;BYHOUR=9,18",
                                 "FREQ=DAILY;BYDAY=XX", "FREQ=DAILY;INTERVAL=0"}) {
            QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
        }
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!Recurrence::fromRule(text));
    }

    void neverMatching()
    {
        const QDate start(2026, 11, 20);
        QCOMPARE(iso(rule("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30").days(start, start, start.addYears(10))),
                 QStringList(QStringLiteral("2026-11-20"))); // the first time counts all the same
        QVERIFY(rule("FREQ=WEEKLY").days(start, start.addDays(-10), start.addDays(-1)).empty());
        QVERIFY(rule("FREQ=WEEKLY").days(start, start.addDays(9), start.addDays(8)).empty());
    }

    void saysItself()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        const auto said = [](const char *text) { return recurrenceText(QLatin1String(text)); };
        QCOMPARE(said("FREQ=WEEKLY;BYDAY=TU,TH"), QStringLiteral("every week on Tuesday and Thursday"));
        QCOMPARE(said("FREQ=MONTHLY;BYDAY=-1FR"), QStringLiteral("every month on last Friday"));
        QCOMPARE(said("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5"), QStringLiteral("every year on day 5 in March"));
        QVERIFY(said("FREQ=DAILY;UNTIL=20270304").startsWith(QStringLiteral("every day, until 4 Mar 2027")));
        QCOMPARE(said("something else"), QStringLiteral("something else"));
    }
};

QTEST_GUILESS_MAIN(TestOfRecurrence)
#include "tst_recurrence.moc"
