// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/beat_edits.h"
#include "core/scripts/music_grid.h"
#include "ui/clips/timeline_geometry.h"
#include "ui/clips/timeline_painter.h"

#include <QAbstractScrollArea>

#include <functional>

namespace dropbeat {

class BeatsModel;
class ScriptCursor;

/// The beats of a clip over a ruler, with the playhead: edges are dragged, beats chosen and carried, the playhead
/// moved. What keys and menus do to beats stands in BeatCommands.
class BeatTimeline : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// Paints what stands below the beats on the same scale, such as how many still watch; the rectangle spans the
    /// widget's width.
    using PaintBelow = std::function<void(QPainter &painter, const QRectF &rect, const TimelineGeometry &geometry)>;

    BeatTimeline(BeatsModel &model, ScriptCursor &cursor, QWidget *parent = nullptr);

    /// A height of 0 takes it away.
    void setBelow(PaintBelow paint, int height);
    bool snaps() const { return m_snaps; }
    void setSnaps(bool snaps);
    const TimelineGeometry &geometry() const { return m_geometry; }
    /// Around the playhead when it is seen, else around the middle; 0: the whole clip again.
    void zoom(double factor);
    /// What a time that is dragged to becomes, in tenths: the nearest, or where the playhead or the music stands near.
    int snapped(double milliseconds, bool toPlayhead = true) const;
    /// The clip's music, silent without.
    MusicGrid music() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    /// A beat's texts are to be typed.
    void editWanted(int row);
    void zoomChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Holding { Nothing, Playhead, Edge, Beat, Carried };

    void shownChanged();
    void setGeometryState(const TimelineGeometry &geometry);
    void chooseRow(int row, bool movePlayhead);
    void moveEdge(double x, bool push);
    void movePlayhead(double x);
    void carry(double x);
    void drop();
    void letGo();
    void showHover(const QPointF &point);
    void cancel();
    void describe();
    int currentRow() const;
    TimelinePicture picture() const;
    QString tipAt(const QPointF &point) const;

    BeatsModel &m_model;
    ScriptCursor &m_cursor;
    TimelineGeometry m_geometry;
    PaintBelow m_below;
    int m_belowHeight = 0;
    bool m_snaps = true;
    bool m_scrolling = false;
    Holding m_holding = Holding::Nothing;
    QPointF m_pressed;
    size_t m_held = 0;            ///< edge or beat
    std::optional<size_t> m_edge; ///< under the mouse, or held
    std::optional<size_t> m_slot;
    std::vector<Beat> m_before; ///< as they were when an edge was taken hold of
    double m_grip = 0;          ///< from the edge to where it was taken
};

} // namespace dropbeat
