// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/day_plot.h"

#include <qcustomplot.h>

namespace dropbeat {

/// What is drawn beside the lines themselves, straight in pixels; none of it can be selected.
class DayItem : public QCPAbstractItem
{
public:
    DayItem(DayChart::Plot &plot, const QString &layerName);
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    QRectF area() const;
    double x(QDate day) const;
    double y(double value) const;

    DayChart::Plot &m_plot;
};

/// The benchmark band, under grid and lines.
class DayBackdrop final : public DayItem
{
public:
    explicit DayBackdrop(DayChart::Plot &plot);

protected:
    void draw(QCPPainter *painter) override;

private:
    /// The corner of the band where its label crosses the fewest lines.
    QRectF labelPlace(const QRectF &band, const QFontMetrics &metrics) const;
    size_t pointsIn(const QRectF &place) const;
};

/// Markers, the target, and the lines' names at their ends.
class DayLabels final : public DayItem
{
public:
    explicit DayLabels(DayChart::Plot &plot);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawTarget(QCPPainter &painter) const;
    void drawMarkers(QCPPainter &painter) const;
    void drawNames(QCPPainter &painter) const;
};

/// The day being read: a hairline and a dot on each line. On a layer of its own, so that moving it redraws nothing
/// else.
class DayCrosshair final : public DayItem
{
public:
    explicit DayCrosshair(DayChart::Plot &plot);

protected:
    void draw(QCPPainter *painter) override;
};

} // namespace dropbeat
