// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/schedule_import.h"
#include "core/exchange/ical_write.h"
#include "tests/support/test_plan.h"

#include <QFile>
#include <QTest>

using namespace dropbeat;

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(DROPBEAT_TEST_DATA "/calendars/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray exported(const test::TestPlan &test)
{
    CalendarOptions options;
    options.now = test.clock.now();
    return writeCalendar(PlanSchedule::of(test.plan->tables()), options);
}

} // namespace

class TestScheduleImport : public QObject
{
    Q_OBJECT

private slots:
    void foreignEventsComeInOnce()
    {
        test::TestPlan test;
        const QByteArray file = fileOf(QStringLiteral("foreign.ics"));
        const ScheduleChanges first = previewCalendar(*test.plan, file, QStringLiteral("tiktok"));
        QCOMPARE(first.changes.size(), size_t(7));
        applyScheduleChanges(*test.plan, first.changes, QStringLiteral("Import"));
        const auto touchpoints = test.plan->tables().touchpoints().all();
        QCOMPARE(touchpoints.size(), size_t(6)); // five, and the Tuesday of the stand-up
        const auto series =
            std::ranges::find_if(touchpoints, [](const Touchpoint &each) { return each.isRepeating(); });
        const auto day =
            std::ranges::find_if(touchpoints, [](const Touchpoint &each) { return !each.series.isNull(); });
        QVERIFY(series != touchpoints.end() && day != touchpoints.end());
        QCOMPARE(day->series, series->id);
        QCOMPARE(day->seriesDay, QDate(2027, 3, 15));
        QCOMPARE(test.plan->tables().skippedDays().of(series->id), std::vector<QDate>{QDate(2027, 3, 8)});
        QCOMPARE(test.plan->tables().occasions().all().size(), size_t(2));
        QSet<QString> codes;
        for (const Touchpoint &touchpoint : touchpoints) {
            codes.insert(touchpoint.code);
        }
        QCOMPARE(codes.size(), 6);
        // The same file again has nothing to say, and neither has the plan's own.
        QVERIFY(previewCalendar(*test.plan, file, QStringLiteral("tiktok")).changes.empty());
        QVERIFY(previewCalendar(*test.plan, exported(test), QStringLiteral("tiktok")).changes.empty());
        QCOMPARE(test.plan->history().size(), size_t(1));
        test.plan->undo();
        QVERIFY(test.plan->tables().touchpoints().all().empty());
        QVERIFY(test.plan->tables().occasions().all().empty());
    }

    void onlyWhatWasChosenChanges()
    {
        test::TestPlan test;
        applyScheduleChanges(
            *test.plan,
            previewCalendar(*test.plan, fileOf(QStringLiteral("foreign.ics")), QStringLiteral("tiktok")).changes,
            QStringLiteral("Import"));
        QByteArray file = exported(test);
        QVERIFY(file.contains("TikTok · Fitting"));
        file.replace("TikTok · Fitting", "TikTok · Second fitting");
        const qsizetype at = file.indexOf("UID:prefixed@example.org");
        const qsizetype from = file.lastIndexOf("BEGIN:VEVENT", at);
        file.remove(from, file.indexOf("END:VEVENT\r\n", at) + 12 - from);
        const ScheduleChanges changes = previewCalendar(*test.plan, file, QStringLiteral("tiktok"));
        QCOMPARE(changes.changes.size(), size_t(2));
        QCOMPARE(changes.changes[1].kind, ScheduleChange::Kind::Removal);
        applyScheduleChanges(*test.plan, {changes.changes[0]}, QStringLiteral("Import"));
        QCOMPARE(test.plan->tables().touchpoints().all().size(), size_t(6));
        applyScheduleChanges(*test.plan, {changes.changes[1]}, QStringLiteral("Import"));
        QCOMPARE(test.plan->tables().touchpoints().all().size(), size_t(5));
        QVERIFY(previewCalendar(*test.plan, file, QStringLiteral("tiktok")).changes.empty());
    }
};

QTEST_GUILESS_MAIN(TestScheduleImport)
#include "tst_schedule_import.moc"
