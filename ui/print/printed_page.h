// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPageSize>
#include <QRectF>
#include <QString>

#include <vector>

class QLocale;
class QPagedPaintDevice;
class QPainter;

namespace dropbeat {

// What is printed, as pages of placed texts and boxes: laid out once, then painted on paper, into a PDF or for a look
// ahead. Lengths are tenths of a point (1/720 inch), so that whole-number font sizes are fine enough.

constexpr qreal kPoint = 10;

struct PrintedText
{
    QPointF baseline; ///< of its left end
    QString text;
    QFont font;
    QColor colour;
    qreal width = 0;
};

struct PrintedBox
{
    QRectF rect;
    QColor fill;
};

struct PrintedPicture
{
    QRectF rect;
    QImage image;
};

struct PrintedPage
{
    QSizeF size;
    std::vector<PrintedBox> boxes;        ///< below the pictures
    std::vector<PrintedPicture> pictures; ///< below the texts
    std::vector<PrintedText> texts;
};

using PrintedPages = std::vector<PrintedPage>;

/// Letter where people use it, A4 elsewhere.
QPageSize paperOf(const QLocale &locale);
/// In tenths of a point.
QSizeF sizeOf(const QPageSize &paper, bool landscape);

/// Paints a page on a painter scaled so that one unit is a tenth of a point.
void paintPage(QPainter &painter, const PrintedPage &page);
/// Prints all pages, each upright or lying as it was laid out.
void printPages(const PrintedPages &pages, const QPageSize &paper, QPagedPaintDevice &device);
/// The same as a PDF with its text as text.
QByteArray pdfOf(const PrintedPages &pages, const QPageSize &paper, const QString &title);

} // namespace dropbeat
