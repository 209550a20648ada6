// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/calendar_book.h"
#include "core/actions/calendar_edits.h"
#include "core/actions/launch_move.h"
#include "core/actions/plan_edits.h"
#include "core/rhythm/recurrence_change.h"
#include "tests/support/test_plan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

const QDate kLaunch(2026, 12, 3);

struct Season : TestPlan
{
    Season()
    {
        Drop row;
        row.name = QStringLiteral("Slip");
        row.launch = {kLaunch, QTime(10, 0)};
        drop = dropbeat::addDrop(*plan, row);
        relative = add(QStringLiteral("Tease"), -10);
        pinned = addPinned(QStringLiteral("Interview"), {QDate(2026, 12, 5), QTime(9, 30)}, {});
        weekly = addPinned(QStringLiteral("Newsletter"), {QDate(2026, 11, 5), QTime(18, 30)},
                           QStringLiteral("FREQ=WEEKLY;BYDAY=TH"));
    }

    Touchpoint blank(const QString &title) const
    {
        Touchpoint touchpoint;
        touchpoint.title = title;
        touchpoint.channel = QStringLiteral("tiktok");
        touchpoint.state = TouchpointState::Planned;
        return touchpoint;
    }
    Id<Touchpoint> add(const QString &title, int offset)
    {
        Touchpoint touchpoint = blank(title);
        touchpoint.drop = drop;
        touchpoint.dayOffset = offset;
        touchpoint.time = QTime(18, 30);
        return addTouchpoint(*plan, touchpoint);
    }
    Id<Touchpoint> addPinned(const QString &title, const LocalTime &when, const QString &rule)
    {
        Touchpoint touchpoint = blank(title);
        touchpoint.pinned = when;
        touchpoint.repeats = rule;
        return addTouchpoint(*plan, touchpoint);
    }
    Touchpoint get(Id<Touchpoint> id) const { return plan->tables().touchpoints().get(id).value_or(Touchpoint()); }
    /// "26-11-05 Newsletter 18:30" for all that stands in these days.
    QStringList shown(QDate from, QDate to) const
    {
        QStringList lines;
        for (const CalendarDay &day : CalendarBook(plan->tables()).span(from, to).days) {
            for (const CalendarEntry &entry : day.entries) {
                if (!entry.isLaunch()) {
                    lines << entry.when.date.toString(QStringLiteral("MM-dd ")) + entry.title +
                                 entry.when.time.toString(QStringLiteral(" HH:mm"));
                }
            }
        }
        return lines;
    }
    QStringList letters(QDate from, QDate to) const
    {
        QStringList days;
        for (const QString &line : shown(from, to)) {
            if (line.contains(QStringLiteral("Newsletter"))) {
                days << line.left(5);
            }
        }
        return days;
    }
    /// Everything that an edit may write.
    auto state() const
    {
        const Tables &tables = plan->tables();
        return std::tuple(tables.touchpoints().all(), tables.skippedDays().all(), tables.checkItems().all(),
                          tables.assets().all());
    }

    Id<Drop> drop;
    Id<Touchpoint> relative;
    Id<Touchpoint> pinned;
    Id<Touchpoint> weekly;
};

const QDate kNov1(2026, 11, 1);
const QDate kDec31(2026, 12, 31);

} // namespace

class TestOfCalendarEdits : public QObject
{
    Q_OBJECT

private slots:
    void relativeStaysRelativeAndPinnedStaysPinned();
    void trayAndBack();
    void pinAndFollow();
    void oneDayOfASeries();
    void thisAndLater();
    void allOfASeries();
    void deletedDays();
    void statesOfDays();
    void rulesMove_data();
    void rulesMove();
    void draftsByScope();
    void repeatAndOnce();
    void partsAreWritten();
    void preview();
    void bookFollowsEdits();
    void filtersAndCounts();
    void yearTellsMissingLaunches();
    void anyEditIsUndoneAndRedone();
};

