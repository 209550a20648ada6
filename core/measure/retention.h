// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/counts.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// How many of those who began a clip are still watching at a moment.
struct RetentionPoint
{
    double second = 0;              ///< from the start
    double share = 0;               ///< of video views, 0…1
    std::optional<Measure> measure; ///< the count it comes from; the start has none

    friend bool operator==(const RetentionPoint &, const RetentionPoint &) = default;
};

/// A stretch between two moments that were counted, half-open: [from, to).
struct RetentionStretch
{
    double from = 0; ///< seconds
    double to = 0;
    double lost = 0;       ///< the share of all who began that left here
    double lostOfThem = 0; ///< the share of those who were still there that left here
    /// How fast they leave: the share of those still there that leaves in one second, as a rate, −ln(after ÷ before) ÷
    /// seconds. Compares stretches of unlike length and place; infinite when nobody stays.
    double pace = 0;

    friend bool operator==(const RetentionStretch &, const RetentionStretch &) = default;
};

/// The curve of a clip: falls or stays level from 1 at 0 s on. Between its points it is a straight line; past the last
/// point nothing is known.
struct RetentionCurve
{
    std::vector<RetentionPoint> points; ///< by second; empty when there is nothing to show
    /// Whether counts contradicted each other (more views to the half than to a quarter; more than began), so that the
    /// points were evened out: one of the columns counts something else.
    bool evenedOut = false;

    bool isEmpty() const { return points.empty(); }
    /// The share still watching at a second; nothing outside of what was counted.
    std::optional<double> shareAt(double second) const;
    /// The share of all who began that leaves between two seconds, for a beat; nothing where a part was not counted.
    std::optional<double> lostBetween(double from, double to) const;

    friend bool operator==(const RetentionCurve &, const RetentionCurve &) = default;
};

/// The curve that platforms' counts tell: video views are the start; views of 2 and 6 seconds and views to a quarter,
/// half, three quarters and the end lie at their seconds of the clip. What was not reported, and seconds past the
/// clip's end, are left out. Counts at the same second are averaged; contradictions are evened out to the nearest
/// falling curve (isotonic least squares by pooling adjacent violators: Ayer, Brunk, Ewing, Reid, Silverman 1955).
/// Empty without video views, without a length (seconds ≤ 0) or when only the start is known.
RetentionCurve retentionCurve(const Counts &counts, double seconds);

/// Every stretch between the points of a curve, in order of time, as long as somebody is there to leave.
std::vector<RetentionStretch> retentionStretches(const RetentionCurve &curve);

/// Where viewers leave fastest: the stretches that lose viewers at a higher pace than the clip on the whole, the
/// fastest first, at most so many. Empty when they leave evenly or not at all.
std::vector<RetentionStretch> whereViewersLeave(const RetentionCurve &curve, int most = 2);

} // namespace dropbeat
