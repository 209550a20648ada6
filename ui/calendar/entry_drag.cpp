// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/entry_drag.h"

#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_commands.h"
#include "ui/calendar/tray_list.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace dropbeat {

/// The entry that follows the mouse, and how many come along.
class DragGhost : public QWidget
{
public:
    DragGhost(const CalendarEntry &entry, int count, QSize size, QWidget *page)
        : QWidget(page)
        , m_entry(entry)
        , m_count(count)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(size + QSize(count > 1 ? 14 : 0, count > 1 ? 8 : 0));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setOpacity(0.92);
        const QSize one = size() - QSize(m_count > 1 ? 14 : 0, m_count > 1 ? 8 : 0);
        const QRect chip(QPoint(0, m_count > 1 ? 8 : 0), one);
        painter.fillRect(chip, Theme::current().card);
        paintEntry(painter, chip, m_entry, false, true, false, layoutDirection());
        if (m_count > 1) {
            Badge::paint(painter, QRectF(width() - 28, 0, 28, 17), QLocale().toString(m_count), BadgeTone::Accent,
                         Mark::None, layoutDirection());
        }
    }

private:
    CalendarEntry m_entry;
    int m_count;
};

EntryDrag::EntryDrag(CalendarModel &model, CalendarCanvas &canvas, TrayList &tray, QWidget &trayArea,
                     CalendarCommands &commands, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_canvas(canvas)
    , m_tray(tray)
    , m_trayArea(trayArea)
    , m_commands(commands)
    , m_page(page)
{
    connect(&canvas, &CalendarCanvas::dragBegan, this, &EntryDrag::beganOnCanvas);
    connect(&canvas, &CalendarCanvas::dragMoved, this, &EntryDrag::moved);
    connect(&canvas, &CalendarCanvas::dragDropped, this, &EntryDrag::dropped);
    connect(&canvas, &CalendarCanvas::dragCancelled, this, &EntryDrag::cancelled);
    connect(&tray, &TrayList::dragBegan, this, &EntryDrag::beganOnTray);
    connect(&tray, &TrayList::dragMoved, this, &EntryDrag::moved);
    connect(&tray, &TrayList::dragDropped, this, &EntryDrag::dropped);
    connect(&tray, &TrayList::dragCancelled, this, &EntryDrag::cancelled);
}

void EntryDrag::showGhost(const CalendarEntry &entry, int count, QSize size, QPoint global)
{
    delete m_ghost.data();
    m_ghost = new DragGhost(entry, count, size.expandedTo(QSize(60, 16)).boundedTo(QSize(220, 40)), m_page);
    m_ghost->move(m_page->mapFromGlobal(global) - m_grip);
    m_ghost->show();
}

void EntryDrag::beganOnCanvas(const std::vector<CalendarEntry> &entries, bool wholeDrop, QPoint global, QPoint grip)
{
    m_entries = entries;
    m_waiting.clear();
    m_wholeDrop = wholeDrop;
    const QRect rect = m_canvas.rectOf(entries.front());
    m_grip = QPoint(std::min(grip.x(), 200), grip.y());
    showGhost(entries.front(), static_cast<int>(entries.size()), rect.size(), global);
}

void EntryDrag::beganOnTray(const std::vector<TrayEntry> &entries, QPoint global, QPoint grip)
{
    m_entries.clear();
    m_waiting.clear();
    m_wholeDrop = false;
    if (entries.empty()) {
        return;
    }
    for (const TrayEntry &entry : entries) {
        m_waiting.push_back(entry.touchpoint);
    }
    CalendarEntry picture;
    picture.touchpoint = entries.front().touchpoint;
    picture.title = entries.front().title;
    picture.colour = entries.front().colour;
    m_grip = grip;
    showGhost(picture, static_cast<int>(entries.size()), QSize(140, 20), global);
}

bool EntryDrag::isOverTray(QPoint global) const
{
    return m_trayArea.isVisible() && m_trayArea.rect().contains(m_trayArea.mapFromGlobal(global));
}

QDate EntryDrag::dayUnder(QPoint global) const
{
    const QPoint point = m_canvas.mapFromGlobal(global);
    return m_canvas.visibleRegion().contains(point) ? m_canvas.dayAt(point) : QDate();
}

QTime EntryDrag::timeUnder(QPoint global) const
{
    const QPoint point = m_canvas.mapFromGlobal(global);
    return m_wholeDrop ? QTime() : m_canvas.picture().timeAt(m_entries.empty() ? point.y() : point.y() - m_grip.y());
}

void EntryDrag::moved(QPoint global)
{
    if (!m_ghost) {
        return;
    }
    m_ghost->move(m_page->mapFromGlobal(global) - m_grip);
    const QDate day = dayUnder(global);
    m_canvas.setTarget(day, day.isValid() ? timeUnder(global) : QTime());
    m_tray.setTarget(!m_entries.empty() && !m_wholeDrop && isOverTray(global));
}

void EntryDrag::cancelled()
{
    delete m_ghost.data();
    m_canvas.setTarget({});
    m_tray.setTarget(false);
    m_entries.clear();
    m_waiting.clear();
}

void EntryDrag::dropped(QPoint global)
{
    if (!m_ghost) {
        return;
    }
    const QDate day = dayUnder(global);
    const QTime time = day.isValid() ? timeUnder(global) : QTime();
    const bool tray = isOverTray(global);
    const std::vector<CalendarEntry> entries = m_entries;
    const std::vector<Id<Touchpoint>> waiting = m_waiting;
    const bool wholeDrop = m_wholeDrop;
    cancelled();
    if (!waiting.empty()) {
        if (day.isValid()) {
            m_commands.schedule(waiting, day, time);
        }
        return;
    }
    if (wholeDrop && day.isValid()) {
        m_commands.moveDropTo(entries.front(), day);
    } else if (tray && !wholeDrop) {
        m_commands.unschedule(entries);
    } else if (day.isValid()) {
        m_commands.moveTo(entries, {day, time.isValid() ? time : entries.front().when.time});
    }
}

} // namespace dropbeat
