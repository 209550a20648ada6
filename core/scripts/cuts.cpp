// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/cuts.h"

#include "core/scripts/beat_edits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace dropbeat {

namespace {

constexpr double kLeastStep = 24;   ///< of 255
constexpr double kStandsOut = 3;    ///< times the steps around it
constexpr int kAround = 6;          ///< steps on each side
constexpr int kLeastApart = 300;    ///< milliseconds
constexpr int kFarthestMove = 1000; ///< milliseconds

/// Where beats end, in milliseconds; the last is the clip's end.
std::vector<int> edgesOf(const std::vector<Beat> &beats)
{
    std::vector<int> edges;
    int end = 0;
    for (const Beat &beat : beats) {
        end += beat.tenths * 100;
        edges.push_back(end);
    }
    return edges;
}

/// The middle one of the steps around that of an index, without it.
double usualStep(const std::vector<double> &steps, size_t at)
{
    std::vector<double> around;
    const size_t first = at >= kAround ? at - kAround : 0;
    const size_t last = std::min(steps.size() - 1, at + kAround);
    for (size_t i = first; i <= last; ++i) {
        if (i != at) {
            around.push_back(steps[i]);
        }
    }
    if (around.empty()) {
        return 0;
    }
    const auto middle = around.begin() + static_cast<std::ptrdiff_t>(around.size() / 2);
    std::nth_element(around.begin(), middle, around.end());
    return *middle;
}

int nearestOf(const std::vector<int> &times, int to)
{
    int best = -1;
    for (size_t i = 0; i < times.size(); ++i) {
        if (best < 0 || std::abs(times[i] - to) < std::abs(times[static_cast<size_t>(best)] - to)) {
            best = static_cast<int>(i);
        }
    }
    return best;
}

int toTenths(int milliseconds)
{
    return static_cast<int>(std::lround(milliseconds / 100.0));
}

} // namespace

double differenceOf(const Glance &a, const Glance &b)
{
    int sum = 0;
    for (size_t i = 0; i < a.points.size(); ++i) {
        sum += std::abs(int(a.points[i]) - int(b.points[i]));
    }
    return double(sum) / double(a.points.size());
}

std::vector<int> findCuts(const std::vector<Glance> &pictures)
{
    std::vector<double> steps; // from picture i to i + 1
    for (size_t i = 0; i + 1 < pictures.size(); ++i) {
        steps.push_back(differenceOf(pictures[i], pictures[i + 1]));
    }
    std::vector<int> cuts;
    for (size_t i = 0; i < steps.size(); ++i) {
        const int at = pictures[i + 1].milliseconds;
        const bool near = !cuts.empty() && at - cuts.back() < kLeastApart;
        if (!near && steps[i] >= kLeastStep && steps[i] >= kStandsOut * usualStep(steps, i)) {
            cuts.push_back(at);
        }
    }
    return cuts;
}

std::vector<EdgeAtCut> edgesAtCuts(const std::vector<Beat> &beats, const std::vector<int> &cuts)
{
    std::vector<int> edges = edgesOf(beats);
    if (!edges.empty()) {
        edges.pop_back(); // the clip's end is no cut
    }
    std::vector<EdgeAtCut> moves;
    for (size_t i = 0; i < edges.size(); ++i) {
        const int cut = nearestOf(cuts, edges[i]);
        if (cut < 0) {
            continue;
        }
        const int to = cuts[static_cast<size_t>(cut)];
        const bool mutual = nearestOf(edges, to) == static_cast<int>(i);
        if (mutual && std::abs(to - edges[i]) <= kFarthestMove && toTenths(to) * 100 != edges[i]) {
            moves.push_back({static_cast<int>(i), edges[i], to});
        }
    }
    return moves;
}

std::vector<Beat> withEdgesMoved(std::vector<Beat> beats, const std::vector<EdgeAtCut> &moves)
{
    for (const EdgeAtCut &move : moves) {
        if (move.before >= 0) {
            beats = withEdgeAt(beats, static_cast<size_t>(move.before), toTenths(move.to), EdgeMove::GiveWay);
        }
    }
    return beats;
}

EdgeAtCut nearestEdge(const std::vector<Beat> &beats, int milliseconds)
{
    std::vector<int> edges = edgesOf(beats);
    if (!edges.empty()) {
        edges.pop_back();
    }
    const int nearest = nearestOf(edges, milliseconds);
    return nearest < 0 ? EdgeAtCut{-1, 0, 0}
                       : EdgeAtCut{nearest, edges[static_cast<size_t>(nearest)], toTenths(milliseconds) * 100};
}

} // namespace dropbeat
