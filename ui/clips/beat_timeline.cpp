// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/beat_timeline.h"

#include "core/scripts/beat_columns.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/stage_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr double kStick = 6; ///< pixels within which the playhead and the music take hold
constexpr int kRoomBelow = 4;

} // namespace

BeatTimeline::BeatTimeline(BeatsModel &model, ScriptCursor &cursor, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_cursor(cursor)
{
    setObjectName(QStringLiteral("beatTimeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight); // time does, in every language
    setAccessibleName(tr("Beats of the clip"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&model, &BeatsModel::shownChanged, this, &BeatTimeline::shownChanged);
    connect(&cursor, &ScriptCursor::beatChanged, this, [this] {
        describe();
        viewport()->update();
    });
    connect(&cursor, &ScriptCursor::moved, this, [this] { viewport()->update(); });
    connect(&cursor, &ScriptCursor::clipChanged, this, [this] {
        letGo();
        m_geometry.zoom = 1;
        m_geometry.scroll = 0;
    });
    shownChanged();
}

void BeatTimeline::setBelow(PaintBelow paint, int height)
{
    m_below = std::move(paint);
    m_belowHeight = height;
    updateGeometry();
    setFixedHeight(sizeHint().height());
    viewport()->update();
}

QSize BeatTimeline::sizeHint() const
{
    const double beats = TimelineGeometry::kRuler + TimelineGeometry::kSegments + kRoomBelow + m_belowHeight;
    const int bar = m_geometry.mostScroll() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {600, static_cast<int>(beats) + bar};
}

MusicGrid BeatTimeline::music() const
{
    return {m_model.clip().bpm, m_model.clip().musicStart};
}

void BeatTimeline::setSnaps(bool snaps)
{
    m_snaps = snaps;
    viewport()->update();
}

int BeatTimeline::snapped(double milliseconds, bool toPlayhead) const
{
    if (!m_snaps) {
        return snappedToTenths(milliseconds);
    }
    std::vector<double> marks;
    if (toPlayhead) {
        marks.push_back(m_cursor.milliseconds());
    }
    if (const auto beat = music().nearest(milliseconds)) {
        marks.push_back(*beat);
    }
    return snappedToMarks(milliseconds, marks, kStick * 1000 / m_geometry.pixelsPerSecond());
}

void BeatTimeline::shownChanged()
{
    TimelineGeometry geometry = m_geometry;
    geometry.width = viewport()->width();
    const bool held = m_holding == Holding::Edge; // what is dragged at must not move away under the mouse
    geometry.length = held ? m_geometry.length : totalTenths(m_model.beats()) * 100;
    if (m_edge && *m_edge >= m_model.beats().size()) {
        m_edge.reset();
    }
    setGeometryState(geometry.scrolledBy(0));
    describe();
}

void BeatTimeline::setGeometryState(const TimelineGeometry &geometry)
{
    const bool zoomed = geometry.zoom != m_geometry.zoom;
    m_geometry = geometry;
    m_scrolling = true;
    horizontalScrollBar()->setRange(0, static_cast<int>(m_geometry.mostScroll()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setValue(static_cast<int>(m_geometry.scroll));
    m_scrolling = false;
    setFixedHeight(sizeHint().height());
    viewport()->update();
    if (zoomed) {
        emit zoomChanged();
    }
}

void BeatTimeline::zoom(double factor)
{
    const double playhead = m_geometry.xOf(m_cursor.milliseconds());
    const bool seen = playhead >= 0 && playhead <= m_geometry.width;
    TimelineGeometry whole = m_geometry;
    whole.zoom = 1;
    whole.scroll = 0;
    setGeometryState(factor > 0 ? m_geometry.zoomedAt(factor, seen ? playhead : m_geometry.width / 2) : whole);
}

void BeatTimeline::scrollContentsBy(int, int)
{
    if (!m_scrolling) {
        m_geometry.scroll = horizontalScrollBar()->value();
        viewport()->update();
    }
}

void BeatTimeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    TimelineGeometry geometry = m_geometry;
    geometry.width = viewport()->width();
    setGeometryState(geometry.scrolledBy(0));
}

int BeatTimeline::currentRow() const
{
    return m_model.rowOf(m_cursor.beat());
}

TimelinePicture BeatTimeline::picture() const
{
    TimelinePicture picture;
    picture.geometry = m_geometry;
    picture.beats = m_model.beats();
    picture.current = currentRow();
    picture.focused = hasFocus();
    picture.edge = m_edge;
    picture.playhead = m_cursor.milliseconds();
    picture.height = TimelineGeometry::kRuler + TimelineGeometry::kSegments + kRoomBelow + m_belowHeight;
    if (m_holding == Holding::Carried) {
        picture.dragged = m_held;
        picture.slot = m_slot;
    }
    const MusicGrid grid = music();
    constexpr double leastApart = 5; // pixels; closer lines would be a grey field
    if (!grid.isSilent() && grid.interval() * m_geometry.pixelsPerSecond() / 1000 >= leastApart) {
        const double end = std::min(m_geometry.timeAt(m_geometry.width), double(m_geometry.length));
        picture.music = grid.between(m_geometry.timeAt(0), end);
    }
    if (m_holding == Holding::Edge && m_edge) {
        picture.bubble = secondsText(m_model.beats()[*m_edge].tenths);
        if (*m_edge + 1 < m_model.beats().size()) {
            picture.bubble += QStringLiteral(" · ") + secondsText(m_model.beats()[*m_edge + 1].tenths);
        }
    }
    return picture;
}

void BeatTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_below) {
        const double top = TimelineGeometry::kRuler + TimelineGeometry::kSegments + kRoomBelow;
        m_below(painter, QRectF(0, top, m_geometry.width, m_belowHeight), m_geometry);
    }
    paintTimeline(painter, picture());
}

void BeatTimeline::describe()
{
    const int row = currentRow();
    QString words = tr("%n beat(s), %1", nullptr, m_model.rowCount()).arg(secondsText(totalTenths(m_model.beats())));
    if (const Beat *beat = m_model.beat(row)) {
        const auto [from, until] = m_model.spanOf(row);
        QStringList parts{tr("%1, beat %2 of %3, %4 seconds")
                              .arg(stageName(beat->stage), QLocale().toString(row + 1),
                                   QLocale().toString(m_model.rowCount()), spanText(from, until)),
                          beat->onScreen, beat->seen};
        parts.removeAll(QString());
        words = parts.join(QStringLiteral(". "));
    }
    if (words == accessibleDescription()) {
        return;
    }
    setAccessibleDescription(words);
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

QString BeatTimeline::tipAt(const QPointF &point) const
{
    const TimelineGeometry::Place place = m_geometry.placeAt(point, m_model.beats());
    if (place.kind == TimelineGeometry::Place::Kind::Edge) {
        return tr("Drag to move the edge; with Ctrl the beats behind it move along");
    }
    if (place.kind != TimelineGeometry::Place::Kind::Beat) {
        return {};
    }
    const Beat &beat = m_model.beats()[place.index];
    QStringList lines{stageName(beat.stage) + QStringLiteral(" · ") + secondsText(beat.tenths), beat.onScreen,
                      beat.seen, beat.heard};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool BeatTimeline::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    if (event->type() == QEvent::Leave && m_holding == Holding::Nothing && m_edge) {
        m_edge.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void BeatTimeline::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (currentRow() < 0 && m_model.rowCount() > 0 && event->reason() != Qt::MouseFocusReason) {
        chooseRow(0, false);
    }
    viewport()->update();
}

void BeatTimeline::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace dropbeat
