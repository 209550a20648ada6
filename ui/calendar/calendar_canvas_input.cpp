// SPDX-License-Identifier: GPL-3.0-or-later
// CalendarCanvas by mouse and keyboard.
#include "core/actions/moment_days.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/entry_words.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace dropbeat {

namespace {

constexpr int kWheelStep = 120; // eighths of a degree: one notch

} // namespace

void CalendarCanvas::press(const CalendarPicture::Box &box, Qt::KeyboardModifiers modifiers)
{
    const CalendarEntry entry = entryOf(box);
    if (modifiers & Qt::ControlModifier) {
        std::vector<CalendarEntry> selection = m_selection;
        if (isSelected(entry)) {
            std::erase_if(selection, [&entry](const CalendarEntry &each) { return each.isSame(entry); });
        } else {
            selection.push_back(entry);
        }
        m_anchor = entry;
        setSelection(std::move(selection));
    } else if (!(modifiers & Qt::ShiftModifier) && !isSelected(entry)) {
        m_anchor = entry;
        setSelection({entry});
    }
    setFocusPlace(m_span.days[static_cast<size_t>(box.day)].day, {box.entry, -1});
}

/// Selects all between the anchor and an entry, in time.
void CalendarCanvas::selectTo(const CalendarEntry &entry)
{
    if (!m_anchor) {
        m_anchor = entry;
    }
    const LocalTime from = std::min(m_anchor->when, entry.when);
    const LocalTime to = std::max(m_anchor->when, entry.when);
    std::vector<CalendarEntry> selection;
    for (const CalendarDay &day : m_span.days) {
        for (const CalendarEntry &each : day.entries) {
            if (!each.isLaunch() && !(each.when < from) && !(to < each.when)) {
                selection.push_back(each);
            }
        }
    }
    setSelection(std::move(selection));
}

void CalendarCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) {
        return;
    }
    m_pressed = event->pos();
    m_pressedWith = event->modifiers();
    m_pressedEntry.reset();
    m_pressedMoment = event->button() == Qt::LeftButton ? momentAt(event->pos()) : QString();
    if (const auto *more = m_picture.moreAt(event->pos())) {
        showMore(*more);
        return;
    }
    if (const auto *box = m_picture.boxAt(event->pos())) {
        m_pressedEntry = entryOf(*box);
        press(*box, event->modifiers());
        m_drag = event->button() == Qt::LeftButton ? Drag::Pressed : Drag::None;
        return;
    }
    if (const QDate day = dayAt(event->pos()); day.isValid()) {
        clearSelection();
        if (m_span.dayAt(day)) {
            // The days around the month stay where they are until they are opened or dragged to.
            m_day = day;
            m_place = {};
            emit dayChanged(day);
            tellFocus();
            update();
        }
    }
}

void CalendarCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Pressed && m_pressedEntry && !m_model.plan().isReadOnly() &&
        (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::On;
        const bool wholeDrop =
            m_pressedEntry->isLaunch() || ((m_pressedWith & Qt::ShiftModifier) && m_pressedEntry->drop);
        std::vector<CalendarEntry> dragged{*m_pressedEntry};
        if (!wholeDrop && isSelected(*m_pressedEntry)) {
            for (const CalendarEntry &each : m_selection) {
                if (!each.isLaunch() && !each.isSame(*m_pressedEntry)) {
                    dragged.push_back(each);
                }
            }
        }
        const QPoint grip = m_pressed - rectOf(*m_pressedEntry).topLeft();
        emit dragBegan(dragged, wholeDrop, event->globalPosition().toPoint(), grip);
    }
    if (m_drag == Drag::On) {
        emit dragMoved(event->globalPosition().toPoint());
    }
}

void CalendarCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const Drag before = m_drag;
    endDrag();
    if (const QString moment = std::exchange(m_pressedMoment, {});
        !moment.isEmpty() && moment == momentAt(event->pos())) {
        emit momentWanted(moment);
        return;
    }
    if (before == Drag::On) {
        emit dragDropped(event->globalPosition().toPoint());
    } else if (before == Drag::Pressed && m_pressedEntry && (m_pressedWith & Qt::ShiftModifier)) {
        selectTo(*m_pressedEntry);
    } else if (before == Drag::Pressed && m_pressedEntry && m_pressedWith == Qt::NoModifier) {
        m_anchor = *m_pressedEntry;
        setSelection({*m_pressedEntry});
    } else if (before == Drag::None && m_period.kind == CalendarKind::Year) {
        if (const QDate day = dayAt(event->pos()); day.isValid()) {
            emit dayWanted(day);
        }
    }
}

void CalendarCanvas::endDrag()
{
    m_drag = Drag::None;
    setTarget({});
}

void CalendarCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_drag = Drag::None;
    if (const auto *box = m_picture.boxAt(event->pos())) {
        emit openWanted(entryOf(*box));
    } else if (const QDate day = dayAt(event->pos());
               day.isValid() && !m_picture.moreAt(event->pos()) && momentAt(event->pos()).isEmpty()) {
        emit createWanted(day, m_picture.timeAt(event->pos().y()));
    }
}

void CalendarCanvas::wheelEvent(QWheelEvent *event)
{
    if (m_picture.size.height() > (parentWidget() ? parentWidget()->height() : height())) {
        event->ignore(); // the page scrolls
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / kWheelStep;
    m_wheel -= notches * kWheelStep;
    if (notches != 0) {
        step(-notches);
    }
    event->accept();
}

bool CalendarCanvas::dragKey(int key)
{
    if (m_drag != Drag::On) {
        return false;
    }
    if (key == Qt::Key_Escape) {
        endDrag();
        emit dragCancelled();
    } else if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
        step(key == Qt::Key_PageDown ? 1 : -1); // on to a day of another month
    }
    return true;
}

