// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ring_gauge.h"

#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dropbeat {

RingGauge::RingGauge(double share, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setShare(share);
}

void RingGauge::setShare(double share, const QString &description)
{
    m_share = std::clamp(share, 0.0, 1.0);
    const QString percent = tr("%1 %").arg(QLocale().toString(std::lround(m_share * 100)));
    setAccessibleName(description.isEmpty() ? percent : description);
    setToolTip(accessibleName());
    update();
}

QSize RingGauge::sizeHint() const
{
    return {32, 32};
}

void RingGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_share, layoutDirection());
}

void RingGauge::paint(QPainter &painter, const QRectF &rect, double share, Qt::LayoutDirection direction)
{
    const Colours &c = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(rect.width(), rect.height());
    const double thick = side / 8;
    QRectF ring(0, 0, side - thick - 1, side - thick - 1);
    ring.moveCenter(rect.center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.track, thick));
    painter.drawEllipse(ring);
    painter.setPen(QPen(c.accent, thick, Qt::SolidLine, Qt::FlatCap));
    const int span = static_cast<int>(std::lround(360 * 16 * share));
    painter.drawArc(ring, 90 * 16, direction == Qt::RightToLeft ? span : -span);
    painter.restore();
}

} // namespace dropbeat
