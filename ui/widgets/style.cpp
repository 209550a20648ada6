// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace dropbeat {

namespace {

/// The option with a soft selection: ink on a tint instead of white on the accent, as menus and tables have it.
template <class Option> Option softly(const Option &option)
{
    const Colours &c = Theme::current();
    Option soft = option;
    soft.palette.setColor(QPalette::Highlight, c.accentSoft);
    soft.palette.setColor(QPalette::HighlightedText, c.ink);
    return soft;
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Colours &c = Theme::current();
    switch (element) {
    case PE_PanelButtonCommand:
        return stylepaint::buttonBevel(*painter, *option, widget);
    case PE_PanelButtonTool:
        return stylepaint::toolButtonPanel(*painter, *option);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            stylepaint::field(*painter, *option);
        }
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        stylepaint::roundRect(*painter, option->rect, QColor(), c.controlBorder, 3);
        return;
    case PE_FrameMenu:
        stylepaint::roundRect(*painter, option->rect, QColor(), c.controlBorder, 0.5);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, c.card);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.toolTipBase());
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, c.chrome);
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), c.hairline);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        return;
    case PE_FrameFocusRect:
        if (!widget || lookOf(widget) == ButtonLook::Outlined) {
            stylepaint::focusRing(*painter, option->rect, 4);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return stylepaint::checkBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return stylepaint::radioButton(*painter, *option);
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->state & State_Selected) {
                painter->fillRect(item->rect, c.accentSoft);
            } else if (item->backgroundBrush.style() != Qt::NoBrush) {
                painter->fillRect(item->rect, item->backgroundBrush);
            } else if (item->state & State_MouseOver && item->state & State_Enabled) {
                painter->fillRect(item->rect, c.well);
            }
        }
        return;
    case PE_IndicatorArrowDown:
        return stylepaint::chevron(*painter, option->rect, Qt::DownArrow, c.muted);
    case PE_IndicatorArrowUp:
        return stylepaint::chevron(*painter, option->rect, Qt::UpArrow, c.muted);
    case PE_IndicatorArrowLeft:
        return stylepaint::chevron(*painter, option->rect, Qt::LeftArrow, c.muted);
    case PE_IndicatorArrowRight:
        return stylepaint::chevron(*painter, option->rect, Qt::RightArrow, c.muted);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Colours &c = Theme::current();
    switch (element) {
    case CE_PushButtonBevel:
        return stylepaint::buttonBevel(*painter, *option, widget);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            return stylepaint::buttonLabel(*painter, *button, *proxy(), widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            return stylepaint::headerSection(*painter, *header);
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, c.card);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, c.muted);
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem soft = softly(*item);
            return QProxyStyle::drawControl(element, &soft, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const QStyleOptionMenuItem soft = softly(*item);
            return QProxyStyle::drawControl(element, &soft, painter, widget);
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, c.chrome);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            return stylepaint::menuBarItem(*painter, *item, *proxy());
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            return stylepaint::tab(*painter, *tab);
        }
        return;
    case CE_ProgressBarGroove:
        return stylepaint::progressGroove(*painter, *option);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            return stylepaint::progressContents(*painter, *bar);
        }
        return;
    case CE_Splitter:
        if (option->state & State_MouseOver) {
            painter->fillRect(option->rect, c.hairline);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox) {
        return stylepaint::comboBox(*painter, *box, *proxy(), widget);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        return stylepaint::spinBox(*painter, *spin, *proxy(), widget);
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        return stylepaint::scrollBar(*painter, *bar, *proxy(), widget);
    }
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (tool && control == CC_ToolButton && tool->text.isEmpty()) {
        // An icon that opens a menu says so itself; Fusion's arrow would lie across it.
        QStyleOptionToolButton plain = *tool;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool hovers = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
                        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget) ||
                        qobject_cast<QTabBar *>(widget) || widget->inherits("QLineEdit");
    if (hovers) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *scroll = qobject_cast<QScrollBar *>(widget)) {
        scroll->setAttribute(Qt::WA_OpaquePaintEvent, false);
    }
}

} // namespace dropbeat
