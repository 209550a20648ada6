// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standard_pages.h"

#include "core/actions/moment_board.h"
#include "ui/attribution/attribution_page.h"
#include "ui/benchmarks/benchmarks_page.h"
#include "ui/calendar/calendar_page.h"
#include "ui/clips/clips_page.h"
#include "ui/drop/drop_commands.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/identity_card.h"
#include "ui/drop/products_card.h"
#include "ui/importing/import_history_page.h"
#include "ui/importing/import_page.h"
#include "ui/lineup/lineup_page.h"
#include "ui/moments/moments_page.h"
#include "ui/momentum/momentum_page.h"
#include "ui/results/results_page.h"
#include "ui/shell/count_posts.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/script_exports.h"
#include "ui/shell/status_line.h"
#include "ui/shell/user_state.h"
#include "ui/touchpoint/touchpoint_editor.h"
#include "ui/widgets/cover_image.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QKeySequence pageKey(int number)
{
    return QKeySequence(QStringLiteral("Ctrl+%1").arg(number));
}

/// Shows a page when something asks for it.
auto to(MainWindow &window, const char *page)
{
    return [&window, id = QString::fromLatin1(page)] { window.showPage(id); };
}

QWidget *makeLineup(MainWindow &window, Plan &plan)
{
    auto *page = new LineupPage(plan);
    page->setCardActions(window.drops()->ofDrop());
    QObject::connect(page, &LineupPage::newDropRequested, window.drops(), &DropCommands::newDrop);
    QObject::connect(page, &LineupPage::rhythmRequested, window.drops(), [&window] { window.drops()->openRhythm(); });
    QObject::connect(window.drops(), &DropCommands::planned, page, &LineupPage::setCurrent);
    QObject::connect(page, &LineupPage::dropOpened, &window, &MainWindow::openDrop);
    QObject::connect(page, &LineupPage::touchpointOpened, &window, &MainWindow::openTouchpoint);
    QObject::connect(page, &LineupPage::findingOpened, &window, &MainWindow::openFinding);
    QObject::connect(page, &LineupPage::problem, &window, &MainWindow::showProblem);
    QObject::connect(page, &LineupPage::importRequested, &window, to(window, "import"));
    QObject::connect(page, &LineupPage::resultsRequested, &window, &MainWindow::openResults);
    QObject::connect(page, &LineupPage::currentChanged, &window, [&window, page](Id<Drop> drop) {
        if (window.pages()->currentWidget() == page) {
            window.drops()->setCurrent(drop);
        }
    });
    return page;
}

AskForFiles askForFiles(MainWindow &window)
{
    return [&window](QWidget *parent) {
        return window.context().dialogs.filesToOpen(parent, tr("Add files"), QDir::homePath(), tr("All files (*)"));
    };
}

QWidget *makeCalendar(MainWindow &window, Plan &plan)
{
    auto *page = new CalendarPage(plan);
    page->setAskForFiles(askForFiles(window));
    QObject::connect(page, &CalendarPage::problem, &window, &MainWindow::showProblem);
    QObject::connect(page, &CalendarPage::newDropRequested, window.drops(), &DropCommands::newDrop);
    QObject::connect(page, &CalendarPage::dropOpened, &window, &MainWindow::openDrop);
    QObject::connect(page, &CalendarPage::momentOpened, &window, [&window](const QString &key) {
        if (const auto moment = boardMoment(window.plan()->tables(), key)) {
            window.openMoment(moment->moment.id);
        }
    });
    QObject::connect(page, &CalendarPage::findingOpened, &window, &MainWindow::openFinding);
    return page;
}

ClipsContext clipsContext(MainWindow &window)
{
    ClipsContext context;
    context.askForFile = [&window](QWidget *parent, const QString &title, const QString &filter) {
        return window.context().dialogs.fileToOpen(parent, title, QDir::homePath(), filter);
    };
    context.askWhereToSave = [&window](QWidget *parent, const QString &title, const QString &suggested,
                                       const QString &filter) {
        const QFileInfo plan(window.plan()->path());
        return window.context().dialogs.fileToSave(parent, title, plan.absolutePath() + u'/' + suggested, filter);
    };
    context.remembered = [&window](const QString &name) {
        return window.context().state.layout(QStringLiteral("clips-") + name);
    };
    context.remember = [&window](const QString &name, const QByteArray &value) {
        if (window.context().remembersPlan) {
            window.context().state.setLayout(QStringLiteral("clips-") + name, value);
        }
    };
    return context;
}

QWidget *makeClips(MainWindow &window, Plan &plan)
{
    auto *page = new ClipsPage(plan, clipsContext(window));
    QObject::connect(page, &ClipsPage::problem, &window, &MainWindow::showProblem);
    QObject::connect(page, &ClipsPage::newDropRequested, window.drops(), &DropCommands::newDrop);
    QObject::connect(page, &ClipsPage::shotListRequested, window.scripts(), &ScriptExports::saveShotList);
    QObject::connect(page, &ClipsPage::dropOpened, &window, &MainWindow::openDrop);
    QObject::connect(page, &ClipsPage::resultsRequested, &window, &MainWindow::openClipResults);
    QObject::connect(page, &ClipsPage::findingOpened, &window, &MainWindow::openFinding);
    return page;
}

