// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outlet.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace dropbeat {

/// Where the parts of a drawn phone are, in pixels of the widget, and how the outlet's frame lies in it.
struct PhoneGeometry
{
    QRectF body;      ///< the phone with its edge
    QRectF screen;    ///< what is lit; 9:16, or taller for a taller frame
    QRectF frame;     ///< the clip on it: the whole screen, or a part of it in a feed
    double scale = 1; ///< pixels of the widget per pixel of the frame

    /// As large as fits into the room, in its middle.
    static PhoneGeometry fit(const QSizeF &room, QSize frame);

    QPointF toFrame(QPointF place) const { return (place - frame.topLeft()) / scale; }
    QPointF fromFrame(QPointF place) const { return place * scale + frame.topLeft(); }
    QRectF fromFrame(const QRectF &area) const { return {fromFrame(area.topLeft()), area.size() * scale}; }

    friend bool operator==(const PhoneGeometry &, const PhoneGeometry &) = default;
};

/// A place a text was drawn to, in pixels of the frame, and what it snapped to.
struct SnappedPlace
{
    QPointF middle;
    bool atMiddleX = false; ///< of the frame
    bool atMiddleY = false;
    bool atEdgeX = false; ///< of the safe area, at either side
    bool atEdgeY = false;

    friend bool operator==(const SnappedPlace &, const SnappedPlace &) = default;
};

/// The middle of a text of that size: drawn to the frame's middle, or so that its edge lies on the safe area's, where
/// one of these is nearer than reach; kept within the frame.
SnappedPlace snapped(QPointF middle, QSizeF text, const Outlet &outlet, double reach);

} // namespace dropbeat
