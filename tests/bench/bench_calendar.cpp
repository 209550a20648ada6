// SPDX-License-Identifier: GPL-3.0-or-later
// bench_calendar PLAN: makes ten years of plan there (120 drops, 20,000 touchpoints, 200 of them repeating) and says
// what the calendar does with it, in milliseconds: "name value" lines, medians.
//   calendar_open_ms     the page, from nothing to its first painting
//   calendar_paint_ms    one painting of a month
//   calendar_scroll_ms   from asking for the next month to having painted it
//   calendar_edit_ms     from a touchpoint's move, written to disk, to having painted it
#include "core/actions/calendar_edits.h"
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace dropbeat;

namespace {

constexpr int kDrops = 120;
constexpr int kTouchpoints = 20000;
constexpr int kRepeating = 200;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

void say(const char *name, double value)
{
    std::printf("%s %.1f\n", name, value);
    std::fflush(stdout);
}

Touchpoint touchpoint(Plan &plan, const QString &channel, int number)
{
    Touchpoint row;
    row.id = plan.newId<Touchpoint>();
    row.channel = channel;
    row.title = QStringLiteral("Touchpoint %1").arg(number);
    row.code = QStringLiteral("t%1").arg(number);
    row.purpose = QStringLiteral("why it exists");
    row.state = TouchpointState::Planned;
    return row;
}

/// Ten years around today: a drop a month, each with its share of the touchpoints.
void fill(Plan &plan, QDate today)
{
    const std::vector<Channel> channels = plan.tables().channels().all();
    const QDate begin = today.addYears(-5);
    plan.edit(QStringLiteral("Ten years"), [&](Tables &tables) {
        std::vector<Touchpoint> rows;
        const auto channel = [&](int number) { return channels[static_cast<size_t>(number) % channels.size()].id; };
        for (int i = 0; i < kRepeating; ++i) {
            Touchpoint row = touchpoint(plan, channel(i), i);
            row.pinned = {begin.addDays(i * 17), QTime(8 + i % 12, 30)};
            const char *rules[] = {"FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=1TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
                                   "FREQ=MONTHLY;BYMONTHDAY=15"};
            row.repeats = QLatin1String(rules[i % 4]);
            rows.push_back(row);
        }
        int number = kRepeating;
        for (int i = 0; i < kDrops; ++i) {
            Drop drop;
            drop.id = plan.newId<Drop>();
            drop.code = QStringLiteral("drop-%1").arg(i);
            drop.name = QStringLiteral("Drop %1").arg(i);
            drop.colour = QStringLiteral("#c9a9a6");
            drop.launch = {begin.addMonths(i), QTime(10, 0)};
            tables.drops().insert(drop);
            const int last = kRepeating + (kTouchpoints - kRepeating) * (i + 1) / kDrops;
            for (; number < last; ++number) {
                Touchpoint row = touchpoint(plan, channel(number), number);
                row.drop = drop.id;
                row.dayOffset = number % 30 - 10;
                row.time = QTime(8 + number % 12, 0);
                rows.push_back(row);
            }
        }
        tables.touchpoints().insertAll(rows);
    });
}

void paint(CalendarPage &page)
{
    QCoreApplication::sendPostedEvents();
    page.canvas()->repaint();
}

void measurePage(Plan &plan)
{
    std::vector<double> opened;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        CalendarPage page(plan);
        page.resize(1164, 860);
        static_cast<QWidget &>(page).show();
        paint(page);
        opened.push_back(milliseconds(timer));
    }
    say("calendar_open_ms", median(opened));
    CalendarPage page(plan);
    page.resize(1164, 860);
    static_cast<QWidget &>(page).show();
    QCoreApplication::processEvents();
    std::vector<double> painted;
    std::vector<double> scrolled;
    std::vector<double> edited;
    for (int i = 0; i < 24; ++i) {
        QElapsedTimer timer;
        timer.start();
        page.canvas()->step(i < 12 ? 1 : -1);
        paint(page);
        scrolled.push_back(milliseconds(timer));
        timer.restart();
        page.canvas()->repaint();
        painted.push_back(milliseconds(timer));
    }
    for (int i = 0; i < 9; ++i) {
        page.canvas()->selectAll();
        const auto entries = page.canvas()->selection();
        const auto once =
            std::find_if(entries.begin(), entries.end(), [](const auto &entry) { return !entry.repeats; });
        QElapsedTimer timer;
        timer.start();
        moveOccurrences(plan, {{once->ref(), once->when.addDays(1)}});
        paint(page);
        edited.push_back(milliseconds(timer));
    }
    say("calendar_paint_ms", median(painted));
    say("calendar_scroll_ms", median(scrolled));
    say("calendar_edit_ms", median(edited));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::install(application, ThemeMode::Light);
    const SystemClock clock;
    const QString path = QCoreApplication::arguments().value(1);
    try {
        newPlan(path,
                {QStringLiteral("Bench"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false},
                clock);
        const auto plan = Plan::open(path, Access::ReadWrite, clock);
        fill(*plan, plan->today());
        measurePage(*plan);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
