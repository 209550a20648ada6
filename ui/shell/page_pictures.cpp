// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_pictures.h"

#include "core/actions/script_files.h"
#include "core/exchange/ical_write.h"
#include "core/store/plan.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_page.h"
#include "ui/clips/clip_commands.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/phone_card.h"
#include "ui/clips/rehearsal_run.h"
#include "ui/clips/variants_card.h"
#include "ui/drop/drop_commands.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/rollout_card.h"
#include "ui/importing/import_page.h"
#include "ui/shell/attribution_pictures.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/example_export.h"
#include "ui/shell/handover_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/moment_pictures.h"
#include "ui/shell/order_pictures.h"
#include "ui/shell/picture_steps.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/result_pictures.h"
#include "ui/shell/script_exports.h"
#include "ui/shell/theme_choice.h"
#include "ui/shell/undo_history_panel.h"
#include "ui/shell/user_state.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QPixmap>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

/// Nobody is there to answer.
class NoDialogs final : public Dialogs
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QStringList filesToOpen(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
};

/// The drop a season is looked at through: the live one, else the first.
Id<Drop> shownDrop(const Plan &plan)
{
    const std::vector<Drop> drops = plan.tables().drops().all();
    for (const Drop &drop : drops) {
        if (drop.status == DropStatus::Live) {
            return drop.id;
        }
    }
    return drops.empty() ? Id<Drop>() : drops.front().id;
}

PageShot pageShot(const QString &name, const QString &page)
{
    return {name, [page](MainWindow &window) -> QWidget * {
                if (!window.pages()->kind(page)) {
                    return nullptr;
                }
                window.showPage(page);
                return &window;
            }};
}

/// The assistant with an export read, where its ads are assigned.
QWidget *showImport(MainWindow &window)
{
    window.showPage(QStringLiteral("import"));
    auto *page = qobject_cast<ImportPage *>(window.pages()->madePage(QStringLiteral("import")));
    const QString folder = QFileInfo(window.plan()->path()).absolutePath();
    const QString file =
        writeExampleExport(window.plan()->tables(), shownDrop(*window.plan()), window.plan()->today(), folder);
    if (page && !file.isEmpty()) {
        page->begin({file});
        waitFor([page] { return page->draft().phase() == ImportDraft::Phase::Prepared; });
        page->goToStep(2);
    }
    return &window;
}

/// The next drop to launch, else the one a season is looked at through.
Id<Drop> nextDrop(const Plan &plan)
{
    for (const Drop &drop : plan.tables().drops().all()) {
        if (drop.launch.isValid() && drop.launch.date >= plan.today()) {
            return drop.id;
        }
    }
    return shownDrop(plan);
}

CalendarPage *calendarOf(MainWindow &window, CalendarKind kind)
{
    window.showPage(QStringLiteral("calendar"));
    auto *page = qobject_cast<CalendarPage *>(window.pages()->madePage(QStringLiteral("calendar")));
    if (page) {
        page->setKind(kind);
        page->settle();
    }
    return page;
}

PageShot calendarShot(const char *name, CalendarKind kind)
{
    return {QString::fromLatin1(name),
            [kind](MainWindow &window) -> QWidget * { return calendarOf(window, kind) ? &window : nullptr; }};
}

/// The editor of a touchpoint of the calendar's month: of one that repeats, when there is one, as that has most to say.
QWidget *showTouchpointEditor(MainWindow &window)
{
    CalendarPage *page = calendarOf(window, CalendarKind::Month);
    OccurrenceRef shown;
    for (const CalendarDay &day : page ? page->canvas()->span().days : std::vector<CalendarDay>()) {
        for (const CalendarEntry &entry : day.entries) {
            if (!entry.isLaunch() && (!shown.touchpoint || (entry.repeats && !shown.seriesDay.isValid()))) {
                shown = entry.ref();
            }
        }
    }
    return page ? page->openEditor(shown) : nullptr;
}

ClipsPage *clipsOf(MainWindow &window)
{
    window.showPage(QStringLiteral("clips"));
    return qobject_cast<ClipsPage *>(window.pages()->madePage(QStringLiteral("clips")));
}

/// The clip with most beats: the one that shows most of the page.
QWidget *showClips(MainWindow &window)
{
    const Tables &tables = window.plan()->tables();
    Id<Clip> shown;
    size_t most = 0;
    for (const Clip &clip : tables.clips().all()) {
        const size_t beats = tables.beats().ofClip(clip.id).size();
        if (!shown || beats > most) {
            shown = clip.id;
            most = beats;
        }
    }
    if (ClipsPage *page = clipsOf(window)) {
        page->setClip(shown);
    }
    return &window;
}

