// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/calendar_edits.h"
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "tests/support/test_plan.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/calendar_picture.h"
#include "ui/calendar/channel_list.h"
#include "ui/calendar/entry_words.h"
#include "ui/calendar/year_strip.h"
#include "ui/touchpoint/repeat_field.h"
#include "ui/touchpoint/touchpoint_when.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTest>

using namespace dropbeat;
using test::TestPlan;

Q_DECLARE_METATYPE(dropbeat::CalendarKind)

namespace {

const QDate kDay(2026, 11, 20);

CalendarEntry entryAt(const LocalTime &when, qint64 id, bool launch = false)
{
    CalendarEntry entry;
    entry.touchpoint = {launch ? 0 : id};
    entry.drop = {launch ? id : 0};
    entry.when = when;
    entry.title = QStringLiteral("Entry %1").arg(id);
    entry.colour = QStringLiteral("#0072b2");
    return entry;
}

/// A span of the period with so many entries on each day.
CalendarSpan spanOf(const CalendarPeriod &period, int each)
{
    CalendarSpan span;
    qint64 id = 0;
    for (QDate day = period.from; day <= period.to; day = day.addDays(1)) {
        CalendarDay row;
        row.day = day;
        for (int i = 0; i < each; ++i) {
            row.entries.push_back(entryAt({day, QTime(9 + i, 0)}, ++id));
        }
        span.days.push_back(row);
    }
    return span;
}

CalendarPicture pictureOf(CalendarKind kind, int each, QSize size = QSize(880, 540), bool rightToLeft = false)
{
    const CalendarPeriod period = periodOf(kind, kDay, Qt::Monday);
    CalendarSizes sizes;
    sizes.rightToLeft = rightToLeft;
    return makePicture(period, spanOf(period, each), size, sizes, Qt::Monday);
}

} // namespace

