// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/interval_chart.h"

#include <QFont>
#include <QRectF>

namespace dropbeat {

/// Where an interval chart's parts stand, in logical pixels: a plain struct, so that it is tested without a screen.
struct IntervalGeometry
{
    QRectF labels;          ///< the column of row labels
    QRectF plot;            ///< rows and band, without the axis below
    double topStrip = 0;    ///< of plot, for the band's label
    double bottomStrip = 0; ///< of plot, for the target's label
    double low = 0;         ///< values at the plot's left and right
    double high = 1;
    AxisTicks ticks;
    std::vector<QRectF> rows; ///< full width, for hits and focus

    double x(double value) const { return plot.left() + (value - low) / (high - low) * plot.width(); }
    double rowY(size_t row) const { return rows[row].center().y(); }
    /// The row at a height, or -1.
    int rowAt(double y) const;

    static IntervalGeometry make(const IntervalContent &content, const QSizeF &size, const QFont &labelFont,
                                 const QFont &smallFont, bool mirrored);
    static double leastHeight(size_t rows, const QFont &labelFont, const QFont &smallFont, double rowHeight);
};

} // namespace dropbeat
