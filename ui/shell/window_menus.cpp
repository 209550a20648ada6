// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_menus.h"

#include "core/store/backups.h"
#include "ui/channels/channels_dialog.h"
#include "ui/drop/drop_commands.h"
#include "ui/importing/erase_customer_dialog.h"
#include "ui/importing/order_counting_dialog.h"
#include "ui/shell/count_posts.h"
#include "ui/shell/handover_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/script_exports.h"
#include "ui/shell/theme_choice.h"
#include "ui/shell/user_state.h"
#include "ui/widgets/drop_words.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace dropbeat {

WindowMenus::WindowMenus(MainWindow &window, PlanFiles &files, DropCommands &drops)
    : QObject(&window)
    , m_window(window)
    , m_files(files)
    , m_drops(drops)
{
    makeFile();
    makeEdit();
    makeView();
    makePlan();
    makeDrop();
    makeOfPages();
    makeHelp();
    planChanged();
}

QAction *WindowMenus::add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &shortcut,
                          const std::function<void()> &run)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QAction *WindowMenus::find(const QString &name) const
{
    return m_window.menuBar()->findChild<QAction *>(name);
}

void WindowMenus::makeFile()
{
    QMenu *file = m_window.menuBar()->addMenu(tr("&File"));
    add(file, QStringLiteral("fileNew"), tr("&New plan…"), QKeySequence(tr("Ctrl+Shift+N")),
        [this] { m_files.askForNew(); });
    add(file, QStringLiteral("fileOpen"), tr("&Open…"), QKeySequence::Open, [this] { m_files.askAndOpen(); });
    m_recent = file->addMenu(tr("&Recent plans"));
    connect(m_recent, &QMenu::aboutToShow, this, &WindowMenus::fillRecent);
    m_needPlan << add(file, QStringLiteral("fileCopy"), tr("&Save a copy…"), QKeySequence(tr("Ctrl+Shift+S")),
                      [this] { m_files.saveCopy(); });
    m_backups = file->addMenu(tr("Open a &backup"));
    connect(m_backups, &QMenu::aboutToShow, this, &WindowMenus::fillBackups);
    m_needPlan << m_backups->menuAction();
    file->addSeparator();
    for (const PageKind &kind : m_window.pages()->kinds()) {
        if (kind.place != PageKind::Place::Sidebar && !kind.title.isEmpty()) {
            QAction *page = add(file, QStringLiteral("page-") + kind.id, kind.title, kind.shortcut,
                                [this, id = kind.id] { m_window.showPage(id); });
            (kind.place == PageKind::Place::SidebarBottom ? m_needWriting : m_needPlan) << page;
        }
    }
    m_needPlan << add(file, QStringLiteral("export"), tr("&Export results…"), QKeySequence(tr("Ctrl+E")),
                      [this] { m_window.exportResults(); });
    m_needPlan << add(file, QStringLiteral("print"), tr("&Print or save as PDF…"), QKeySequence::Print,
                      [this] { m_window.handover()->print(); });
    file->addSeparator();
    add(file, QStringLiteral("settings"), tr("Se&ttings…"), QKeySequence(tr("Ctrl+,")),
        [this] { m_window.showSettings(); });
    add(file, QStringLiteral("quit"), tr("&Quit"), QKeySequence(tr("Ctrl+Q")), [this] { m_window.close(); });
}

void WindowMenus::makeEdit()
{
    QMenu *edit = m_window.menuBar()->addMenu(tr("&Edit"));
    m_undo = add(edit, QStringLiteral("undo"), tr("&Undo"), QKeySequence::Undo, [this] { m_window.undo(); });
    m_redo =
        add(edit, QStringLiteral("redo"), tr("&Redo"), QKeySequence(tr("Ctrl+Shift+Z")), [this] { m_window.redo(); });
    m_redo->setShortcuts({m_redo->shortcut(), QKeySequence(tr("Ctrl+Y"))});
    m_needPlan << add(edit, QStringLiteral("undoHistory"), tr("Undo &history"), QKeySequence(tr("Ctrl+H")),
                      [this] { m_window.showUndoHistory(); });
    m_needPlan << add(edit, QStringLiteral("channels"), tr("&Channels…"), {}, [this] {
        auto *dialog = new ChannelsDialog(*m_files.plan(), &m_window);
        dialog->open();
    });
    edit->addSeparator();
    QAction *palette = add(edit, QStringLiteral("openPalette"), tr("&Find or do anything…"), QKeySequence(tr("Ctrl+K")),
                           [this] { m_window.openPalette(); });
    palette->setProperty("paletteless", true);
}

