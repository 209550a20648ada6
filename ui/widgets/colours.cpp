// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colours.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr QColor rgb(unsigned value)
{
    return QColor(static_cast<int>(value >> 16 & 0xff), static_cast<int>(value >> 8 & 0xff),
                  static_cast<int>(value & 0xff));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Colours lightColours()
{
    Colours c;
    c.paper = rgb(0xFAF8F5);
    c.chrome = rgb(0xFDFCFA);
    c.sidebar = rgb(0xF1EEE7);
    c.card = rgb(0xFFFFFF);
    c.well = rgb(0xFAF8F4);
    c.hairline = rgb(0xE4DFD8);
    c.controlBorder = rgb(0xCFC8BE);
    c.ink = rgb(0x1E1B18);
    c.muted = rgb(0x6B645C);
    c.faint = rgb(0xA79F95);
    c.accent = rgb(0x7A2E3A);
    c.accentHover = rgb(0x8C3846);
    c.accentText = rgb(0xFFFFFF);
    c.accentSoft = rgb(0xF3E4E2);
    c.focus = rgb(0x7A2E3A);
    c.good = rgb(0x006E4E);
    c.warn = rgb(0x855600);
    c.bad = rgb(0xB03318);
    c.goodSoft = rgb(0xD1EEE3);
    c.warnSoft = rgb(0xFAE6C3);
    c.badSoft = rgb(0xFAE3DC);
    c.band = rgb(0xD8E8E1);
    c.bandText = rgb(0x0B6347);
    c.track = rgb(0xEFEBE4);
    c.see = rgb(0xE69F00);
    c.feel = rgb(0xCC79A7);
    c.act = rgb(0x009E73);
    c.seeSoft = rgb(0xFBE8C4);
    c.feelSoft = rgb(0xF5DDEA);
    c.actSoft = rgb(0xCFEDE3);
    c.series = {rgb(0x7A2E3A), rgb(0x7D766E), rgb(0xB0820A), rgb(0x0072B2),
                rgb(0x00815D), rgb(0xA3417F), rgb(0xC25400), rgb(0x2F86B5)};
    return c;
}

Colours darkColours()
{
    Colours c;
    c.dark = true;
    c.paper = rgb(0x1B1815);
    c.chrome = rgb(0x211D1A);
    c.sidebar = rgb(0x231F1C);
    c.card = rgb(0x262220);
    c.well = rgb(0x2E2926);
    c.hairline = rgb(0x3B3531);
    c.controlBorder = rgb(0x544C46);
    c.ink = rgb(0xF2EDE6);
    c.muted = rgb(0xAAA196);
    c.faint = rgb(0x736A62);
    c.accent = rgb(0xD4788A);
    c.accentHover = rgb(0xDF8C9C);
    c.accentText = rgb(0x1E1517);
    c.accentSoft = rgb(0x483236);
    c.focus = rgb(0xE39AA8);
    c.good = rgb(0x66C9A4);
    c.warn = rgb(0xE5B454);
    c.bad = rgb(0xF28D74);
    c.goodSoft = rgb(0x1F4A3B);
    c.warnSoft = rgb(0x57431C);
    c.badSoft = rgb(0x5A2D23);
    c.band = rgb(0x26443A);
    c.bandText = rgb(0x86D6B7);
    c.track = rgb(0x3A3430);
    c.see = rgb(0xE69F00);
    c.feel = rgb(0xCC79A7);
    c.act = rgb(0x009E73);
    c.seeSoft = rgb(0x54401A);
    c.feelSoft = rgb(0x543847);
    c.actSoft = rgb(0x1A493B);
    c.series = {rgb(0xD4788A), rgb(0xB3AA9F), rgb(0xD9A521), rgb(0x5AAEDE),
                rgb(0x55BD97), rgb(0xD189B6), rgb(0xE88A4A), rgb(0x86C5E8)};
    return c;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor &surface, const QColor &colour, double ratio)
{
    const QColor goal = luminance(surface) < 0.18 ? QColor(Qt::white) : QColor(Qt::black);
    for (int step = 0; step < 20; ++step) {
        const QColor tried = mixed(colour, goal, step * 0.05);
        if (contrastRatio(surface, tried) >= ratio) {
            return tried;
        }
    }
    return goal;
}

QColor mixed(const QColor &below, const QColor &above, double strength)
{
    const auto channel = [strength](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * strength)); };
    return QColor(channel(below.red(), above.red()), channel(below.green(), above.green()),
                  channel(below.blue(), above.blue()));
}

} // namespace dropbeat
