// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse, wheel and arrow keys do on the beat timeline.
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/script_cursor.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr double kWheelZoom = 1.2; ///< for a notch of the wheel
constexpr int kNotch = 120;

} // namespace

void BeatTimeline::chooseRow(int row, bool movePlayhead)
{
    const Beat *beat = m_model.beat(row);
    if (!beat) {
        return;
    }
    m_cursor.setBeat(beat->id);
    const auto [from, until] = m_model.spanOf(row);
    if (movePlayhead && (m_cursor.milliseconds() < from * 100 || m_cursor.milliseconds() >= until * 100)) {
        m_cursor.setMilliseconds(from * 100);
    }
    setGeometryState(m_geometry.showing(until * 100.0).showing(from * 100.0));
}

void BeatTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        const auto place = m_geometry.placeAt(event->position(), m_model.beats());
        if (place.kind == TimelineGeometry::Place::Kind::Beat) { // its menu is about the beat under the mouse
            chooseRow(static_cast<int>(place.index), false);
        }
        return;
    }
    using Kind = TimelineGeometry::Place::Kind;
    const TimelineGeometry::Place place = m_geometry.placeAt(event->position(), m_model.beats());
    m_pressed = event->position();
    m_held = place.index;
    if (place.kind == Kind::Edge && !m_model.isReadOnly()) {
        m_holding = Holding::Edge;
        m_edge = place.index;
        m_before = m_model.stored();
        m_grip = event->position().x() - m_geometry.xOf(m_model.spanOf(static_cast<int>(m_held)).second * 100.0);
    } else if (place.kind == Kind::Beat) {
        m_holding = Holding::Beat;
        chooseRow(static_cast<int>(place.index), true);
    } else {
        m_holding = Holding::Playhead;
        movePlayhead(event->position().x());
    }
    viewport()->update();
}

void BeatTimeline::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = event->position();
    switch (m_holding) {
    case Holding::Nothing:
        showHover(point);
        return;
    case Holding::Playhead:
        movePlayhead(point.x());
        return;
    case Holding::Edge:
        moveEdge(point.x(), event->modifiers() & Qt::ControlModifier);
        return;
    case Holding::Beat:
        if (std::abs(point.x() - m_pressed.x()) < QApplication::startDragDistance() || m_model.isReadOnly()) {
            return;
        }
        m_holding = Holding::Carried;
        [[fallthrough]];
    case Holding::Carried:
        carry(point.x());
        return;
    }
}

void BeatTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        drop();
        showHover(event->position());
    }
}

void BeatTimeline::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = m_geometry.placeAt(event->position(), m_model.beats());
    if (event->button() == Qt::LeftButton && place.kind == TimelineGeometry::Place::Kind::Beat) {
        letGo();
        emit editWanted(static_cast<int>(place.index));
    }
}

void BeatTimeline::moveEdge(double x, bool push)
{
    // Always from the beats as they were, so that going back and forth leaves no trace.
    const int at = snapped(m_geometry.timeAt(x - m_grip));
    m_model.preview(withEdgeAt(m_before, m_held, at, push ? EdgeMove::Push : EdgeMove::GiveWay));
}

void BeatTimeline::movePlayhead(double x)
{
    const double end = totalTenths(m_model.beats()) * 100.0;
    const double time = std::min(m_geometry.timeAt(x), end);
    m_cursor.setMilliseconds(m_snaps ? snapped(time, false) * 100 : static_cast<int>(std::round(time)));
    const auto under = beatAt(m_model.beats(), m_cursor.milliseconds() / 100);
    if (under) {
        m_cursor.setBeat(m_model.beats()[*under].id);
    }
    setGeometryState(m_geometry.showing(m_cursor.milliseconds()));
}

void BeatTimeline::carry(double x)
{
    m_slot = m_geometry.slotAt(x, m_model.beats(), m_held);
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void BeatTimeline::drop()
{
    const Holding held = m_holding;
    const std::vector<Beat> shown = m_model.beats();
    m_holding = Holding::Nothing;
    if (held == Holding::Edge && m_model.isPreviewing()) {
        m_model.write(shown, tr("Change lengths of beats"));
    } else if (held == Holding::Carried && m_slot && *m_slot != m_held) {
        m_model.write(moved(m_model.stored(), m_held, *m_slot), tr("Move a beat"));
    }
    letGo();
    shownChanged();
}

void BeatTimeline::letGo()
{
    m_holding = Holding::Nothing;
    m_slot.reset();
    m_edge.reset();
    viewport()->unsetCursor();
    viewport()->update();
}

void BeatTimeline::cancel()
{
    if (m_model.isPreviewing()) {
        m_model.preview(std::nullopt);
    }
    letGo();
    shownChanged();
}

void BeatTimeline::showHover(const QPointF &point)
{
    const auto place = m_geometry.placeAt(point, m_model.beats());
    const bool edge = place.kind == TimelineGeometry::Place::Kind::Edge && !m_model.isReadOnly();
    const auto hovered = edge ? std::optional(place.index) : std::nullopt;
    viewport()->setCursor(edge ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (hovered != m_edge) {
        m_edge = hovered;
        viewport()->update();
    }
}

void BeatTimeline::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const double notches = double(turned.y()) / kNotch;
        setGeometryState(m_geometry.zoomedAt(std::pow(kWheelZoom, notches), event->position().x()));
        event->accept();
        return;
    }
    const int across = turned.x() != 0 ? turned.x() : event->modifiers() & Qt::ShiftModifier ? turned.y() : 0;
    if (across != 0 && m_geometry.mostScroll() > 0) {
        setGeometryState(m_geometry.scrolledBy(-across));
        event->accept();
        return;
    }
    event->ignore(); // the page scrolls
}

void BeatTimeline::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_holding != Holding::Nothing) {
        cancel();
        return;
    }
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const int row = m_model.rowOf(m_cursor.beat());
    if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const int to = row + (event->key() == Qt::Key_Left ? -1 : 1);
        chooseRow(std::clamp(to, 0, std::max(m_model.rowCount() - 1, 0)), true);
    } else if (plain && event->key() == Qt::Key_Home) {
        chooseRow(0, true);
    } else if (plain && event->key() == Qt::Key_End) {
        chooseRow(m_model.rowCount() - 1, true);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && row >= 0) {
        emit editWanted(row);
    } else {
        QWidget::keyPressEvent(event); // not QAbstractScrollArea's: arrows don't scroll
    }
}

} // namespace dropbeat
