// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar_season.h"
#include "core/exchange/schedule_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

PlanSchedule season()
{
    PlanSchedule schedule = test::calendarSeason(QTimeZone("Europe/Paris"));
    schedule.touchpoints[0].notes = QStringLiteral("Says \"hello\",\nand more");
    return schedule;
}

ScheduleRange range(QDate from = {2027, 3, 1}, QDate to = {2027, 3, 22})
{
    ScheduleRange range;
    range.from = from;
    range.to = to;
    range.now = QDateTime(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC);
    return range;
}

ScheduleFormat format(const char *id)
{
    const auto formats = ScheduleFormat::all();
    const auto found = std::ranges::find(formats, QString(QLatin1String(id)), &ScheduleFormat::id);
    return found == formats.end() ? ScheduleFormat() : *found;
}

} // namespace

class TestScheduleFile : public QObject
{
    Q_OBJECT

private slots:
    void formatsNameTheirSources()
    {
        const auto formats = ScheduleFormat::all();
        QVERIFY(formats.size() >= 2);
        for (const ScheduleFormat &each : formats) {
            QVERIFY(!each.sources.isEmpty());
            QVERIFY(!each.asOf.isEmpty());
            QVERIFY(each.mostRows > 0);
            QCOMPARE(std::ranges::count(each.columns, QStringLiteral("time"), &ScheduleFormat::Column::value), 1);
            QCOMPARE(std::ranges::count(each.columns, QStringLiteral("text"), &ScheduleFormat::Column::value), 1);
        }
    }

    void takesOwnDescriptions()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        const size_t usual = ScheduleFormat::all(folder.path()).size();
        QCOMPARE(ScheduleFormat::all(folder.filePath(QStringLiteral("none"))).size(), usual);
        write(QStringLiteral("own.json"),
              "{\"id\": \"own\", \"time_format\": \"dd.MM.yyyy HH:mm\", \"minute_step\": 15, \"columns\": ["
              "{\"title\": \"Wann\", \"value\": \"time\"}, {\"title\": \"Was\", \"value\": \"text\"}], \"header\": "
              "true}");
        write(QStringLiteral("buffer.json"),
              "{\"id\": \"buffer\", \"name\": \"My Buffer\", \"time_format\": \"HH:mm\", \"columns\": ["
              "{\"value\": \"time\"}, {\"value\": \"text\"}]}");
        const auto formats = ScheduleFormat::all(folder.path());
        QCOMPARE(formats.size(), usual + 1);
        const auto own = std::ranges::find(formats, QStringLiteral("own"), &ScheduleFormat::id);
        QCOMPARE(std::ranges::count(formats, QStringLiteral("My Buffer"), &ScheduleFormat::name), 1);
        const QString bytes = QString::fromUtf8(makeScheduleFile(season(), *own, range()).bytes);
        QVERIFY2(bytes.startsWith(QStringLiteral("Wann,Was\r\n")), qPrintable(bytes));
        QVERIFY2(bytes.contains(QStringLiteral("\r\n15.03.2027 18:30,\"Says")), qPrintable(bytes));
        write(QStringLiteral("half.json"), "{\"id\": \"half\", \"columns\": []}");
        try {
            ScheduleFormat::all(folder.path());
            QFAIL("a description without columns was taken");
        } catch (const Error &error) {
            QVERIFY(error.text().contains(QStringLiteral("half.json")));
        }
    }

    void writesBuffer()
    {
        const ScheduleFile file = makeScheduleFile(season(), format("buffer"), range());
        QCOMPARE(QString::fromUtf8(file.bytes),
                 QStringLiteral("Text,Image URL,Tags,Posting Time\r\n"
                                "\"Says \"\"hello\"\",\nand more\",\"\",\"\",\"2027-03-15 18:30\"\r\n"
                                "\"Story\",\"\",\"\",\"2027-03-20 12:00\"\r\n"
                                "\"Story\",\"\",\"\",\"2027-03-21 12:00\"\r\n"
                                "\"Story\",\"\",\"\",\"2027-03-22 12:00\"\r\n"));
        QCOMPARE(file.notes.size(), 1);
    }

    void writesHootsuite()
    {
        PlanSchedule schedule = season();
        schedule.touchpoints[0].time = QTime(18, 31);
        const ScheduleFile file = makeScheduleFile(schedule, format("hootsuite"), range());
        QCOMPARE(QString::fromUtf8(file.bytes).section(QStringLiteral("\r\n"), 0, 1),
                 QStringLiteral("03/15/2027 18:35,\"Says \"\"hello\"\",\nand more\",\r\n03/20/2027 12:00,Story,"));
        QVERIFY(file.posts[0].taken);
        QVERIFY(!file.posts[0].problem.isEmpty());
    }

    void roundsOverMidnight()
    {
        PlanSchedule schedule = season();
        schedule.touchpoints[0].time = QTime(23, 58);
        const ScheduleFile file = makeScheduleFile(schedule, format("hootsuite"), range());
        QVERIFY(file.bytes.startsWith("03/16/2027 00:00,"));
    }

    void leavesOutWhatTheServiceRefuses()
    {
        PlanSchedule schedule = season();
        schedule.touchpoints[0].notes = QString(2201, u'x');
        Touchpoint &story = schedule.touchpoints.back();
        story.repeats = QStringLiteral("FREQ=DAILY;COUNT=120");
        ScheduleRange all = range(QDate(2027, 1, 1), QDate(2028, 1, 1));
        all.now = story.pinned.in(QTimeZone("Europe/Paris")); // the first one is now: too late
        const ScheduleFile file = makeScheduleFile(schedule, format("buffer"), all);
        QCOMPARE(file.posts.size(), size_t(121));
        QCOMPARE(file.taken(), size_t(100));
        QCOMPARE(file.bytes.count('\n'), 101);
        QVERIFY(!file.posts[0].taken); // in the past and too long: one reason is enough
        QVERIFY(!file.posts[1].taken);
        QVERIFY(file.posts[2].taken);
        QVERIFY(file.posts.back().problem.contains(QStringLiteral("100")));
        all.now = QDateTime(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC);
        QVERIFY(makeScheduleFile(schedule, format("buffer"), all).posts[0].problem.contains(QStringLiteral("2201")));
    }

    void handsOverPostsOnly()
    {
        ScheduleRange all = range(QDate(2027, 1, 1), QDate(2028, 1, 1));
        const ScheduleFile file = makeScheduleFile(season(), format("buffer"), all);
        for (const SchedulePost &post : file.posts) {
            QCOMPARE(post.channel, QStringLiteral("TikTok")); // no e-mail, and not what is done
        }
        all.channel = QStringLiteral("email");
        QVERIFY(!makeScheduleFile(season(), format("buffer"), all).posts.empty()); // asked for by name
    }
};

QTEST_GUILESS_MAIN(TestScheduleFile)
#include "tst_schedule_file.moc"
