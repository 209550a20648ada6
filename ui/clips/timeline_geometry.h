// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace dropbeat {

/// Where things of a script stand on the beat timeline: times against pixels, and what is under a point. Knows no
/// screen. Time runs from left to right in every language. Milliseconds from the clip's start; pixels from the
/// widget's left edge.
struct TimelineGeometry
{
    static constexpr double kMargin = 1;     ///< left and right of the clip
    static constexpr double kRuler = 28;     ///< height of the ruler
    static constexpr double kSegments = 56;  ///< height of the beats below it
    static constexpr double kEdgeReach = 5;  ///< pixels from an edge that still take hold of it
    static constexpr double kClosest = 1200; ///< pixels a second at the nearest zoom
    static constexpr int kLeastSpan = 3000;  ///< milliseconds that are shown at least

    double width = 600; ///< of the widget
    int length = 0;     ///< of the clip
    double zoom = 1;    ///< 1: the whole clip fits
    double scroll = 0;  ///< pixels of the clip left of the widget

    double pixelsPerSecond() const;
    double xOf(double milliseconds) const;
    double timeAt(double x) const; ///< not below 0; may lie past the end
    /// How wide the clip is at this zoom, margins included.
    double contentWidth() const;
    double mostScroll() const;
    double mostZoom() const;

    /// Zoomed by a factor, with the time under x staying under it.
    TimelineGeometry zoomedAt(double factor, double x) const;
    TimelineGeometry scrolledBy(double pixels) const;
    /// Scrolled no further than needed for that time to be seen.
    TimelineGeometry showing(double milliseconds) const;

    /// The rectangles of the beats, in their order, with a hairline's room between them.
    std::vector<QRectF> segments(const std::vector<Beat> &beats) const;

    /// What is under a point.
    struct Place
    {
        enum class Kind { Nothing, Ruler, Beat, Edge };
        Kind kind = Kind::Nothing;
        size_t index = 0; ///< of the beat, or of the beat that ends at the edge

        friend bool operator==(const Place &, const Place &) = default;
    };
    Place placeAt(const QPointF &point, const std::vector<Beat> &beats) const;
    /// Where a beat that is dragged to x goes, as an index of the order without it.
    size_t slotAt(double x, const std::vector<Beat> &beats, size_t dragged) const;

    /// A stroke of the ruler.
    struct Tick
    {
        enum class Size { Small, Second, Labelled };
        int milliseconds = 0;
        Size size = Size::Small;

        friend bool operator==(const Tick &, const Tick &) = default;
    };
    /// The strokes that are seen: as fine as fits, at finest a tenth of a second; labels far enough from each other to
    /// be read.
    std::vector<Tick> ticks() const;

    friend bool operator==(const TimelineGeometry &, const TimelineGeometry &) = default;

private:
    TimelineGeometry held() const;
};

} // namespace dropbeat
