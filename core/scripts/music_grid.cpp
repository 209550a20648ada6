// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/music_grid.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr qint64 kPause = 2'000;
constexpr qint64 kBounce = 150;

std::vector<double> intervalsOf(const std::vector<qint64> &taps)
{
    std::vector<double> intervals;
    std::optional<qint64> last;
    for (const qint64 tap : taps) {
        if (last && tap - *last < kBounce) {
            continue;
        }
        if (last && tap - *last > kPause) {
            intervals.clear();
        } else if (last) {
            intervals.push_back(static_cast<double>(tap - *last));
        }
        last = tap;
    }
    return intervals;
}

} // namespace

std::optional<double> MusicGrid::nearest(double milliseconds) const
{
    if (isSilent()) {
        return std::nullopt;
    }
    const double count = std::round((milliseconds - start) / interval());
    return start + std::max(count, 0.0) * interval();
}

std::vector<double> MusicGrid::between(double from, double until) const
{
    std::vector<double> beats;
    if (isSilent()) {
        return beats;
    }
    const double first = std::max(std::ceil((from - start) / interval()), 0.0);
    for (double count = first; start + count * interval() < until; ++count) {
        beats.push_back(start + count * interval());
    }
    return beats;
}

int snappedToTenths(double milliseconds)
{
    return std::max(qRound(milliseconds / 100), 0);
}

int snappedToMusic(double milliseconds, const MusicGrid &music)
{
    return snappedToTenths(music.nearest(milliseconds).value_or(milliseconds));
}

int snappedToMarks(double milliseconds, const std::vector<double> &marks, double within)
{
    double best = milliseconds;
    double distance = within;
    for (const double mark : marks) {
        if (std::abs(mark - milliseconds) <= distance) {
            distance = std::abs(mark - milliseconds);
            best = mark;
        }
    }
    return snappedToTenths(best);
}

std::optional<double> tempoOf(const std::vector<qint64> &taps)
{
    std::vector<double> intervals = intervalsOf(taps);
    if (intervals.size() < 2) {
        return std::nullopt;
    }
    std::sort(intervals.begin(), intervals.end());
    const size_t half = intervals.size() / 2;
    const double median = intervals.size() % 2 == 1 ? intervals[half] : (intervals[half - 1] + intervals[half]) / 2;
    double sum = 0;
    int count = 0;
    for (const double interval : intervals) {
        if (std::abs(interval - median) <= median / 5) {
            sum += interval;
            ++count;
        }
    }
    const double interval = count == 0 ? median : sum / count;
    return std::round(600'000.0 / interval) / 10;
}

} // namespace dropbeat
