// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace dropbeat {

/// The named colours of one palette. Text colours reach 4.5:1 on every surface they are meant for (tst_theme).
struct Colours
{
    bool dark = false;

    QColor paper;         ///< behind the cards of a page
    QColor chrome;        ///< page header and status line
    QColor sidebar;       ///< the sidebar
    QColor card;          ///< cards, tables, fields
    QColor well;          ///< slightly sunk: quotes, read-only text, pills
    QColor hairline;      ///< card frames and row separators
    QColor controlBorder; ///< frames of buttons and fields
    QColor ink;           ///< text
    QColor muted;         ///< secondary text
    QColor faint;         ///< disabled text; decoration only

    QColor accent;      ///< primary buttons, the highlighted thing
    QColor accentHover; ///< the same under the mouse
    QColor accentText;  ///< text on accent
    QColor accentSoft;  ///< selection behind ink
    QColor focus;       ///< focus rings

    QColor good, warn, bad;             ///< as text and shapes
    QColor goodSoft, warnSoft, badSoft; ///< behind ink
    QColor band;                        ///< benchmark bands
    QColor bandText;                    ///< their label, on band and on card
    QColor track;                       ///< the empty part of gauges and bars

    QColor see, feel, act;             ///< SEE, FEEL, DO (Okabe–Ito), the same in both palettes
    QColor seeSoft, feelSoft, actSoft; ///< behind ink

    std::array<QColor, 8> series; ///< lines of a chart; the first is the highlighted one
};

Colours lightColours();
Colours darkColours();

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);
/// A user's colour made visible on a surface: its lightness is moved until the contrast reaches the ratio.
QColor readableOn(const QColor &surface, const QColor &colour, double ratio = 3.0);
/// A colour laid over another at the given strength, 0 to 1.
QColor mixed(const QColor &below, const QColor &above, double strength);

} // namespace dropbeat