void TestOfCalendarEdits::relativeStaysRelativeAndPinnedStaysPinned()
{
    Season season;
    moveOccurrences(*season.plan, {{{season.relative, {}}, {QDate(2026, 11, 26), QTime(18, 30)}}});
    QCOMPARE(season.get(season.relative).dayOffset, std::optional(-7));
    QCOMPARE(season.plan->nextUndo()->label, QStringLiteral("Move “Tease” to 26 Nov"));
    moveOccurrences(*season.plan, {{{season.relative, {}}, {kLaunch, QTime(8, 15)}},
                                   {{season.pinned, {}}, {QDate(2026, 12, 6), QTime(9, 30)}}});
    QCOMPARE(season.get(season.relative).dayOffset, std::optional(0));
    QCOMPARE(season.get(season.relative).time, QTime(8, 15));
    QVERIFY(!season.get(season.pinned).dayOffset);
    QCOMPARE(season.get(season.pinned).pinned, (LocalTime{QDate(2026, 12, 6), QTime(9, 30)}));
    QCOMPARE(season.plan->nextUndo()->label, QStringLiteral("Move 2 touchpoint(s)"));
    moveLaunch(*season.plan, season.drop, {kLaunch.addDays(7), QTime(10, 0)});
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("12-10 Tease 08:15")));
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("12-06 Interview 09:30")));
}

void TestOfCalendarEdits::trayAndBack()
{
    Season season;
    unscheduleOccurrences(*season.plan, {{season.relative, {}}, {season.pinned, {}}});
    const CalendarBook book(season.plan->tables());
    QCOMPARE(book.tray().size(), size_t(2));
    QCOMPARE(book.tray().back().proposed, (LocalTime{QDate(2026, 11, 23), QTime(18, 30)}));
    QVERIFY(!book.tray().front().proposed.isValid());
    QVERIFY(season.letters(kNov1, kDec31).size() == 9);
    QVERIFY(!season.shown(kNov1, kDec31).join(u' ').contains(QStringLiteral("Tease")));
    scheduleTouchpoints(*season.plan, {season.relative, season.pinned}, QDate(2026, 12, 1));
    QCOMPARE(season.get(season.relative).dayOffset, std::optional(-2));
    QCOMPARE(season.get(season.pinned).pinned, (LocalTime{QDate(2026, 12, 1), QTime(9, 30)})); // its old time of day
    QCOMPARE(season.get(season.pinned).state, TouchpointState::Planned);
    QVERIFY(CalendarBook(season.plan->tables()).tray().empty());
}

void TestOfCalendarEdits::pinAndFollow()
{
    Season season;
    pinTouchpoints(*season.plan, {season.relative, season.pinned});
    QCOMPARE(season.get(season.relative).pinned, (LocalTime{QDate(2026, 11, 23), QTime(18, 30)}));
    followLaunch(*season.plan, {season.relative, season.pinned, season.weekly});
    QCOMPARE(season.get(season.relative).dayOffset, std::optional(-10));
    QVERIFY(season.get(season.pinned).pinned.isValid()); // of no drop
    QVERIFY(season.get(season.weekly).pinned.isValid());
}

void TestOfCalendarEdits::oneDayOfASeries()
{
    Season season;
    const QDate day(2026, 11, 19);
    moveOccurrences(*season.plan, {{{season.weekly, day}, {QDate(2026, 11, 20), QTime(19, 0)}}});
    QVERIFY(season.shown(day, day).isEmpty());
    QVERIFY(season.shown(day, day.addDays(1)).contains(QStringLiteral("11-20 Newsletter 19:00")));
    const auto own = season.plan->tables().touchpoints().ofSeries(season.weekly);
    QCOMPARE(own.size(), size_t(1));
    QCOMPARE(own.front().seriesDay, day);
    QVERIFY(own.front().repeats.isEmpty());
    // Deleting the day of its own doesn't bring the series' day back.
    deleteOccurrences(*season.plan, {{own.front().id, {}}});
    QVERIFY(season.shown(day, day.addDays(1)).isEmpty());
    season.plan->undo();
    QVERIFY(!season.shown(day, day.addDays(1)).isEmpty());
}