/// The calendar's geometry, its words and its parts, without the window.
class TestCalendar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void periods_data()
    {
        QTest::addColumn<CalendarKind>("kind");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("firstWeekday");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        using Kind = CalendarKind;
        const auto row = [](const char *name, Kind kind, QDate day, int first, QDate from, QDate to) {
            QTest::newRow(name) << kind << day << first << from << to;
        };
        row("month, Monday", Kind::Month, kDay, 1, QDate(2026, 10, 26), QDate(2026, 12, 6));
        row("month, Sunday", Kind::Month, kDay, 7, QDate(2026, 11, 1), QDate(2026, 12, 5));
        row("month, Saturday", Kind::Month, kDay, 6, QDate(2026, 10, 31), QDate(2026, 12, 4));
        row("month of four weeks", Kind::Month, QDate(2027, 2, 10), 1, QDate(2027, 2, 1), QDate(2027, 2, 28));
        row("week over a year's end", Kind::Week, QDate(2027, 1, 1), 1, QDate(2026, 12, 28), QDate(2027, 1, 3));
        row("quarter", Kind::Quarter, kDay, 1, QDate(2026, 9, 28), QDate(2027, 1, 3));
        row("year", Kind::Year, kDay, 1, QDate(2026, 1, 1), QDate(2026, 12, 31));
        row("agenda", Kind::Agenda, kDay, 1, QDate(2026, 11, 1), QDate(2026, 11, 30));
    }

    void periods()
    {
        QFETCH(CalendarKind, kind);
        QFETCH(QDate, day);
        QFETCH(int, firstWeekday);
        const CalendarPeriod period = periodOf(kind, day, static_cast<Qt::DayOfWeek>(firstWeekday));
        QTEST(period.from, "from");
        QTEST(period.to, "to");
        QVERIFY(period.holds(day));
        QVERIFY(!periodTitle(period).isEmpty());
        // Stepping goes to the period beside it, and back.
        const CalendarPeriod next = periodOf(kind, stepped(kind, day, 1), static_cast<Qt::DayOfWeek>(firstWeekday));
        QCOMPARE(next.first, period.last.addDays(1));
        QVERIFY(period.holds(stepped(kind, stepped(kind, day, 1), -1)));
    }

    void aMonthIsSteppedFromItsLastDay()
    {
        QCOMPARE(stepped(CalendarKind::Month, QDate(2026, 1, 31), 1), QDate(2026, 2, 28));
    }

    void everyDayHasItsPlaceAndNoneOverlap_data()
    {
        QTest::addColumn<CalendarKind>("kind");
        QTest::addColumn<bool>("rightToLeft");
        for (const bool right : {false, true}) {
            const char *way = right ? "right to left" : "left to right";
            for (const CalendarKind kind : {CalendarKind::Month, CalendarKind::Week, CalendarKind::Quarter,
                                            CalendarKind::Year, CalendarKind::Agenda}) {
                QTest::addRow("%s, %d", way, static_cast<int>(kind)) << kind << right;
            }
        }
    }

    void everyDayHasItsPlaceAndNoneOverlap()
    {
        QFETCH(CalendarKind, kind);
        QFETCH(bool, rightToLeft);
        const CalendarPicture picture = pictureOf(kind, 2, QSize(880, 540), rightToLeft);
        const CalendarPeriod period = periodOf(kind, kDay, Qt::Monday);
        QCOMPARE(static_cast<qint64>(picture.cells.size()), period.from.daysTo(period.to) + 1);
        const QRect all(QPoint(), picture.size);
        for (const auto &cell : picture.cells) {
            QVERIFY(all.contains(cell.rect));
            QCOMPARE(picture.cellAt(cell.rect.center())->day, cell.day);
        }
        for (size_t i = 0; i < picture.boxes.size(); ++i) {
            const auto &box = picture.boxes[i];
            QVERIFY(picture.cellOf(box.day)->rect.contains(box.rect.center()));
            QCOMPARE(picture.boxAt(box.rect.center()), &box);
            for (size_t other = i + 1; other < picture.boxes.size() && other < i + 20; ++other) {
                QVERIFY(!box.rect.intersects(picture.boxes[other].rect));
            }
        }
        if (kind == CalendarKind::Month) { // the first day of a week stands where reading begins
            QCOMPARE(picture.cells[0].rect.x() > picture.cells[6].rect.x(), rightToLeft);
        }
    }

    void whatHasNoRoomIsCounted_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("shown");
        QTest::newRow("few") << 3 << 3;
        QTest::newRow("as many as fit") << 4 << 4;
        QTest::newRow("one too many") << 5 << 3;
        QTest::newRow("many") << 40 << 3;
    }

    void whatHasNoRoomIsCounted()
    {
        QFETCH(int, entries);
        QFETCH(int, shown);
        const CalendarPicture picture = pictureOf(CalendarKind::Month, entries, QSize(880, 27 + 6 * 112));
        QCOMPARE(static_cast<int>(picture.boxes.size()), 42 * shown);
        QCOMPARE(picture.mores.size(), size_t(entries > shown ? 42 : 0));
        for (const auto &more : picture.mores) {
            QCOMPARE(more.count, entries - shown);
            QCOMPARE(picture.moreAt(more.rect.center()), &more);
        }
    }

    void theWeekHasHours()
    {
        const CalendarPeriod period = periodOf(CalendarKind::Week, kDay, Qt::Monday);
        CalendarSpan span = spanOf(period, 0);
        span.days[2].entries = {entryAt({span.days[2].day, QTime(5, 30)}, 1),
                                entryAt({span.days[2].day, QTime(18, 30)}, 2),
                                entryAt({span.days[2].day, QTime(18, 30)}, 3)};
        const CalendarPicture picture = makePicture(period, span, QSize(880, 540), {}, Qt::Monday);
        QCOMPARE(picture.firstHour, 5); // earlier than usual, for what stands there
        const auto *early = picture.boxOf(2, 0);
        const auto *one = picture.boxOf(2, 1);
        const auto *two = picture.boxOf(2, 2);
        QCOMPARE(picture.timeAt(early->rect.y() + 1), QTime(5, 30));
        QCOMPARE(one->rect.y(), two->rect.y());
        QVERIFY(!one->rect.intersects(two->rect)); // side by side
        QVERIFY(early->rect.width() > one->rect.width());
        QVERIFY(!picture.timeAt(3).isValid());
        QVERIFY(!pictureOf(CalendarKind::Month, 1).timeAt(300).isValid());
    }

    void aSecondZoneIsShownWithTheTime()
    {
        const QTimeZone paris("Europe/Paris");
        const QTimeZone newYork("America/New_York");
        QCOMPARE(timeInZones({kDay, QTime(18, 30)}, paris, newYork), QStringLiteral("18:30 · 12:30 New York"));
        // For three weeks in March the two are an hour nearer.
        QCOMPARE(timeInZones({QDate(2027, 3, 20), QTime(18, 30)}, paris, newYork),
                 QStringLiteral("18:30 · 13:30 New York"));
        QCOMPARE(timeInZones({kDay, QTime(2, 0)}, paris, newYork), QStringLiteral("02:00 · 20:00 Thu New York"));
        QCOMPARE(timeInZones({kDay, QTime(18, 30)}, paris, {}), QStringLiteral("18:30"));
    }

    void anEntryIsToldWhole()
    {
        CalendarEntry entry = entryAt({kDay, QTime(18, 30)}, 4);
        entry.channelName = QStringLiteral("Email");
        entry.purpose = QStringLiteral("a <reason>");
        entry.repeats = true;
        QVERIFY(entryToolTip(entry, QTimeZone::utc(), {}).contains(QStringLiteral("a &lt;reason&gt;")));
        const QString spoken = entrySpoken(entry, QTimeZone::utc(), {});
        QVERIFY(spoken.contains(QStringLiteral("Email")) && spoken.contains(QStringLiteral("repeats")));
        const CalendarEntry launch = entryAt({kDay, QTime(10, 0)}, 5, true);
        QCOMPARE(entryText(launch, false), QStringLiteral("ENTRY 5 LAUNCH"));
    }

    void theYearsStripLeadsToItsWeeks_data()
    {
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }

    void theYearsStripLeadsToItsWeeks()
    {
        QFETCH(bool, rightToLeft);
        YearRhythm rhythm;
        rhythm.year = 2026;
        for (QDate monday(2025, 12, 29); monday <= QDate(2026, 12, 31); monday = monday.addDays(7)) {
            rhythm.weeks.push_back({monday, monday.month()});
        }
        rhythm.launches = {{{1}, QStringLiteral("Slip"), QDate(2026, 12, 3)}};
        rhythm.missing = {{{}, QStringLiteral("Arc"), QDate(2026, 3, 5)}};
        const YearStripLayout layout(rhythm, 850, rightToLeft);
        QCOMPARE(layout.weeks.size(), rhythm.weeks.size());
        QCOMPARE(layout.months.size(), size_t(12));
        for (size_t i = 0; i < layout.weeks.size(); ++i) {
            QCOMPARE(layout.weekAt(layout.weeks[i].center()), static_cast<int>(i));
        }
        QCOMPARE(layout.launches.front().x() > layout.missing.front().x(), !rightToLeft);
        YearStrip strip;
        strip.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        strip.resize(850, YearStripLayout::height());
        strip.setRhythm(rhythm, kDay);
        strip.grab();
        QDate went;
        connect(&strip, &YearStrip::dayWanted, this, [&went](QDate day) { went = day; });
        QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.geometryOfYear().missing.front().center());
        QCOMPARE(went, QDate(2026, 3, 5));
        QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.geometryOfYear().weeks[20].center());
        QCOMPARE(went, rhythm.weeks[20].monday);
        QTest::keyClick(&strip, rightToLeft ? Qt::Key_Left : Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(went, rhythm.weeks[21].monday);
    }

    void channelsAreHiddenAndShown()
    {
        TestPlan plan;
        Touchpoint touchpoint;
        touchpoint.title = QStringLiteral("Tease");
        touchpoint.channel = QStringLiteral("tiktok");
        touchpoint.pinned = {kDay, QTime(18, 30)};
        touchpoint.state = TouchpointState::Planned;
        addTouchpoint(*plan.plan, touchpoint);
        CalendarPage page(*plan.plan);
        page.resize(1160, 800);
        static_cast<QWidget &>(page).show();
        QCOMPARE(page.canvas()->span().touchpoints(), 1);
        auto *list = page.findChild<ChannelList *>();
        auto *row = list->findChild<QAbstractButton *>();
        QVERIFY(row && row->isChecked());
        row->click();
        QTRY_COMPARE(page.canvas()->span().touchpoints(), 0);
        QVERIFY(list->findChild<QAbstractButton *>()->accessibleName().contains(u'1')); // counted all the same
        row->click();
        QTRY_COMPARE(page.canvas()->span().touchpoints(), 1);
        auto *drops = page.findChild<QComboBox *>(QStringLiteral("filterDrop"));
        QCOMPARE(drops->count(), 1);
    }

    void everyViewPaintsInBothDirectionsAndThemes()
    {
        TestPlan plan;
        CalendarPage page(*plan.plan);
        page.resize(1160, 800);
        static_cast<QWidget &>(page).show();
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            page.setLayoutDirection(direction);
            for (const ThemeMode theme : {ThemeMode::Light, ThemeMode::Dark}) {
                Theme::setMode(theme);
                for (int kind = 0; kind < 5; ++kind) {
                    page.setKind(static_cast<CalendarKind>(kind));
                    QVERIFY(!page.grab().isNull());
                }
            }
        }
        Theme::setMode(ThemeMode::Light);
    }

    void narrowWindowsPutTheSideAway()
    {
        TestPlan plan;
        CalendarPage page(*plan.plan);
        page.resize(1160, 800);
        static_cast<QWidget &>(page).show();

        QVERIFY(page.findChild<ChannelList *>()->isVisible());
        page.resize(820, 640);
        QTRY_VERIFY(!page.findChild<ChannelList *>()->isVisible());
    }

    void repetitionIsBuiltAndRead()
    {
        RepeatField field;
        field.setRule(QStringLiteral("FREQ=WEEKLY;BYDAY=TU,TH"), kDay);
        QCOMPARE(field.rule(), QStringLiteral("FREQ=WEEKLY;BYDAY=TU,TH"));
        field.setRule(QStringLiteral("FREQ=YEARLY"), kDay);
        QCOMPARE(field.rule(), QStringLiteral("FREQ=YEARLY")); // by hand, as it is
        field.setRule({}, kDay);
        QCOMPARE(field.rule(), QString());
        auto *choice = field.findChild<QComboBox *>(QStringLiteral("repeats"));
        choice->setCurrentIndex(2);
        QCOMPARE(field.rule(), QStringLiteral("FREQ=WEEKLY;BYDAY=FR"));
        field.setStart(kDay.addDays(1)); // its one weekday goes along
        QCOMPARE(field.rule(), QStringLiteral("FREQ=WEEKLY;BYDAY=SA"));
    }
};

QTEST_MAIN(TestCalendar)
#include "tst_calendar.moc"
