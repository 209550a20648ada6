// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/wait_bars.h"

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr std::array<qint64, 20> kMinutes{1,   2,   5,   10,   15,   20,   30,   60,    120,   180,
                                          240, 360, 720, 1440, 2880, 4320, 7200, 10080, 20160, 43200};

/// The end of the bin with which nine of ten have come back.
qint64 mostAreBackBy(const WaitHistogram &histogram)
{
    const qint64 total = histogram.total();
    qint64 sum = 0;
    for (size_t i = 0; i < histogram.counts.size(); ++i) {
        sum += histogram.counts[i];
        if (sum * 10 >= total * 9) {
            return static_cast<qint64>(i + 1) * histogram.binSeconds;
        }
    }
    return 0;
}

WaitBars barsOf(const WaitHistogram &histogram, qint64 barSeconds, int most)
{
    WaitBars bars{barSeconds, std::vector<qint64>(static_cast<size_t>(most), 0), 0};
    for (size_t i = 0; i < histogram.counts.size(); ++i) {
        const size_t bar = static_cast<size_t>(static_cast<qint64>(i) * histogram.binSeconds / barSeconds);
        (bar < bars.counts.size() ? bars.counts[bar] : bars.beyond) += histogram.counts[i];
    }
    return bars;
}

qint64 barLength(const WaitHistogram &histogram, qint64 span, int most)
{
    for (const qint64 minutes : kMinutes) {
        if (minutes * 60 >= histogram.binSeconds && minutes * 60 * most >= span) {
            return minutes * 60;
        }
    }
    return (span + most - 1) / most;
}

} // namespace

WaitBars waitBars(const WaitHistogram &histogram, qint64 waitSeconds, int most)
{
    const qint64 span = std::max(mostAreBackBy(histogram), 2 * waitSeconds);
    return barsOf(histogram, barLength(histogram, span, most), most);
}

std::optional<qint64> suggestedWait(const WaitHistogram &histogram)
{
    if (histogram.total() < kFewestReturns) {
        return std::nullopt;
    }
    const WaitBars bars = waitBars(histogram, 0);
    const auto tallest = std::ranges::max_element(bars.counts);
    const auto faded =
        std::find_if(tallest, bars.counts.end(), [most = *tallest](qint64 count) { return 2 * count < most; });
    if (faded == bars.counts.end()) {
        return std::nullopt;
    }
    return (faded - bars.counts.begin()) * bars.barSeconds;
}

} // namespace dropbeat