QWidget *showAllClips(MainWindow &window)
{
    if (ClipsPage *page = clipsOf(window)) {
        page->showDrop({});
    }
    return &window;
}

QWidget *showClipDetails(MainWindow &window)
{
    showClips(window);
    if (ClipsPage *page = clipsOf(window)) {
        page->commands()->action(QStringLiteral("clipDetails"))->trigger();
    }
    return dialogOf(window, QStringLiteral("clipDetailsDialog"));
}

QWidget *showNewClip(MainWindow &window)
{
    if (ClipsPage *page = clipsOf(window)) {
        page->commands()->startClip();
    }
    return dialogOf(window, QStringLiteral("newClipDialog"));
}

/// A format saved from a clip, being named.
QWidget *showOwnFormats(MainWindow &window)
{
    showClips(window);
    ClipsPage *page = clipsOf(window);
    if (!page) {
        return nullptr;
    }
    page->commands()->action(QStringLiteral("saveAsFormat"))->trigger();
    QWidget *dialog = dialogOf(window, QStringLiteral("ownFormatsDialog"));
    if (auto *save = dialog ? dialog->findChild<QPushButton *>(QStringLiteral("saveFormat")) : nullptr) {
        save->click();
    }
    return dialog;
}

QAction *phoneCommand(ClipsPage &page, const QString &name)
{
    for (QAction *action : page.phone()->commands()) {
        if (action->objectName() == name) {
            return action;
        }
    }
    return nullptr;
}

/// A rehearsal on the whole screen, at a beat with something to say.
QWidget *showRehearsal(MainWindow &window)
{
    showClips(window);
    ClipsPage *page = clipsOf(window);
    QAction *rehearse = page ? phoneCommand(*page, QStringLiteral("rehearseScreen")) : nullptr;
    if (!rehearse || !rehearse->isEnabled()) {
        return nullptr;
    }
    rehearse->trigger();
    page->phone()->rehearsal()->goBy(2);
    page->phone()->rehearsal()->togglePause();
    auto *screen = window.findChild<QWidget *>(QStringLiteral("rehearsalWindow"));
    if (screen) {
        screen->showNormal();
        screen->resize(window.size());
    }
    return screen;
}

QWidget *showOutlets(MainWindow &window)
{
    if (ClipsPage *page = clipsOf(window)) {
        page->phone()->rehearsal()->close();
        phoneCommand(*page, QStringLiteral("outlets"))->trigger();
    }
    return dialogOf(window, QStringLiteral("outletsDialog"));
}

QWidget *showMakeVariants(MainWindow &window)
{
    ClipsPage *page = clipsOf(window);
    if (!page) {
        return nullptr;
    }
    page->variants()->makeVariants();
    return dialogOf(window, QStringLiteral("makeVariantsDialog"));
}

QWidget *showEarlierLines(MainWindow &window)
{
    ClipsPage *page = clipsOf(window);
    if (!page) {
        return nullptr;
    }
    page->variants()->openLineBank(LineKind::Hook);
    return dialogOf(window, QStringLiteral("lineBankDialog"));
}

QWidget *showDrop(MainWindow &window)
{
    const Id<Drop> drop = nextDrop(*window.plan());
    if (!drop) {
        return nullptr;
    }
    window.openDrop(drop);
    return &window;
}

QWidget *showMoveLaunch(MainWindow &window)
{
    if (!showDrop(window)) {
        return nullptr;
    }
    window.drops()->moveLaunch();
    return dialogOf(window, QStringLiteral("moveLaunchDialog"));
}

QWidget *showRollout(MainWindow &window)
{
    if (!showDrop(window)) {
        return nullptr;
    }
    if (const auto *page = qobject_cast<DropPage *>(window.pages()->currentWidget())) {
        page->rollout()->openRollout(false);
    }
    return dialogOf(window, QStringLiteral("rolloutDialog"));
}

QWidget *showNewDrop(MainWindow &window)
{
    window.drops()->newDrop();
    return dialogOf(window, QStringLiteral("newDropDialog"));
}

QWidget *showRhythm(MainWindow &window)
{
    window.drops()->openRhythm();
    return dialogOf(window, QStringLiteral("rhythmDialog"));
}

QWidget *showOccasions(MainWindow &window)
{
    window.showOccasions();
    return dialogOf(window, QStringLiteral("occasionsDialog"));
}

QWidget *showCutoffs(MainWindow &window)
{
    window.showOccasions(true);
    return dialogOf(window, QStringLiteral("occasionsDialog"));
}

