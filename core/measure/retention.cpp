// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/retention.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dropbeat {

namespace {

/// Two shares that differ by less are the same: rounding, not a contradiction.
constexpr double kSame = 1e-9;

std::vector<RetentionPoint> countedPoints(const Counts &counts, double seconds)
{
    const double began = static_cast<double>(*counts[Measure::VideoViews]);
    std::vector<RetentionPoint> points;
    const auto add = [&](Measure measure, double second) {
        if (const auto views = counts[measure]; views && *views >= 0 && second <= seconds) {
            points.push_back({second, static_cast<double>(*views) / began, measure});
        }
    };
    add(Measure::Views2s, 2);
    add(Measure::Views6s, 6);
    add(Measure::Views25, seconds / 4);
    add(Measure::Views50, seconds / 2);
    add(Measure::Views75, seconds * 3 / 4);
    add(Measure::Views100, seconds);
    std::stable_sort(points.begin(), points.end(),
                     [](const RetentionPoint &a, const RetentionPoint &b) { return a.second < b.second; });
    return points;
}

/// Averages points of one second into the first of them. Says whether they differed.
bool joinSameSeconds(std::vector<RetentionPoint> &points)
{
    bool differed = false;
    std::vector<RetentionPoint> joined;
    for (size_t i = 0; i < points.size();) {
        size_t end = i;
        double sum = 0;
        while (end < points.size() && points[end].second - points[i].second < kSame) {
            differed = differed || std::abs(points[end].share - points[i].share) > kSame;
            sum += points[end].share;
            ++end;
        }
        joined.push_back(points[i]);
        joined.back().share = sum / static_cast<double>(end - i);
        i = end;
    }
    points = std::move(joined);
    return differed;
}

/// The nearest shares that never rise. Says whether anything had to move.
bool evenOut(std::vector<RetentionPoint> &points)
{
    struct Block
    {
        double mean;
        size_t size;
    };
    std::vector<Block> blocks;
    bool moved = false;
    for (RetentionPoint &point : points) {
        moved = moved || point.share > 1 + kSame;
        blocks.push_back({std::min(point.share, 1.0), 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean < blocks.back().mean) {
            const Block last = blocks.back();
            blocks.pop_back();
            Block &before = blocks.back();
            moved = moved || last.mean - before.mean > kSame;
            const size_t size = before.size + last.size;
            before.mean =
                (before.mean * static_cast<double>(before.size) + last.mean * static_cast<double>(last.size)) /
                static_cast<double>(size);
            before.size = size;
        }
    }
    size_t next = 0;
    for (const Block &block : blocks) {
        for (size_t i = 0; i < block.size; ++i) {
            points[next++].share = block.mean;
        }
    }
    return moved;
}

double paceOf(double before, double after, double seconds)
{
    return after > 0 ? -std::log(after / before) / seconds : std::numeric_limits<double>::infinity();
}

} // namespace

std::optional<double> RetentionCurve::shareAt(double second) const
{
    if (points.empty() || second < points.front().second || second > points.back().second) {
        return std::nullopt;
    }
    const auto after = std::lower_bound(points.begin(), points.end(), second,
                                        [](const RetentionPoint &point, double at) { return point.second < at; });
    if (after->second == second || after == points.begin()) {
        return after->share;
    }
    const RetentionPoint &before = *(after - 1);
    const double part = (second - before.second) / (after->second - before.second);
    return before.share + part * (after->share - before.share);
}

std::optional<double> RetentionCurve::lostBetween(double from, double to) const
{
    const auto before = shareAt(from);
    const auto after = shareAt(to);
    return before && after && from <= to ? std::optional(*before - *after) : std::nullopt;
}

RetentionCurve retentionCurve(const Counts &counts, double seconds)
{
    RetentionCurve curve;
    if (!(seconds > 0) || counts[Measure::VideoViews].value_or(0) <= 0) {
        return curve;
    }
    curve.points = countedPoints(counts, seconds);
    if (curve.points.empty()) {
        return curve;
    }
    const bool differed = joinSameSeconds(curve.points);
    const bool moved = evenOut(curve.points);
    curve.evenedOut = differed || moved;
    curve.points.insert(curve.points.begin(), {0, 1, {}});
    return curve;
}

std::vector<RetentionStretch> retentionStretches(const RetentionCurve &curve)
{
    std::vector<RetentionStretch> stretches;
    for (size_t i = 1; i < curve.points.size() && curve.points[i - 1].share > 0; ++i) {
        const RetentionPoint &before = curve.points[i - 1];
        const RetentionPoint &after = curve.points[i];
        const double lost = before.share - after.share;
        stretches.push_back({before.second, after.second, lost, lost / before.share,
                             paceOf(before.share, after.share, after.second - before.second)});
    }
    return stretches;
}

std::vector<RetentionStretch> whereViewersLeave(const RetentionCurve &curve, int most)
{
    std::vector<RetentionStretch> stretches = retentionStretches(curve);
    if (stretches.empty()) {
        return stretches;
    }
    // Where everybody is gone at the end, the pace on the whole is told by those stretches that somebody survived.
    double time = 0;
    double left = 0;
    for (const RetentionStretch &stretch : stretches) {
        if (std::isfinite(stretch.pace)) {
            time += stretch.to - stretch.from;
            left += stretch.pace * (stretch.to - stretch.from);
        }
    }
    const double whole = time > 0 ? left / time : 0;
    std::erase_if(stretches, [whole](const RetentionStretch &stretch) {
        return stretch.lost <= kSame || stretch.pace <= whole * (1 + kSame);
    });
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const RetentionStretch &a, const RetentionStretch &b) { return a.pace > b.pace; });
    if (stretches.size() > static_cast<size_t>(std::max(most, 0))) {
        stretches.resize(static_cast<size_t>(std::max(most, 0)));
    }
    return stretches;
}

} // namespace dropbeat
