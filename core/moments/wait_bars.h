// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/dry_run_outcome.h"

#include <optional>

namespace dropbeat {

/// A histogram as it is drawn: bars of a round length, from the trigger on.
struct WaitBars
{
    qint64 barSeconds = 900;
    std::vector<qint64> counts;
    qint64 beyond = 0; ///< came back after the last bar

    friend bool operator==(const WaitBars &, const WaitBars &) = default;
};

/// At most so many bars, of the shortest round length (1, 2, 5, 10, 15, 20, 30 minutes, 1, 2, 3, 4, 6, 12 hours, days)
/// at which they hold nine of ten of those who came back and twice the wait.
WaitBars waitBars(const WaitHistogram &histogram, qint64 waitSeconds, int most = 14);

/// Where to set the wait: at the first bar after the tallest that is less than half as tall. Before it many come back
/// by themselves and need no message, after it few do. Seconds; none while fewer than 20 came back, or it never fades.
std::optional<qint64> suggestedWait(const WaitHistogram &histogram);

inline constexpr qint64 kFewestReturns = 20;

} // namespace dropbeat
