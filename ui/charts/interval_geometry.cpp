// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/interval_geometry.h"

#include <QFontMetricsF>

#include <algorithm>
#include <limits>

namespace dropbeat {

namespace {

constexpr double kAxisGap = 8; ///< between the plot and its tick labels
constexpr double kTallestRow = 80;

struct Range
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void include(const std::optional<double> &value)
    {
        if (value) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
    bool isEmpty() const { return low > high; }
};

/// The stretch of the axis that shows all. It starts at 0 unless the figures are far from it.
Range shownRange(const IntervalContent &content)
{
    Range range;
    for (const IntervalRow &row : content.rows) {
        range.include(row.value);
        if (row.value) {
            range.include(row.low);
            range.include(row.high);
        }
    }
    const Range figures = range;
    range.include(content.band.low);
    range.include(content.band.high);
    if (content.target) {
        range.include(content.target->value);
    }
    // A band that ends far beyond the figures would press them into a corner; it is cut instead.
    if (!figures.isEmpty() && figures.high > 0 && range.high > 4 * figures.high) {
        range.high = 2.5 * figures.high;
    }
    if (range.isEmpty()) {
        return {0, 1};
    }
    const double span = std::max(range.high - range.low, std::abs(range.high) * 0.05);
    range.low = range.low >= 0 && range.low - span * 1.2 <= 0 ? 0 : range.low - span * 0.2;
    range.high += span * 0.2;
    if (!(range.high > range.low)) {
        range.high = range.low + 1;
    }
    return range;
}

} // namespace

int IntervalGeometry::rowAt(double y) const
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (y >= rows[i].top() && y < rows[i].bottom()) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

double IntervalGeometry::leastHeight(size_t rows, const QFont &labelFont, const QFont &smallFont, double rowHeight)
{
    const double line = QFontMetricsF(smallFont).height();
    return static_cast<double>(rows) * std::max(rowHeight, QFontMetricsF(labelFont).height() + 4) + 2 * (line + 4) +
           kAxisGap + line + 2;
}

IntervalGeometry IntervalGeometry::make(const IntervalContent &content, const QSizeF &size, const QFont &labelFont,
                                        const QFont &smallFont, bool mirrored)
{
    const QFontMetricsF labelMetrics(labelFont);
    const QFontMetricsF small(smallFont);
    IntervalGeometry g;
    double widest = 0;
    for (const IntervalRow &row : content.rows) {
        widest = std::max(widest, labelMetrics.horizontalAdvance(row.label));
    }
    const double column = std::min(widest + 30, size.width() * 0.36);
    g.topStrip = content.band.text.isEmpty() ? 4 : small.height() + 4;
    g.bottomStrip = content.target && !content.target->text.isEmpty() ? small.height() + 4 : 4;
    const double axis = kAxisGap + small.height() + 2;
    const double fullHeight = size.height() - axis;
    const auto count = static_cast<double>(content.rows.size());
    const double rowHeight = count > 0 ? std::min(kTallestRow, (fullHeight - g.topStrip - g.bottomStrip) / count) : 0;
    const double height = count > 0 ? rowHeight * count + g.topStrip + g.bottomStrip : fullHeight;
    // Half of the outermost tick labels sticks out of the plot.
    const double overhang = small.horizontalAdvance(content.format.text(1000)) / 2 + 2;
    const double left = mirrored ? overhang : column;
    const double right = mirrored ? size.width() - column : size.width() - overhang;
    g.plot = QRectF(left, 0, std::max(40.0, right - left), height);
    g.labels = mirrored ? QRectF(right + 12, 0, column - 12, height) : QRectF(8, 0, column - 20, height);
    for (size_t i = 0; i < content.rows.size(); ++i) {
        g.rows.emplace_back(0, g.topStrip + static_cast<double>(i) * rowHeight, size.width(), rowHeight);
    }

    const Range range = shownRange(content);
    const double tickRoom = small.horizontalAdvance(content.format.text(range.high)) + 28;
    g.ticks = AxisTicks::cover(range.low, range.high, std::clamp(static_cast<int>(g.plot.width() / tickRoom), 2, 8));
    g.low = g.ticks.at.front();
    g.high = g.ticks.at.back();
    return g;
}

} // namespace dropbeat
