// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace dropbeat {

/// A 95 % interval; ends in the unit of what it is about.
struct Interval
{
    double low = 0;
    double high = 0;

    friend bool operator==(const Interval &, const Interval &) = default;
};

/// Wilson's score interval for a proportion, 95 %, without continuity correction (Wilson 1927; R: prop.test with
/// correct = FALSE). 0 ≤ successes ≤ trials, trials > 0.
Interval wilson(qint64 successes, qint64 trials);

} // namespace dropbeat
