// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cover_image.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kQuality = 85;

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool seeThrough = image.hasAlphaChannel();
    return image.save(&buffer, seeThrough ? "PNG" : "JPEG", seeThrough ? -1 : kQuality) ? bytes : QByteArray();
}

} // namespace

QByteArray coverFrom(const QByteArray &file)
{
    QBuffer source;
    source.setData(file);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source);
    reader.setAutoTransform(true); // as the camera was held
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > kCoverSide) {
        reader.setScaledSize(size.scaled(kCoverSide, kCoverSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return {};
    }
    if (std::max(image.width(), image.height()) > kCoverSide) {
        image = image.scaled(kCoverSide, kCoverSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return encoded(image);
}

QString coverFilePatterns()
{
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats()) {
        patterns << QStringLiteral("*.") + QString::fromLatin1(format);
    }
    return patterns.join(u' ');
}

void paintCover(QPainter &painter, const QRectF &rect, const QPixmap &cover)
{
    const QSizeF part = rect.size().scaled(cover.size(), Qt::KeepAspectRatio);
    QRectF source({}, part);
    source.moveCenter(QRectF(cover.rect()).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(rect, cover, source);
}

} // namespace dropbeat
