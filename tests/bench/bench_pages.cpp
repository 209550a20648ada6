// SPDX-License-Identifier: GPL-3.0-or-later
// bench_pages --assign PLAN: makes the drops, clips and variants that the reported ads name, and assigns them.
// bench_pages PLAN CSV: what the window does with a million results, in milliseconds: "name value" lines.
//   page_switch_ms  from asking for another drop's results to having painted them; median over the plan's drops
//   redraw_ms       one painting of the day chart, its days all read; median
//   redraw_large_ms one painting of a day chart of twelve lines and a thousand days; median
//   stall_ms        the longest the event loop stood still while CSV was read and written into a new plan
#include "core/actions/import_job.h"
#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "ui/charts/day_chart.h"
#include "ui/results/results_page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

using namespace dropbeat;

namespace {

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

/// The season behind the report: a drop for each campaign, a clip and a variant for each code in an ad's name.
void makeSeason(Plan &plan)
{
    std::map<QString, std::map<QString, std::set<QString>>> season; // drop, clip → letters
    for (const Subject &subject : plan.tables().subjects().all()) {
        const QString code = subject.name.section(u' ', 0, 0);
        season[subject.campaign][code.section(u'-', 0, 0)].insert(code.section(u'-', 1).toUpper());
    }
    plan.edit(QStringLiteral("Season"), [&plan, &season](Tables &tables) {
        LocalTime launch{QDate(2025, 6, 5), QTime(10, 0)};
        for (const auto &[campaign, clips] : season) {
            Drop drop;
            drop.id = plan.newId<Drop>();
            drop.code = campaign;
            drop.name = campaign.section(u'-', 1);
            drop.colour = QStringLiteral("#c9a9a6");
            drop.launch = launch = launch.addDays(20);
            tables.drops().insert(drop);
            int position = 0;
            for (const auto &[code, letters] : clips) {
                const Clip clip{plan.newId<Clip>(), drop.id, code, code, {}, 15, position++};
                tables.clips().insert(clip);
                for (const QString &letter : letters) {
                    tables.variants().insert({plan.newId<Variant>(), clip.id, letter, {}});
                }
            }
        }
    });
    std::fprintf(stderr, "%d ads assigned\n", assignByName(plan));
}

void measurePages(const QString &path, const Clock &clock)
{
    const auto plan = Plan::open(path, Access::ReadOnly, clock, {QString(), QString(), true});
    ResultsPage page(*plan);
    page.resize(1164, 860);
    static_cast<QWidget &>(page).show();
    std::vector<double> switches;
    std::vector<double> redraws;
    for (int round = 0; round < 3; ++round) {
        for (const Drop &drop : plan->tables().drops().all()) {
            QElapsedTimer timer;
            timer.start();
            page.showDrop(drop.id);
            QCoreApplication::sendPostedEvents();
            page.repaint();
            switches.push_back(milliseconds(timer));
            page.finishReading();
            QCoreApplication::processEvents();
            timer.restart();
            page.dayChart()->redraw();
            page.dayChart()->repaint();
            redraws.push_back(milliseconds(timer));
        }
    }
    say("page_switch_ms", median(switches));
    say("redraw_ms", median(redraws));
}

void measureLargeChart()
{
    DayContent content;
    for (int line = 0; line < 12; ++line) {
        DaySeries series;
        series.id = series.name = QString::number(line);
        series.colour = line;
        for (int day = 0; day < 1000; ++day) {
            DayPoint point;
            point.day = QDate(2024, 1, 1).addDays(day);
            point.value = 0.02 + 0.001 * ((day * 7919 + line * 104729) % 23);
            series.points.push_back(point);
        }
        content.series.push_back(series);
    }
    DayChart chart;
    chart.setContent(content);
    chart.resize(900, 300);
    chart.show();
    QCoreApplication::processEvents();
    std::vector<double> redraws;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        chart.redraw(); // paints at once
        redraws.push_back(milliseconds(timer));
    }
    say("redraw_large_ms", median(redraws));
}

/// The longest time between two turns of the event loop while an import runs.
void measureStall(const QString &csv, const Clock &clock)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("stall.dropbeat"));
    newPlan(path,
            {QStringLiteral("Bench"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false},
            clock);
    const auto plan = Plan::open(path, Access::ReadWrite, clock);
    ResultsPage page(*plan);
    page.resize(1164, 860);
    static_cast<QWidget &>(page).show();
    QCoreApplication::processEvents();
    ImportJob job(*plan);
    bool over = false;
    QObject::connect(&job, &ImportJob::readDone, [&job] { job.write({}); });
    QObject::connect(&job, &ImportJob::written, [&over] { over = true; });
    QObject::connect(&job, &ImportJob::failed, [&over](const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        over = true;
    });
    ParseOptions options;
    options.kind = QStringLiteral("tiktok-ads");
    job.read({{csv, options}});
    double longest = 0;
    QElapsedTimer beat;
    beat.start();
    while (!over) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        longest = std::max(longest, milliseconds(beat));
        beat.restart();
        QThread::msleep(1);
    }
    say("stall_ms", longest);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::install(application, ThemeMode::Light);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    try {
        if (arguments.value(1) == QLatin1String("--assign")) {
            makeSeason(*Plan::open(arguments.value(2), Access::ReadWrite, clock));
        } else {
            measurePages(arguments.value(1), clock);
            measureLargeChart();
            measureStall(arguments.value(2), clock);
        }
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
