// SPDX-License-Identifier: GPL-3.0-or-later
// bench_rhythm PLAN: makes PLAN, ten years of a brand (120 drops, 20,000 touchpoints, 200 of them repeating), and says
// what its rhythm costs, in milliseconds: "name value" lines, medians.
//   review_ms          the whole review as a page asks for it: read from the file, all rules, set aside, sorted
//   review_rules_ms    the rules alone
//   expand_ratio       200 repeating touchpoints expanded for ten years, against libical's own iterator over the same
//                      rules in turns with it
//   move_launch_ms     moving a launch with 200 touchpoints, to disk
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "core/actions/review.h"
#include "core/rhythm/occurrences.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <libical/ical.h>

using namespace dropbeat;

namespace {

constexpr int kDrops = 120;
constexpr int kTouchpoints = 20000;
constexpr int kRepeating = 200;
constexpr int kTimes = 9;
const QDate kFirst(2021, 12, 2);
const QDate kToday(2026, 11, 20);

double milliseconds(const std::function<void()> &deed)
{
    QElapsedTimer timer;
    timer.start();
    deed();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double medianOf(const std::function<void()> &deed)
{
    deed(); // the first finds nothing in memory
    std::vector<double> values;
    for (int i = 0; i < kTimes; ++i) {
        values.push_back(milliseconds(deed));
    }
    return median(values);
}

QString ruleOf(int i)
{
    static const QStringList rules{
        QStringLiteral("FREQ=WEEKLY;BYDAY=TH"), QStringLiteral("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR"),
        QStringLiteral("FREQ=MONTHLY;BYDAY=1TU"), QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=15"),
        QStringLiteral("FREQ=DAILY;INTERVAL=3")};
    return rules[i % rules.size()];
}

Touchpoint touchpoint(Plan &plan, int i, Id<Drop> drop)
{
    static const QStringList channels{QStringLiteral("tiktok"), QStringLiteral("instagram"),
                                      QStringLiteral("pinterest"), QStringLiteral("email"), QStringLiteral("site")};
    Touchpoint made;
    made.id = plan.newId<Touchpoint>();
    made.drop = drop;
    made.channel = channels[i % channels.size()];
    made.code = QStringLiteral("t-%1").arg(i);
    made.title = QStringLiteral("Touchpoint %1").arg(i);
    made.purpose = i % 50 == 0 ? QString() : QStringLiteral("because");
    made.state = i % 3 == 0 ? TouchpointState::Ready : TouchpointState::Planned;
    made.dayOffset = i % 45 - 14;
    made.time = QTime(8 + i % 13, i * 7 % 60);
    return made;
}

/// The ten years; returns the drop that has 200 touchpoints.
Id<Drop> fill(Plan &plan)
{
    Arc arc;
    arc.id = plan.newId<Arc>();
    arc.name = QStringLiteral("Ten years");
    std::vector<Drop> drops;
    for (int i = 0; i < kDrops; ++i) {
        Drop drop;
        drop.id = plan.newId<Drop>();
        drop.name = QStringLiteral("Drop %1").arg(i);
        drop.code = QStringLiteral("drop-%1").arg(i);
        drop.story = QStringLiteral("One sentence about drop %1.").arg(i);
        drop.launch = {kFirst.addMonths(i), QTime(10, 0)};
        drop.status = drop.launch.date < kToday ? DropStatus::Closed : DropStatus::Planned;
        drop.arc = arc.id;
        drop.chapter = i + 1;
        drops.push_back(drop);
    }
    const Id<Drop> full = drops[70].id;
    std::vector<Touchpoint> touchpoints;
    for (int i = 0; i < kTouchpoints; ++i) {
        touchpoints.push_back(touchpoint(plan, i, i < 200 ? full : drops[static_cast<size_t>(i % kDrops)].id));
        if (i >= kTouchpoints - kRepeating) {
            Touchpoint &repeating = touchpoints.back();
            repeating.drop = {};
            repeating.dayOffset.reset();
            repeating.time = {};
            repeating.pinned = {kFirst.addDays(i % 365), QTime(i % 24, i % 60)};
            repeating.repeats = ruleOf(i);
        }
    }
    plan.edit(QStringLiteral("Ten years"), [=](Tables &tables) {
        tables.arcs().insert(arc);
        tables.drops().insertAll(drops);
        tables.touchpoints().insertAll(touchpoints);
    });
    return full;
}

qint64 expandedByUs(const OccurrenceIndex &index)
{
    return static_cast<qint64>(index.between(kFirst, kFirst.addYears(10)).size());
}

/// The peer: each rule iterated by libical from its beginning, its days counted.
qint64 expandedByLibical(const std::vector<Touchpoint> &series)
{
    qint64 count = 0;
    const QDate end = kFirst.addYears(10);
    const int last = end.year() * 10000 + end.month() * 100 + end.day();
    for (const Touchpoint &each : series) {
        const icalrecurrencetype rule = icalrecurrencetype_from_string(each.repeats.toUtf8().constData());
        icaltimetype start = icaltime_null_date();
        start.year = each.pinned.date.year();
        start.month = each.pinned.date.month();
        start.day = each.pinned.date.day();
        start.hour = start.minute = start.second = 0;
        icalrecur_iterator *iterator = icalrecur_iterator_new(rule, start);
        icaltimetype next = icalrecur_iterator_next(iterator);
        while (icaltime_is_null_time(next) == 0 && next.year * 10000 + next.month * 100 + next.day <= last) {
            ++count;
            next = icalrecur_iterator_next(iterator);
        }
        icalrecur_iterator_free(iterator);
    }
    return count;
}

double expandRatio(const std::vector<Touchpoint> &all)
{
    std::vector<Touchpoint> series;
    std::copy_if(all.begin(), all.end(), std::back_inserter(series),
                 [](const Touchpoint &each) { return each.isRepeating(); });
    const OccurrenceIndex index({}, series, {});
    const qint64 ours = expandedByUs(index);
    const qint64 peers = expandedByLibical(series);
    // A first time that its rule does not name counts with us, and not with the peer.
    if (series.size() != kRepeating || ours < peers || ours > peers + kRepeating) {
        std::fprintf(stderr, "%lld occurrences, where libical has %lld\n", static_cast<long long>(ours),
                     static_cast<long long>(peers));
        std::exit(1);
    }
    std::vector<double> mine;
    std::vector<double> other;
    for (int i = 0; i < kTimes; ++i) {
        mine.push_back(milliseconds([&] { expandedByUs(index); }));
        other.push_back(milliseconds([&] { expandedByLibical(series); }));
    }
    return median(mine) / median(other);
}

void say(const char *name, double value)
{
    std::printf("%s %.2f\n", name, value);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = QString::fromLocal8Bit(argc > 1 ? argv[1] : "ten-years.dropbeat");
    QFile::remove(path);
    const FixedClock clock(QDateTime(kToday, QTime(11, 0), Qt::UTC));
    newPlan(path,
            {QStringLiteral("Bench"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false},
            clock);
    const auto plan = Plan::open(path, Access::ReadWrite, clock, {QString(), QString(), true});
    const Id<Drop> full = fill(*plan);

    const size_t found = review(*plan).size();
    std::fprintf(stderr, "%zu findings\n", found);
    say("review_ms", medianOf([&] { review(*plan); }));
    const RhythmFacts facts = readFacts(plan->tables(), localNow(*plan), [](const Asset &) { return false; });
    say("review_rules_ms", medianOf([&] { rhythmFindings(facts); }));
    say("expand_ratio", expandRatio(facts.touchpoints));
    const LocalTime launch = plan->tables().drops().get(full)->launch;
    int days = 0;
    say("move_launch_ms", medianOf([&] { moveLaunch(*plan, full, launch.addDays(++days)); }));
    return 0;
}
