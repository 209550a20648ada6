// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendar_model.h"

#include <QListWidget>

namespace dropbeat {

/// Touchpoints that wait for a day. They are dragged to one, or put on the calendar's day by Enter; what is dragged
/// here from the calendar waits, too.
class TrayList : public QListWidget
{
    Q_OBJECT

public:
    explicit TrayList(CalendarModel &model, QWidget *parent = nullptr);

    void refresh();
    /// Marks that what is dragged would come here.
    void setTarget(bool target);
    const std::vector<TrayEntry> &entries() const { return m_entries; }

signals:
    void scheduleWanted(const std::vector<dropbeat::Id<dropbeat::Touchpoint>> &touchpoints);
    void openWanted(dropbeat::Id<dropbeat::Touchpoint> touchpoint);
    void deleteWanted(const std::vector<dropbeat::Id<dropbeat::Touchpoint>> &touchpoints);
    void dragBegan(const std::vector<dropbeat::TrayEntry> &entries, QPoint global, QPoint grip);
    void dragMoved(QPoint global);
    void dragDropped(QPoint global);
    void dragCancelled();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<TrayEntry> selectedEntries() const;
    std::vector<Id<Touchpoint>> selectedIds() const;

    CalendarModel &m_model;
    std::vector<TrayEntry> m_entries;
    QPoint m_pressed;
    bool m_maybeDrag = false;
    bool m_dragging = false;
    bool m_target = false;
};

} // namespace dropbeat