void TestOfCalendarEdits::thisAndLater()
{
    Season season;
    deleteOccurrences(*season.plan, {{season.weekly, QDate(2026, 12, 10)}});
    moveOccurrences(*season.plan, {{{season.weekly, QDate(2026, 12, 17)}, {QDate(2026, 12, 18), QTime(8, 0)}}});
    moveOccurrences(*season.plan, {{{season.weekly, QDate(2026, 11, 19)}, {QDate(2026, 11, 17), QTime(17, 0)}}},
                    SeriesScope::ThisAndLater);
    QCOMPARE(season.letters(kNov1, kDec31),
             (QStringList{QStringLiteral("11-05"), QStringLiteral("11-12"), QStringLiteral("11-17"),
                          QStringLiteral("11-24"), QStringLiteral("12-01"), QStringLiteral("12-18"),
                          QStringLiteral("12-22"), QStringLiteral("12-29")}));
    QCOMPARE(season.plan->tables().touchpoints().all().size(), size_t(5));
    // On its first day it is the whole series.
    moveOccurrences(*season.plan, {{{season.weekly, QDate(2026, 11, 5)}, {QDate(2026, 11, 6), QTime(18, 30)}}},
                    SeriesScope::ThisAndLater);
    QCOMPARE(season.plan->tables().touchpoints().all().size(), size_t(5));
    QCOMPARE(season.letters(kNov1, QDate(2026, 11, 16)),
             (QStringList{QStringLiteral("11-06"), QStringLiteral("11-13")}));
}

void TestOfCalendarEdits::allOfASeries()
{
    Season season;
    deleteOccurrences(*season.plan, {{season.weekly, QDate(2026, 11, 12)}});
    moveOccurrences(*season.plan, {{{season.weekly, QDate(2026, 11, 19)}, {QDate(2026, 11, 20), QTime(18, 30)}}},
                    SeriesScope::All);
    QCOMPARE(season.letters(kNov1, QDate(2026, 11, 30)),
             (QStringList{QStringLiteral("11-06"), QStringLiteral("11-20"), QStringLiteral("11-27")}));
    QCOMPARE(season.get(season.weekly).repeats, QStringLiteral("FREQ=WEEKLY;BYDAY=FR"));
    // Several days at once move it once.
    moveOccurrences(*season.plan,
                    {{{season.weekly, QDate(2026, 11, 27)}, {QDate(2026, 11, 28), QTime(18, 30)}},
                     {{season.weekly, QDate(2026, 11, 20)}, {QDate(2026, 11, 21), QTime(18, 30)}}},
                    SeriesScope::All);
    QCOMPARE(season.letters(kNov1, QDate(2026, 11, 30)),
             (QStringList{QStringLiteral("11-07"), QStringLiteral("11-21"), QStringLiteral("11-28")}));
}

void TestOfCalendarEdits::deletedDays()
{
    Season season;
    deleteOccurrences(*season.plan, {{season.weekly, QDate(2026, 11, 12)}, {season.weekly, QDate(2026, 11, 19)}});
    QCOMPARE(season.letters(kNov1, QDate(2026, 11, 30)),
             (QStringList{QStringLiteral("11-05"), QStringLiteral("11-26")}));
    deleteOccurrences(*season.plan, {{season.weekly, QDate(2026, 11, 26)}}, SeriesScope::ThisAndLater);
    QCOMPARE(season.letters(kNov1, QDate(2030, 1, 1)), QStringList{QStringLiteral("11-05")});
    deleteOccurrences(*season.plan, {{season.weekly, QDate(2026, 11, 5)}}, SeriesScope::ThisAndLater);
    QVERIFY(!season.plan->tables().touchpoints().get(season.weekly));
    for (int i = 0; i < 3; ++i) {
        season.plan->undo();
    }
    QCOMPARE(season.letters(kNov1, kDec31).size(), 9);
    deleteOccurrences(*season.plan, {{season.weekly, QDate(2026, 11, 26)}}, SeriesScope::All);
    QVERIFY(season.letters(kNov1, kDec31).isEmpty());
}

