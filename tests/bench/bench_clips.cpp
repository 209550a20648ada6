// SPDX-License-Identifier: GPL-3.0-or-later
// bench_clips PLAN: writes a plan with a script of 60 beats and 12 variants and a library of 5,000 clips, and prints
// what the Clips page takes with them, in milliseconds: "name value" lines.
//   clip_drag_ms    one step of an edge that is dragged, with all the page repainted; median
//   library_open_ms from asking for all clips to having painted them; median
//   library_filter_ms one letter typed into the filter, painted; the slowest
#include "core/actions/new_plan.h"
#include "core/scripts/beat_edits.h"
#include "core/store/plan.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clips_page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

using namespace dropbeat;

namespace {

constexpr int kBeats = 60;
constexpr int kVariants = 12;
constexpr int kClips = 5000;
constexpr int kDrops = 100;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void say(const char *name, double value)
{
    std::printf("%s %.1f\n", name, value);
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Beat beatOf(Plan &plan, Id<Clip> clip, int position, int count)
{
    Beat beat;
    beat.id = plan.newId<Beat>();
    beat.clip = clip;
    beat.position = position;
    beat.stage = position == 0 ? Stage::See : position + 1 == count ? Stage::Do : Stage::Feel;
    beat.tenths = 15 + position % 4 * 10;
    beat.seen = QStringLiteral("Look %1: the coat swings open on the beat, collar in frame").arg(position);
    beat.onScreen = QStringLiteral("breathable merino %1").arg(position);
    beat.heard = QStringLiteral("It doesn't itch. I checked.");
    beat.cta = beat.stage == Stage::Do ? QStringLiteral("Shop the look") : QString();
    return beat;
}

Clip clipOf(Plan &plan, Id<Drop> drop, int number)
{
    Clip clip;
    clip.id = plan.newId<Clip>();
    clip.drop = drop;
    clip.code = QStringLiteral("clip%1").arg(number);
    clip.name = QStringLiteral("Clip %1 of the mornings").arg(number);
    clip.question = number % 2 ? QStringLiteral("which hook?") : QStringLiteral("which light?");
    clip.seconds = 15;
    clip.position = number;
    return clip;
}

/// Returns the long script's clip.
Id<Clip> fill(Plan &plan)
{
    const Id<Drop> first = plan.newId<Drop>();
    const Clip script = clipOf(plan, first, 0);
    plan.edit(QStringLiteral("Fill"), [&plan, first, script](Tables &tables) {
        std::vector<Id<Drop>> drops;
        for (int i = 0; i < kDrops; ++i) {
            Drop drop;
            drop.id = i == 0 ? first : plan.newId<Drop>();
            drop.name = QStringLiteral("Drop %1").arg(i);
            drop.code = QStringLiteral("drop%1").arg(i);
            tables.drops().insert(drop);
            drops.push_back(drop.id);
        }
        std::vector<Clip> clips{script};
        std::vector<Beat> beats;
        for (int i = 0; i < kBeats; ++i) {
            beats.push_back(beatOf(plan, script.id, i, kBeats));
        }
        for (int i = 1; i < kClips; ++i) {
            clips.push_back(clipOf(plan, drops[static_cast<size_t>(i % kDrops)], i));
            for (int b = 0; b < 5; ++b) {
                beats.push_back(beatOf(plan, clips.back().id, b, 5));
            }
        }
        tables.clips().insertAll(clips);
        tables.beats().insertAll(beats);
        for (int i = 0; i < kVariants; ++i) {
            Variant variant;
            variant.id = plan.newId<Variant>();
            variant.clip = script.id;
            variant.letter = QString(QChar(u'A' + i));
            variant.hook = QStringLiteral("Hook %1").arg(i);
            tables.variants().insert(variant);
        }
    });
    return script.id;
}

void paint(QWidget &page)
{
    QCoreApplication::processEvents();
    page.repaint();
}

void measureDrag(ClipsPage &page, Id<Clip> clip)
{
    page.setClip(clip);
    paint(page);
    const std::vector<Beat> before = page.beats()->stored();
    std::vector<double> steps;
    for (int step = 0; step < 60; ++step) {
        QElapsedTimer timer;
        timer.start();
        page.beats()->preview(withEdgeAt(before, 0, 5 + step % 20, EdgeMove::Push)); // all that is behind it moves, too
        paint(page);
        steps.push_back(milliseconds(timer));
    }
    page.beats()->preview(std::nullopt);
    say("clip_drag_ms", median(steps));
}

void measureLibrary(ClipsPage &page, Id<Drop> drop)
{
    std::vector<double> opened;
    double slowest = 0;
    for (int round = 0; round < 7; ++round) {
        page.showDrop(drop);
        paint(page);
        QElapsedTimer timer;
        timer.start();
        page.showDrop({});
        paint(page);
        opened.push_back(milliseconds(timer));
        QString typed;
        for (const QChar letter : QStringLiteral("which light 42")) {
            typed += letter;
            timer.restart();
            page.list()->filter()->setText(typed);
            paint(page);
            slowest = std::max(slowest, milliseconds(timer));
        }
        page.list()->filter()->clear();
    }
    say("library_open_ms", median(opened));
    say("library_filter_ms", slowest);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::install(application, ThemeMode::Light);
    const QString path = QCoreApplication::arguments().value(1);
    const SystemClock clock;
    try {
        QFile::remove(path);
        newPlan(path,
                {QStringLiteral("Bench"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false},
                clock);
        const auto plan = Plan::open(path, Access::ReadWrite, clock);
        const Id<Clip> script = fill(*plan);
        ClipsPage page(*plan);
        page.resize(1164, 860);
        static_cast<QWidget &>(page).show();
        measureDrag(page, script);
        measureLibrary(page, plan->tables().clips().get(script)->drop);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
