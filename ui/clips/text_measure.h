// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/outlet.h"
#include "core/scripts/text_box.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

class QPainter;

namespace dropbeat {

// The on-screen text of a beat as the platforms set it: bold, white, centred, wrapped within what is not covered. All
// lengths are pixels of the outlet's frame. Needs a QGuiApplication, for its fonts.

/// The room the text takes, wrapped; an empty rectangle at its place where there is no text. It may lie partly
/// outside the safe area, or the frame: that is for a rule to say.
QRectF textBox(const Beat &beat, const Outlet &outlet);
/// The same for another text at the beat's place, as a variant's hook is: a TextBoxOf for the rules.
QRectF renderedTextBox(const Beat &beat, const QString &text, const Outlet &outlet);
/// The lines of a text, wrapped to onScreenWidth; returns the room they take, from (0, 0).
QSizeF layOut(QTextLayout &layout, const QString &text, const Outlet &outlet);
/// The font of on-screen text in a frame of that size.
QFont onScreenFont(const Outlet &outlet);
/// Draws the text of a beat, white with a soft shadow; the painter's units are pixels of the frame.
void paintOnScreenText(QPainter &painter, const Beat &beat, const Outlet &outlet);

} // namespace dropbeat
