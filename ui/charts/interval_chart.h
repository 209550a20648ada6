// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_format.h"
#include "ui/charts/chart.h"

#include <optional>

namespace dropbeat {

/// A reference stretch on the value axis. An absent end is open.
struct ChartBand
{
    std::optional<double> low;
    std::optional<double> high;
    QString text; ///< "benchmark 1–3 %"

    bool isEmpty() const { return !low && !high; }
    friend bool operator==(const ChartBand &, const ChartBand &) = default;
};

/// A dashed line on the value axis.
struct ChartTarget
{
    double value = 0;
    QString text; ///< "target 2.0 %"

    friend bool operator==(const ChartTarget &, const ChartTarget &) = default;
};

/// One thing measured: a value with its 95 % interval.
struct IntervalRow
{
    QString id;
    QString label; ///< "B Fits every body"
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
    QString text;    ///< beside the interval, or why there is none: "not reported: video views"; empty: the value
    QString toolTip; ///< the figures in words: "1,065 clicks ÷ 48,210 impressions"
    bool highlighted = false;

    friend bool operator==(const IntervalRow &, const IntervalRow &) = default;
};

struct IntervalContent
{
    AxisFormat format;
    std::vector<IntervalRow> rows;
    ChartBand band;
    std::optional<ChartTarget> target;
    QString labelHeader; ///< the first column of the table: "Variant"

    friend bool operator==(const IntervalContent &, const IntervalContent &) = default;
};

/// Dots with intervals over the benchmark band, one row per thing. Up and Down move between rows, Enter goes to the
/// thing.
class IntervalChart : public Chart
{
    Q_OBJECT

public:
    explicit IntervalChart(QWidget *parent = nullptr);

    void setContent(const IntervalContent &content);
    const IntervalContent &content() const { return m_content; }
    int focusedRow() const { return m_focused; }

    QString summary() const override;
    ChartTable table() const override;
    void paintOn(QPainter &painter, const QSize &size, const Colours &colours) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString rowText(const IntervalRow &row) const;
    QString rowToolTip(const IntervalRow &row) const;

    IntervalContent m_content;
    int m_focused = 0;
    int m_hovered = -1;
};

} // namespace dropbeat
