// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar_season.h"
#include "core/base/error.h"
#include "core/exchange/calendar_changes.h"
#include "core/exchange/ical_zone.h"
#include "core/rhythm/occurrences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace dropbeat;
using test::calendarOptions;
using test::calendarSeason;

namespace {

const QString kData = QStringLiteral(DROPBEAT_TEST_DATA "/calendars/");

/// Zones with every kind of rule: none, northern, southern, by weekday and by day, half an hour, below zero, and one
/// whose changes no rule describes.
const QByteArrayList kZones{"Europe/Paris",     "America/New_York",  "America/Los_Angeles", "Europe/London",
                            "Europe/Dublin",    "Australia/Sydney",  "Australia/Lord_Howe", "Asia/Kolkata",
                            "Asia/Tokyo",       "America/Sao_Paulo", "Africa/Casablanca",   "Asia/Jerusalem",
                            "Pacific/Auckland", "America/St_Johns",  "Asia/Tehran",         "Africa/Cairo",
                            "America/Santiago", "Pacific/Chatham",   "Atlantic/Azores",     "UTC"};

void addZones()
{
    QTest::addColumn<QByteArray>("zone");
    for (const QByteArray &zone : kZones) {
        QTest::addRow("%s", zone.constData()) << zone;
    }
}

QByteArray fileOf(const QString &name)
{
    QFile file(kData + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ScheduleChanges changesOf(const PlanSchedule &schedule, const QByteArray &bytes)
{
    return calendarChanges(schedule, readCalendar(bytes, schedule.profile.timeZone), QStringLiteral("tiktok"));
}

QStringList told(const ScheduleChanges &changes)
{
    QStringList lines;
    for (const ScheduleChange &change : changes.changes) {
        lines << QStringLiteral("%1 %2 %3: %4")
                     .arg(static_cast<int>(change.kind))
                     .arg(change.when.toString(), change.title, change.details.join(QStringLiteral("; ")));
    }
    return lines + changes.problems;
}

QByteArray edited(QByteArray bytes, const QByteArray &from, const QByteArray &to)
{
    Q_ASSERT(bytes.contains(from));
    return bytes.replace(from, to);
}

QByteArray calendarWith(const QByteArray &inner)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n" + inner + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

/// The first Python that has the reader: the one of the path, or the distribution's. Empty: none.
QString pythonWithReader()
{
    static const QString found = [] {
        for (const QString &program :
             {QStandardPaths::findExecutable(QStringLiteral("python3")),
              QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")})}) {
            QProcess python;
            python.start(program, {QStringLiteral("-c"), QStringLiteral("import icalendar, dateutil, zoneinfo")});
            if (!program.isEmpty() && python.waitForFinished(60'000) && python.exitStatus() == QProcess::NormalExit &&
                python.exitCode() == 0) {
                return program;
            }
        }
        return QString();
    }();
    return found;
}

/// The second reader: what a program of somebody else's says the file holds.
QJsonObject readBySomebodyElse(const QByteArray &bytes, const QStringList &arguments)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("plan.ics")));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(bytes);
    file.close();
    QProcess python;
    python.start(pythonWithReader(),
                 QStringList{kData + QStringLiteral("read_calendar.py"), file.fileName()} + arguments);
    python.waitForFinished(120'000);
    if (python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

/// A plan with everything at random that a person can make: zones, rules, skipped and moved days, texts.
PlanSchedule invented(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const auto pick = [&random](const QStringList &from) { return from.at(random.bounded(int(from.size()))); };
    PlanSchedule schedule = calendarSeason(QTimeZone(kZones.at(random.bounded(int(kZones.size())))));
    schedule.touchpoints.clear();
    schedule.skipped.clear();
    const QStringList texts{{},
                            QStringLiteral("a, b; c\\d"),
                            QStringLiteral("two\nlines"),
                            QStringLiteral("“𝒻ü”"),
                            QStringLiteral("Purpose: none"),
                            QString(200, u'x'),
                            QStringLiteral("— dashed")};
    const QStringList rules{{},
                            QStringLiteral("FREQ=WEEKLY;BYDAY=TU,TH"),
                            QStringLiteral("FREQ=DAILY;INTERVAL=3;COUNT=9"),
                            QStringLiteral("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20281231"),
                            QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=31"),
                            QStringLiteral("FREQ=YEARLY;UNTIL=20400101")};
    for (int i = 0; i < count; ++i) {
        Touchpoint row;
        row.id = {1000 + i};
        row.channel = pick({QStringLiteral("tiktok"), QStringLiteral("email")});
        row.title = QStringLiteral("%1 %2").arg(i).arg(pick(texts)).simplified();
        row.purpose = pick(texts);
        row.notes = pick(texts);
        row.owner = pick({{}, QStringLiteral("Ana")});
        row.state = static_cast<TouchpointState>(random.bounded(5));
        const LocalTime when{QDate(2027, 1, 1).addDays(random.bounded(700)),
                             QTime(random.bounded(24), random.bounded(60))};
        if (random.bounded(2) == 0) {
            row.drop = schedule.drops.front().id;
            row.dayOffset = random.bounded(-40, 40);
            row.time = when.time;
        } else {
            row.pinned = when;
            row.repeats = pick(rules);
        }
        schedule.touchpoints.push_back(row);
        const QDate other = when.date.addDays(7 * random.bounded(1, 20));
        if (row.isRepeating() && random.bounded(2) == 0) {
            schedule.skipped.emplace_back(row.id, other);
        } else if (row.isRepeating()) {
            row.series = row.id;
            row.id = {100'000 + i};
            row.repeats.clear();
            row.seriesDay = other;
            row.pinned = {other.addDays(1), when.time};
            schedule.touchpoints.push_back(row);
        }
    }
    return schedule;
}

} // namespace

class TestCalendarFile : public QObject
{
    Q_OBJECT

private slots:
    void writesAsBefore()
    {
        const QByteArray bytes = writeCalendar(calendarSeason(QTimeZone("Europe/Paris")), calendarOptions());
        if (qEnvironmentVariableIsSet("DROPBEAT_WRITE_GOLDEN")) {
            QFile file(kData + QStringLiteral("season.ics"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        QCOMPARE(QString::fromUtf8(bytes), QString::fromUtf8(fileOf(QStringLiteral("season.ics"))));
        for (const QByteArray &line : bytes.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // 75 octets and the carriage return
        }
    }

    void importChangesNothing_data() { addZones(); }
    void importChangesNothing()
    {
        QFETCH(QByteArray, zone);
        const PlanSchedule schedule = calendarSeason(QTimeZone(zone));
        const QByteArray bytes = writeCalendar(schedule, calendarOptions());
        QCOMPARE(told(changesOf(schedule, bytes)), QStringList());
        QCOMPARE(writeCalendar(schedule, calendarOptions()), bytes);
        CalendarOptions bare = calendarOptions();
        bare.launches = false;
        bare.quietDays = false;
        bare.alarmMinutes = 0;
        QCOMPARE(told(changesOf(schedule, writeCalendar(schedule, bare))), QStringList());
    }

    void leadsBack()
    {
        CalendarOptions options = calendarOptions();
        options.url = QStringLiteral("file:///plans/a%20season.dropbeat");
        const PlanSchedule schedule = calendarSeason(QTimeZone("Europe/Paris"));
        const QByteArray bytes = writeCalendar(schedule, options);
        QCOMPARE(bytes.count("URL:file:///plans/a%20season.dropbeat\r\n"), bytes.count("BEGIN:VEVENT"));
        QCOMPARE(told(changesOf(schedule, bytes)), QStringList());
    }

    /// Whatever is planned, its own file says nothing new, and a program of somebody else's reads the same times.
    void anyScheduleComesBack()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const PlanSchedule schedule = invented(seed, 30);
            const QByteArray bytes = writeCalendar(schedule, calendarOptions());
            const QStringList lines = told(changesOf(schedule, bytes));
            QVERIFY2(lines.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(lines.value(0))));
            const CalendarFile file = readCalendar(bytes, schedule.profile.timeZone);
            QCOMPARE(file.problems, QStringList());
            QCOMPARE(file, readCalendar(bytes, schedule.profile.timeZone));
        }
    }

    /// Another plan takes the file in as foreign events; what it writes then holds the same times.
    void comesBackWhole_data() { addZones(); }
    void comesBackWhole()
    {
        QFETCH(QByteArray, zone);
        const PlanSchedule schedule = calendarSeason(QTimeZone(zone));
        PlanSchedule other;
        other.profile = schedule.profile;
        other.channels = schedule.channels;
        CalendarOptions bare = calendarOptions();
        bare.launches = false;
        const ScheduleChanges changes = changesOf(other, writeCalendar(schedule, bare));
        QCOMPARE(changes.problems, QStringList());
        qint64 id = 900;
        for (const ScheduleChange &change : changes.changes) {
            const Id<Touchpoint> series{id + 1};
            for (Touchpoint touchpoint : change.added) {
                touchpoint.id = {++id};
                touchpoint.series = touchpoint.seriesDay.isValid() ? series : Id<Touchpoint>();
                other.touchpoints.push_back(touchpoint);
            }
            for (const auto &[nobody, day] : change.skipped) {
                other.skipped.emplace_back(series, day);
            }
        }
        const auto times = [](const PlanSchedule &of) {
            std::multiset<QString> texts;
            for (const Occurrence &one : OccurrenceIndex(of.drops, of.touchpoints, of.skipped)
                                             .between(QDate(2027, 1, 1), QDate(2028, 12, 31))) {
                const auto touchpoint = std::ranges::find_if(
                    of.touchpoints, [&one](const Touchpoint &each) { return each.id == one.touchpoint; });
                texts.insert(one.when.toString() + u' ' + touchpoint->channel + u' ' + touchpoint->title);
            }
            return texts;
        };
        QCOMPARE(times(other), times(schedule));
        QVERIFY(times(other).size() > 50);
    }

    void tellsWhatWasEdited_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("changes");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                            const QStringList &changes) { QTest::addRow("%s", name) << from << to << changes; };
        row("title", "SUMMARY:TikTok · Tease: swatch", "SUMMARY:TikTok · Tease: yarn",
            {QStringLiteral("0 2027-03-15T18:30 Tease: swatch: Title: “Tease: swatch” → “Tease: yarn”")});
        row("time, relative", "DTSTART;TZID=Europe/Paris:20270315T183000", "DTSTART;TZID=Europe/Paris:20270317T190000",
            {QStringLiteral("0 2027-03-17T19:00 Tease: swatch: Time: 15 Mar 2027 18:30 → 17 Mar 2027 19:00")});
        row("time of another zone", "DTSTART;TZID=Europe/Paris:20270315T183000", "DTSTART:20270315T180000Z",
            {QStringLiteral("0 2027-03-15T19:00 Tease: swatch: Time: 15 Mar 2027 18:30 → 19:00")});
        row("floating time", "DTSTART;TZID=Europe/Paris:20270315T183000", "DTSTART:20270315T183000", {});
        row("launch", "DTSTART;TZID=Europe/Paris:20270325T100000", "DTSTART;TZID=Europe/Paris:20270326T100000",
            {QStringLiteral(
                "0 2027-03-26T10:00 Launch: Knit; capsule, “ñandú”: Launch: 25 Mar 2027 10:00 → 26 Mar 2027 "
                "10:00")});
        row("purpose", "DESCRIPTION:Purpose: Wake the list", "DESCRIPTION:Purpose: Wake them",
            {QStringLiteral("0 2027-03-15T18:30 Tease: swatch: Purpose: “Wake them”")});
        row("rule", "RRULE:FREQ=DAILY;COUNT=20", "RRULE:FREQ=DAILY;COUNT=5",
            {QStringLiteral("0 2027-03-20T12:00 Story: Repeats: every day, 5 time(s)")});
        row("once", "RRULE:FREQ=DAILY;COUNT=20\r\n", "",
            {QStringLiteral("0 2027-03-20T12:00 Story: No longer repeats")});
        row("hourly", "RRULE:FREQ=DAILY;COUNT=20", "RRULE:FREQ=HOURLY;COUNT=20",
            {QStringLiteral("“TikTok · Story”: its rule repeats it within a day or can't be understood; left out.")});
        row("exception", "EXDATE;TZID=Europe/Paris:20270401T183000\r\n",
            "EXDATE;TZID=Europe/Paris:20270401T183000\r\nEXDATE;TZID=Europe/Paris:20270506T183000\r\n",
            {QStringLiteral("0 2027-03-04T18:30 Thursday letter: Skips 6 May 2027")});
        row("no exception", "EXDATE;TZID=Europe/Paris:20270401T183000\r\n", "",
            {QStringLiteral("0 2027-03-04T18:30 Thursday letter: Takes place on 1 Apr 2027 again")});
        row("override", "DTSTART;TZID=Europe/Paris:20270409T090000", "DTSTART;TZID=Europe/Paris:20270409T100000",
            {QStringLiteral("0 2027-03-04T18:30 Thursday letter: Time: 9 Apr 2027 09:00 → 10:00")});
    }

    void tellsWhatWasEdited()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, changes);
        const PlanSchedule schedule = calendarSeason(QTimeZone("Europe/Paris"));
        const QByteArray bytes = edited(writeCalendar(schedule, calendarOptions()), from, to);
        QStringList lines = told(changesOf(schedule, bytes));
        // An event that can't be taken is not in the file either: that is offered, not done.
        lines.removeIf([](const QString &line) { return line.startsWith(u'3'); });
        QCOMPARE(lines, changes);
    }

    void relativeStaysRelative()
    {
        const PlanSchedule schedule = calendarSeason(QTimeZone("Europe/Paris"));
        QByteArray bytes = writeCalendar(schedule, calendarOptions());
        bytes = edited(bytes, "Paris:20270315T183000", "Paris:20270317T190000");
        bytes = edited(bytes, "Paris:20270325T100000", "Paris:20270326T100000");
        const ScheduleChanges changes = changesOf(schedule, bytes);
        QCOMPARE(changes.changes.size(), size_t(2));
        const Touchpoint &tease = changes.changes[0].updated.at(0);
        QCOMPARE(tease.dayOffset, std::optional<int>(-9)); // from the launch as the file has it
        QCOMPARE(tease.time, QTime(19, 0));
        QVERIFY(!tease.pinned.isValid());
        QVERIFY(changes.changes[1].launch.has_value());
    }

    void reportsWhatIsGone()
    {
        const PlanSchedule schedule = calendarSeason(QTimeZone("Europe/Paris"));
        QByteArray bytes = writeCalendar(schedule, calendarOptions());
        const qsizetype uid = bytes.indexOf("UID:touchpoint-202@dropbeat");
        const qsizetype from = bytes.lastIndexOf("BEGIN:VEVENT", uid);
        const qsizetype to = bytes.indexOf("END:VEVENT\r\n", uid) + 12;
        bytes.remove(from, to - from);
        const ScheduleChanges changes = changesOf(schedule, bytes);
        QCOMPARE(told(changes), QStringList{QStringLiteral("3 2027-04-15T07:05 Wear it: No longer in the file")});
        QCOMPARE(changes.changes[0].removed, std::vector<Id<Touchpoint>>{Id<Touchpoint>{202}});
        // A file of one drop says nothing about the brand's own touchpoints.
        PlanSchedule one = schedule;
        std::erase_if(one.touchpoints, [](const Touchpoint &each) { return each.drop.isNull(); });
        one.skipped.clear();
        QCOMPARE(told(changesOf(schedule, writeCalendar(one, calendarOptions()))), QStringList());
    }

    void leavesAloneWhatIsNewerThanTheFile()
    {
        PlanSchedule schedule = calendarSeason(QTimeZone("Europe/Paris"));
        const QByteArray bytes = writeCalendar(schedule, calendarOptions());
        Touchpoint later = schedule.touchpoints[0];
        later.id = {(calendarOptions().now.toMSecsSinceEpoch() + 1000) << 21};
        schedule.touchpoints.push_back(later);
        QCOMPARE(told(changesOf(schedule, bytes)), QStringList());
    }

    void takesForeignEvents()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const PlanSchedule schedule = calendarSeason(QTimeZone("Europe/Paris"));
        const ScheduleChanges changes = changesOf(schedule, fileOf(QStringLiteral("foreign.ics")));
        QFile expected(kData + QStringLiteral("foreign.txt"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(told(changes).join(u'\n') + u'\n', QString::fromUtf8(expected.readAll()));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear diary");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("too large") << QByteArray("BEGIN:VCALENDAR\r\n") + QByteArray((32 << 20) + 1, 'x');
        QTest::newRow("too deep") << QByteArray("BEGIN:VCALENDAR\r\n").repeated(200'000);
        QTest::newRow("too deep, lower case")
            << QByteArray("BEGIN:VCALENDAR\n") + QByteArray("begin:vevent\n").repeated(100);
        QTest::newRow("too many")
            << "BEGIN:VCALENDAR\r\n" +
                   QByteArray("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270101T100000\r\nEND:VEVENT\r\n").repeated(20'001) +
                   "END:VCALENDAR\r\n";
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY_EXCEPTION_THROWN(readCalendar(bytes, QTimeZone("Europe/Paris")), Error);
    }

    void leavesOutWhatItCantRead_data()
    {
        QTest::addColumn<QByteArray>("inner");
        QTest::newRow("no uid") << QByteArray("SUMMARY:x\r\nDTSTART:20270101T100000\r\n");
        QTest::newRow("no start") << QByteArray("UID:a\r\nSUMMARY:x\r\n");
        QTest::newRow("no date") << QByteArray("UID:a\r\nDTSTART:20271399T100000\r\n");
        QTest::newRow("unknown zone") << QByteArray("UID:a\r\nDTSTART;TZID=Moon/Base:20270101T100000\r\n");
        QTest::newRow("hourly") << QByteArray("UID:a\r\nDTSTART:20270101T100000\r\nRRULE:FREQ=HOURLY\r\n");
        QTest::newRow("rdate") << QByteArray("UID:a\r\nDTSTART:20270101T100000\r\nRDATE:20270105T100000\r\n");
        QTest::newRow("two rules") << QByteArray(
            "UID:a\r\nDTSTART:20270101T100000\r\nRRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY\r\n");
        QTest::newRow("this and future") << QByteArray(
            "UID:a\r\nDTSTART:20270101T100000\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270101T100000\r\n");
        QTest::newRow("another day here")
            << QByteArray("UID:a\r\nDTSTART;TZID=America/New_York:20270107T210000\r\nRRULE:FREQ=WEEKLY;BYDAY=TH\r\n");
    }

    void leavesOutWhatItCantRead()
    {
        QFETCH(QByteArray, inner);
        const CalendarFile file = readCalendar(calendarWith(inner), QTimeZone("Europe/Paris"));
        QCOMPARE(file.events.size(), size_t(0));
        QCOMPARE(file.problems.size(), 1);
    }

    void survivesDamage()
    {
        const QByteArray whole = writeCalendar(calendarSeason(QTimeZone("Europe/Paris")), calendarOptions());
        const PlanSchedule schedule = calendarSeason(QTimeZone("Europe/Paris"));
        quint32 random = 1;
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = whole;
            for (int fault = 0; fault < 4; ++fault) {
                random = random * 1664525U + 1013904223U;
                const auto at = static_cast<qsizetype>(random % static_cast<quint32>(bytes.size()));
                round % 2 == 0 ? bytes.remove(at, 1 + (random >> 24))
                               : (bytes[at] = static_cast<char>(random >> 16), bytes);
            }
            try {
                changesOf(schedule, bytes);
            } catch (const Error &error) {
                QVERIFY(!error.text().isEmpty());
            }
        }
    }

    /// Every zone's description, against the zone data that somebody else's program reads.
    void zonesAreRight_data() { addZones(); }
    void zonesAreRight()
    {
        if (pythonWithReader().isEmpty()) {
            QSKIP("python3-icalendar is not here");
        }
        QFETCH(QByteArray, zone);
        if (isUtc(QTimeZone(zone))) {
            return;
        }
        const IcalComponent described = zoneComponent(QTimeZone(zone), 2020, 2040, false);
        char *text = icalcomponent_as_ical_string_r(described.get());
        const QByteArray bytes =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + QByteArray(text) + "END:VCALENDAR\r\n";
        icalmemory_free_buffer(text);
        const QJsonObject read = readBySomebodyElse(bytes, {QStringLiteral("--zone"), QString::fromLatin1(zone)});
        QVERIFY(read.value(QStringLiteral("compared")).toInt() > 7000);
        QCOMPARE(read.value(QStringLiteral("wrong")).toArray(), QJsonArray());
    }

    void anotherProgramReadsTheSame_data() { addZones(); }
    void anotherProgramReadsTheSame()
    {
        if (pythonWithReader().isEmpty()) {
            QSKIP("python3-icalendar is not here");
        }
        QFETCH(QByteArray, zone);
        const PlanSchedule schedule = calendarSeason(QTimeZone(zone));
        CalendarOptions options = calendarOptions();
        options.launches = false;
        options.quietDays = false;
        const QJsonObject read = readBySomebodyElse(writeCalendar(schedule, options), {});
        QStringList theirs;
        const QJsonArray events = read.value(QStringLiteral("events")).toArray();
        for (const auto &each : events) {
            const QJsonObject one = each.toObject();
            theirs << one.value(QStringLiteral("local")).toString() + u' ' +
                          one.value(QStringLiteral("zone")).toString() + u' ' +
                          one.value(QStringLiteral("uid")).toString() + u' ' +
                          one.value(QStringLiteral("summary")).toString();
        }
        QStringList ours;
        for (const Occurrence &one : OccurrenceIndex(schedule.drops, schedule.touchpoints, schedule.skipped)
                                         .between(QDate(2027, 1, 1), QDate(2028, 12, 31))) {
            const auto of = [&schedule](Id<Touchpoint> id) {
                return *std::ranges::find_if(schedule.touchpoints,
                                             [id](const Touchpoint &each) { return each.id == id; });
            };
            const Touchpoint touchpoint = of(one.touchpoint);
            const Touchpoint named = touchpoint.series ? of(touchpoint.series) : touchpoint;
            const QString uid =
                named.uid.isEmpty() ? QStringLiteral("touchpoint-%1@dropbeat").arg(named.id.value) : named.uid;
            ours << one.when.toString() + u' ' + QString::fromLatin1(zone) + u' ' + uid + u' ' +
                        schedule.channelName(touchpoint.channel) + QStringLiteral(" · ") + touchpoint.title;
        }
        theirs.sort();
        ours.sort();
        QCOMPARE(theirs, ours);
        QVERIFY(ours.filter(QStringLiteral("T18:30")).size() > 30); // on both sides of the change of clocks
    }
};

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendar_file.moc"
