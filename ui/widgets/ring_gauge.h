// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dropbeat {

/// A ring that fills with progress. Says its share to screen readers and in the tooltip.
class RingGauge : public QWidget
{
    Q_OBJECT

public:
    explicit RingGauge(double share = 0, QWidget *parent = nullptr);

    /// 0 to 1; what it is a share of goes into the description, e.g. "ready 64 %".
    void setShare(double share, const QString &description = {});
    double share() const { return m_share; }
    QSize sizeHint() const override;

    /// The same for cards that paint themselves: the largest ring in the middle of rect.
    static void paint(QPainter &painter, const QRectF &rect, double share, Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace dropbeat
