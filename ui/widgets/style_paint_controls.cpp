// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace dropbeat::stylepaint {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor arrowColour(const QStyleOption &option)
{
    const Colours &c = Theme::current();
    return has(option, QStyle::State_Enabled) ? c.muted : c.faint;
}

} // namespace

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QStyle &style, const QWidget *widget)
{
    if (option.frame) {
        if (option.editable) {
            field(painter, option);
        } else {
            const Colours &c = Theme::current();
            const bool enabled = has(option, QStyle::State_Enabled);
            const bool over = has(option, QStyle::State_MouseOver) && enabled;
            roundRect(painter, option.rect, enabled ? (over ? mixed(c.card, c.ink, 0.04) : c.card) : c.well,
                      enabled ? c.controlBorder : c.hairline);
            if (has(option, QStyle::State_HasFocus)) {
                focusRing(painter, option.rect);
            }
        }
    }
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    chevron(painter, arrow, Qt::DownArrow, arrowColour(option));
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QStyle &style, const QWidget *widget)
{
    if (option.frame) {
        field(painter, option);
    }
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow = [&](QStyle::SubControl part, Qt::ArrowType type, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        const bool usable = option.stepEnabled.testFlag(step) && has(option, QStyle::State_Enabled);
        const bool active = usable && option.activeSubControls == part;
        const Colours &c = Theme::current();
        chevron(painter, rect, type, active ? c.accent : (usable ? c.muted : c.faint));
    };
    arrow(QStyle::SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QStyle &style, const QWidget *widget)
{
    const Colours &c = Theme::current();
    if (option.maximum <= option.minimum) {
        return;
    }
    const QRectF slider = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const double inset = active ? 2 : 3;
    const QRectF bar = option.orientation == Qt::Vertical ? slider.adjusted(inset, 2, -inset, -2)
                                                          : slider.adjusted(2, inset, -2, -inset);
    const double strength = has(option, QStyle::State_Sunken) ? 0.5 : (active ? 0.4 : 0.24);
    roundRect(painter, bar, mixed(c.card, c.ink, strength), QColor(), std::min(bar.width(), bar.height()) / 2);
}

void headerSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Colours &c = Theme::current();
    painter.fillRect(option.rect, c.card);
    if (option.orientation == Qt::Horizontal) {
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.hairline);
    }
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style)
{
    const Colours &c = Theme::current();
    painter.fillRect(option.rect, c.chrome);
    if (has(option, QStyle::State_Selected)) {
        roundRect(painter, QRectF(option.rect).adjusted(1, 2, -1, -2), c.accentSoft, QColor(), 4);
    }
    const int flags =
        Qt::AlignCenter | Qt::TextSingleLine |
        (style.styleHint(QStyle::SH_UnderlineShortcut, &option) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    style.drawItemText(&painter, option.rect, flags, option.palette, has(option, QStyle::State_Enabled), option.text,
                       QPalette::WindowText);
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const Colours &c = Theme::current();
    const bool selected = has(option, QStyle::State_Selected);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const QRect rect = option.rect;
    if (over && !selected) {
        roundRect(painter, QRectF(rect).adjusted(2, 2, -2, -4), mixed(c.paper, c.ink, 0.05), QColor(), 4);
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.hairline);
    if (selected) {
        painter.fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2), c.accent);
    }
    if (has(option, QStyle::State_HasFocus)) {
        focusRing(painter, QRectF(rect).adjusted(2, 2, -2, -3), 4);
    }
}

void progressGroove(QPainter &painter, const QStyleOption &option)
{
    const QRectF rect(option.rect);
    const double height = std::min(6.0, rect.height());
    roundRect(painter, QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height),
              Theme::current().track, QColor(), height / 2);
}

void progressContents(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const QRectF rect(option.rect);
    const double height = std::min(6.0, rect.height());
    double width = rect.width();
    double left = rect.left();
    if (option.maximum > option.minimum) {
        width *= static_cast<double>(option.progress - option.minimum) / (option.maximum - option.minimum);
    } else {
        // How much is left is not known: a short bar in the middle says "at work" without claiming an amount.
        left += width * 0.35;
        width *= 0.3;
    }
    if (option.direction == Qt::RightToLeft) {
        left = rect.right() - (left - rect.left()) - width;
    }
    if (width > 0) {
        roundRect(painter, QRectF(left, rect.center().y() - height / 2, std::max(width, height), height),
                  Theme::current().accent, QColor(), height / 2);
    }
}

} // namespace dropbeat::stylepaint
