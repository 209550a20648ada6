// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/dry_run_outcome.h"

#include <algorithm>
#include <numeric>

namespace dropbeat {

qint64 WaitHistogram::total() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

qint64 WaitHistogram::within(qint64 seconds) const
{
    const size_t bins = static_cast<size_t>(std::max(qint64(0), seconds) / binSeconds);
    const auto end = counts.begin() + static_cast<qptrdiff>(std::min(bins, counts.size()));
    return std::accumulate(counts.begin(), end, qint64(0));
}

} // namespace dropbeat
