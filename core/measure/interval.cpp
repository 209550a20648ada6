// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/interval.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

/// The 97.5 % point of the normal distribution.
constexpr double kZ = 1.959963984540054;

} // namespace

Interval wilson(qint64 successes, qint64 trials)
{
    Q_ASSERT(trials > 0 && successes >= 0 && successes <= trials);
    const double n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double z2 = kZ * kZ;
    const double centre = p + z2 / (2 * n);
    const double half = kZ * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    const double scale = 1 + z2 / n;
    // At the ends centre and half are equal but for rounding.
    return {successes == 0 ? 0.0 : std::max(0.0, (centre - half) / scale),
            successes == trials ? 1.0 : std::min(1.0, (centre + half) / scale)};
}

} // namespace dropbeat
