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

void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &item)
{
    const Colours &c = Theme::current();
    if (item.state & QStyle::State_Selected) {
        painter.fillRect(item.rect, c.accentSoft);
    } else if (item.backgroundBrush.style() != Qt::NoBrush) {
        painter.fillRect(item.rect, item.backgroundBrush);
    } else if (item.state & QStyle::State_MouseOver && item.state & QStyle::State_Enabled) {
        painter.fillRect(item.rect, c.well);
    }
}

Qt::ArrowType arrowOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    default:
        return Qt::DownArrow;
    }
}

bool isPlainSeparator(const QStyleOptionMenuItem &item)
{
    return item.menuItemType == QStyleOptionMenuItem::Separator && item.text.isEmpty();
}

/// The controls that stylepaint draws whole; false for those that Fusion draws.
bool paintWhole(QStyle::ControlElement element, const QStyleOption &option, QPainter &painter, const QStyle &style,
                const QWidget *widget)
{
    const Colours &c = Theme::current();
    if (element == QStyle::CE_PushButtonBevel) {
        stylepaint::buttonBevel(painter, option, widget);
    } else if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
               button && element == QStyle::CE_PushButtonLabel) {
        stylepaint::buttonLabel(painter, *button, style, widget);
    } else if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
               header && element == QStyle::CE_HeaderSection) {
        stylepaint::headerSection(painter, *header);
    } else if (element == QStyle::CE_HeaderEmptyArea) {
        painter.fillRect(option.rect, c.card);
    } else if (element == QStyle::CE_MenuBarEmptyArea) {
        painter.fillRect(option.rect, c.chrome);
    } else if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
               item && element == QStyle::CE_MenuBarItem) {
        stylepaint::menuBarItem(painter, *item, style);
    } else if (item && element == QStyle::CE_MenuItem && isPlainSeparator(*item)) {
        painter.fillRect(QRect(item->rect.left() + 8, item->rect.center().y(), item->rect.width() - 16, 1), c.hairline);
    } else if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
               tab && element == QStyle::CE_TabBarTabShape) {
        stylepaint::tab(painter, *tab);
    } else if (element == QStyle::CE_ProgressBarGroove) {
        stylepaint::progressGroove(painter, option);
    } else if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
               bar && element == QStyle::CE_ProgressBarContents) {
        stylepaint::progressContents(painter, *bar);
    } else if (element == QStyle::CE_Splitter) {
        painter.fillRect(option.rect, option.state & QStyle::State_MouseOver ? c.hairline : QColor(Qt::transparent));
    } else {
        return false;
    }
    return true;
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
            paintItemPanel(*painter, *item);
        }
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        return stylepaint::chevron(*painter, option->rect, arrowOf(element), c.muted);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (paintWhole(element, *option, *painter, *proxy(), widget)) {
        return;
    }
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && element == CE_HeaderLabel) {
        QStyleOptionHeader quiet = *header;
        quiet.palette.setColor(QPalette::ButtonText, Theme::current().muted);
        return QProxyStyle::drawControl(element, &quiet, painter, widget);
    }
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (item && element == CE_ItemViewItem) {
        const QStyleOptionViewItem soft = softly(*item);
        return QProxyStyle::drawControl(element, &soft, painter, widget);
    }
    const auto *entry = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (entry && element == CE_MenuItem) {
        const QStyleOptionMenuItem soft = softly(*entry);
        return QProxyStyle::drawControl(element, &soft, painter, widget);
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
