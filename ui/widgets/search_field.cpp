// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace dropbeat {

SearchField::SearchField(QWidget *parent)
    : QAbstractButton(parent)
    , m_shortcut(tr("Ctrl K"))
{
    setText(tr("Find or do anything"));
    setAccessibleName(text());
    setAccessibleDescription(tr("Opens the list of everything there is and everything one can do"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
}

void SearchField::setShortcutText(const QString &text)
{
    m_shortcut = text;
    update();
}

QSize SearchField::sizeHint() const
{
    return {270, fontMetrics().height() + 14};
}

QSize SearchField::minimumSizeHint() const
{
    return {sizeHint().height(), sizeHint().height()};
}

void SearchField::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const QColor frame = underMouse() ? mixed(c.controlBorder, c.ink, 0.25) : c.controlBorder;
    stylepaint::roundRect(painter, rect(), c.card, frame);
    if (stylepaint::showsFocus(*this)) {
        stylepaint::focusRing(painter, rect());
    }
    const int words = fontMetrics().horizontalAdvance(text());
    const int keys = fontMetrics().horizontalAdvance(m_shortcut);
    setToolTip(width() < words + 24 ? text() + QStringLiteral(" (") + m_shortcut + u')' : QString());
    if (width() < words + 24) {
        const QPixmap icon = Icon::pixmap(QStringLiteral("search"), 16, c.muted, devicePixelRatioF());
        painter.drawPixmap(QPoint((width() - 16) / 2, (height() - 16) / 2), icon);
        return;
    }
    painter.setPen(c.muted);
    const QRect inner = rect().adjusted(12, 0, -12, 0);
    const auto aligned = [this](Qt::Alignment side) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)) |
               Qt::TextSingleLine;
    };
    painter.drawText(inner, aligned(Qt::AlignLeft), text());
    if (width() > words + keys + 44) {
        painter.drawText(inner, aligned(Qt::AlignRight), m_shortcut);
    }
}

} // namespace dropbeat
