// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/outlet.h"

#include <QRectF>

#include <functional>

namespace dropbeat {

// Where a beat's on-screen text lies in the frame, in the outlet's pixels.

/// Measures the box of a text that a beat shows; the window gives the one of what it draws.
using TextBoxOf = std::function<QRectF(const Beat &beat, const QString &text, const Outlet &outlet)>;

/// The same without a screen, for bold letters 0.078 of the frame's width high: 0.56 of that wide, wide characters as
/// wide as high, lines 1.2 times as high, broken between words to onScreenWidth.
QRectF estimatedTextBox(const Beat &beat, const QString &text, const Outlet &outlet);

/// How wide lines of text are at most: text stands around the middle of the frame, so as wide as is free at both of its
/// sides, less a margin.
double onScreenWidth(const Outlet &outlet);

/// The part of the frame that neither the platform's buttons nor its captions cover.
QRectF safeArea(const Outlet &outlet);

} // namespace dropbeat
