// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printed_page.h"

#include <QBuffer>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

namespace dropbeat {

QPageSize paperOf(const QLocale &locale)
{
    return QPageSize(locale.measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4);
}

QSizeF sizeOf(const QPageSize &paper, bool landscape)
{
    const QSizeF size = paper.size(QPageSize::Point) * kPoint;
    return landscape ? size.transposed() : size;
}

void paintPage(QPainter &painter, const PrintedPage &page)
{
    for (const PrintedBox &box : page.boxes) {
        painter.fillRect(box.rect, box.fill);
    }
    for (const PrintedPicture &picture : page.pictures) {
        painter.drawImage(picture.rect, picture.image);
    }
    for (const PrintedText &text : page.texts) {
        painter.setFont(text.font);
        painter.setPen(text.colour);
        painter.drawText(text.baseline, text.text);
    }
}

void printPages(const PrintedPages &pages, const QPageSize &paper, QPagedPaintDevice &device)
{
    const auto layoutOf = [&paper](const PrintedPage &page) {
        return QPageLayout(paper,
                           page.size.width() > page.size.height() ? QPageLayout::Landscape : QPageLayout::Portrait,
                           QMarginsF());
    };
    if (pages.empty()) {
        return;
    }
    device.setPageLayout(layoutOf(pages.front()));
    QPainter painter(&device);
    for (const PrintedPage &page : pages) {
        if (&page != &pages.front()) {
            device.setPageLayout(layoutOf(page));
            device.newPage();
        }
        painter.save();
        // A printer keeps a strip of its own; what is laid out counts from the paper's corner.
        const QRectF paint = device.pageLayout().paintRect(QPageLayout::Point);
        const qreal scale = painter.viewport().width() / (paint.width() * kPoint);
        painter.scale(scale, scale);
        painter.translate(-paint.topLeft() * kPoint);
        paintPage(painter, page);
        painter.restore();
    }
}

QByteArray pdfOf(const PrintedPages &pages, const QPageSize &paper, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Dropbeat"));
        printPages(pages, paper, writer);
    }
    return bytes;
}

} // namespace dropbeat
