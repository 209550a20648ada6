// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_spread.h"

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

/// Labels that touch and move as one.
struct Block
{
    double centre = 0;
    size_t count = 0;

    double half(double spacing) const { return static_cast<double>(count) * spacing / 2; }
};

Block joined(const Block &a, const Block &b, double low, double high, double spacing)
{
    Block block;
    block.count = a.count + b.count;
    block.centre = (a.centre * static_cast<double>(a.count) + b.centre * static_cast<double>(b.count)) /
                   static_cast<double>(block.count);
    const double half = block.half(spacing) - spacing / 2;
    block.centre = std::clamp(block.centre, std::min(low + half, high - half), std::max(low + half, high - half));
    return block;
}

} // namespace

std::vector<double> spreadLabels(const std::vector<double> &wanted, double spacing, double low, double high)
{
    std::vector<size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&wanted](size_t a, size_t b) { return wanted[a] < wanted[b]; });
    if (wanted.size() > 1) {
        spacing = std::min(spacing, (high - low) / static_cast<double>(wanted.size() - 1));
    }
    std::vector<Block> blocks;
    for (const size_t index : order) {
        Block block{std::clamp(wanted[index], low, high), 1};
        while (!blocks.empty() &&
               blocks.back().centre + blocks.back().half(spacing) > block.centre - block.half(spacing) + 1e-9) {
            block = joined(blocks.back(), block, low, high, spacing);
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    std::vector<double> placed(wanted.size());
    size_t next = 0;
    for (const Block &block : blocks) {
        for (size_t i = 0; i < block.count; ++i) {
            placed[order[next++]] =
                block.centre + (static_cast<double>(i) - static_cast<double>(block.count - 1) / 2) * spacing;
        }
    }
    return placed;
}

} // namespace dropbeat