QWidget *makeDrop(MainWindow &window, Plan &plan)
{
    auto *page = new DropPage(plan);
    QObject::connect(page, &DropPage::clipOpened, &window, &MainWindow::openClip);
    QObject::connect(page, &DropPage::problem, &window, &MainWindow::showProblem);
    QObject::connect(page, &DropPage::duplicateRequested, window.drops()->duplicateAction(), &QAction::trigger);
    QObject::connect(page, &DropPage::moveLaunchRequested, window.drops(), &DropCommands::moveLaunch);
    QObject::connect(page, &DropPage::rhythmRequested, &window, [&window] { window.drops()->openRhythm(); });
    QObject::connect(page, &DropPage::findingOpened, &window, &MainWindow::openFinding);
    QObject::connect(page, &DropPage::touchpointDetailsRequested, page, [&window, &plan](Id<Touchpoint> touchpoint) {
        (new TouchpointEditor(plan, OccurrenceRef{touchpoint, {}}, askForFiles(window), &window))->open();
    });
    QObject::connect(page, &DropPage::pictureWanted, page, [&window, page] {
        const QString path = window.context().dialogs.fileToOpen(&window, tr("Picture of the drop"), QString(),
                                                                 tr("Pictures (%1)").arg(coverFilePatterns()));
        QFile file(path);
        if (!path.isEmpty() && file.open(QIODevice::ReadOnly)) {
            page->identity()->takePicture(file.readAll());
        }
    });
    QObject::connect(page, &DropPage::productsWanted, page, [&window, page] {
        const QString path = window.context().dialogs.fileToOpen(&window, tr("Products of a shop"), QString(),
                                                                 tr("Tables (*.csv *.tsv *.txt)"));
        if (!path.isEmpty()) {
            page->products()->importFile(path);
        }
    });
    QObject::connect(page, &DropPage::gone, &window, to(window, "lineup"), Qt::QueuedConnection);
    return page;
}

QWidget *makeResults(MainWindow &window, Plan &plan)
{
    auto *page = new ResultsPage(plan);
    QObject::connect(page, &ResultsPage::importRequested, &window, to(window, "import"));
    QObject::connect(page, &ResultsPage::newDropRequested, window.drops(), &DropCommands::newDrop);
    QObject::connect(page, &ResultsPage::openDrop, &window, &MainWindow::openDrop);
    QObject::connect(page, &ResultsPage::scriptRequested, &window, [&window, &plan](Id<Clip> clip) {
        if (const auto row = plan.tables().clips().get(clip)) {
            window.openClip(*row);
        }
    });
    QObject::connect(page, &ResultsPage::said, window.statusLine(), &StatusLine::say);
    return page;
}

QWidget *makeAttribution(MainWindow &window, Plan &plan)
{
    AttributionContext context;
    context.askWhereToSave = [&window](QWidget *parent, const QString &title, const QString &suggested,
                                       const QString &filter) {
        const QFileInfo file(window.plan()->path());
        return window.context().dialogs.fileToSave(parent, title, file.absolutePath() + u'/' + suggested, filter);
    };
    auto *page = new AttributionPage(plan, context);
    QObject::connect(page, &AttributionPage::newDropRequested, window.drops(), &DropCommands::newDrop);
    QObject::connect(page, &AttributionPage::importRequested, &window, to(window, "import"));
    QObject::connect(page, &AttributionPage::countPostsRequested, &window,
                     [&window](Id<Drop> drop) { countPosts(window, drop); });
    QObject::connect(page, &AttributionPage::said, window.statusLine(), &StatusLine::say);
    return page;
}

MomentsContext momentsContext(MainWindow &window)
{
    MomentsContext context;
    context.askForFile = [&window](QWidget *parent, const QString &title, const QString &filter) {
        return window.context().dialogs.fileToOpen(parent, title, QDir::homePath(), filter);
    };
    context.askForFiles = [&window](QWidget *parent, const QString &title, const QString &filter) {
        return window.context().dialogs.filesToOpen(parent, title, QDir::homePath(), filter);
    };
    context.askWhereToSave = [&window](QWidget *parent, const QString &title, const QString &suggested,
                                       const QString &filter) {
        const QFileInfo plan(window.plan()->path());
        return window.context().dialogs.fileToSave(parent, title, plan.absolutePath() + u'/' + suggested, filter);
    };
    return context;
}

