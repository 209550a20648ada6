// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyle;
class QWidget;

/// The pieces Style is made of, one function per thing drawn.
namespace dropbeat::stylepaint {

constexpr double kRadius = 5;

/// Fills and frames a rounded rectangle with lines on whole pixels. Invalid colours are not drawn.
void roundRect(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &frame, double radius = kRadius);
/// A ring around something focused, inside rect.
void focusRing(QPainter &painter, const QRectF &rect, double radius = kRadius);
/// A small chevron centred in rect.
/// Whether focus is to be shown: it came from the keyboard, not from a click or from opening the window.
bool showsFocus(const QWidget &widget);
void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &colour);
void checkMark(QPainter &painter, const QRectF &rect, const QColor &colour);

void buttonBevel(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QStyle &style, const QWidget *widget);
void toolButtonPanel(QPainter &painter, const QStyleOption &option);
void field(QPainter &painter, const QStyleOption &option);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QStyle &style, const QWidget *widget);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QStyle &style, const QWidget *widget);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QStyle &style, const QWidget *widget);
void headerSection(QPainter &painter, const QStyleOptionHeader &option);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style);
void tab(QPainter &painter, const QStyleOptionTab &option);
void progressGroove(QPainter &painter, const QStyleOption &option);
void progressContents(QPainter &painter, const QStyleOptionProgressBar &option);

} // namespace dropbeat::stylepaint
