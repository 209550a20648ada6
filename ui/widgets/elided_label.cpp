// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include <QPainter>

#include <algorithm>

namespace dropbeat {

ElidedLabel::ElidedLabel(const QString &text, Tone tone, FontRole role, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    refreshToolTip();
    update();
}

void ElidedLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void ElidedLabel::setFontRole(FontRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return QFontMetrics(textFont()).horizontalAdvance(m_text) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {std::min(metrics.horizontalAdvance(QStringLiteral("mmm…")), sizeHint().width()), metrics.height()};
}

QFont ElidedLabel::textFont() const
{
    return m_role == FontRole::Body ? font() : Theme::font(m_role);
}

void ElidedLabel::refreshToolTip()
{
    setToolTip(isElided() ? m_text : QString());
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    refreshToolTip();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(textFont());
    painter.setPen(isEnabled() ? Theme::tone(m_tone) : Theme::current().faint);
    const QString shown = painter.fontMetrics().elidedText(m_text, m_mode, contentsRect().width());
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(contentsRect(), static_cast<int>(leading) | Qt::TextSingleLine, shown);
}

} // namespace dropbeat