void TestOfCalendarEdits::statesOfDays()
{
    Season season;
    setOccurrenceState(*season.plan, {{season.weekly, QDate(2026, 11, 19)}, {season.relative, {}}},
                       TouchpointState::Ready);
    QCOMPARE(season.get(season.weekly).state, TouchpointState::Planned);
    QCOMPARE(season.get(season.relative).state, TouchpointState::Ready);
    const auto own = season.plan->tables().touchpoints().ofSeries(season.weekly);
    QCOMPARE(own.size(), size_t(1));
    QCOMPARE(own.front().state, TouchpointState::Ready);
    QCOMPARE(season.letters(kNov1, kDec31).size(), 9);
}

void TestOfCalendarEdits::rulesMove_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("moved");
    const auto row = [](const char *rule, QDate from, QDate to, const char *moved) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << from << to << QString::fromLatin1(moved);
    };
    row("FREQ=DAILY", QDate(2026, 11, 5), QDate(2026, 11, 6), "FREQ=DAILY");
    row("FREQ=WEEKLY;BYDAY=TU,TH", QDate(2026, 11, 5), QDate(2026, 11, 6), "FREQ=WEEKLY;BYDAY=TU,FR");
    row("FREQ=WEEKLY;BYDAY=TH,FR", QDate(2026, 11, 5), QDate(2026, 11, 6), "FREQ=WEEKLY;BYDAY=FR");
    row("FREQ=MONTHLY;BYDAY=1TH", QDate(2026, 11, 5), QDate(2026, 11, 13), "FREQ=MONTHLY;BYDAY=2FR");
    row("FREQ=MONTHLY;BYDAY=-1FR", QDate(2026, 11, 27), QDate(2026, 11, 23), "FREQ=MONTHLY;BYDAY=-2MO");
    row("FREQ=MONTHLY;BYMONTHDAY=15", QDate(2026, 11, 15), QDate(2026, 11, 17), "FREQ=MONTHLY;BYMONTHDAY=17");
    row("FREQ=MONTHLY;BYMONTHDAY=-1", QDate(2026, 11, 30), QDate(2026, 11, 29), "FREQ=MONTHLY;BYMONTHDAY=-2");
    row("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=5;COUNT=3", QDate(2026, 11, 5), QDate(2026, 12, 1),
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1;COUNT=3");
}

void TestOfCalendarEdits::rulesMove()
{
    QFETCH(QString, rule);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QTEST(ruleMoved(rule, from, to), "moved");
    QCOMPARE(dayMoved(rule, from, to, from), to);
}

void TestOfCalendarEdits::draftsByScope()
{
    Season season;
    const OccurrenceRef day{season.weekly, QDate(2026, 11, 19)};
    TouchpointDraft draft = readDraft(season.plan->tables(), day);
    QCOMPARE(draft.touchpoint.pinned, (LocalTime{QDate(2026, 11, 19), QTime(18, 30)}));
    draft.touchpoint.title = QStringLiteral("Newsletter, party");
    saveDraft(*season.plan, day, draft, SeriesScope::ThisOne);
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("11-19 Newsletter, party 18:30")));
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("11-26 Newsletter 18:30")));
    season.plan->undo();
    saveDraft(*season.plan, day, draft, SeriesScope::ThisAndLater);
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("11-12 Newsletter 18:30")));
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("12-31 Newsletter, party 18:30")));
    season.plan->undo();
    draft.touchpoint.pinned = {QDate(2026, 11, 20), QTime(7, 0)};
    saveDraft(*season.plan, day, draft, SeriesScope::All);
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("11-06 Newsletter, party 07:00")));
    QCOMPARE(season.letters(kNov1, kDec31).size(), 8);
    // A given rule stands as it is given; one that isn't a rule is refused.
    draft = readDraft(season.plan->tables(), {season.weekly, QDate(2026, 11, 20)});
    draft.touchpoint.repeats = QStringLiteral("every now and then");
    QVERIFY_EXCEPTION_THROWN(saveDraft(*season.plan, day, draft, SeriesScope::All), Error);
    draft.touchpoint.repeats = QStringLiteral("FREQ=WEEKLY;BYDAY=FR;INTERVAL=2");
    saveDraft(*season.plan, {season.weekly, QDate(2026, 11, 20)}, draft, SeriesScope::ThisAndLater);
    QCOMPARE(season.letters(kNov1, QDate(2026, 12, 10)),
             (QStringList{QStringLiteral("11-06"), QStringLiteral("11-13"), QStringLiteral("11-20"),
                          QStringLiteral("12-04")}));
}

