// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QToolButton;
class QWidget;

namespace dropbeat {

/// The looks of a button, kept in its dynamic property "role": "primary", "danger", "flat", "link", "small"; none is
/// the outlined one. The style reads it.
enum class ButtonLook { Outlined, Primary, Danger, Flat, Link, Small };

void setLook(QWidget &button, ButtonLook look);
ButtonLook lookOf(const QWidget *button);

QPushButton *makeButton(const QString &text, ButtonLook look = ButtonLook::Outlined, QWidget *parent = nullptr);
/// A flat button with an icon of ours; the text is its tooltip and accessible name.
QToolButton *makeIconButton(const QString &icon, const QString &text, QWidget *parent = nullptr);

} // namespace dropbeat
