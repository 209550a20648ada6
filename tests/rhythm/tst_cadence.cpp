// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/cadence.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace dropbeat;

namespace {

const auto kNeverQuiet = [](QDate) { return false; };

Cadence nth(int every, int which, int weekday)
{
    Cadence cadence;
    cadence.every = every;
    cadence.nth = which;
    cadence.weekday = weekday;
    return cadence;
}

Cadence monthDay(int every, int day)
{
    Cadence cadence;
    cadence.kind = Cadence::Kind::DayOfMonth;
    cadence.every = every;
    cadence.monthDay = day;
    return cadence;
}

Cadence weeks(int every, int weekday)
{
    Cadence cadence;
    cadence.kind = Cadence::Kind::Weeks;
    cadence.every = every;
    cadence.weekday = weekday;
    return cadence;
}

int monthNumber(QDate day)
{
    return day.year() * 12 + day.month();
}

/// Whether a day is one of the rhythm, told from the calendar alone.
bool obeys(const Cadence &cadence, QDate day)
{
    if (cadence.kind == Cadence::Kind::Weeks) {
        // Both days' weeks, from Monday, so many apart.
        const QDate monday = cadence.anchor.addDays(1 - cadence.anchor.dayOfWeek());
        return day.dayOfWeek() == cadence.weekday &&
               (monday.daysTo(day.addDays(1 - day.dayOfWeek())) / 7) % cadence.every == 0;
    }
    if ((monthNumber(day) - monthNumber(cadence.anchor)) % cadence.every != 0) {
        return false;
    }
    if (cadence.kind == Cadence::Kind::DayOfMonth) {
        return cadence.monthDay < 0 ? day.day() == day.daysInMonth()
                                    : day.day() == std::min(cadence.monthDay, day.daysInMonth());
    }
    if (day.dayOfWeek() != cadence.weekday) {
        return false;
    }
    return cadence.nth < 0 ? day.day() > day.daysInMonth() - 7 : (day.day() - 1) / 7 + 1 == cadence.nth;
}

/// A rhythm by chance, its counting fixed.
Cadence anyCadence(QRandomGenerator &chance)
{
    Cadence cadence;
    switch (chance.bounded(5)) {
    case 0:
        cadence = nth(1 + chance.bounded(3), 1 + chance.bounded(4), 1 + chance.bounded(7));
        break;
    case 1:
        cadence = nth(1 + chance.bounded(3), -1, 1 + chance.bounded(7));
        break;
    case 2:
        cadence = monthDay(1 + chance.bounded(3), 1 + chance.bounded(31));
        break;
    case 3:
        cadence = monthDay(1 + chance.bounded(3), -1);
        break;
    default:
        cadence = weeks(1 + chance.bounded(6), 1 + chance.bounded(7));
    }
    cadence.toleranceDays = chance.bounded(10);
    cadence.anchor = QDate(2026, 1, 1).addDays(chance.bounded(4000) - 2000);
    return cadence;
}

} // namespace

class TestOfCadence : public QObject
{
    Q_OBJECT

private slots:
    void known_data()
    {
        QTest::addColumn<Cadence>("cadence");
        QTest::addColumn<QDate>("after");
        QTest::addColumn<QList<QDate>>("days");
        const auto row = [](const char *name, const Cadence &cadence, QDate after, const QList<QDate> &days) {
            QTest::newRow(name) << cadence << after << days;
        };
        // Read off a calendar.
        row("first Thursday", nth(1, 1, 4), {2026, 11, 20},
            {{2026, 12, 3}, {2027, 1, 7}, {2027, 2, 4}, {2027, 3, 4}, {2027, 4, 1}, {2027, 5, 6}});
        row("first Thursday, on one", nth(1, 1, 4), {2026, 12, 3}, {{2027, 1, 7}, {2027, 2, 4}});
        row("last Friday", nth(1, -1, 5), {2026, 11, 20}, {{2026, 11, 27}, {2026, 12, 25}, {2027, 1, 29}});
        row("the 31st", monthDay(1, 31), {2026, 11, 20},
            {{2026, 11, 30}, {2026, 12, 31}, {2027, 1, 31}, {2027, 2, 28}});
        row("last day, leap year", monthDay(1, -1), {2028, 1, 31}, {{2028, 2, 29}, {2028, 3, 31}, {2028, 4, 30}});
        row("the 29th in February", monthDay(1, 29), {2027, 1, 29}, {{2027, 2, 28}, {2027, 3, 29}});
        Cadence everyOther = nth(2, 1, 4);
        everyOther.anchor = QDate(2026, 10, 1);
        row("bi-monthly, by its anchor", everyOther, {2026, 11, 20}, {{2026, 12, 3}, {2027, 2, 4}, {2027, 4, 1}});
        everyOther.anchor = QDate(2026, 11, 5);
        row("bi-monthly, the other phase", everyOther, {2026, 11, 20}, {{2027, 1, 7}, {2027, 3, 4}});
        everyOther.anchor = QDate(2027, 11, 5);
        row("bi-monthly, an anchor to come", everyOther, {2026, 11, 20}, {{2027, 1, 7}, {2027, 3, 4}});
        Cadence fortnight = weeks(2, 2);
        fortnight.anchor = QDate(2026, 11, 10);
        row("every two weeks", fortnight, {2026, 11, 20},
            {{2026, 11, 24}, {2026, 12, 8}, {2026, 12, 22}, {2027, 1, 5}});
        fortnight.anchor = QDate(2026, 12, 1);
        row("every two weeks, an anchor to come", fortnight, {2026, 11, 10}, {{2026, 11, 17}, {2026, 12, 1}});
    }
    void known()
    {
        QFETCH(Cadence, cadence);
        QFETCH(QDate, after);
        QFETCH(QList<QDate>, days);
        const auto found = nextLaunchDays(cadence, after, static_cast<int>(days.size()), kNeverQuiet);
        QCOMPARE(QList<QDate>(found.begin(), found.end()), days);
    }

