// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"

#include <array>
#include <vector>

namespace dropbeat {

constexpr int kGlanceSide = 16;

/// A picture of a video made small: 16 × 16 points, red, green and blue of each, 0–255.
struct Glance
{
    int milliseconds = 0; ///< when it begins to be shown
    std::array<unsigned char, 3 * kGlanceSide * kGlanceSide> points{};
};

/// How much two pictures differ: the mean difference of their points, 0 (the same) to 255.
double differenceOf(const Glance &a, const Glance &b);

/// The times at which the video cuts to another scene, in milliseconds. A cut is a step between two pictures of at
/// least 24 of 255 that is three times as large as those around it, so that a pan or a fade is none; cuts closer
/// than 300 ms count once. The measure is the usual one of content-aware scene detection; the figures were chosen on
/// clips with hard cuts.
std::vector<int> findCuts(const std::vector<Glance> &pictures);

/// An edge between two beats and the cut it would move to, both in milliseconds from the clip's start.
struct EdgeAtCut
{
    int before = 0; ///< index of the beat that ends there
    int from = 0;
    int to = 0;

    friend bool operator==(const EdgeAtCut &, const EdgeAtCut &) = default;
};

/// Which edges could be set to a cut: each inner edge with the cut nearest to it, within a second, and each cut with
/// the nearest of its edges. Those that already lie there, to a tenth of a second, are left out.
std::vector<EdgeAtCut> edgesAtCuts(const std::vector<Beat> &beats, const std::vector<int> &cuts);

/// The beats with those edges moved, to the nearest tenth; the neighbours of an edge give way, down to a tenth of
/// a second each.
std::vector<Beat> withEdgesMoved(std::vector<Beat> beats, const std::vector<EdgeAtCut> &moves);

/// The edge between two beats that is nearest to a time, as a move to it; before −1 where there is none.
EdgeAtCut nearestEdge(const std::vector<Beat> &beats, int milliseconds);

} // namespace dropbeat
