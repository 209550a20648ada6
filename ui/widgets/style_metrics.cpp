// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kFieldPadding = 8;
constexpr int kArrowWidth = 26;
constexpr int kSpinWidth = 20;
constexpr int kLeastSlider = 28;

int controlHeight(const QStyleOption *option)
{
    return option ? option->fontMetrics.height() + 14 : 30;
}

/// Without arrow buttons the whole bar is the groove.
QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? bar.rect.height() : bar.rect.width();
    const int thickness = vertical ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(qint64(bar.pageStep) * length / (range + bar.pageStep));
        slider = std::min(std::max(slider, kLeastSlider), length);
    }
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
    int from = 0;
    int to = length;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        from = start;
        to = start + slider;
        break;
    case QStyle::SC_ScrollBarSubPage:
        to = start;
        break;
    case QStyle::SC_ScrollBarAddPage:
        from = start + slider;
        break;
    case QStyle::SC_ScrollBarGroove:
        break;
    default:
        return {};
    }
    const QRect rect = vertical ? QRect(0, from, thickness, to - from) : QRect(from, 0, to - from, thickness);
    return QStyle::visualRect(bar.direction, bar.rect, rect.translated(bar.rect.topLeft()));
}

QRect comboRect(const QStyleOptionComboBox &box, QStyle::SubControl part, const QRect &fallback)
{
    const QRect all = box.rect;
    QRect rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        rect = QRect(all.right() - kArrowWidth + 1, all.top(), kArrowWidth, all.height());
        break;
    case QStyle::SC_ComboBoxEditField:
        rect = all.adjusted(box.editable ? 4 : kFieldPadding, 2, -kArrowWidth, -2);
        break;
    default:
        return fallback;
    }
    return QStyle::visualRect(box.direction, all, rect);
}

QRect spinRect(const QStyleOptionSpinBox &spin, QStyle::SubControl part, const QRect &fallback)
{
    const QRect all = spin.rect;
    const int buttons = spin.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : kSpinWidth;
    const int half = all.height() / 2;
    QRect rect;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = QRect(all.right() - buttons, all.top() + 3, buttons, half - 3);
        break;
    case QStyle::SC_SpinBoxDown:
        rect = QRect(all.right() - buttons, all.top() + half, buttons, half - 3);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = all.adjusted(4, 2, -buttons - 2, -2);
        break;
    default:
        return fallback;
    }
    return QStyle::visualRect(spin.direction, all, rect);
}

QSize buttonSize(const QStyleOption *option, const QSize &size, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const int icon = button && !button->icon.isNull() && !button->text.isEmpty() ? 2 : 0;
    switch (lookOf(widget)) {
    case ButtonLook::Link:
        return {size.width() + 8 + icon, size.height() + 6};
    case ButtonLook::Small:
        return {size.width() + 20 + icon, option->fontMetrics.height() + 8};
    default:
        return {size.width() + 26 + icon, controlHeight(option)};
    }
}

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        return scrollBarRect(*bar, subControl);
    }
    const QRect fallback = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox) {
        return comboRect(*box, subControl, fallback);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        return spinRect(*spin, subControl, fallback);
    }
    return fallback;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int padding = frame && frame->lineWidth > 0 ? kFieldPadding - 2 : 0;
        return visualRect(option->direction, option->rect, option->rect.adjusted(padding, 0, -padding, 0));
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) {
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        return buttonSize(option, size, widget);
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool framed = frame && frame->lineWidth > 0;
        return framed ? QSize(size.width() + 2 * kFieldPadding, std::max(size.height(), controlHeight(option))) : size;
    }
    case CT_ComboBox:
        return {size.width() + kFieldPadding + kArrowWidth + 4, controlHeight(option)};
    case CT_SpinBox:
        return {size.width() + kSpinWidth + kFieldPadding, std::max(size.height(), controlHeight(option))};
    case CT_TabBarTab:
        return {size.width() + 8, std::max(size.height() + 4, controlHeight(option) + 2)};
    case CT_MenuItem: {
        QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *menu = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (menu && menu->menuItemType != QStyleOptionMenuItem::Separator) {
            item.setHeight(std::max(item.height(), option->fontMetrics.height() + 10));
            item.rwidth() += 12;
        }
        return item;
    }
    case CT_MenuBarItem:
        return {size.width() + 16, option->fontMetrics.height() + 10};
    case CT_HeaderSection: {
        const QSize section = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {section.width() + 8, std::max(section.height(), option->fontMetrics.height() + 14)};
    }
    case CT_ToolButton:
        return {std::max(size.width() + 8, 28), std::max(size.height() + 8, 28)};
    case CT_ItemViewItem: {
        const QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {item.width() + 4, std::max(item.height(), option->fontMetrics.height() + 8)};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return kLeastSlider;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return metric == PM_ToolBarIconSize ? 20 : 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarItemSpacing:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return 2;
    case PM_MenuVMargin:
        return 4;
    case PM_SplitterWidth:
        return 8;
    case PM_MenuButtonIndicator:
        return 16;
    case PM_HeaderMargin:
        return 8;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(Theme::current().hairline.rgb());
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 450;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace dropbeat
