// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar_season.h"
#include "core/base/error.h"
#include "core/exchange/plan_csv.h"

#include <QLocale>
#include <QTest>

using namespace dropbeat;

namespace {

PlanSchedule season()
{
    return test::calendarSeason(QTimeZone("Europe/Paris"));
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

const QByteArray kHeader = "id,date,time,channel,title,drop,purpose,state,owner,notes\n";

} // namespace

class TestPlanCsv : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void writesEveryTouchpoint()
    {
        const QByteArray bytes = writePlanCsv(season());
        QVERIFY(bytes.startsWith("\xef\xbb\xbfid,date,time,channel,title,drop,purpose,state,owner,notes\r\n"
                                 "tp-203,2027-02-28,23:45,TikTok,Shoot,"));
        QVERIFY(bytes.contains("\r\ntp-204,,,TikTok,In the tray,"));
        QVERIFY(bytes.contains("tp-205,2027-03-04,18:30,\"E-mail, list\",Thursday letter,,,planned,,\r\n"));
    }

    void importChangesNothing()
    {
        const PlanSchedule schedule = season();
        QCOMPARE(told(planCsvChanges(schedule, writePlanCsv(schedule))), QStringList());
        // The same from a spreadsheet that saves semicolons, other dates and no ids.
        QByteArray resaved = writePlanCsv(schedule);
        resaved.replace("E-mail, list", "E-mail list").replace("\"E-mail list\"", "email");
        resaved.replace("2027-03-15", "15/03/2027");
        QCOMPARE(told(planCsvChanges(schedule, resaved)), QStringList());
        for (int id = 201; id < 209; ++id) {
            resaved.replace("tp-" + QByteArray::number(id), "");
        }
        const QStringList without = told(planCsvChanges(schedule, resaved));
        QCOMPARE(without, QStringList());
    }

    void guardsFormulas()
    {
        PlanSchedule schedule = season();
        schedule.touchpoints[0].title = QStringLiteral("=HYPERLINK(\"x\")");
        schedule.touchpoints[0].notes = QStringLiteral("'quoted'");
        const QByteArray bytes = writePlanCsv(schedule);
        QVERIFY(bytes.contains("'=HYPERLINK"));
        QCOMPARE(told(planCsvChanges(schedule, bytes)), QStringList());
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("changes");
        const auto row = [](const char *name, const QByteArray &rows, const QStringList &changes) {
            QTest::addRow("%s", name) << kHeader + rows << changes;
        };
        row("new, of a drop", ",2027-03-20,6:30 pm,tiktok,Try-on,2703-KNIT,Why not,,Bo,\n",
            {QStringLiteral("1 2027-03-20T18:30 Try-on: TikTok; Knit; capsule, “ñandú”")});
        row("new, of the brand, without time", ",2027-03-20,,TikTok,Try-on,,,,,\n",
            {QStringLiteral("1 2027-03-20T10:00 Try-on: TikTok; at 10:00, as no time is given")});
        row("new, without date", ",,,TikTok,Try-on,,,planned,,\n", {QStringLiteral("1  Try-on: TikTok")});
        row("moved", "tp-201,2027-03-16,19:00,TikTok,Tease: swatch,2703-knit,Wake the list,planned,Ana,same\n",
            {QStringLiteral("0 2027-03-16T19:00 Tease: swatch: Time: 15 Mar 2027 18:30 → 16 Mar 2027 19:00; Notes "
                            "changed")});
        row("to the tray", "tp-203,,,TikTok,Shoot,2703-knit,,,,\n",
            {QStringLiteral("0  Shoot: Time: 28 Feb 2027 23:45 → no date; State: “done” → “unscheduled”")});
        row("problems",
            ",20 March,18:30,TikTok,A,,,,,\n,2027-03-20,late,TikTok,A,,,,,\n,2027-03-20,18:30,Fax,A,,,,,\n"
            ",2027-03-20,18:30,,A,,,,,\n,2027-03-20,18:30,TikTok,,,,,,\n,2027-03-20,18:30,TikTok,A,Nope,,,,\n"
            ",2027-03-20,18:30,TikTok,A,,,soon,,\n",
            {QStringLiteral("Row 2, date: “20 March” is not a date with its year; write it as 2026-12-03."),
             QStringLiteral("Row 3, time: “late” is not a time of day; write it as 18:30."),
             QStringLiteral("Row 4, channel: the plan has no channel “Fax”; it has TikTok, E-mail, list."),
             QStringLiteral("Row 5, channel: which channel? One of TikTok, E-mail, list."),
             QStringLiteral("Row 6, title: a touchpoint needs a title."),
             QStringLiteral("Row 7, drop: the plan has no drop “Nope”; make it first, or leave the cell empty."),
             QStringLiteral("Row 8, state: “soon” is no state; write unscheduled, planned, ready, live or done.")});
        row("twice", ",2027-03-20,18:30,TikTok,A,,,,,\n,2027-03-20,18:30,TikTok,a,,,,,\n",
            {QStringLiteral("1 2027-03-20T18:30 A: TikTok"),
             QStringLiteral("Row 3, title: an earlier row is the same.")});
    }

    void reads()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QStringList, changes);
        QCOMPARE(told(planCsvChanges(season(), rows)), changes);
    }

    void placesRows()
    {
        const ScheduleChanges changes =
            planCsvChanges(season(), kHeader + ",2027-03-20,18:30,tiktok,Try-on,2703-knit,,,,\n"
                                               "tp-203,2027-03-01,23:45,TikTok,Shoot,2703-knit,,done,,\n");
        QCOMPARE(changes.changes.size(), size_t(2));
        const Touchpoint &shoot = changes.changes[0].updated.at(0);
        QVERIFY(!shoot.dayOffset); // pinned stays pinned
        QCOMPARE(shoot.pinned, (LocalTime{QDate(2027, 3, 1), QTime(23, 45)}));
        const Touchpoint &added = changes.changes[1].added.at(0);
        QCOMPARE(added.dayOffset, std::optional<int>(-5));
        QCOMPARE(added.time, QTime(18, 30));
    }

    void onlyTheColumnsThereChange()
    {
        QCOMPARE(
            told(planCsvChanges(season(), "title;id\nTease: yarn;tp-201\n")),
            QStringList{QStringLiteral("0 2027-03-15T18:30 Tease: swatch: Title: “Tease: swatch” → “Tease: yarn”")});
    }

    void templateReadsBack()
    {
        const PlanSchedule schedule = season();
        const ScheduleChanges changes = planCsvChanges(schedule, planCsvTemplate(schedule, QDate(2026, 11, 20)));
        QCOMPARE(changes.problems, QStringList());
        QCOMPARE(changes.changes.size(), size_t(2));
        PlanSchedule empty;
        empty.channels = schedule.channels;
        QCOMPARE(planCsvChanges(empty, planCsvTemplate(empty, QDate(2026, 11, 20))).changes.size(), size_t(2));
    }

    void refuses()
    {
        QVERIFY_EXCEPTION_THROWN(planCsvChanges(season(), "a,b\n1,2\n"), Error);
        QVERIFY_EXCEPTION_THROWN(planCsvChanges(season(), QByteArray()), Error);
        QVERIFY_EXCEPTION_THROWN(planCsvChanges(season(), "%PDF-1.4"), Error);
    }
};

QTEST_GUILESS_MAIN(TestPlanCsv)
#include "tst_plan_csv.moc"
