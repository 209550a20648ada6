// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabular_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>

#include <algorithm>

namespace dropbeat {

namespace {

double digitWidth(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    }
    return widest;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The length of the stretch of the same kind (one digit, or other text) from an index on.
qsizetype stretch(const QString &text, qsizetype from)
{
    if (isDigit(text[from])) {
        return 1;
    }
    qsizetype end = from;
    while (end < text.size() && !isDigit(text[end])) {
        ++end;
    }
    return end - from;
}

/// Scripts that join or run right to left must be shaped in one piece.
bool canSplit(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
    });
}

} // namespace

double tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    if (!canSplit(text)) {
        return metrics.horizontalAdvance(text);
    }
    const double cell = digitWidth(metrics);
    double width = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = stretch(text, i);
        width += isDigit(text[i]) ? cell : metrics.horizontalAdvance(text.mid(i, length));
        i += length;
    }
    return width;
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    if (!canSplit(text)) {
        painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, text);
        return;
    }
    const double cell = digitWidth(metrics);
    const double width = tabularWidth(painter.font(), text);
    double x = rect.left();
    if (alignment & Qt::AlignRight) {
        x = rect.right() - width;
    } else if (alignment & Qt::AlignHCenter) {
        x = rect.center().x() - width / 2;
    }
    double y = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter) {
        y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    } else if (alignment & Qt::AlignBottom) {
        y = rect.bottom() - metrics.descent();
    }
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = stretch(text, i);
        const QString part = text.mid(i, length);
        const double advance = metrics.horizontalAdvance(part);
        const bool digit = isDigit(text[i]);
        painter.drawText(QPointF(digit ? x + (cell - advance) / 2 : x, y), part);
        x += digit ? cell : advance;
        i += length;
    }
}

} // namespace dropbeat