QWidget *showCalendarExport(MainWindow &window)
{
    window.handover()->exportCalendar();
    return dialogOf(window, QStringLiteral("calendarExportDialog"));
}

/// The plan's own calendar, as somebody changed it.
QWidget *showChanges(MainWindow &window)
{
    CalendarOptions options;
    options.now = window.plan()->clock().now();
    PlanSchedule schedule = PlanSchedule::of(window.plan()->tables());
    int moved = 0;
    for (Touchpoint &touchpoint : schedule.touchpoints) {
        if (touchpoint.dayOffset && touchpoint.state == TouchpointState::Planned && ++moved <= 3) {
            touchpoint.time = touchpoint.time.addSecs(30 * 60);
            touchpoint.title += moved == 1 ? QString() : tr(", second cut");
        }
    }
    if (!schedule.touchpoints.empty()) {
        schedule.touchpoints.pop_back();
    }
    Touchpoint call;
    call.id = {1};
    call.uid = QStringLiteral("call@example.org");
    call.channel = schedule.channels.empty() ? QString() : schedule.channels.front().id;
    call.title = tr("Call with the mill");
    call.state = TouchpointState::Planned;
    call.pinned = {window.plan()->today().addDays(9), QTime(14, 0)};
    schedule.touchpoints.push_back(call);
    QByteArray calendar = writeCalendar(schedule, options);
    calendar.replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:hours@example.org\r\nSUMMARY:Drink water\r\n"
                                      "DTSTART:20261101T080000Z\r\nRRULE:FREQ=HOURLY\r\nEND:VEVENT\r\nEND:VCALENDAR");
    window.handover()->preview(ChangePreviewDialog::Source::Calendar, tr("Season, edited.ics"), calendar);
    return dialogOf(window, QStringLiteral("changePreviewDialog"));
}

QWidget *showHandOver(MainWindow &window)
{
    window.handover()->handOver();
    return dialogOf(window, QStringLiteral("handOverDialog"));
}

QWidget *showPrint(MainWindow &window)
{
    window.handover()->print();
    return dialogOf(window, QStringLiteral("printDialog"));
}

QWidget *showUndoHistory(MainWindow &window)
{
    window.showPage(QStringLiteral("lineup"));
    window.undoHistory()->show();
    return &window;
}

QWidget *showPalette(MainWindow &window)
{
    window.undoHistory()->hide();
    window.showPage(QStringLiteral("lineup"));
    window.openPalette();
    return &window;
}

QWidget *showSettings(MainWindow &window)
{
    window.showSettings();
    return dialogOf(window, QStringLiteral("settingsDialog"));
}

QWidget *showChannels(MainWindow &window)
{
    if (auto *action = window.menuBar()->findChild<QAction *>(QStringLiteral("channels"))) {
        action->trigger();
    }
    return dialogOf(window, QStringLiteral("channelsDialog"));
}

QWidget *showShortcuts(MainWindow &window)
{
    window.showShortcuts();
    return dialogOf(window, QStringLiteral("shortcutsDialog"));
}

QWidget *showAbout(MainWindow &window)
{
    window.showAbout();
    return dialogOf(window, QStringLiteral("aboutDialog"));
}

QWidget *showNewPlan(MainWindow &window)
{
    window.files().askForNew();
    return &window;
}

/// A plan whose copy was interrupted.
QWidget *showStartProblem(MainWindow &window)
{
    const QString path =
        QFileInfo(window.plan()->path()).absolutePath() + u'/' + tr("Cut off") + QStringLiteral(".dropbeat");
    QFile::copy(window.plan()->path(), path);
    QFile(path).resize(QFileInfo(path).size() / 2);
    window.files().open(path);
    return &window;
}

QWidget *showReadOnly(MainWindow &window)
{
    window.files().open(window.plan()->path() + QStringLiteral(".copy.dropbeat"), Access::ReadOnly);
    return &window;
}

/// The plan's own scripts, as somebody edited them elsewhere.
QWidget *showScriptChanges(MainWindow &window)
{
    std::vector<ScriptSheet> sheets = scriptSheets(window.plan()->tables(), {});
    int changed = 0;
    for (ScriptSheet &sheet : sheets) {
        if (sheet.beats.size() > 2 && ++changed <= 2) {
            sheet.beats[1].tenths += 5;
            sheet.beats[1].heard = tr("Softer, and only once.");
            sheet.beats.back().cta = tr("See both lengths");
        }
    }
    if (changed == 0) {
        return nullptr;
    }
    window.scripts()->preview(QStringLiteral("scripts.md"), writeScriptMarkdown(sheets) + "- Mood: calm\n");
    return dialogOf(window, QStringLiteral("scriptChangesDialog"));
}

