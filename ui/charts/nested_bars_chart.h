// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <optional>

namespace dropbeat {

/// One of several counts of which each is part of the next.
struct NestedBar
{
    QString id;
    QString name;                ///< "Two or more kinds agree"
    std::optional<qint64> count; ///< absent: not reported
    QString toolTip;

    friend bool operator==(const NestedBar &, const NestedBar &) = default;
};

/// Bars from the surest to all, each with its name before it and its count behind it; the surer, the darker.
class NestedBarsChart : public Chart
{
    Q_OBJECT

public:
    explicit NestedBarsChart(QWidget *parent = nullptr);

    void setBars(const std::vector<NestedBar> &bars);
    const std::vector<NestedBar> &bars() const { return m_bars; }

    QString summary() const override;
    ChartTable table() const override;
    void paintOn(QPainter &painter, const QSize &size, const Colours &colours) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int barAt(double y) const;
    QString barText(const NestedBar &bar) const;
    void activate(int bar);

    std::vector<NestedBar> m_bars;
    int m_focused = 0;
};

} // namespace dropbeat
