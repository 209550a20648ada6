// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/colour_block.h"

#include "ui/widgets/cover_image.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QFile>
#include <QImageReader>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>

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
    setAccessibleName(tr("Picture or colour of the drop"));
    setToolTip(tr("Choose the drop's colour or picture; a picture can be dropped here"));
    setAcceptDrops(true);
    connect(this, &QAbstractButton::clicked, this, &ColourBlock::offer);
}

void ColourBlock::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void ColourBlock::setCover(const QPixmap &cover)
{
    m_cover = cover;
    update();
}

void ColourBlock::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *dropped = event->mimeData();
    const bool file = dropped->urls().size() == 1 && dropped->urls().first().isLocalFile() &&
                      !QImageReader::imageFormat(dropped->urls().first().toLocalFile()).isEmpty();
    if (isEnabled() && (file || dropped->hasImage())) {
        event->acceptProposedAction();
    } else {
        event->ignore(); // other files are the window's to import
    }
}

void ColourBlock::dropEvent(QDropEvent *event)
{
    QByteArray bytes;
    if (event->mimeData()->hasUrls()) {
        QFile file(event->mimeData()->urls().first().toLocalFile());
        if (file.open(QIODevice::ReadOnly)) {
            bytes = file.readAll();
        }
    } else {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        qvariant_cast<QImage>(event->mimeData()->imageData()).save(&buffer, "PNG");
    }
    event->acceptProposedAction();
    emit pictureDropped(bytes);
}

void ColourBlock::offer()
{
    QMenu menu(this);
    connect(menu.addAction(tr("Set picture…")), &QAction::triggered, this, &ColourBlock::pictureWanted);
    QAction *away = menu.addAction(tr("Take the picture away"));
    away->setEnabled(!m_cover.isNull());
    connect(away, &QAction::triggered, this, &ColourBlock::pictureRemoved);
    menu.addSeparator();
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
    if (!m_cover.isNull()) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(rect(), 7, 7);
        painter.save();
        painter.setClipPath(shape);
        paintCover(painter, rect(), m_cover);
        painter.restore();
    }
    if (hasFocus()) {
        stylepaint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6);
    }
}

} // namespace dropbeat
