// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/colour_block.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QPainter>

#include <utility>

namespace dropbeat {

namespace {

/// Fabric tones that ink can be read on, by name.
std::vector<std::pair<QString, QColor>> offered()
{
    return {
        {ColourBlock::tr("Linen"), QColor(0xdc, 0xc9, 0xa6)},    {ColourBlock::tr("Denim"), QColor(0xaa, 0xb7, 0xc9)},
        {ColourBlock::tr("Rosewood"), QColor(0xc9, 0xa9, 0xa6)}, {ColourBlock::tr("Plum"), QColor(0x8d, 0x6a, 0x70)},
        {ColourBlock::tr("Olive"), QColor(0x8f, 0x8a, 0x7d)},    {ColourBlock::tr("Petal"), QColor(0xd8, 0xb3, 0xbf)},
        {ColourBlock::tr("Sage"), QColor(0xa9, 0xb8, 0x9d)},     {ColourBlock::tr("Camel"), QColor(0xc9, 0xb3, 0x9a)}};
}

QIcon iconOf(const QColor &colour)
{
    QPixmap picture(32, 32);
    picture.fill(colour);
    return picture;
}

} // namespace

ColourBlock::ColourBlock(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Colour of the drop"));
    setToolTip(tr("Choose the drop's colour"));
    connect(this, &QAbstractButton::clicked, this, &ColourBlock::offer);
}

void ColourBlock::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void ColourBlock::offer()
{
    QMenu menu(this);
    for (const auto &[name, colour] : offered()) {
        QAction *action = menu.addAction(iconOf(colour), name);
        connect(action, &QAction::triggered, this, [this, chosen = colour] { emit colourChosen(chosen); });
    }
    menu.exec(mapToGlobal(QPoint(0, height())));
}

void ColourBlock::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    stylepaint::roundRect(painter, rect(), m_colour.isValid() ? m_colour : c.track, QColor(), 7);
    if (hasFocus()) {
        stylepaint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6);
    }
}

} // namespace dropbeat
