// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/day_chart.h"
#include "ui/widgets/colours.h"

#include <qcustomplot.h>

namespace dropbeat {

class DayLabels;
class DayBackdrop;
class DayCrosshair;

/// QCustomPlot as the day chart uses it: lines thinned to the pixels there are, everything in the theme's colours.
class DayChart::Plot : public QCustomPlot
{
public:
    Plot(const DayContent &content, QWidget *parent);

    /// Takes the content over into graphs and axes; does not draw.
    void fill();
    void dress(const Colours &colours, const QFont &font);
    /// Reserves the room at the right that the lines' names need.
    void makeRoom(int width);

    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    QDate dayAt(double x) const;
    /// The point of a series on a day, or null.
    static const DayPoint *pointOn(const DaySeries &series, QDate day);
    void setRead(QDate day, int series);
    QDate readDay() const { return m_read; }
    int readSeries() const { return m_readSeries; }
    const DayContent &content() const { return m_content; }
    const Colours &colours() const { return m_colours; }
    QColor seriesColour(const DaySeries &series) const;

private:
    void fillBand(const DaySeries &series);
    void fillSeries(const DaySeries &series);
    void fillRanges();

    const DayContent &m_content;
    Colours m_colours;
    QDate m_from;
    QDate m_to;
    QDate m_read;
    int m_readSeries = 0;
    bool m_drawn = false; ///< before that the layers have nothing to draw on
};

} // namespace dropbeat
