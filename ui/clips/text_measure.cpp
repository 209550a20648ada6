// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/text_measure.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr double kSize = 0.078;   ///< height of the letters as a share of the frame's width: what the apps set first
constexpr double kShadow = 0.004; ///< of the frame's width

QString cleaned(const QString &text)
{
    QString clean = text.trimmed();
    clean.replace(u'\n', QChar::LineSeparator);
    return clean;
}

} // namespace

QFont onScreenFont(const Outlet &outlet)
{
    QFont font = Theme::font(FontRole::Strong);
    font.setPixelSize(std::max(1, qRound(outlet.frame.width() * kSize)));
    font.setWeight(QFont::Bold);
    return font;
}

QSizeF layOut(QTextLayout &layout, const QString &text, const Outlet &outlet)
{
    const double width = onScreenWidth(outlet);
    QTextOption option(Qt::AlignHCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFont(onScreenFont(outlet));
    layout.setText(cleaned(text));
    layout.setCacheEnabled(true);
    double height = 0;
    double widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {widest, height};
}

QRectF textBox(const Beat &beat, const Outlet &outlet)
{
    return renderedTextBox(beat, beat.onScreen, outlet);
}

QRectF renderedTextBox(const Beat &beat, const QString &text, const Outlet &outlet)
{
    const QPointF middle(beat.textX * outlet.frame.width(), beat.textY * outlet.frame.height());
    if (cleaned(text).isEmpty()) {
        return {middle, QSizeF(0, 0)};
    }
    QTextLayout layout;
    const QSizeF size = layOut(layout, text, outlet);
    return {middle - QPointF(size.width() / 2, size.height() / 2), size};
}

void paintOnScreenText(QPainter &painter, const Beat &beat, const Outlet &outlet)
{
    if (cleaned(beat.onScreen).isEmpty()) {
        return;
    }
    QTextLayout layout;
    const QSizeF size = layOut(layout, beat.onScreen, outlet);
    const double lineWidth = layout.lineAt(0).width();
    const QPointF middle(beat.textX * outlet.frame.width(), beat.textY * outlet.frame.height());
    const QPointF corner = middle - QPointF(lineWidth / 2, size.height() / 2);
    const double reach = kShadow * outlet.frame.width();
    painter.save();
    // Emoji keep their own colours, so the shadow is several faint copies rather than a dark twin.
    painter.setPen(QColor(0, 0, 0, 70));
    for (const QPointF &by :
         {QPointF(0, reach), QPointF(reach, reach), QPointF(-reach, reach), QPointF(0, 2 * reach)}) {
        layout.draw(&painter, corner + by);
    }
    painter.setPen(Qt::white);
    layout.draw(&painter, corner);
    painter.restore();
}

} // namespace dropbeat