QWidget *showShotList(MainWindow &window)
{
    window.scripts()->printShotList();
    return dialogOf(window, QStringLiteral("printDialog"));
}

void closeExtras(MainWindow &window)
{
    for (QDialog *dialog : window.findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly)) {
        dialog->close();
    }
    window.palettePanel()->hide();
    settle();
}

} // namespace

std::vector<PageShot> pageShots()
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    std::vector<PageShot> shots{pageShot(name("lineup"), name("lineup")),
                                {name("drop"), showDrop},
                                calendarShot("calendar-week", CalendarKind::Week),
                                calendarShot("calendar-quarter", CalendarKind::Quarter),
                                calendarShot("calendar-year", CalendarKind::Year),
                                calendarShot("calendar-agenda", CalendarKind::Agenda),
                                calendarShot("calendar", CalendarKind::Month),
                                {name("touchpoint-editor"), showTouchpointEditor},
                                {name("clips"), showClips},
                                {name("rehearsal"), showRehearsal},
                                {name("outlets"), showOutlets},
                                {name("clips-all"), showAllClips},
                                {name("new-clip"), showNewClip},
                                {name("own-formats"), showOwnFormats},
                                {name("clip-details"), showClipDetails},
                                {name("make-variants"), showMakeVariants},
                                {name("earlier-lines"), showEarlierLines},
                                pageShot(name("benchmarks"), name("benchmarks")),
                                {name("import"), showImport},
                                pageShot(name("import-history"), name("import-history")),
                                {name("new-drop"), showNewDrop},
                                {name("move-launch"), showMoveLaunch},
                                {name("rhythm"), showRhythm},
                                {name("rollout"), showRollout},
                                {name("occasions"), showOccasions},
                                {name("order-by-dates"), showCutoffs},
                                {name("undo-history"), showUndoHistory},
                                {name("export-calendar"), showCalendarExport},
                                {name("import-calendar"), showChanges},
                                {name("hand-over"), showHandOver},
                                {name("print"), showPrint},
                                {name("print-shots"), showShotList},
                                {name("import-scripts"), showScriptChanges},
                                {name("palette"), showPalette},
                                {name("settings"), showSettings},
                                {name("channels"), showChannels},
                                {name("shortcuts"), showShortcuts},
                                {name("about"), showAbout},
                                {name("new-plan"), showNewPlan},
                                {name("start-problem"), showStartProblem},
                                {name("read-only"), showReadOnly}};
    const std::vector<PageShot> orders = orderShots();
    const auto history = std::find_if(
        shots.begin(), shots.end(), [](const PageShot &shot) { return shot.name == QLatin1String("import-history"); });
    shots.insert(history, orders.begin(), orders.end());
    std::vector<PageShot> results = resultShots();
    for (std::vector<PageShot> more : {attributionShots(), momentShots()}) {
        results.insert(results.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    const auto benchmarks = std::find_if(shots.begin(), shots.end(),
                                         [](const PageShot &shot) { return shot.name == QLatin1String("benchmarks"); });
    shots.insert(benchmarks, results.begin(), results.end());
    return shots;
}

QStringList savePagePictures(const QString &planPath, const QString &folder, QSize size, ThemeMode theme,
                             const Clock &clock)
{
    const Error failure(Error::Kind::ReadOnly, tr("The pictures could not be made."),
                        tr("The folder “%1” can't be written to.").arg(QDir::toNativeSeparators(folder)));
    if (!QDir().mkpath(folder)) {
        throw failure;
    }
    const QTemporaryDir work;
    const QString copy = work.filePath(QFileInfo(planPath).fileName());
    Plan::open(planPath, Access::ReadOnly, clock)->saveCopy(copy);
    QFile::copy(copy, copy + QStringLiteral(".copy.dropbeat"));
    UserState state(work.filePath(QStringLiteral("state.ini")));
    for (const ThemeChoice &choice : themeChoices()) {
        if (choice.mode == theme) {
            state.setTheme(choice.id);
        }
    }
    NoDialogs dialogs;
    AppContext context{clock, state, dialogs, {}, work.path(), QDir::homePath(), {}, {}, {}, false};
    QStringList files;
    MainWindow window(context);
    window.resize(size);
    window.start(copy);
    window.show();
    for (const PageShot &shot : pageShots()) {
        QWidget *shown = shot.show(window);
        if (!shown) {
            continue;
        }
        settle();
        files << folder + u'/' + shot.name + QStringLiteral(".png");
        if (!shown->grab().save(files.last())) {
            throw failure;
        }
        closeExtras(window);
    }
    return files;
}

} // namespace dropbeat
