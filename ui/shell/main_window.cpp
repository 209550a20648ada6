// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/drop/drop_commands.h"
#include "ui/shell/about.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/finding_badge.h"
#include "ui/shell/handover_commands.h"
#include "ui/shell/notices.h"
#include "ui/shell/palette_entries.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/script_exports.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/standard_pages.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme_choice.h"
#include "ui/shell/undo_history_panel.h"
#include "ui/shell/user_state.h"
#include "ui/shell/window_menus.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/sidebar_entry.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QTimer>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

const QSize kLeastSize(820, 560);

} // namespace

MainWindow::MainWindow(AppContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_files(new PlanFiles(context, this))
    , m_sidebar(new Sidebar(this))
    , m_notices(new Notices(this))
    , m_pages(new PageStack(m_notices, this))
    , m_status(new StatusLine(this))
    , m_drops(new DropCommands([this](const Error &error) { showProblem(error); }, this))
    , m_handover(new HandoverCommands(*this))
    , m_scripts(new ScriptExports(*this))
    , m_badge(new FindingBadge(*m_sidebar, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Dropbeat"));
    setWindowIcon(Icon::app());
    setMinimumSize(kLeastSize);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    Theme::setMode(themeMode(context.state.theme()));
    m_pages->setKinds(standardPages(*this));
    build();
    fillSidebar();
    m_menus = new WindowMenus(*this, *m_files, *m_drops);
    connectParts();
    restoreLayout();
}

MainWindow::~MainWindow()
{
    m_files->session().close(); // while the pages are still there to let go of it
}

void MainWindow::build()
{
    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    row->addLayout(column, 1);
    setCentralWidget(central);
}

void MainWindow::fillSidebar()
{
    for (const PageKind &kind : m_pages->kinds()) {
        if (kind.place == PageKind::Place::Sidebar) {
            m_sidebar->addPage(kind.id, kind.title, kind.icon);
        } else if (kind.place == PageKind::Place::SidebarBottom) {
            m_sidebar->addBottomAction(kind.id, kind.title, kind.icon);
        }
    }
    m_sidebar->hide();
    m_status->hide();
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::activated, this, &MainWindow::showPage);
    connect(m_status, &StatusLine::undoRequested, this, &MainWindow::undo);
    connect(m_pages, &PageStack::pageMade, this, &MainWindow::pageMade);
    connect(m_pages, &PageStack::pageShown, this, &MainWindow::pageShown);
    connect(m_drops, &DropCommands::opened, this, &MainWindow::openDrop);
    connect(m_drops, &DropCommands::planned, this, [this] { showPage(QStringLiteral("lineup")); });
    connect(m_files, &PlanFiles::viewWanted, m_pages, &PageStack::showOther);
    connect(m_files, &PlanFiles::pagesWanted, this, &MainWindow::showPages);
    connect(m_files, &PlanFiles::failed, this, &MainWindow::showProblem);
    connect(m_files, &PlanFiles::raiseRequested, this, &MainWindow::bringToFront);
    connect(m_files, &PlanFiles::newPlanMade, this, [this](const QStringList &files) {
        if (!files.isEmpty()) {
            importFiles(files);
        }
    });
    connect(m_files, &PlanFiles::copied, this, [this](const QString &path) {
        m_notices->showNote(tr("A copy is at %1").arg(path), {},
                            {{tr("Open the copy"), [this, path] { m_files->open(path); }}});
    });
    PlanSession &session = m_files->session();
    connect(&session, &PlanSession::opened, this, &MainWindow::planOpened);
    connect(&session, &PlanSession::closing, this, &MainWindow::planClosing);
    connect(&session, &PlanSession::lost, this, &MainWindow::fileLost);
}

Plan *MainWindow::plan() const
{
    return m_files->plan();
}

void MainWindow::start(const QString &path)
{
    m_page = m_context.state.page();
    path.isEmpty() ? m_files->openRemembered() : m_files->open(path);
}

void MainWindow::planOpened()
{
    Plan *open = plan();
    m_pages->setPlan(open);
    m_drops->setPlan(open);
    m_handover->setPlan(open);
    m_badge->setPlan(open);
    m_status->setReadOnly(open->isReadOnly());
    m_status->setWaiting(0);
    m_notices->clearProblem();
    if (m_history) {
        m_history->setPlan(open);
    }
    connect(open, &Plan::changed, this, &MainWindow::planChanged);
    connect(open, &Plan::editFailed, this, &MainWindow::showProblem);
    connect(open, &Plan::waitingEdits, m_status, &StatusLine::setWaiting);
    setStandingNotice();
    for (const PageKind &kind : m_pages->kinds()) {
        if (SidebarEntry *entry = kind.writes ? m_sidebar->entry(kind.id) : nullptr) {
            entry->setEnabled(!open->isReadOnly());
        }
    }
    m_menus->planChanged();
    planChanged();
}

void MainWindow::planClosing()
{
    flushFields();
    if (m_history) {
        m_history->setPlan(nullptr);
    }
    saveLayout();
    m_drops->setPlan(nullptr);
    m_handover->setPlan(nullptr);
    m_badge->setPlan(nullptr);
    m_menus->pageChanged(nullptr);
    m_pages->setPlan(nullptr);
}

void MainWindow::planChanged()
{
    const PlanProfile profile = plan()->tables().profile();
    m_sidebar->setBrand(profile.brand);
    m_drops->planChanged();
    setWindowTitle(plan()->isReadOnly() ? tr("%1 (read only) — Dropbeat").arg(profile.brand)
                                        : tr("%1 — Dropbeat").arg(profile.brand));
    m_menus->historyChanged();
    const auto next = plan()->isReadOnly() ? std::nullopt : plan()->nextUndo();
    m_status->setUndo(next ? next->label : QString());
    m_notices->clearProblem();
}

void MainWindow::setStandingNotice()
{
    const Notices::Button copy{tr("Save a copy and work there"), [this] { m_files->saveCopyAndWorkThere(); }};
    if (m_files->backupDay().isValid()) {
        m_notices->setStanding(tr("This is the backup of %1, open to read only.").arg(dayText(m_files->backupDay())),
                               {copy});
    } else if (plan()->isReadOnly()) {
        m_notices->setStanding(tr("This plan is open to read only."), {copy});
    } else if (plan()->tables().profile().sample) {
        m_notices->setStanding(tr("This is an invented brand's season, to look around."),
                               {{tr("Start my own"), [this] { m_files->askForNew(); }}});
    } else {
        m_notices->setStanding({});
    }
}

void MainWindow::fileLost(const Error &error)
{
    m_notices->showProblem(error, {{tr("Open it again"), [this] { m_files->reopen(); }},
                                   {tr("Save a copy…"), [this] { m_files->saveCopy(); }}});
}

void MainWindow::showProblem(const Error &error)
{
    m_notices->showProblem(error);
}

void MainWindow::showPages()
{
    const PageKind *last = m_pages->kind(m_page);
    const bool drop = m_page == QLatin1String("drop"); // comes back through the Line-up
    showPage(last && !drop && last->place == PageKind::Place::Sidebar ? m_page : m_pages->kinds().front().id);
}

void MainWindow::showPage(const QString &id)
{
    flushFields();
    const PageKind *kind = m_pages->kind(id);
    if (kind && kind->writes && plan() && plan()->isReadOnly()) {
        showProblem(Error(Error::Kind::ReadOnly, tr("Nothing can be imported here."),
                          tr("This plan is open to read only."), tr("Save a copy and import there.")));
        return;
    }
    m_pages->showPage(id);
    const bool finding = m_palette && m_palette->isVisible();
    if (QWidget *page = m_pages->madePage(id); page && !finding && !page->isAncestorOf(focusWidget())) {
        page->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::pageMade(const QString &id, QWidget *page)
{
    restoreSplitters(id, *page);
    letFilesThrough(*page);
    for (PageHeader *header : page->findChildren<PageHeader *>()) {
        connect(header, &PageHeader::searchRequested, this, &MainWindow::openPalette);
    }
}

void MainWindow::pageShown(const QString &id)
{
    const PageKind *kind = m_pages->kind(id);
    m_sidebar->setVisible(kind || plan());
    m_status->setVisible(kind || plan());
    if (!kind) {
        m_menus->pageChanged(nullptr);
        return;
    }
    m_page = id;
    m_context.state.setPage(id);
    if (kind->place != PageKind::Place::Hidden || !kind->sidebarEntry.isEmpty()) {
        m_sidebar->setCurrent(kind->sidebarEntry.isEmpty() ? id : kind->sidebarEntry);
    }
    m_menus->pageChanged(m_pages->currentWidget());
    syncDropCommands(*this);
}

void MainWindow::undo()
{
    flushFields();
    attempt([this] { plan()->undo(); }, [this](const Error &error) { showProblem(error); });
}

void MainWindow::redo()
{
    flushFields();
    attempt([this] { plan()->redo(); }, [this](const Error &error) { showProblem(error); });
}

void MainWindow::goTo(qint64 seq)
{
    flushFields();
    attempt([this, seq] { plan()->goTo(seq); }, [this](const Error &error) { showProblem(error); });
}

void MainWindow::flushFields()
{
    FieldEditor::flushAll(*this);
}

UndoHistoryPanel *MainWindow::undoHistory()
{
    if (!m_history) {
        m_history = new UndoHistoryPanel(this);
        addDockWidget(Qt::RightDockWidgetArea, m_history);
        connect(m_history, &UndoHistoryPanel::goToRequested, this, &MainWindow::goTo);
        m_history->setPlan(plan());
        m_history->hide();
    }
    return m_history;
}

void MainWindow::showUndoHistory()
{
    undoHistory()->setVisible(undoHistory()->isHidden());
    if (undoHistory()->isVisible()) {
        undoHistory()->widget()->setFocus();
    }
}

CommandPalette *MainWindow::palettePanel()
{
    if (!m_palette) {
        m_palette = new CommandPalette(this);
    }
    return m_palette;
}

void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries;
    const auto append = [&entries](std::vector<PaletteEntry> more) {
        entries.insert(entries.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    const PaletteTargets targets = paletteTargets(*this);
    if (plan()) {
        append(dropEntries(plan()->tables(), targets));
    }
    append(actionEntries(*menuBar()));
    if (plan()) {
        append(planEntries(plan()->tables(), targets));
    }
    palettePanel()->open(std::move(entries));
}

void MainWindow::showSettings()
{
    (new SettingsDialog(m_context, plan(), this))->open();
}

void MainWindow::showShortcuts()
{
    openShortcutList(*this);
}

void MainWindow::showAbout()
{
    openAbout(*this);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    flushFields();
    saveLayout();
    event->accept();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        // The pages are painted after the window, in the same go.
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    }
}

} // namespace dropbeat
