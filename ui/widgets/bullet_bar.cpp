// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bullet_bar.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/tabular_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

double scaleOf(const Bullet &bullet)
{
    if (bullet.maximum > 0) {
        return bullet.maximum;
    }
    double largest = 0;
    for (const std::optional<double> &value : {bullet.value, bullet.target, bullet.bandLow, bullet.bandHigh}) {
        largest = std::max(largest, value.value_or(0));
    }
    return largest > 0 ? largest * 1.3 : 1;
}

} // namespace

BulletBar::BulletBar(const Bullet &bullet, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setBullet(bullet);
}

void BulletBar::setBullet(const Bullet &bullet)
{
    m_bullet = bullet;
    describe();
    setFocusPolicy(bullet.id.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    if (bullet.id.isEmpty()) {
        unsetCursor();
    } else {
        setCursor(Qt::PointingHandCursor);
    }
    update();
}

void BulletBar::describe()
{
    setAccessibleName(m_bullet.label + u' ' + m_bullet.text);
    setAccessibleDescription(m_bullet.toolTip);
    setToolTip(m_bullet.toolTip);
}

QSize BulletBar::sizeHint() const
{
    return {240, QFontMetrics(Theme::font(FontRole::Small)).height() + 21};
}

QSize BulletBar::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void BulletBar::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QFont font = Theme::font(FontRole::Small);
    const int line = QFontMetrics(font).height();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const int figure = static_cast<int>(tabularWidth(font, m_bullet.text)) + 1;
    const QRect words(2, 1, width() - 4, line);
    painter.setPen(Theme::tone(m_bullet.tone));
    drawTabular(painter, words, mirrored ? Qt::AlignLeft : Qt::AlignRight, m_bullet.text);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(c.ink);
    const QRect name = mirrored ? words.adjusted(figure + 8, 0, 0, 0) : words.adjusted(0, 0, -figure - 8, 0);
    painter.drawText(name, static_cast<int>(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_bullet.label, Qt::ElideRight, name.width()));

    const QRectF bar(2, line + 3, width() - 4, 13);
    const double scale = scaleOf(m_bullet);
    const auto stretch = [&](double from, double to, double inset) {
        const double left = bar.left() + bar.width() * std::clamp(from / scale, 0.0, 1.0);
        const double right = bar.left() + bar.width() * std::clamp(to / scale, 0.0, 1.0);
        const QRectF part(left, bar.top() + inset, right - left, bar.height() - 2 * inset);
        return mirrored ? QRectF(bar.left() + bar.right() - part.right(), part.top(), part.width(), part.height())
                        : part;
    };
    painter.fillRect(bar, c.track);
    if (m_bullet.bandLow || m_bullet.bandHigh) {
        painter.fillRect(stretch(m_bullet.bandLow.value_or(0), m_bullet.bandHigh.value_or(scale), 0), c.band);
    }
    if (m_bullet.value) {
        painter.fillRect(stretch(0, *m_bullet.value, 3.5), mixed(c.ink, c.card, 0.12));
    }
    if (m_bullet.target) {
        const QRectF at = stretch(*m_bullet.target, *m_bullet.target, 0);
        painter.fillRect(QRectF(at.left() - 1, at.top() - 1, 2.5, at.height() + 2), c.accent);
    }
    if (stylepaint::showsFocus(*this)) {
        stylepaint::focusRing(painter, rect(), 4);
    }
}

void BulletBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && !m_bullet.id.isEmpty()) {
        emit activated(m_bullet.id);
    }
}

void BulletBar::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (!m_bullet.id.isEmpty() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        emit activated(m_bullet.id);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace dropbeat