void CalendarCanvas::keyPressEvent(QKeyEvent *event)
{
    if (dragKey(event->key())) {
        return;
    }
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (event->modifiers() != Qt::NoModifier && !shift) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        moveFocus(-forward);
        break;
    case Qt::Key_Right:
        moveFocus(forward);
        break;
    case Qt::Key_Up:
        moveWithin(-1);
        break;
    case Qt::Key_Down:
        moveWithin(1);
        break;
    case Qt::Key_PageUp:
        step(-1);
        return;
    case Qt::Key_PageDown:
        step(1);
        return;
    case Qt::Key_Home:
        setDay(m_period.first);
        break;
    case Qt::Key_End:
        setDay(m_period.last);
        break;
    case Qt::Key_Escape:
        clearSelection();
        setCut({});
        return;
    case Qt::Key_Space:
        if (const auto entry = focusEntry()) {
            std::vector<CalendarEntry> selection = m_selection;
            if (isSelected(*entry)) {
                std::erase_if(selection, [&entry](const CalendarEntry &each) { return each.isSame(*entry); });
            } else {
                selection.push_back(*entry);
            }
            setSelection(std::move(selection));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto entry = focusEntry()) {
            emit openWanted(*entry);
        } else if (const QString moment = focusMoment(); !moment.isEmpty()) {
            emit momentWanted(moment);
        } else if (m_period.kind == CalendarKind::Year) {
            emit dayWanted(m_day);
        } else {
            emit createWanted(m_day, {});
        }
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    const auto entry = focusEntry();
    if (entry && shift) {
        selectTo(*entry);
    } else if (!shift) {
        m_anchor = entry;
        setSelection(entry ? std::vector<CalendarEntry>{*entry} : std::vector<CalendarEntry>());
    }
}

void CalendarCanvas::moveFocus(int days)
{
    if (m_period.kind != CalendarKind::Agenda) {
        setFocusPlace(m_day.addDays(days));
        return;
    }
    moveWithin(days);
}

/// Where the focus can be on a day, from its top: the day itself, moments that go out, entries.
std::vector<CalendarCanvas::Place> CalendarCanvas::placesOf(QDate day) const
{
    std::vector<Place> places{{}};
    const CalendarDay *found = m_period.kind == CalendarKind::Year ? nullptr : m_span.dayAt(day);
    if (!found) {
        return places;
    }
    const bool shown = m_period.kind != CalendarKind::Quarter; // which has no room for occasions
    for (int i = 0; shown && i < static_cast<int>(found->occasions.size()); ++i) {
        if (!momentOf(found->occasions[static_cast<size_t>(i)]).isEmpty()) {
            places.push_back({-1, i});
        }
    }
    for (int i = 0; i < static_cast<int>(found->entries.size()); ++i) {
        places.push_back({i, -1});
    }
    return places;
}

/// Through a day's places, and from its last (or first) on to the next week's day, or in the agenda to the next day
/// that has something.
void CalendarCanvas::moveWithin(int by)
{
    const std::vector<Place> places = placesOf(m_day);
    const auto at = std::find(places.begin(), places.end(), m_place) - places.begin();
    if (const auto next = at + by; next >= 0 && next < static_cast<ptrdiff_t>(places.size())) {
        setFocusPlace(m_day, places[static_cast<size_t>(next)]);
        return;
    }
    const bool rows = m_period.kind == CalendarKind::Agenda || m_period.kind == CalendarKind::Week;
    QDate to = m_day.addDays(rows ? by : 7 * by);
    while (m_period.kind == CalendarKind::Agenda && m_period.holds(to) && m_span.dayAt(to) && placesOf(to).size() < 2) {
        to = to.addDays(by);
    }
    setFocusPlace(to);
    const std::vector<Place> there = placesOf(to);
    if (there.size() > 1) {
        setFocusPlace(to, by > 0 ? there[1] : there.back());
    }
}

void CalendarCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    tellFocus();
    update();
}

void CalendarCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void CalendarCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto entry = focusEntry();
        at = mapToGlobal((entry ? rectOf(*entry) : rectOf(m_day)).center());
    }
    emit menuWanted(at);
}

void CalendarCanvas::showMore(const CalendarPicture::More &more)
{
    const CalendarDay day = m_span.days[static_cast<size_t>(more.day)];
    setFocusPlace(day.day);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("dayMenu"));
    for (const OccasionDay &occasion : day.occasions) {
        if (const QString moment = momentOf(occasion); !moment.isEmpty()) {
            QAction *open = menu->addAction(occasionText(occasion).replace(u'&', QStringLiteral("&&")));
            connect(open, &QAction::triggered, this, [this, moment] { emit momentWanted(moment); });
        }
    }
    for (const CalendarEntry &entry : day.entries) {
        QPixmap swatch(10, 10);
        swatch.fill(entry.isLaunch() ? Theme::current().accent : Theme::onCard(QColor(entry.colour)));
        QAction *open = menu->addAction(swatch, entryText(entry, true).replace(u'&', QStringLiteral("&&")));
        connect(open, &QAction::triggered, this, [this, entry] { emit openWanted(entry); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show this day’s week")), &QAction::triggered, this,
            [this, day] { emit dayWanted(day.day); });
    menu->popup(mapToGlobal(more.rect.bottomLeft()));
}

} // namespace dropbeat
