// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lineup/strip_geometry.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace dropbeat {

StripGeometry::StripGeometry(int count, int width, bool rightToLeft)
    : m_width(width)
    , m_rightToLeft(rightToLeft)
{
    if (count <= 0 || width <= 0) {
        return;
    }
    columns = std::clamp((width + kGap) / (kLeastCard + kGap), 1, count);
    rows = (count + columns - 1) / columns;
    columns = (count + rows - 1) / rows; // rows of about the same length rather than one full and one short
    const int card = std::min((width - (columns - 1) * kGap) / columns, kMostCard);
    for (int i = 0; i < count; ++i) {
        const int x = (i % columns) * (card + kGap);
        const int y = (i / columns) * (kCardHeight + kRibbon);
        cards.emplace_back(rightToLeft ? width - x - card : x, y, card, kCardHeight);
        dots.emplace_back(cards.back().center().x() + 0.5, y + kCardHeight + 11.5);
    }
}

QLineF StripGeometry::line(int row) const
{
    const size_t first = static_cast<size_t>(row) * static_cast<size_t>(columns);
    const size_t last = std::min(first + static_cast<size_t>(columns), cards.size()) - 1;
    const QRect span = cards[first].united(cards[last]);
    return {QPointF(span.left(), dots[first].y()), QPointF(span.right() + 1, dots[first].y())};
}

QPointF StripGeometry::at(double position) const
{
    if (cards.empty()) {
        return {};
    }
    const double last = static_cast<double>(cards.size()) - 1;
    const auto base = static_cast<size_t>(std::clamp(std::floor(position), 0.0, last));
    const double step = (cards[base].width() + kGap) * (m_rightToLeft ? -1.0 : 1.0);
    const double rest = position - static_cast<double>(base);
    const bool endOfRow = (base + 1) % static_cast<size_t>(columns) == 0;
    // Between the last card of a row and the first of the next, the day stays at its row's end.
    return dots[base] + QPointF(step * (endOfRow ? std::min(rest, 0.45) : rest), 0);
}

} // namespace dropbeat
