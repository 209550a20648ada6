// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace dropbeat {

class DropCommands;
class MainWindow;
class PlanFiles;

/// The window's menus and their actions. Pages add theirs while they are shown: those with the property "menu" set
/// to "drop" stand in the Drop menu, those with "calendar" or "clips" in the menu of that name, which is only there
/// then.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(MainWindow &window, PlanFiles &files, DropCommands &drops);

    /// Which actions make sense with the plan that is open, or with none.
    void planChanged();
    /// What undo and redo would do, named.
    void historyChanged();
    void pageChanged(QWidget *page);
    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }
    QAction *find(const QString &name) const;

private:
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &shortcut,
                 const std::function<void()> &run);
    void makeFile();
    void makeEdit();
    void makeView();
    void makePlan();
    void makeScripts(QMenu *menu);
    void makeDrop();
    void makeOfPages();
    void makeHelp();
    void makeThemes(QMenu *menu);
    void fillRecent();
    void fillBackups();

    MainWindow &m_window;
    PlanFiles &m_files;
    DropCommands &m_drops;
    QMenu *m_recent = nullptr;
    QMenu *m_backups = nullptr;
    QMenu *m_drop = nullptr;
    QMenu *m_calendar = nullptr;
    QMenu *m_moments = nullptr;
    QMenu *m_results = nullptr;
    QMenu *m_attribution = nullptr;
    QMenu *m_clips = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QActionGroup *m_themes = nullptr;
    QList<QAction *> m_needPlan;    ///< enabled while a plan is open
    QList<QAction *> m_needWriting; ///< and may be written
    QList<QAction *> m_ofPage;
};

} // namespace dropbeat