    /// All days of the rhythm and no others, in order.
    void daysAreThoseOfTheRule()
    {
        QRandomGenerator chance(20261120);
        for (int i = 0; i < 400; ++i) {
            const Cadence cadence = anyCadence(chance);
            const QDate from = QDate(2024, 1, 1).addDays(chance.bounded(1500));
            const QDate to = from.addDays(chance.bounded(800));
            std::vector<QDate> expected;
            for (QDate day = from; day <= to; day = day.addDays(1)) {
                if (obeys(cadence, day)) {
                    expected.push_back(day);
                }
            }
            QCOMPARE(cadenceDays(cadence, from, to), expected);
        }
    }

    /// Launches are in order, never quiet, each within the tolerance of a day of the rhythm of its own.
    void launchesKeepTheTolerance()
    {
        QRandomGenerator chance(5112026);
        for (int i = 0; i < 300; ++i) {
            const Cadence cadence = anyCadence(chance);
            const QDate after = QDate(2024, 1, 1).addDays(chance.bounded(1500));
            const int modulus = 2 + chance.bounded(9);
            const auto isQuiet = [modulus](QDate day) { return day.toJulianDay() % modulus == 0; };
            const std::vector<QDate> launches = nextLaunchDays(cadence, after, 8, isQuiet);
            const bool always = cadence.toleranceDays > 0; // with one day to either side there is always a way
            QVERIFY(!always || launches.size() == 8);
            QDate last = after;
            for (const QDate launch : launches) {
                QVERIFY(launch > last);
                QVERIFY(!isQuiet(launch));
                const auto near =
                    cadenceDays(cadence, launch.addDays(-cadence.toleranceDays), launch.addDays(cadence.toleranceDays));
                QVERIFY(!near.empty());
                last = launch;
            }
        }
    }

    void quietDayGivesWay()
    {
        Cadence cadence = nth(1, -1, 5);
        cadence.toleranceDays = 3;
        const QDate friday(2026, 11, 27);
        const auto next = [&](const std::function<bool(QDate)> &isQuiet) {
            return nextLaunchDays(cadence, {2026, 11, 20}, 1, isQuiet).front();
        };
        QCOMPARE(next([&](QDate day) { return day == friday; }), QDate(2026, 11, 28)); // the later one of two
        QCOMPARE(next([&](QDate day) { return day >= friday && day < QDate(2026, 12, 5); }), QDate(2026, 11, 26));
        // None within the tolerance: the month's launch stays out.
        QCOMPARE(next([&](QDate day) { return std::abs(day.daysTo(friday)) <= 3; }), QDate(2026, 12, 25));
    }

    void alwaysQuietEnds()
    {
        QVERIFY(nextLaunchDays(nth(1, 1, 4), {2026, 11, 20}, 3, [](QDate) { return true; }).empty());
    }

    void nthWeekdayOfAMonth()
    {
        QCOMPARE(nthWeekday(2026, 11, 4, 4), QDate(2026, 11, 26));
        QCOMPARE(nthWeekday(2026, 11, 5, 1), QDate(2026, 11, 30));
        QVERIFY(!nthWeekday(2026, 11, 5, 4).isValid());
        QCOMPARE(nthWeekday(2028, 2, -1, 2), QDate(2028, 2, 29));
        QVERIFY(!nthWeekday(2026, 13, 1, 1).isValid());
    }

    void saysItself()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        QCOMPARE(cadenceText(nth(1, 1, 4)), QStringLiteral("first Thursday of each month"));
        QCOMPARE(cadenceText(nth(2, -1, 5)), QStringLiteral("last Friday of every other month"));
        QVERIFY(cadenceText(monthDay(1, 15)).contains(QStringLiteral("15")));
        QCOMPARE(cadenceText(weeks(1, 2)), QStringLiteral("every week on Tuesday"));
    }
};

QTEST_GUILESS_MAIN(TestOfCadence)
#include "tst_cadence.moc"