QWidget *makeMoments(MainWindow &window, Plan &plan)
{
    auto *page = new MomentsPage(plan, momentsContext(window));
    QObject::connect(page, &MomentsPage::problem, &window, &MainWindow::showProblem);
    QObject::connect(page, &MomentsPage::findingOpened, &window, &MainWindow::openFinding);
    QObject::connect(page, &MomentsPage::said, window.statusLine(), &StatusLine::say);
    return page;
}

QWidget *makeMomentum(MainWindow &window, Plan &plan)
{
    auto *page = new MomentumPage(plan);
    QObject::connect(page, &MomentumPage::importRequested, &window, to(window, "import"));
    QObject::connect(page, &MomentumPage::openDrop, &window, &MainWindow::openDrop);
    QObject::connect(page, &MomentumPage::dropResultsRequested, &window, &MainWindow::openResults);
    QObject::connect(page, &MomentumPage::openClip, &window, &MainWindow::openClipResults);
    QObject::connect(page, &MomentumPage::countPostsRequested, &window, [&window] { countPosts(window); });
    return page;
}

QWidget *makeBenchmarks(MainWindow &window, Plan &plan)
{
    auto *page = new BenchmarksPage(plan);
    QObject::connect(page, &BenchmarksPage::importRequested, &window, to(window, "import"));
    return page;
}

QWidget *makeImport(MainWindow &window, Plan &plan)
{
    auto *page = new ImportPage(plan);
    QObject::connect(page, &ImportPage::resultsRequested, &window, to(window, "results"));
    QObject::connect(page, &ImportPage::historyRequested, &window, to(window, "import-history"));
    QObject::connect(page, &ImportPage::closed, &window, &MainWindow::showPages);
    QObject::connect(page, &ImportPage::newPlanRequested, &window, [&window, page](const Currency &currency) {
        QStringList files;
        for (const FileDraft &file : page->draft().files()) {
            files << file.path;
        }
        window.files().askForNew(currency.code, files);
    });
    return page;
}

QWidget *makeImportHistory(MainWindow &window, Plan &plan)
{
    auto *page = new ImportHistoryPage(plan);
    QObject::connect(page, &ImportHistoryPage::importRequested, &window, to(window, "import"));
    return page;
}

} // namespace

std::vector<PageKind> standardPages(MainWindow &window)
{
    using Place = PageKind::Place;
    using Maker = QWidget *(*)(MainWindow &, Plan &);
    std::vector<PageKind> kinds;
    const auto add = [&](const char *id, const QString &title, Place place, const char *under, const QKeySequence &keys,
                         Maker make) {
        PageKind kind;
        kind.id = QString::fromLatin1(id);
        kind.title = title;
        kind.place = place;
        kind.sidebarEntry = QString::fromLatin1(under);
        kind.shortcut = keys;
        kind.make = [&window, make](Plan &plan) { return make(window, plan); };
        kinds.push_back(kind);
    };
    add("lineup", tr("Line-up"), Place::Sidebar, "", pageKey(1), makeLineup);
    add("calendar", tr("Calendar"), Place::Sidebar, "", pageKey(2), makeCalendar);
    add("clips", tr("Clips"), Place::Sidebar, "", pageKey(3), makeClips);
    add("results", tr("Results"), Place::Sidebar, "", pageKey(4), makeResults);
    add("attribution", tr("Attribution"), Place::Sidebar, "", pageKey(5), makeAttribution);
    add("moments", tr("Moments"), Place::Sidebar, "", pageKey(6), makeMoments);
    add("momentum", tr("Momentum"), Place::Sidebar, "", pageKey(7), makeMomentum);
    add("benchmarks", tr("Benchmarks"), Place::Sidebar, "", pageKey(8), makeBenchmarks);
    add("import", tr("Import results…"), Place::SidebarBottom, "results", QKeySequence(tr("Ctrl+I")), makeImport);
    kinds.back().writes = true;
    add("import-history", tr("Import history"), Place::Hidden, "results", {}, makeImportHistory);
    add("drop", {}, Place::Hidden, "lineup", {}, makeDrop);
    return kinds;
}

void syncDropCommands(MainWindow &window)
{
    const QWidget *shown = window.pages()->currentWidget();
    if (const auto *drop = qobject_cast<const DropPage *>(shown)) {
        window.drops()->setCurrent(drop->drop());
    } else if (const auto *lineup = qobject_cast<const LineupPage *>(shown)) {
        window.drops()->setCurrent(lineup->current());
    } else {
        window.drops()->setCurrent({});
    }
}

PaletteTargets paletteTargets(MainWindow &window)
{
    PaletteTargets targets;
    targets.openDrop = [&window](Id<Drop> drop) { window.openDrop(drop); };
    targets.openClip = [&window](const Clip &clip) { window.openClip(clip); };
    targets.openTouchpoint = [&window](const Touchpoint &touchpoint) { window.openTouchpoint(touchpoint); };
    targets.openSubject = [&window](const Subject &subject) { window.openSubject(subject); };
    return targets;
}

} // namespace dropbeat
