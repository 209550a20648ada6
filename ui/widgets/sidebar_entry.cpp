// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar_entry.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

SidebarEntry::SidebarEntry(const QString &text, const QString &icon, bool page, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_page(page)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(page);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarEntry::setCurrent(bool current)
{
    m_current = current;
    setChecked(current && m_page);
    update();
}

void SidebarEntry::setCount(int count, Sidebar::Urgency urgency, const QString &description)
{
    m_count = count;
    m_urgency = urgency;
    setAccessibleDescription(count > 0 && description.isEmpty() ? QString::number(count) : description);
    setToolTip(count > 0 ? description : QString());
    update();
}

QSize SidebarEntry::sizeHint() const
{
    return {176, fontMetrics().height() + 18};
}

QSize SidebarEntry::minimumSizeHint() const
{
    return {64, sizeHint().height()};
}

void SidebarEntry::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->ignore();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

QRect SidebarEntry::paintPill(QPainter &painter) const
{
    if (m_count <= 0) {
        return {};
    }
    const Colours &c = Theme::current();
    const QFont small = Theme::font(FontRole::Small);
    const QFontMetrics metrics(small);
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const int pillHeight = metrics.height() + 3;
    const int pillWidth = std::max(metrics.horizontalAdvance(text) + 13, pillHeight);
    const QRect pill = QStyle::visualRect(
        layoutDirection(), rect(), QRect(width() - 11 - pillWidth, (height() - pillHeight) / 2, pillWidth, pillHeight));
    const bool urgent = m_urgency == Sidebar::Urgency::Attention;
    stylepaint::roundRect(painter, pill, urgent ? c.warnSoft : mixed(c.sidebar, c.ink, 0.08), QColor(),
                          pillHeight / 2.0);
    painter.setFont(small);
    painter.setPen(urgent ? readableOn(c.warnSoft, c.warn, 4.6) : c.ink);
    painter.drawText(pill, Qt::AlignCenter, text);
    return pill;
}

void SidebarEntry::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    if (m_current) {
        stylepaint::roundRect(painter, rect(), c.card, c.hairline, 6);
    } else if (underMouse() || isDown()) {
        stylepaint::roundRect(painter, rect(), mixed(c.sidebar, c.ink, isDown() ? 0.09 : 0.05), QColor(), 6);
    }
    if (stylepaint::showsFocus(*this)) {
        stylepaint::focusRing(painter, rect(), 6);
    }
    const QRect pill = paintPill(painter);
    QRect words = rect().adjusted(11, 0, -11 - (pill.isValid() ? pill.width() + 6 : 0), 0);
    const QColor ink = m_current ? c.ink : mixed(c.muted, c.ink, 0.4);
    if (!m_icon.isEmpty()) {
        const QPixmap icon = Icon::pixmap(m_icon, 18, m_current ? c.accent : ink, devicePixelRatioF());
        const QRect where(words.left(), (height() - 18) / 2, 18, 18);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), where), icon);
        words.adjust(28, 0, 0, 0);
    }
    QFont font = this->font();
    font.setWeight(m_current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(isEnabled() ? ink : c.faint);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
                         Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace dropbeat
