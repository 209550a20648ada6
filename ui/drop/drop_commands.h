// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"

#include <QObject>

class QAction;

namespace dropbeat {

/// What can be done with the drop that is chosen or open, wherever in the window that is.
class DropCommands : public QObject
{
    Q_OBJECT

public:
    /// window: what dialogs stand over.
    DropCommands(Report report, QWidget *window);

    /// Null while no plan is open.
    void setPlan(Plan *plan);
    void setCurrent(Id<Drop> drop);
    /// The plan has changed: what can be done may have, too.
    void planChanged() { enable(); }
    Id<Drop> current() const { return m_current; }

    void newDrop();
    void moveLaunch();
    /// The story arcs and their rhythm; without an arc, that of the current drop.
    void openRhythm(Id<Arc> arc = {});

    QAction *newDropAction() const { return m_new; }
    QAction *openAction() const { return m_open; }
    QAction *rhythmAction() const { return m_rhythm; }
    /// What can be done with a drop: for the menu and for a card's context menu.
    QList<QAction *> ofDrop() const { return {m_open, m_duplicate, m_move, m_earlier, m_later, m_archive, m_remove}; }
    QAction *duplicateAction() const { return m_duplicate; }
    QAction *moveAction() const { return m_move; }

signals:
    void opened(dropbeat::Id<dropbeat::Drop> drop);
    /// A run of drops was made by the rhythm; the first of them.
    void planned(dropbeat::Id<dropbeat::Drop> drop);

private:
    QAction *make(const QString &name, const QString &text, const QKeySequence &shortcut);
    void duplicate();
    void remove();
    void archive();
    void moveInArc(int by);
    void enable();

    Report m_report;
    QWidget *m_window;
    Plan *m_plan = nullptr;
    Id<Drop> m_current;
    QAction *m_new;
    QAction *m_rhythm;
    QAction *m_open;
    QAction *m_duplicate;
    QAction *m_move;
    QAction *m_earlier;
    QAction *m_later;
    QAction *m_archive;
    QAction *m_remove;
};

} // namespace dropbeat
