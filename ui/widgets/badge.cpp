// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace dropbeat {

namespace {

struct BadgeColours
{
    QColor fill;
    QColor frame;
    QColor mark;
};

BadgeColours coloursOf(BadgeTone tone)
{
    const Colours &c = Theme::current();
    switch (tone) {
    case BadgeTone::Plain:
        return {c.well, mixed(c.hairline, c.controlBorder, 0.5), c.muted};
    case BadgeTone::Good:
        return {c.goodSoft, c.act, c.good};
    case BadgeTone::Warn:
        return {c.warnSoft, c.see, c.warn};
    case BadgeTone::Bad:
        return {c.badSoft, c.bad, c.bad};
    case BadgeTone::Accent:
        return {c.accentSoft, c.accent, c.accent};
    case BadgeTone::See:
        return {c.seeSoft, c.see, c.see};
    case BadgeTone::Feel:
        return {c.feelSoft, c.feel, c.feel};
    case BadgeTone::Do:
        return {c.actSoft, c.act, c.act};
    }
    return {};
}

constexpr int kPadding = 6;
constexpr int kMarkSize = 8;

} // namespace

Badge::Badge(const QString &text, BadgeTone tone, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(BadgeTone tone)
{
    m_tone = tone;
    update();
}

void Badge::setMark(Mark mark)
{
    m_mark = mark;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return sizeFor(m_text, m_mark, Theme::font(FontRole::Small));
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

QSize Badge::sizeFor(const QString &text, Mark mark, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(text) + 2 * kPadding + 1 + (mark == Mark::None ? 0 : kMarkSize + 5),
            metrics.height() + 4};
}

void Badge::paint(QPainter &painter, const QRectF &rect, const QString &text, BadgeTone tone, Mark mark,
                  Qt::LayoutDirection direction)
{
    const BadgeColours colours = coloursOf(tone);
    stylepaint::roundRect(painter, rect, colours.fill, colours.frame, 3.5);
    QRectF words = rect.adjusted(kPadding, 0, -kPadding, 0);
    if (mark != Mark::None) {
        const bool mirrored = direction == Qt::RightToLeft;
        const double x = mirrored ? words.right() - kMarkSize : words.left();
        MarkLabel::paint(painter, QRectF(x, rect.center().y() - kMarkSize / 2.0, kMarkSize, kMarkSize), mark,
                         colours.mark);
        words.adjust(mirrored ? 0 : kMarkSize + 5, 0, mirrored ? -kMarkSize - 5 : 0, 0);
    }
    painter.setPen(Theme::current().ink);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(words.width()) + 2);
    painter.drawText(words.adjusted(-1, 0, 1, 0), Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(Theme::font(FontRole::Small));
    paint(painter, rect(), m_text, m_tone, m_mark, layoutDirection());
}

MarkLabel::MarkLabel(Mark mark, BadgeTone tone, const QString &meaning, QWidget *parent)
    : QWidget(parent)
    , m_mark(mark)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMark(mark, tone, meaning);
}

void MarkLabel::setMark(Mark mark, BadgeTone tone, const QString &meaning)
{
    m_mark = mark;
    m_tone = tone;
    setAccessibleName(meaning);
    setToolTip(meaning);
    update();
}

QSize MarkLabel::sizeHint() const
{
    return {12, fontMetrics().height()};
}

void MarkLabel::paint(QPainter &painter, const QRectF &rect, Mark mark, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Circle:
        painter.drawEllipse(rect);
        break;
    case Mark::Triangle:
        painter.drawPolygon(QPolygonF({QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()}));
        break;
    case Mark::Square:
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case Mark::Check:
        stylepaint::checkMark(painter, rect.adjusted(-2, -2, 2, 2), colour);
        break;
    case Mark::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.75));
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1));
        break;
    }
    painter.restore();
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    constexpr double size = 10;
    const QRectF where(rect().left() + (width() - size) / 2, rect().top() + (height() - size) / 2, size, size);
    paint(painter, where, m_mark, coloursOf(m_tone).mark);
}

} // namespace dropbeat
