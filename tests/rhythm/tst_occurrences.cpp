// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/occurrences.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace dropbeat;

namespace {

// Zones with all sorts of clock changes: both hemispheres, half hours, none, and rules that changed in these years.
const QList<QByteArray> kZones{"Europe/Paris",     "Europe/London",       "Europe/Berlin",       "Europe/Istanbul",
                               "Europe/Moscow",    "America/New_York",    "America/Los_Angeles", "America/Sao_Paulo",
                               "America/St_Johns", "America/Santiago",    "America/Phoenix",     "Africa/Casablanca",
                               "Africa/Cairo",     "Asia/Tokyo",          "Asia/Kolkata",        "Asia/Tehran",
                               "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",    "Pacific/Chatham"};

Touchpoint at(qint64 id, const LocalTime &when, const char *repeats = "")
{
    Touchpoint touchpoint;
    touchpoint.id = {id};
    touchpoint.channel = QStringLiteral("tiktok");
    touchpoint.title = QString::number(id);
    touchpoint.state = TouchpointState::Planned;
    touchpoint.pinned = when;
    touchpoint.repeats = QLatin1String(repeats);
    return touchpoint;
}

QStringList said(const std::vector<Occurrence> &occurrences)
{
    QStringList texts;
    for (const Occurrence &occurrence : occurrences) {
        texts << QString::number(occurrence.touchpoint.value) + u' ' + occurrence.when.toString();
    }
    return texts;
}

const QTime kEvening(18, 30);
const QDate kFriday(2026, 11, 20);

} // namespace

class TestOfOccurrences : public QObject
{
    Q_OBJECT

private slots:
    void mixesOnceAndSeriesByTime()
    {
        const std::vector<Touchpoint> touchpoints{at(1, {kFriday, kEvening}, "FREQ=WEEKLY"),
                                                  at(2, {kFriday.addDays(7), QTime(9, 0)}),
                                                  at(3, {kFriday.addDays(-1), QTime(9, 0)})};
        const OccurrenceIndex index({}, touchpoints, {});
        QCOMPARE(said(index.between(kFriday, kFriday.addDays(14))),
                 QStringList({QStringLiteral("1 2026-11-20T18:30"), QStringLiteral("2 2026-11-27T09:00"),
                              QStringLiteral("1 2026-11-27T18:30"), QStringLiteral("1 2026-12-04T18:30")}));
        QCOMPARE(index.between(kFriday, kFriday).front().seriesDay, kFriday);
        QVERIFY(index.between(kFriday.addDays(1), kFriday.addDays(6)).empty());
    }

    void exceptionsStandApart()
    {
        Touchpoint moved = at(2, {kFriday.addDays(9), QTime(12, 0)});
        moved.series = {1};
        moved.seriesDay = kFriday.addDays(7);
        Touchpoint taken = at(3, {});
        taken.state = TouchpointState::Unscheduled; // put into the tray: its day is empty
        taken.series = {1};
        taken.seriesDay = kFriday.addDays(21);
        const OccurrenceIndex index({}, {at(1, {kFriday, kEvening}, "FREQ=WEEKLY;COUNT=5"), moved, taken},
                                    {{{1}, kFriday.addDays(14)}, {{9}, kFriday}});
        QCOMPARE(said(index.between(kFriday, kFriday.addDays(100))),
                 QStringList({QStringLiteral("1 2026-11-20T18:30"), QStringLiteral("2 2026-11-29T12:00"),
                              QStringLiteral("1 2026-12-18T18:30")}));
    }

    void leavesOutWhatHasNoDay()
    {
        Drop drop;
        drop.id = {1};
        drop.launch = {kFriday, QTime(10, 0)};
        Drop undated = drop;
        undated.id = {2};
        undated.launch = {};
        Drop archived = drop;
        archived.id = {3};
        archived.archived = true;
        std::vector<Touchpoint> touchpoints;
        for (qint64 id = 1; id <= 4; ++id) {
            Touchpoint touchpoint = at(id, {});
            touchpoint.drop = {id == 4 ? 1 : id};
            touchpoint.dayOffset = 2;
            touchpoint.time = kEvening;
            touchpoint.state = id == 4 ? TouchpointState::Unscheduled : TouchpointState::Planned;
            touchpoints.push_back(touchpoint);
        }
        const OccurrenceIndex index({drop, undated, archived}, touchpoints, {});
        QCOMPARE(said(index.between(kFriday.addDays(-400), kFriday.addDays(400))),
                 QStringList(QStringLiteral("1 2026-11-22T18:30")));
    }

