// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendar_model.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace dropbeat {

class CalendarCanvas;
class CalendarCommands;
class DragGhost;
class TrayList;

/// Takes entries from the calendar or the tray by mouse to a day, another time or the tray: a picture of the entry
/// follows the mouse, and where it would go is marked.
class EntryDrag : public QObject
{
    Q_OBJECT

public:
    /// trayArea: what counts as the tray, the list or the card around it.
    EntryDrag(CalendarModel &model, CalendarCanvas &canvas, TrayList &tray, QWidget &trayArea,
              CalendarCommands &commands, QWidget *page);

private:
    void beganOnCanvas(const std::vector<CalendarEntry> &entries, bool wholeDrop, QPoint global, QPoint grip);
    void beganOnTray(const std::vector<TrayEntry> &entries, QPoint global, QPoint grip);
    void showGhost(const CalendarEntry &entry, int count, QSize size, QPoint global);
    void moved(QPoint global);
    void dropped(QPoint global);
    void cancelled();
    bool isOverTray(QPoint global) const;
    QDate dayUnder(QPoint global) const;
    QTime timeUnder(QPoint global) const;

    CalendarModel &m_model;
    CalendarCanvas &m_canvas;
    TrayList &m_tray;
    QWidget &m_trayArea;
    CalendarCommands &m_commands;
    QWidget *m_page;
    QPointer<DragGhost> m_ghost;
    std::vector<CalendarEntry> m_entries;
    std::vector<Id<Touchpoint>> m_waiting; ///< from the tray
    bool m_wholeDrop = false;
    QPoint m_grip;
};

} // namespace dropbeat
