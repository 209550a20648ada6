// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/comparison.h"

#include "core/measure/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dropbeat {

namespace {

constexpr double kSampleRatioLimit = 0.001;

double square(double x)
{
    return x * x;
}

/// Degrees of freedom of a difference whose parts have these variances (Satterthwaite 1946, Welch 1947).
double welchFreedom(double varianceA, double nA, double varianceB, double nB)
{
    return square(varianceA + varianceB) / (square(varianceA) / (nA - 1) + square(varianceB) / (nB - 1));
}

MeanComparison compared(double difference, double varianceA, double nA, double varianceB, double nB)
{
    MeanComparison result;
    result.difference = difference;
    result.standardError = std::sqrt(varianceA + varianceB);
    result.freedom = welchFreedom(varianceA, nA, varianceB, nB);
    const double half = studentQuantile(0.975, result.freedom) * result.standardError;
    result.interval = {difference - half, difference + half};
    result.p = studentTwoSided(difference / result.standardError, result.freedom);
    return result;
}

bool canCompare(const ValueSample &a, const ValueSample &b)
{
    return a.n > 1 && b.n > 1 && a.variance() + b.variance() > 0;
}

bool canCompare(const RatioSample &sample)
{
    return sample.n >= 3 && sample.top > 0 && sample.bottom > 0;
}

} // namespace

Interval newcombe(const ShareCount &a, const ShareCount &b)
{
    const Interval first = wilson(a.successes, a.trials);
    const Interval second = wilson(b.successes, b.trials);
    const double pA = a.share();
    const double pB = b.share();
    const double difference = pB - pA;
    return {difference - std::hypot(pB - second.low, first.high - pA),
            difference + std::hypot(second.high - pB, pA - first.low)};
}

double equalSharesP(const ShareCount &a, const ShareCount &b)
{
    const double nA = static_cast<double>(a.trials);
    const double nB = static_cast<double>(b.trials);
    const double pooled = static_cast<double>(a.successes + b.successes) / (nA + nB);
    const double variance = pooled * (1 - pooled) * (1 / nA + 1 / nB);
    return variance > 0 ? normalTwoSided((b.share() - a.share()) / std::sqrt(variance)) : 1;
}

double ValueSample::variance() const
{
    Q_ASSERT(n > 1);
    return std::max(0.0, (squares - sum * sum / n) / (n - 1));
}

std::optional<MeanComparison> welch(const ValueSample &a, const ValueSample &b)
{
    if (!canCompare(a, b)) {
        return std::nullopt;
    }
    return compared(b.mean() - a.mean(), a.variance() / a.n, a.n, b.variance() / b.n, b.n);
}

std::optional<MeanComparison> relativeDifference(const ValueSample &a, const ValueSample &b)
{
    if (!canCompare(a, b) || a.mean() == 0) {
        return std::nullopt;
    }
    const double base = a.mean();
    MeanComparison result =
        compared((b.mean() - base) / base, square(b.mean()) * a.variance() / a.n / std::pow(base, 4), a.n,
                 b.variance() / b.n / square(base), b.n);
    // The degrees of freedom are those of the plain difference.
    result.freedom = welchFreedom(a.variance() / a.n, a.n, b.variance() / b.n, b.n);
    const double half = studentQuantile(0.975, result.freedom) * result.standardError;
    result.interval = {result.difference - half, result.difference + half};
    result.p = studentTwoSided(result.difference / result.standardError, result.freedom);
    return result;
}

void RatioSample::add(double above, double below)
{
    n += 1;
    top += above;
    bottom += below;
    topSquares += above * above;
    bottomSquares += below * below;
    products += above * below;
}

double RatioSample::logVariance() const
{
    Q_ASSERT(n > 1 && top > 0 && bottom > 0);
    const double meanTop = top / n;
    const double meanBottom = bottom / n;
    const double varianceTop = (topSquares - top * meanTop) / (n - 1);
    const double varianceBottom = (bottomSquares - bottom * meanBottom) / (n - 1);
    const double covariance = (products - top * meanBottom) / (n - 1);
    return std::max(0.0, (varianceTop / square(meanTop) - 2 * covariance / (meanTop * meanBottom) +
                          varianceBottom / square(meanBottom)) /
                             n);
}

std::optional<RatioComparison> logRatio(const RatioSample &a, const RatioSample &b)
{
    if (!canCompare(a) || !canCompare(b) || !(a.logVariance() + b.logVariance() > 0)) {
        return std::nullopt;
    }
    const double logFactor = std::log(b.ratio() / a.ratio());
    const MeanComparison logs = compared(logFactor, a.logVariance(), a.n, b.logVariance(), b.n);
    return RatioComparison{b.ratio() / a.ratio(),
                           logFactor,
                           logs.standardError,
                           logs.freedom,
                           {std::exp(logs.interval.low), std::exp(logs.interval.high)},
                           logs.p};
}

std::vector<double> holm(const std::vector<double> &pValues)
{
    std::vector<size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t x, size_t y) { return pValues[x] < pValues[y]; });
    std::vector<double> adjusted(pValues.size());
    double highest = 0;
    for (size_t rank = 0; rank < order.size(); ++rank) {
        const double factor = static_cast<double>(order.size() - rank);
        highest = std::max(highest, std::min(1.0, factor * pValues[order[rank]]));
        adjusted[order[rank]] = highest;
    }
    return adjusted;
}

SampleRatio sampleRatio(const std::vector<qint64> &trials, const std::vector<double> &weights)
{
    Q_ASSERT(weights.empty() || weights.size() == trials.size());
    const double all = static_cast<double>(std::accumulate(trials.begin(), trials.end(), qint64{0}));
    if (trials.size() < 2 || all <= 0) {
        return {};
    }
    const double weight =
        weights.empty() ? static_cast<double>(trials.size()) : std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    for (size_t i = 0; i < trials.size(); ++i) {
        const double expected = all * (weights.empty() ? 1.0 : weights[i]) / weight;
        sum += square(static_cast<double>(trials[i]) - expected) / expected;
    }
    const double p = chiSquaredAbove(sum, static_cast<double>(trials.size() - 1));
    return {p, p >= kSampleRatioLimit};
}

} // namespace dropbeat
