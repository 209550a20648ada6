// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/timeline_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dropbeat {

namespace {

constexpr std::array kSteps{100, 500, 1000, 5000, 10'000, 30'000, 60'000, 300'000, 600'000};
constexpr double kLeastTick = 6;   ///< pixels between two strokes
constexpr double kLeastLabel = 56; ///< pixels between two labels
constexpr double kGap = 1;         ///< between two beats

/// The finest step whose strokes stand far enough apart.
int stepFor(double pixelsPerSecond, double least, int finest)
{
    for (const int step : kSteps) {
        if (step >= finest && step * pixelsPerSecond / 1000 >= least) {
            return step;
        }
    }
    return kSteps.back();
}

} // namespace

double TimelineGeometry::pixelsPerSecond() const
{
    const double room = std::max(width - 2 * kMargin, 50.0);
    return room / (std::max(length, kLeastSpan) / 1000.0) * zoom;
}

double TimelineGeometry::xOf(double milliseconds) const
{
    return kMargin + milliseconds * pixelsPerSecond() / 1000 - scroll;
}

double TimelineGeometry::timeAt(double x) const
{
    return std::max((x + scroll - kMargin) * 1000 / pixelsPerSecond(), 0.0);
}

double TimelineGeometry::contentWidth() const
{
    return 2 * kMargin + std::max(length, kLeastSpan) * pixelsPerSecond() / 1000;
}

double TimelineGeometry::mostScroll() const
{
    return std::max(contentWidth() - width, 0.0);
}

double TimelineGeometry::mostZoom() const
{
    return std::max(kClosest / (pixelsPerSecond() / zoom), 1.0);
}

TimelineGeometry TimelineGeometry::held() const
{
    TimelineGeometry held = *this;
    held.zoom = std::clamp(zoom, 1.0, mostZoom());
    held.scroll = std::clamp(scroll, 0.0, held.mostScroll());
    return held;
}

TimelineGeometry TimelineGeometry::zoomedAt(double factor, double x) const
{
    const double time = timeAt(x);
    TimelineGeometry zoomed = *this;
    zoomed.zoom = std::clamp(zoom * factor, 1.0, mostZoom());
    zoomed.scroll = 0;
    zoomed.scroll = zoomed.xOf(time) - x;
    return zoomed.held();
}

TimelineGeometry TimelineGeometry::scrolledBy(double pixels) const
{
    TimelineGeometry scrolled = *this;
    scrolled.scroll += pixels;
    return scrolled.held();
}

TimelineGeometry TimelineGeometry::showing(double milliseconds) const
{
    const double x = xOf(milliseconds);
    const double left = kMargin;
    const double right = width - kMargin;
    return scrolledBy(x < left ? x - left : x > right ? x - right : 0);
}

std::vector<QRectF> TimelineGeometry::segments(const std::vector<Beat> &beats) const
{
    std::vector<QRectF> rects;
    rects.reserve(beats.size());
    double at = 0;
    for (const Beat &beat : beats) {
        const double left = xOf(at);
        at += beat.tenths * 100.0;
        rects.emplace_back(left, kRuler, std::max(xOf(at) - left - kGap, 1.0), kSegments);
    }
    return rects;
}

TimelineGeometry::Place TimelineGeometry::placeAt(const QPointF &point, const std::vector<Beat> &beats) const
{
    if (point.y() < 0 || point.y() >= kRuler + kSegments) {
        return {};
    }
    if (point.y() < kRuler) {
        return {Place::Kind::Ruler, 0};
    }
    // The nearest edge, so that the edges of a very short beat stay apart; a beat keeps its middle third.
    std::optional<Place> edge;
    double nearest = kEdgeReach;
    double at = 0;
    for (size_t i = 0; i < beats.size(); ++i) {
        const double before = xOf(at);
        at += beats[i].tenths * 100.0;
        const double x = xOf(at);
        const double away = std::abs(point.x() - x);
        const double reach = point.x() < x ? std::min(kEdgeReach, (x - before) / 3) : kEdgeReach;
        if (away <= reach && away <= nearest) {
            nearest = away;
            edge = Place{Place::Kind::Edge, i};
        }
    }
    if (edge) {
        return *edge;
    }
    const std::vector<QRectF> rects = segments(beats);
    for (size_t i = 0; i < rects.size(); ++i) {
        if (point.x() >= rects[i].left() && point.x() <= rects[i].right() + kGap) {
            return {Place::Kind::Beat, i};
        }
    }
    return {};
}

size_t TimelineGeometry::slotAt(double x, const std::vector<Beat> &beats, size_t dragged) const
{
    const double time = timeAt(x);
    double at = 0;
    size_t slot = 0;
    for (size_t i = 0; i < beats.size(); ++i) {
        const double lasts = beats[i].tenths * 100.0;
        if (i != dragged && time >= at + lasts / 2) {
            ++slot;
        }
        at += lasts;
    }
    return slot;
}

std::vector<TimelineGeometry::Tick> TimelineGeometry::ticks() const
{
    const double scale = pixelsPerSecond();
    const int step = stepFor(scale, kLeastTick, 100);
    const int labels = stepFor(scale, kLeastLabel, step);
    const int first = static_cast<int>(timeAt(0)) / step * step;
    const double until = std::min(timeAt(width), double(std::max(length, kLeastSpan)));
    std::vector<Tick> ticks;
    for (int at = first; at <= until + 0.5; at += step) {
        const auto size = at % labels == 0 ? Tick::Size::Labelled
                          : at % 1000 == 0 ? Tick::Size::Second
                                           : Tick::Size::Small;
        ticks.push_back({at, size});
    }
    return ticks;
}

} // namespace dropbeat