void TestOfCalendarEdits::repeatAndOnce()
{
    Season season;
    makeRepeat(*season.plan, season.relative, QStringLiteral("FREQ=DAILY;COUNT=3"));
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("11-25 Tease 18:30")));
    QVERIFY(!season.get(season.relative).dayOffset); // a series is pinned to its first time
    moveOccurrences(*season.plan, {{{season.relative, QDate(2026, 11, 24)}, {QDate(2026, 11, 30), QTime(18, 30)}}},
                    SeriesScope::ThisAndLater);
    QVERIFY(season.shown(kNov1, kDec31).contains(QStringLiteral("12-01 Tease 18:30"))); // two of the three were left
    QVERIFY(!season.shown(kNov1, kDec31).contains(QStringLiteral("12-02 Tease 18:30")));
    moveOccurrences(*season.plan, {{{season.weekly, QDate(2026, 11, 19)}, {QDate(2026, 11, 20), QTime(19, 0)}}});
    makeRepeat(*season.plan, season.weekly, {});
    QCOMPARE(season.letters(kNov1, kDec31), (QStringList{QStringLiteral("11-05"), QStringLiteral("11-20")}));
    QVERIFY_EXCEPTION_THROWN(makeRepeat(*season.plan, season.weekly, QStringLiteral("nonsense")), Error);
}

void TestOfCalendarEdits::partsAreWritten()
{
    Season season;
    TouchpointDraft draft = readDraft(season.plan->tables(), {season.relative, {}});
    draft.checkItems = {{{}, {}, QStringLiteral("Caption"), false, 0}, {{}, {}, QStringLiteral("Cover"), true, 0}};
    draft.assets = {{{}, {}, QStringLiteral("tease.mp4"), QStringLiteral("ab"), 0}};
    saveDraft(*season.plan, {season.relative, {}}, draft);
    draft = readDraft(season.plan->tables(), {season.relative, {}});
    QCOMPARE(draft.checkItems.size(), size_t(2));
    QCOMPARE(draft.assets.front().path, QStringLiteral("tease.mp4"));
    std::swap(draft.checkItems[0], draft.checkItems[1]);
    draft.checkItems.pop_back();
    saveDraft(*season.plan, {season.relative, {}}, draft);
    const auto items = season.plan->tables().checkItems().ofTouchpoint(season.relative);
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(items.front().text, QStringLiteral("Cover"));
    QCOMPARE(items.front().position, 0);
    // A day that leaves its series has a checklist and files of its own.
    TouchpointDraft day = readDraft(season.plan->tables(), {season.weekly, QDate(2026, 11, 19)});
    day.checkItems = {{{}, {}, QStringLiteral("Subject line"), true, 0}};
    const auto own = saveDraft(*season.plan, {season.weekly, QDate(2026, 11, 19)}, day);
    QVERIFY(own != season.weekly);
    QCOMPARE(season.plan->tables().checkItems().ofTouchpoint(own).size(), size_t(1));
    QVERIFY(season.plan->tables().checkItems().ofTouchpoint(season.weekly).empty());
}

