// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style_paint.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace dropbeat::stylepaint {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

struct ButtonColours
{
    QColor fill;
    QColor frame;
    QColor text;
};

ButtonColours buttonColours(const QStyleOption &option, ButtonLook look)
{
    const Colours &c = Theme::current();
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const QColor pressed = mixed(c.card, c.ink, 0.09);
    const QColor hovered = mixed(c.card, c.ink, 0.04);
    ButtonColours colours{down ? pressed : (over ? hovered : c.card), c.controlBorder, c.ink};
    switch (look) {
    case ButtonLook::Primary:
        colours.fill = down ? mixed(c.accent, c.ink, 0.2) : (over ? c.accentHover : c.accent);
        colours.frame = colours.fill;
        colours.text = c.accentText;
        break;
    case ButtonLook::Danger:
        colours.text = c.bad;
        break;
    case ButtonLook::Flat:
        colours.frame = QColor();
        colours.fill = down || over ? QColor(c.ink.red(), c.ink.green(), c.ink.blue(), down ? 28 : 14) : QColor();
        break;
    case ButtonLook::Link:
        colours = {QColor(), QColor(), down || over ? c.accentHover : c.accent};
        break;
    case ButtonLook::Outlined:
    case ButtonLook::Small:
        break;
    }
    if (!has(option, QStyle::State_Enabled)) {
        colours.text = c.faint;
        if (look == ButtonLook::Primary) {
            colours.fill = c.track;
            colours.frame = c.track;
            colours.text = mixed(c.muted, c.track, 0.25);
        } else if (colours.frame.isValid()) {
            colours.fill = c.well;
            colours.frame = c.hairline;
        }
    }
    return colours;
}

} // namespace

void roundRect(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &frame, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(frame.isValid() ? QPen(frame, 1) : QPen(Qt::NoPen));
    const QRectF inner = frame.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    painter.drawRoundedRect(inner, radius, radius);
    painter.restore();
}

void focusRing(QPainter &painter, const QRectF &rect, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::current().focus, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

bool showsFocus(const QWidget &widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(rect.center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    default:
        break;
    }
    painter.drawPolyline(QPolygonF({{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}}));
    painter.restore();
}

void checkMark(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = rect.width() / 16;
    painter.setPen(QPen(colour, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = rect.topLeft();
    painter.drawPolyline(
        QPolygonF({at + QPointF(4, 8.5) * unit, at + QPointF(6.8, 11.2) * unit, at + QPointF(12, 5.2) * unit}));
    painter.restore();
}

void buttonBevel(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const ButtonLook look = lookOf(widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const ButtonColours colours = buttonColours(option, flat && look == ButtonLook::Outlined ? ButtonLook::Flat : look);
    roundRect(painter, option.rect, colours.fill, colours.frame);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        if (look == ButtonLook::Primary) {
            // A gap in the button's own text colour keeps the ring visible on the accent.
            roundRect(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), QColor(), colours.text, kRadius - 2);
        } else {
            focusRing(painter, option.rect);
        }
    }
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QStyle &style, const QWidget *widget)
{
    const ButtonLook look = lookOf(widget);
    const ButtonColours colours = buttonColours(option, look);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width() + (option.text.isEmpty() ? 0 : 6);
    const int menuWidth = menu ? 16 : 0;
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const int flags =
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine |
        (style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int room = std::max(0, option.rect.width() - 4 - iconWidth - menuWidth);
    const int shown = std::min(textWidth, room);
    const int left = option.rect.left() + (option.rect.width() - iconWidth - shown - menuWidth) / 2;
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    if (iconWidth > 0) {
        const QIcon::Mode mode = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        QPixmap pixmap = option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatioF(), mode);
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(), option.iconSize), colours.text);
        tint.end();
        const QRect where(QPoint(left, option.rect.center().y() - option.iconSize.height() / 2), option.iconSize);
        painter.drawPixmap(placed(where), pixmap);
    }
    painter.setPen(colours.text);
    const QString text =
        shown < textWidth ? option.fontMetrics.elidedText(option.text, Qt::ElideRight, shown, flags) : option.text;
    painter.drawText(placed(QRect(left + iconWidth, option.rect.top(), shown + 1, option.rect.height())), flags, text);
    if (menu) {
        chevron(painter, placed(QRect(left + iconWidth + shown + 4, option.rect.top(), 12, option.rect.height())),
                Qt::DownArrow, colours.text);
    }
}

void toolButtonPanel(QPainter &painter, const QStyleOption &option)
{
    const ButtonLook look = has(option, QStyle::State_AutoRaise) ? ButtonLook::Flat : ButtonLook::Outlined;
    const ButtonColours colours = buttonColours(option, look);
    roundRect(painter, option.rect, colours.fill, colours.frame);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        focusRing(painter, option.rect);
    }
}

void field(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = Theme::current();
    const bool enabled = has(option, QStyle::State_Enabled) && !has(option, QStyle::State_ReadOnly);
    const bool focused = has(option, QStyle::State_HasFocus) && enabled;
    const bool over = has(option, QStyle::State_MouseOver);
    const QColor frame = enabled ? (over ? mixed(c.controlBorder, c.ink, 0.25) : c.controlBorder) : c.hairline;
    roundRect(painter, option.rect, enabled ? c.card : c.well, frame);
    if (focused) {
        focusRing(painter, option.rect);
    }
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = Theme::current();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool some = has(option, QStyle::State_NoChange);
    const QColor filled = enabled ? c.accent : c.faint;
    const QColor frame = mixed(c.controlBorder, c.ink, enabled ? 0.3 : 0);
    roundRect(painter, option.rect, on || some ? filled : (enabled ? c.card : c.well), on || some ? filled : frame,
              3.5);
    if (on) {
        checkMark(painter, option.rect, c.accentText);
    } else if (some) {
        painter.fillRect(option.rect.adjusted(4, option.rect.height() / 2 - 1, -4, -option.rect.height() / 2 + 1),
                         c.accentText);
    }
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = Theme::current();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QColor dot = enabled ? c.accent : c.faint;
    const QRectF rect(option.rect);
    roundRect(painter, rect, enabled ? c.card : c.well, on ? dot : mixed(c.controlBorder, c.ink, enabled ? 0.3 : 0),
              rect.width() / 2);
    if (on) {
        roundRect(painter, rect.adjusted(4, 4, -4, -4), dot, QColor(), rect.width() / 2);
    }
}

} // namespace dropbeat::stylepaint
