// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

#include <optional>
#include <vector>

namespace dropbeat {

/// Where cards and the ribbon under each row of them stand; plain numbers, so that painting and mouse agree.
struct StripGeometry
{
    static constexpr int kLeastCard = 168;
    static constexpr int kMostCard = 300;
    static constexpr int kCardHeight = 170;
    static constexpr int kGap = 12;
    static constexpr int kRibbon = 36; ///< height of the line with its dots under a row

    int columns = 1;
    int rows = 0;
    std::vector<QRect> cards;
    std::vector<QPointF> dots; ///< one per card, under its middle

    StripGeometry() = default;
    /// Lays out count cards in a width; mirrored from right to left.
    StripGeometry(int count, int width, bool rightToLeft);

    int height() const { return rows * (kCardHeight + kRibbon); }
    /// The ends of a row's line.
    QLineF line(int row) const;
    /// Where a place on the ribbon (in cards, as of ribbonPosition) is drawn.
    QPointF at(double position) const;

private:
    int m_width = 0;
    bool m_rightToLeft = false;
};

} // namespace dropbeat