    /// Against going through all of them.
    void sameAsLookingAtEach()
    {
        QRandomGenerator chance(3);
        std::vector<Touchpoint> touchpoints;
        for (qint64 id = 1; id <= 300; ++id) {
            touchpoints.push_back(at(id, {kFriday.addDays(chance.bounded(300)), QTime(chance.bounded(24), 0)}));
        }
        const OccurrenceIndex index({}, touchpoints, {});
        for (int i = 0; i < 100; ++i) {
            const QDate from = kFriday.addDays(chance.bounded(300));
            const QDate to = from.addDays(chance.bounded(40));
            const auto found = index.between(from, to);
            QVERIFY(std::is_sorted(found.begin(), found.end(),
                                   [](const Occurrence &a, const Occurrence &b) { return a.when < b.when; }));
            const auto expected = std::count_if(touchpoints.begin(), touchpoints.end(), [&](const Touchpoint &each) {
                return each.pinned.date >= from && each.pinned.date <= to;
            });
            QCOMPARE(static_cast<qint64>(found.size()), static_cast<qint64>(expected));
        }
    }

    void zones_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const QByteArray &name : kZones) {
            QTest::newRow(name.constData()) << name;
        }
    }

    /// What repeats at 18:30 is at 18:30 on the wall, 2020 to 2040, whatever the clocks do.
    void repeatingKeepsItsTime_data() { zones_data(); }
    void repeatingKeepsItsTime()
    {
        QFETCH(QByteArray, name);
        const QTimeZone zone(name);
        QVERIFY(zone.isValid());
        const QDate first(2020, 1, 1);
        const OccurrenceIndex index({}, {at(1, {first, kEvening}, "FREQ=DAILY")}, {});
        const auto occurrences = index.between(first, {2040, 12, 31});
        QCOMPARE(static_cast<qint64>(occurrences.size()), first.daysTo({2040, 12, 31}) + 1);
        QDateTime last;
        for (const Occurrence &occurrence : occurrences) {
            const QDateTime instant = occurrence.when.in(zone);
            QCOMPARE(instant.time(), kEvening);
            QCOMPARE(instant.date(), occurrence.when.date);
            if (last.isValid()) {
                const qint64 seconds = last.secsTo(instant);
                QVERIFY(seconds >= 22 * 3600 && seconds <= 26 * 3600);
            }
            last = instant;
        }
    }

    /// A day later is later, at every time of the day, those included that a change of clocks skips or repeats.
    void laterDaysAreLater_data() { zones_data(); }
    void laterDaysAreLater()
    {
        QFETCH(QByteArray, name);
        const QTimeZone zone(name);
        for (const QTime time : {QTime(0, 0), QTime(0, 30), QTime(1, 30), QTime(2, 0), QTime(2, 30), QTime(3, 0)}) {
            QDateTime last;
            for (QDate day(2020, 1, 1); day <= QDate(2040, 12, 31); day = day.addDays(1)) {
                const QDateTime instant = LocalTime{day, time}.in(zone);
                QVERIFY(instant.isValid());
                QVERIFY2(!last.isValid() || last < instant, qPrintable(day.toString(Qt::ISODate)));
                // What the clocks skip comes out after the gap, on the same day.
                QVERIFY(instant.time() >= time && instant.date() == day);
                last = instant;
            }
        }
    }

    /// A moved launch takes its touchpoints along by whole days; their time of day stays, and what is pinned stays.
    void movedLaunchKeepsDaysAndTimes_data() { zones_data(); }
    void movedLaunchKeepsDaysAndTimes()
    {
        QFETCH(QByteArray, name);
        const QTimeZone zone(name);
        QRandomGenerator chance(11);
        for (int i = 0; i < 200; ++i) {
            const LocalTime from{QDate(2020, 1, 1).addDays(chance.bounded(7600)), QTime(10, 0)};
            const LocalTime to{QDate(2020, 1, 1).addDays(chance.bounded(7600)), QTime(chance.bounded(24), 0)};
            Touchpoint touchpoint = at(1, {});
            touchpoint.dayOffset = chance.bounded(60) - 30;
            touchpoint.time = kEvening;
            QCOMPARE(from.date.daysTo(touchpoint.when(from).date), *touchpoint.dayOffset);
            QCOMPARE(to.date.daysTo(touchpoint.when(to).date), *touchpoint.dayOffset);
            QCOMPARE(touchpoint.when(to).in(zone).time(), kEvening);
            const Touchpoint pinned = at(2, from);
            QCOMPARE(pinned.when(to), from);
        }
    }
};

QTEST_GUILESS_MAIN(TestOfOccurrences)
#include "tst_occurrences.moc"
