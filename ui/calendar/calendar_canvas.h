// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_painter.h"
#include "ui/calendar/calendar_picture.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHelpEvent;

namespace dropbeat {

/// A calendar of one period, painted: month, week, quarter, year or agenda. Keeps where the focus is and what is
/// selected, and says what a person wants; doing it is CalendarCommands' business.
class CalendarCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarCanvas(CalendarModel &model, QWidget *parent = nullptr);

    void setKind(CalendarKind kind);
    CalendarKind kind() const { return m_period.kind; }
    /// Goes to a day, and to its period.
    void setDay(QDate day);
    QDate day() const { return m_day; }
    void step(int periods);
    const CalendarPeriod &period() const { return m_period; }
    const CalendarSpan &span() const { return m_span; }
    const CalendarPicture &picture() const { return m_picture; }
    /// Reads the span again.
    void refresh();

    const std::vector<CalendarEntry> &selection() const { return m_selection; }
    /// The entry that the focus is on; nothing on a bare day.
    std::optional<CalendarEntry> focusEntry() const;
    /// The key of the moment that the focus is on; empty elsewhere.
    QString focusMoment() const;
    void selectAll();
    void select(Id<Touchpoint> touchpoint);
    void clearSelection();
    void setCut(const std::vector<CalendarEntry> &entries);

    /// The day under a point of this widget; not valid beside them.
    QDate dayAt(QPoint point) const;
    /// Marks where what is dragged would go.
    void setTarget(QDate day, QTime time = {});
    bool isDragging() const { return m_drag == Drag::On; }
    /// Where on the screen a day or an entry of it stands.
    QRect rectOf(QDate day) const;
    QRect rectOf(const CalendarEntry &entry) const;
    QRect rectOfMoment(QDate day, const QString &key) const;

    QSize sizeHint() const override { return {900, 560}; }
    QSize minimumSizeHint() const override;

signals:
    void dayChanged(QDate day);
    void periodChanged();
    void selectionChanged();
    /// Double click or Enter on a bare day; time only where the view has hours.
    void createWanted(QDate day, QTime time);
    void openWanted(const dropbeat::CalendarEntry &entry);
    /// Click or Enter on a moment that goes out on a day.
    void momentWanted(const QString &key);
    void menuWanted(QPoint global);
    void dayWanted(QDate day); ///< its own view

    void dragBegan(const std::vector<dropbeat::CalendarEntry> &entries, bool wholeDrop, QPoint global, QPoint grip);
    void dragMoved(QPoint global);
    void dragDropped(QPoint global);
    void dragCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Drag { None, Pressed, On };
    /// Of a day: one of its entries, one of its occasions that is a moment, or with neither the day itself.
    struct Place
    {
        int entry = -1;
        int occasion = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };

    void layOut();
    bool showToolTip(const QHelpEvent &event);
    const CalendarEntry &entryOf(const CalendarPicture::Box &box) const;
    bool isSelected(const CalendarEntry &entry) const;
    void setSelection(std::vector<CalendarEntry> selection);
    void press(const CalendarPicture::Box &box, Qt::KeyboardModifiers modifiers);
    void selectTo(const CalendarEntry &entry);
    void showMore(const CalendarPicture::More &more);
    void moveFocus(int days);
    void moveWithin(int by);
    bool dragKey(int key);
    void endDrag();
    void setFocusPlace(QDate day);
    void setFocusPlace(QDate day, Place place);
    std::vector<Place> placesOf(QDate day) const;
    QString momentAt(QPoint point) const;
    void tellFocus();
    int indexOf(QDate day) const;
    void renewSelection();

    CalendarModel &m_model;
    CalendarPeriod m_period;
    CalendarSpan m_span;
    CalendarPicture m_picture;
    QDate m_day;
    Place m_place; ///< of the day that has the focus
    std::vector<CalendarEntry> m_selection;
    std::optional<CalendarEntry> m_anchor; ///< where a selection by Shift begins
    std::vector<CalendarEntry> m_cut;
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    Qt::KeyboardModifiers m_pressedWith;
    std::optional<CalendarEntry> m_pressedEntry;
    QString m_pressedMoment;
    QDate m_target;
    QTime m_targetTime;
    int m_wheel = 0;
};

} // namespace dropbeat
