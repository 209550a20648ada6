// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/power.h"

#include "core/measure/distributions.h"
#include "core/measure/judgement.h"

#include <cmath>
#include <limits>

namespace dropbeat {

namespace {

bool isShare(double rate)
{
    return rate > 0 && rate < 1;
}

/// Standard deviation of a difference of two shares, times √n: as if both were their mean, and as they are.
std::pair<double, double> spreads(double p1, double p2)
{
    const double sum = p1 + p2;
    return {std::sqrt(sum * (1 - sum / 2)), std::sqrt(p1 * (1 - p1) + p2 * (1 - p2))};
}

std::optional<qint64> rounded(double n)
{
    return n < 1e15 ? std::optional(static_cast<qint64>(std::llround(n))) : std::nullopt;
}

bool isProportion(const Kpi &kpi)
{
    return kpi.unit == KpiUnit::Fraction && !isMoney(kpi.numerator.measure) && !isMoney(kpi.denominator.measure);
}

std::optional<qint64> scaled(std::optional<qint64> trials, double factor)
{
    return trials ? rounded(static_cast<double>(*trials) * factor) : std::nullopt;
}

} // namespace

double improvedRate(double base, double lift, Direction direction)
{
    return direction == Direction::HigherIsBetter ? base * (1 + lift) : base * (1 - lift);
}

double powerForShares(double n, double p1, double p2, double alpha)
{
    Q_ASSERT(n > 0 && isShare(p1) && isShare(p2));
    const auto [pooled, apart] = spreads(p1, p2);
    return normalBelow((std::sqrt(n) * std::abs(p1 - p2) - normalQuantile(1 - alpha / 2) * pooled) / apart);
}

std::optional<qint64> samplePerVariant(double p1, double p2, double alpha, double power)
{
    if (!isShare(p1) || !isShare(p2) || p1 == p2) {
        return std::nullopt;
    }
    const auto [pooled, apart] = spreads(p1, p2);
    const double root = (normalQuantile(1 - alpha / 2) * pooled + normalQuantile(power) * apart) / (p1 - p2);
    return rounded(root * root);
}

std::optional<qint64> samplePerVariantForAverages(double variation, double lift, double alpha, double power)
{
    if (!(variation > 0) || !(lift > 0)) {
        return std::nullopt;
    }
    const double root = (normalQuantile(1 - alpha / 2) + normalQuantile(power)) * variation / lift;
    return rounded(2 * root * root);
}

std::optional<int> daysFor(qint64 trials, std::optional<double> perDay)
{
    if (!perDay || !(*perDay > 0)) {
        return std::nullopt;
    }
    const double days = std::ceil(static_cast<double>(trials) / *perDay - 1e-9);
    return days < std::numeric_limits<int>::max() ? std::optional(static_cast<int>(days)) : std::nullopt;
}

UsualTraffic usualTraffic(const Kpi &kpi, const SplitCounts &counts, double variantDays)
{
    Q_ASSERT(variantDays > 0);
    UsualTraffic usual{kpi.id, {}, {}};
    const Judgement judged = judge(kpi, counts, {}, {});
    // A fallback counts something else: money given back, not pieces.
    if (judged.denominatorPart && *judged.denominatorPart != kpi.denominator) {
        return usual;
    }
    usual.rate = judged.value;
    if (judged.denominator.value_or(0) > 0) {
        usual.perDay = static_cast<double>(*judged.denominator) / variantDays;
    }
    return usual;
}

Testability testability(const Kpi &kpi, const UsualTraffic &usual, const PowerGoal &goal,
                        std::optional<double> variation)
{
    Testability result;
    result.kpi = kpi.id;
    result.rate = usual.rate;
    if (usual.rate) {
        result.wanted = improvedRate(*usual.rate, goal.lift, kpi.direction);
    }
    if (isProportion(kpi)) {
        if (usual.rate) {
            result.perVariant = samplePerVariant(*usual.rate, *result.wanted, goal.alpha, goal.power);
        }
        result.missing = result.perVariant ? Testability::Missing::Nothing : Testability::Missing::Rate;
    } else {
        result.perVariant = samplePerVariantForAverages(variation.value_or(0), goal.lift, goal.alpha, goal.power);
        result.missing = result.perVariant ? Testability::Missing::Nothing : Testability::Missing::Spread;
    }
    if (!result.perVariant) {
        return result;
    }
    result.days = daysFor(*result.perVariant, usual.perDay);
    result.watched = scaled(result.perVariant, alwaysValidFactor(goal.alpha, goal.power));
    result.watchedDays = result.watched ? daysFor(*result.watched, usual.perDay) : std::nullopt;
    return result;
}

} // namespace dropbeat