void TestOfCalendarEdits::preview()
{
    Season season;
    season.addPinned(QStringLiteral("Other video"), {QDate(2026, 11, 17), QTime(19, 0)}, {});
    Drop near;
    near.name = QStringLiteral("Knit");
    near.launch = {QDate(2026, 11, 30), QTime(10, 0)};
    dropbeat::addDrop(*season.plan, near);
    const auto move = previewMoveLaunch(season.plan->tables(), season.drop, {QDate(2026, 11, 27), QTime(10, 0)},
                                        season.plan->today());
    QCOMPARE(move.days(), -6);
    QCOMPARE(move.moving.size(), size_t(1));
    QCOMPARE(move.moving.front().from, (LocalTime{QDate(2026, 11, 23), QTime(18, 30)}));
    QCOMPARE(move.moving.front().to, (LocalTime{QDate(2026, 11, 17), QTime(18, 30)}));
    QVERIFY(move.staying.empty());
    QList<LaunchMove::Conflict::Kind> kinds;
    for (const auto &conflict : move.conflicts) {
        kinds << conflict.kind;
    }
    using Kind = LaunchMove::Conflict::Kind;
    QVERIFY(kinds.contains(Kind::QuietDay));    // Black Friday
    QVERIFY(kinds.contains(Kind::LaunchClose)); // Knit
    QVERIFY(kinds.contains(Kind::SameHour));
    QVERIFY(kinds.contains(Kind::BeforeToday)); // the 17th
    // Nothing is new when nothing moves.
    QVERIFY(previewMoveLaunch(season.plan->tables(), season.drop, {kLaunch, QTime(10, 0)}, season.plan->today())
                .conflicts.empty());
    QVERIFY(previewMoveLaunch(season.plan->tables(), {77}, {kLaunch, QTime(10, 0)}, kLaunch).moving.empty());
}

void TestOfCalendarEdits::bookFollowsEdits()
{
    Season season;
    CalendarBook book(season.plan->tables());
    const auto keepUp = QObject::connect(season.plan.get(), &Plan::changed,
                                         [&](const Touched &touched) { book.update(season.plan->tables(), touched); });
    const auto same = [&] {
        const CalendarBook fresh(season.plan->tables());
        return book.span(kNov1, kDec31).days == fresh.span(kNov1, kDec31).days && book.tray() == fresh.tray() &&
               book.year(2026).weeks == fresh.year(2026).weeks;
    };
    moveOccurrences(*season.plan, {{{season.weekly, QDate(2026, 11, 19)}, {QDate(2026, 11, 20), QTime(19, 0)}}});
    QVERIFY(same());
    unscheduleOccurrences(*season.plan, {{season.relative, {}}});
    QVERIFY(same());
    moveLaunch(*season.plan, season.drop, {QDate(2026, 12, 12), QTime(9, 0)});
    QVERIFY(same());
    removeDrop(*season.plan, season.drop);
    QVERIFY(same());
    while (season.plan->nextUndo()) {
        season.plan->undo();
        QVERIFY(same());
    }
    QVERIFY(book.isEmpty());
    QObject::disconnect(keepUp);
}

void TestOfCalendarEdits::filtersAndCounts()
{
    Season season;
    season.plan->edit(QStringLiteral("Email"), [&](Tables &tables) {
        tables.channels().insert({QStringLiteral("email"), QStringLiteral("Email"), QStringLiteral("#0072b2"), 1});
        Touchpoint letter = *tables.touchpoints().get(season.weekly);
        letter.channel = QStringLiteral("email");
        letter.owner = QStringLiteral("Mina");
        tables.touchpoints().update(letter);
    });
    const CalendarBook book(season.plan->tables());
    QCOMPARE(book.owners(), QStringList{QStringLiteral("Mina")});
    CalendarFilter filter;
    filter.hiddenChannels = {QStringLiteral("email")};
    const CalendarSpan hidden = book.span(kNov1, kDec31, filter);
    QCOMPARE(hidden.touchpoints(), 2);
    QCOMPARE(hidden.perChannel.value(QStringLiteral("email")), 9); // counted, though not shown
    filter = {};
    filter.owner = QStringLiteral("Mina");
    QCOMPARE(book.span(kNov1, kDec31, filter).touchpoints(), 9);
    filter = {};
    filter.drop = season.drop;
    QCOMPARE(book.span(kNov1, kDec31, filter).touchpoints(), 1);
    filter = {};
    filter.state = TouchpointState::Done;
    QCOMPARE(book.span(kNov1, kDec31, filter).touchpoints(), 0);
    // The launch stands on its day, and the day knows its occasions.
    const CalendarSpan all = book.span(kNov1, kDec31);
    QVERIFY(all.dayAt(kLaunch)->entries.front().isLaunch());
    QVERIFY(all.dayAt(QDate(2026, 11, 27))->isQuiet());
    QCOMPARE(all.dayAt(QDate(2027, 1, 1)), nullptr);
}

