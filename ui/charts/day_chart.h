// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/interval_chart.h"

#include <QDate>

#include <memory>

namespace dropbeat {

/// One day of a series. A day without a point is a gap.
struct DayPoint
{
    QDate day;
    double value = 0;
    std::optional<double> low;
    std::optional<double> high;
    QString toolTip; ///< "41 clicks ÷ 1,842 impressions"

    friend bool operator==(const DayPoint &, const DayPoint &) = default;
};

struct DaySeries
{
    QString id;
    QString name;                 ///< stands at the end of its line
    int colour = 0;               ///< index into Colours::series; 0 is the highlighted one
    std::vector<DayPoint> points; ///< by day, each day once
    bool showsBand = false;       ///< whether the points' low and high are shaded
    int stepDays = 1;             ///< points so many days apart, or fewer, are joined: 7 for weeks

    friend bool operator==(const DaySeries &, const DaySeries &) = default;
};

struct DayMarker
{
    QDate day;
    QString text; ///< "boost of B starts — creative unchanged"

    friend bool operator==(const DayMarker &, const DayMarker &) = default;
};

struct DayContent
{
    AxisFormat format;
    std::vector<DaySeries> series;
    ChartBand band;
    std::optional<ChartTarget> target;
    std::vector<DayMarker> markers;
    QDate from; ///< first and last day shown; invalid: from the points
    QDate to;

    friend bool operator==(const DayContent &, const DayContent &) = default;
};

/// Lines day by day with their names at the ends. The mouse, or Left and Right, read a day; click and Enter go to it.
class DayChart : public Chart
{
    Q_OBJECT

public:
    class Plot; ///< QCustomPlot stays behind this

    explicit DayChart(QWidget *parent = nullptr);
    ~DayChart() override;

    void setContent(const DayContent &content);
    const DayContent &content() const { return m_content; }
    /// The day that is being read; invalid when none is.
    QDate readDay() const;
    /// Redraws at once; for measuring.
    void redraw();

    QString summary() const override;
    ChartTable table() const override;
    void paintOn(QPainter &painter, const QSize &size, const Colours &colours) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(const QString &seriesId, QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void restyle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void read(QDate day, double nearValue, bool byMouse);
    QString dayText(QDate day) const;

    DayContent m_content;
    std::unique_ptr<Plot> m_plot;
};

} // namespace dropbeat
