// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <optional>

namespace dropbeat {

struct FunnelStep
{
    QString id;
    QString name;                ///< "Watched through"
    std::optional<qint64> count; ///< absent: not reported
    QString toolTip;

    friend bool operator==(const FunnelStep &, const FunnelStep &) = default;
};

struct FunnelContent
{
    std::vector<FunnelStep> steps;

    friend bool operator==(const FunnelContent &, const FunnelContent &) = default;
};

/// Bars that shrink from view to order, each with its name and count; the rate from the step before is in the tooltip.
class FunnelChart : public Chart
{
    Q_OBJECT

public:
    explicit FunnelChart(QWidget *parent = nullptr);

    void setContent(const FunnelContent &content);
    const FunnelContent &content() const { return m_content; }

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
    QString stepToolTip(int step) const;

    FunnelContent m_content;
    int m_focused = 0;
    int m_hovered = -1;
};

} // namespace dropbeat