void TestOfCalendarEdits::yearTellsMissingLaunches()
{
    TestPlan test;
    Arc arc;
    arc.id = test.plan->newId<Arc>();
    arc.name = QStringLiteral("Warmth");
    test.plan->edit(QStringLiteral("Arc"), [arc](Tables &tables) { tables.arcs().insert(arc); });
    for (const int month : {1, 2, 4, 5}) {
        Drop drop;
        drop.name = QStringLiteral("Drop %1").arg(month);
        drop.arc = arc.id;
        drop.launch = {QDate(2026, month, 5), QTime(10, 0)};
        addDrop(*test.plan, drop);
    }
    const YearRhythm rhythm = CalendarBook(test.plan->tables()).year(2026);
    QCOMPARE(rhythm.launches.size(), size_t(4));
    QCOMPARE(rhythm.missing.size(), size_t(1));
    QCOMPARE(rhythm.missing.front().day, QDate(2026, 3, 5)); // the first Thursday
    QCOMPARE(rhythm.monthsWithout(), 1);
    QCOMPARE(rhythm.weeks.size(), size_t(53));
    QCOMPARE(rhythm.weeks.front().monday, QDate(2025, 12, 29));
}

/// Whatever is done to a calendar, undo brings back what was and redo what came of it; a series never has a day twice.
void TestOfCalendarEdits::anyEditIsUndoneAndRedone()
{
    Season season;
    QRandomGenerator random(20261120);
    const auto start = season.state();
    const auto begin = season.plan->nextUndo()->seq;
    for (int step = 0; step < 60; ++step) {
        const CalendarBook book(season.plan->tables());
        std::vector<CalendarEntry> entries;
        for (const CalendarDay &day : book.span(kNov1, kDec31).days) {
            for (const CalendarEntry &entry : day.entries) {
                if (!entry.isLaunch()) {
                    entries.push_back(entry);
                }
            }
        }
        if (entries.empty()) {
            break;
        }
        const CalendarEntry entry = entries[random.bounded(static_cast<quint32>(entries.size()))];
        const auto scope = static_cast<SeriesScope>(random.bounded(3));
        const auto before = season.state();
        const auto seq = season.plan->nextUndo()->seq;
        switch (random.bounded(5)) {
        case 0:
            deleteOccurrences(*season.plan, {entry.ref()}, SeriesScope::ThisOne);
            break;
        case 1:
            setOccurrenceState(*season.plan, {entry.ref()}, TouchpointState::Ready);
            break;
        default:
            moveOccurrences(*season.plan, {{entry.ref(), entry.when.addDays(random.bounded(-5, 6))}}, scope);
        }
        QSet<QPair<qint64, QDate>> seen;
        for (const Touchpoint &own : season.plan->tables().touchpoints().all()) {
            if (own.series) {
                const QPair<qint64, QDate> key(own.series.value, own.seriesDay);
                QVERIFY2(!seen.contains(key), "two stand instead of the same day");
                seen.insert(key);
            }
        }
        const auto after = season.state();
        if (season.plan->nextUndo()->seq != seq) {
            season.plan->undo();
            QVERIFY(season.state() == before);
            season.plan->redo();
            QVERIFY(season.state() == after);
        }
    }
    season.plan->goTo(begin);
    QVERIFY(season.state() == start);
}

QTEST_GUILESS_MAIN(TestOfCalendarEdits)
#include "tst_calendar_edits.moc"