void WindowMenus::makeView()
{
    QMenu *view = m_window.menuBar()->addMenu(tr("&View"));
    for (const PageKind &kind : m_window.pages()->kinds()) {
        if (kind.place == PageKind::Place::Sidebar) {
            m_needPlan << add(view, QStringLiteral("page-") + kind.id, kind.title, kind.shortcut,
                              [this, id = kind.id] { m_window.showPage(id); });
        }
    }
    view->addSeparator();
    makeThemes(view->addMenu(tr("&Theme")));
}

void WindowMenus::makeThemes(QMenu *menu)
{
    m_themes = new QActionGroup(this);
    for (const ThemeChoice &choice : themeChoices()) {
        QAction *action = add(menu, QStringLiteral("theme-") + choice.id, choice.name, {}, [this, choice] {
            m_window.context().state.setTheme(choice.id);
            Theme::setMode(choice.mode);
        });
        action->setCheckable(true);
        m_themes->addAction(action);
    }
    connect(menu, &QMenu::aboutToShow, this, [this] {
        if (QAction *chosen = find(QStringLiteral("theme-") + m_window.context().state.theme())) {
            chosen->setChecked(true);
        }
    });
}

void WindowMenus::makePlan()
{
    QMenu *plan = m_window.menuBar()->addMenu(tr("&Plan"));
    HandoverCommands *handover = m_window.handover();
    m_needPlan << add(plan, QStringLiteral("exportCalendar"), tr("Export &calendar…"), QKeySequence(tr("Ctrl+Shift+E")),
                      [handover] { handover->exportCalendar(); });
    m_needWriting << add(plan, QStringLiteral("importCalendar"), tr("&Import calendar…"),
                         QKeySequence(tr("Ctrl+Shift+I")), [handover] { handover->importCalendar(); });
    m_needWriting << add(plan, QStringLiteral("keepCalendar"), tr("&Keep a calendar file up to date…"), {},
                         [handover] { handover->keepCalendar(); });
    plan->addSeparator();
    m_needPlan << add(plan, QStringLiteral("exportTable"), tr("Export plan as CSV…"), {},
                      [handover] { handover->exportTable(); });
    m_needWriting << add(plan, QStringLiteral("importTable"), tr("Import plan &from CSV…"), {},
                         [handover] { handover->importTable(); });
    m_needPlan << add(plan, QStringLiteral("saveTemplate"), tr("Save a &table to fill in…"), {},
                      [handover] { handover->saveTemplate(); });
    plan->addSeparator();
    makeScripts(plan->addMenu(tr("&Scripts and shot list")));
    plan->addSeparator();
    m_needWriting << add(plan, QStringLiteral("orderCounting"), tr("&Which orders count…"), {},
                         [this] { (new OrderCountingDialog(*m_files.plan(), {}, &m_window))->open(); });
    m_needWriting << add(plan, QStringLiteral("eraseCustomer"), tr("Erase a c&ustomer…"), {},
                         [this] { (new EraseCustomerDialog(*m_files.plan(), &m_window))->open(); });
    plan->addSeparator();
    m_needPlan << add(plan, QStringLiteral("handOver"), tr("&Hand over schedule…"), {},
                      [handover] { handover->handOver(); });
}

void WindowMenus::makeScripts(QMenu *menu)
{
    ScriptExports *scripts = m_window.scripts();
    m_needPlan << add(menu, QStringLiteral("exportShots"), tr("Export shot &list…"), QKeySequence(tr("Ctrl+Shift+J")),
                      [scripts] { scripts->saveShotList(); });
    m_needPlan << add(menu, QStringLiteral("printShots"), tr("&Print shot list or storyboards…"), {},
                      [scripts] { scripts->printShotList(); });
    m_needPlan << add(menu, QStringLiteral("exportStoryboards"), tr("Export story&boards…"), {},
                      [scripts] { scripts->saveStoryboards(); });
    menu->addSeparator();
    m_needPlan << add(menu, QStringLiteral("exportScripts"), tr("&Export scripts…"), {},
                      [scripts] { scripts->saveScripts(); });
    m_needWriting << add(menu, QStringLiteral("importScripts"), tr("&Import scripts from Markdown…"), {},
                         [scripts] { scripts->importMarkdown(); });
}

void WindowMenus::makeDrop()
{
    m_drop = m_window.menuBar()->addMenu(tr("&Drop"));
    m_drop->addAction(m_drops.newDropAction());
    m_drop->addAction(m_drops.rhythmAction());
    m_needPlan << add(m_drop, QStringLiteral("occasions"), tr("&Occasions and order-by dates…"),
                      QKeySequence(tr("Ctrl+Shift+O")), [this] { m_window.showOccasions(); });
    m_needWriting << add(m_drop, QStringLiteral("countPosts"), tr("Count &customers' posts…"), {},
                         [this] { countPosts(m_window, m_drops.current()); });
    m_drop->addSeparator();
    m_drop->addActions(m_drops.ofDrop());
    m_drop->addSeparator();
}

