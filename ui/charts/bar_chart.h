// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <optional>

namespace dropbeat {

/// Bars side by side, and maybe a line between them that a person may move.
struct BarContent
{
    struct Bar
    {
        QString name; ///< "45 to 60 min"
        qint64 count = 0;

        friend bool operator==(const Bar &, const Bar &) = default;
    };

    QString nameHeader;  ///< of the table: "Minutes"
    QString countHeader; ///< "Came back"
    std::vector<Bar> bars;
    QStringList edges;            ///< what stands under the left edge of each bar; empty: nothing there
    std::optional<double> marker; ///< in bars from the left; what stands before it is pale
    QString markerText;           ///< "45 min"
    double markerStep = 0;        ///< how far a key moves it, in bars; 0: it can't be moved

    friend bool operator==(const BarContent &, const BarContent &) = default;
};

/// A histogram. Its marker is a dashed line, moved with the mouse or with the arrow keys (a step; with Ctrl, a bar).
/// Hover shows the bar's count.
class BarChart : public Chart
{
    Q_OBJECT

public:
    explicit BarChart(QWidget *parent = nullptr);

    void setContent(const BarContent &content);
    const BarContent &content() const { return m_content; }
    /// Where the marker stands in widget coordinates; for mouse and tests. Negative without one.
    double markerX() const;

    QString summary() const override;
    ChartTable table() const override;
    void paintOn(QPainter &painter, const QSize &size, const Colours &colours) override;
    QSize sizeHint() const override { return {320, 132}; }
    QSize minimumSizeHint() const override { return {200, 110}; }

signals:
    /// While it is dragged, and when it is let go or a key has moved it; in bars from the left.
    void markerMoving(double position);
    void markerMoved(double position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool canMove() const { return m_content.marker && m_content.markerStep > 0 && !m_content.bars.empty(); }
    double positionAt(double x) const;
    int barAt(double x) const;

    BarContent m_content;
    std::optional<double> m_dragged;
};

} // namespace dropbeat
