// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/clip.h"
#include "core/domain/finding.h"
#include "core/domain/subject.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"
#include "ui/shell/app_context.h"
#include "ui/shell/page_stack.h"

#include <QMainWindow>

namespace dropbeat {

class CommandPalette;
class DropCommands;
class DropPage;
class FindingBadge;
class HandoverCommands;
class ScriptExports;
class Notices;
class Plan;
class PlanFiles;
class Sidebar;
class StatusLine;
class UndoHistoryPanel;
class WindowMenus;

/// The one window: a plan's pages beside the sidebar, under the menus, over the status line. Puts the parts together
/// and leads from one to the other; what can be done stands in the pages and in WindowMenus.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(AppContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    AppContext &context() { return m_context; }
    PlanFiles &files() { return *m_files; }
    /// Null while no plan is open.
    Plan *plan() const;
    PageStack *pages() const { return m_pages; }
    Sidebar *sidebar() const { return m_sidebar; }
    Notices *notices() const { return m_notices; }
    StatusLine *statusLine() const { return m_status; }
    DropCommands *drops() const { return m_drops; }
    HandoverCommands *handover() const { return m_handover; }
    ScriptExports *scripts() const { return m_scripts; }
    WindowMenus *menus() const { return m_menus; }
    UndoHistoryPanel *undoHistory();
    CommandPalette *palettePanel();

    /// Opens the plan at a path, or without one what was open last.
    void start(const QString &path = {});
    void showPage(const QString &id);
    /// The pages of the plan again, after another view.
    void showPages();
    void openDrop(Id<Drop> drop);
    /// The clip's script.
    void openClip(const Clip &clip);
    void openVariant(Id<Variant> variant);
    void openClipResults(Id<Clip> clip);
    void openTouchpoint(const Touchpoint &touchpoint);
    /// A moment, where it can be changed; null: the board.
    void openMoment(Id<Moment> moment);
    /// The thing that a finding is about, where it can be changed.
    void openFinding(const Finding &finding);
    /// The results of a drop.
    void openResults(Id<Drop> drop);
    /// What a platform reports on: the results it counts for, or the list that says where it belongs.
    void openSubject(const Subject &subject);
    /// Takes files into the import assistant.
    void importFiles(const QStringList &files);
    /// Asks where to, and saves the results page or its figures there.
    void exportResults();
    void openPalette();
    void undo();
    void redo();
    void goTo(qint64 seq);
    void showUndoHistory();
    void showSettings();
    /// The days the brand plans around; cutoffs: the carriers' last dates.
    void showOccasions(bool cutoffs = false);
    void showShortcuts();
    void showAbout();
    void showProblem(const Error &error);
    /// Shows the window over others.
    void bringToFront();
    /// Writes what is typed but not yet written.
    void flushFields();

signals:
    /// The window's first picture is on the screen.
    void firstPainted();
    /// Files, not plans, were dropped on the window or chosen for import.
    void filesDropped(const QStringList &files);

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool offerShopEvents(const QStringList &files);
    void build();
    void fillSidebar();
    void connectParts();
    void planOpened();
    void planClosing();
    void planChanged();
    void pageMade(const QString &id, QWidget *page);
    void pageShown(const QString &id);
    void setStandingNotice();
    void fileLost(const Error &error);
    void restoreLayout();
    void saveLayout();
    void restoreSplitters(const QString &id, QWidget &page);
    static void letFilesThrough(QWidget &page);
    DropPage *dropPage(Id<Drop> drop);

    AppContext &m_context;
    PlanFiles *m_files;
    Sidebar *m_sidebar;
    Notices *m_notices;
    PageStack *m_pages;
    StatusLine *m_status;
    DropCommands *m_drops;
    HandoverCommands *m_handover;
    ScriptExports *m_scripts;
    FindingBadge *m_badge;
    WindowMenus *m_menus = nullptr;
    UndoHistoryPanel *m_history = nullptr;
    CommandPalette *m_palette = nullptr;
    QString m_page; ///< the page shown last, to come back to
    bool m_painted = false;
};

} // namespace dropbeat