void WindowMenus::makeOfPages()
{
    m_calendar = m_window.menuBar()->addMenu(tr("&Calendar"));
    m_clips = m_window.menuBar()->addMenu(tr("&Clips"));
    m_results = m_window.menuBar()->addMenu(tr("&Results"));
    m_attribution = m_window.menuBar()->addMenu(tr("&Attribution"));
    m_attribution->menuAction()->setVisible(false);
    m_moments = m_window.menuBar()->addMenu(tr("&Moments"));
    m_moments->menuAction()->setVisible(false);
    m_calendar->menuAction()->setVisible(false);
    m_results->menuAction()->setVisible(false);
    m_clips->menuAction()->setVisible(false);
}

void WindowMenus::makeHelp()
{
    QMenu *help = m_window.menuBar()->addMenu(tr("&Help"));
    add(help, QStringLiteral("shortcuts"), tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1),
        [this] { m_window.showShortcuts(); });
    add(help, QStringLiteral("about"), tr("&About Dropbeat"), {}, [this] { m_window.showAbout(); });
}

void WindowMenus::fillRecent()
{
    m_recent->clear();
    for (const QString &path : m_window.context().state.recentPlans()) {
        QAction *action = m_recent->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(
            action, &QAction::triggered, this, [this, path] { m_files.open(path); }, Qt::QueuedConnection);
    }
    m_recent->setToolTipsVisible(true);
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    QAction *forget = m_recent->addAction(tr("Forget this list"));
    connect(forget, &QAction::triggered, this, [this] { m_window.context().state.forgetRecentPlans(); });
}

void WindowMenus::fillBackups()
{
    m_backups->clear();
    const QString folder = m_window.context().backupFolder;
    const QString path = m_files.plan() ? m_files.plan()->path() : QString();
    if (!folder.isEmpty() && !path.isEmpty()) {
        for (const Backup &backup : Backups(folder).of(path)) {
            const QString name = QFileInfo(backup.path).completeBaseName();
            const QDate day = QDate::fromString(name, Qt::ISODate);
            QAction *action = m_backups->addAction(day.isValid() ? tr("Backup of %1").arg(dayText(day)) : name);
            connect(
                action, &QAction::triggered, this,
                [this, path, backup] { m_files.openBackup(path, backup.path, backup.day); }, Qt::QueuedConnection);
        }
    }
    if (m_backups->isEmpty()) {
        m_backups->addAction(tr("None yet: the first is made today"))->setEnabled(false);
    }
}

void WindowMenus::planChanged()
{
    const bool open = m_files.plan() != nullptr;
    const bool writable = open && !m_files.plan()->isReadOnly();
    for (QAction *action : std::as_const(m_needPlan)) {
        action->setEnabled(open);
    }
    for (QAction *action : std::as_const(m_needWriting)) {
        action->setEnabled(writable);
    }
    historyChanged();
}

void WindowMenus::historyChanged()
{
    const Plan *plan = m_files.plan();
    const bool writable = plan && !plan->isReadOnly();
    const auto undo = writable ? plan->nextUndo() : std::nullopt;
    const auto redo = writable ? plan->nextRedo() : std::nullopt;
    const auto named = [](QString label) { return label.replace(u'&', QStringLiteral("&&")); };
    m_undo->setEnabled(undo.has_value());
    m_undo->setText(undo ? tr("&Undo: %1").arg(named(undo->label)) : tr("&Undo"));
    m_redo->setEnabled(redo.has_value());
    m_redo->setText(redo ? tr("&Redo: %1").arg(named(redo->label)) : tr("&Redo"));
}

void WindowMenus::pageChanged(QWidget *page)
{
    const QHash<QString, QMenu *> menus{{QStringLiteral("drop"), m_drop},
                                        {QStringLiteral("calendar"), m_calendar},
                                        {QStringLiteral("clips"), m_clips},
                                        {QStringLiteral("results"), m_results},
                                        {QStringLiteral("attribution"), m_attribution},
                                        {QStringLiteral("moments"), m_moments}};
    for (QAction *action : std::as_const(m_ofPage)) {
        for (QMenu *menu : menus) {
            menu->removeAction(action);
        }
    }
    m_ofPage.clear();
    for (QAction *action : page ? page->actions() : QList<QAction *>()) {
        if (QMenu *menu = menus.value(action->property("menu").toString())) {
            menu->addAction(action);
            m_ofPage << action;
        }
    }
    m_calendar->menuAction()->setVisible(!m_calendar->isEmpty());
    m_clips->menuAction()->setVisible(!m_clips->isEmpty());
    m_results->menuAction()->setVisible(!m_results->isEmpty());
    m_attribution->menuAction()->setVisible(!m_attribution->isEmpty());
    m_moments->menuAction()->setVisible(!m_moments->isEmpty());
}

} // namespace dropbeat
