// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/phone_geometry.h"

#include "ui/clips/text_measure.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr double kScreenRatio = 16.0 / 9.0; ///< height of a phone's screen by its width
constexpr double kEdge = 0.032;             ///< of the body's width
constexpr double kFeedTop = 0.38;           ///< share of the free height that lies above a clip in a feed

struct Snapping
{
    double value;
    bool middle;
    bool edge;
};

/// One axis: the candidates are the frame's middle and the two places at which the text touches an edge.
Snapping snapAxis(double at, double text, double length, double from, double to, double reach)
{
    const double candidates[] = {length / 2, from + text / 2, to - text / 2};
    int best = -1;
    for (int i = 0; i < 3; ++i) {
        const double distance = std::abs(candidates[i] - at);
        if (distance <= reach && (best < 0 || distance < std::abs(candidates[best] - at))) {
            best = i;
        }
    }
    return {std::clamp(best < 0 ? at : candidates[best], 0.0, length), best == 0, best > 0};
}

} // namespace

PhoneGeometry PhoneGeometry::fit(const QSizeF &room, QSize frame)
{
    PhoneGeometry phone;
    if (room.isEmpty() || frame.isEmpty()) {
        return phone;
    }
    const double ratio = double(frame.height()) / frame.width();
    const double screenRatio = std::max(kScreenRatio, ratio);
    // The edge is a share of the width, on all four sides.
    const double heightByWidth = (1 - 2 * kEdge) * screenRatio + 2 * kEdge;
    const double width = std::min(room.width(), room.height() / heightByWidth);
    phone.body =
        QRectF((room.width() - width) / 2, (room.height() - width * heightByWidth) / 2, width, width * heightByWidth);
    const double edge = width * kEdge;
    phone.screen = phone.body.adjusted(edge, edge, -edge, -edge);
    phone.scale = phone.screen.width() / frame.width();
    const double height = frame.height() * phone.scale;
    phone.frame = QRectF(phone.screen.left(), phone.screen.top() + (phone.screen.height() - height) * kFeedTop,
                         phone.screen.width(), height);
    return phone;
}

SnappedPlace snapped(QPointF middle, QSizeF text, const Outlet &outlet, double reach)
{
    const QRectF safe = safeArea(outlet);
    const Snapping x = snapAxis(middle.x(), text.width(), outlet.frame.width(), safe.left(), safe.right(), reach);
    const Snapping y = snapAxis(middle.y(), text.height(), outlet.frame.height(), safe.top(), safe.bottom(), reach);
    return {{x.value, y.value}, x.middle, y.middle, x.edge, y.edge};
}

} // namespace dropbeat
