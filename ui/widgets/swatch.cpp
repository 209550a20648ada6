// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/swatch.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace dropbeat {

Swatch::Swatch(const QColor &colour, QWidget *parent)
    : QWidget(parent)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Swatch::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void Swatch::paint(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    stylepaint::roundRect(painter, rect, Theme::onCard(colour), QColor(), 2);
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_colour);
}

} // namespace dropbeat
