// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/outlet.h"

#include <QRectF>

#include <functional>

namespace dropbeat {

// Where a beat's on-screen text lies in the frame, in the outlet's pixels.

/// Letters are this share of the frame's width high, and a line is broken at this share of it.
inline constexpr double kTextHeightShare = 0.06;
inline constexpr double kTextWidthShare = 0.72;

/// Measures the box of a text that a beat shows; the window gives the one of what it draws.
using TextBoxOf = std::function<QRectF(const Beat &beat, const QString &text, const Outlet &outlet)>;

/// The same without a screen: letters 0.55 of their height wide, wide characters as wide as high, lines 1.2 times as
/// high, broken between words.
QRectF estimatedTextBox(const Beat &beat, const QString &text, const Outlet &outlet);

/// The part of the frame that neither the platform's buttons nor its captions cover.
QRectF safeArea(const Outlet &outlet);

} // namespace dropbeat
