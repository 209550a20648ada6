// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qr_print.h"

#include "ui/print/page_composer.h"

#include <QPainter>

namespace dropbeat {

namespace {

constexpr int kColumns = 3;
constexpr qreal kGap = 12 * kPoint;
constexpr int kSheetPixels = 8; ///< a module on paper; sharp at 300 dpi

void place(PageComposer &page, const QrLabel &label, QPointF at, qreal width)
{
    const qreal side = width * 0.86;
    page.picture({at.x() + (width - side) / 2, at.y(), side, side}, qrImage(qrSymbol(label.address), kSheetPixels));
    const QFont name = printFont(9, true);
    const QFont small = printFont(7);
    qreal y = at.y() + side;
    page.textAt({at.x(), y}, elided(label.name, name, width), name);
    y += lineHeight(name);
    if (!label.code.isEmpty()) {
        page.textAt({at.x(), y}, elided(label.code, name, width), name, ink::kAccent);
        y += lineHeight(name);
    }
    page.textAt({at.x(), y}, elided(label.address, small, width), small, ink::kMuted);
}

} // namespace

QImage qrImage(const QrSymbol &symbol, int pixels)
{
    const int side = (symbol.size + 2 * kQrQuiet) * pixels;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < symbol.size; ++y) {
        for (int x = 0; x < symbol.size; ++x) {
            if (symbol.isDark(x, y)) {
                painter.fillRect((x + kQrQuiet) * pixels, (y + kQrQuiet) * pixels, pixels, pixels, Qt::black);
            }
        }
    }
    return image;
}

PrintedPages qrPages(const std::vector<QrLabel> &labels, const QString &title, const QPageSize &paper)
{
    PageComposer page(sizeOf(paper, false), title);
    page.text(title, printFont(18, true));
    page.move(8 * kPoint);
    const qreal width = (page.width() - (kColumns - 1) * kGap) / kColumns;
    const qreal height = width * 0.86 + 2 * lineHeight(printFont(9, true)) + lineHeight(printFont(7)) + kGap;
    qreal y = page.y();
    int column = 0;
    for (const QrLabel &label : labels) {
        if (column == 0) {
            page.moveTo(y);
            if (page.need(height)) {
                y = page.y();
            }
        }
        place(page, label, {page.left() + column * (width + kGap), y}, width);
        column = (column + 1) % kColumns;
        y += column == 0 ? height : 0;
    }
    return page.finish();
}

} // namespace dropbeat
