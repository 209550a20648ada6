// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/judgement.h"

#include <tuple>

namespace dropbeat {

namespace {

/// Fewer successes or failures than this tell nothing about a proportion (DOMAIN.md, Statistics).
constexpr qint64 kEnoughOfEach = 5;
/// Fewer orders than this tell nothing about money per order or per amount spent: one large basket would decide it.
constexpr qint64 kEnoughOrders = 30;

/// Whether it counts pieces out of pieces, so that the counts alone tell how certain it is.
bool isProportion(const Kpi &kpi, const KpiPart &numerator, const KpiPart &denominator)
{
    return kpi.unit == KpiUnit::Fraction && !isMoney(numerator.measure) && !isMoney(denominator.measure);
}

Standing standingOf(double low, double high, const Benchmark &benchmark)
{
    if (benchmark.low && benchmark.high) {
        if (low > *benchmark.high) {
            return Standing::Above;
        }
        if (high < *benchmark.low) {
            return Standing::Below;
        }
        return low >= *benchmark.low && high <= *benchmark.high ? Standing::Within : Standing::CannotTell;
    }
    if (benchmark.low) {
        return low >= *benchmark.low ? Standing::Above : high < *benchmark.low ? Standing::Below : Standing::CannotTell;
    }
    if (benchmark.high) {
        return high <= *benchmark.high ? Standing::Below
               : low > *benchmark.high ? Standing::Above
                                       : Standing::CannotTell;
    }
    return Standing::CannotTell;
}

/// Whether enough was counted for a standing. Money rests on orders, where these are reported.
bool isEnough(const Judgement &judgement, const KpiPart &numerator, const KpiPart &denominator,
              const SplitCounts &counts)
{
    if (judgement.interval) {
        return *judgement.numerator >= kEnoughOfEach && *judgement.denominator - *judgement.numerator >= kEnoughOfEach;
    }
    const auto orders = KpiPart{Measure::Orders, numerator.claimed || denominator.claimed}.in(counts);
    return !orders || *orders >= kEnoughOrders;
}

Judgement::Mood moodOf(Standing standing, Direction direction)
{
    switch (standing) {
    case Standing::Within:
        return Judgement::Mood::Good;
    case Standing::Above:
        return direction == Direction::HigherIsBetter ? Judgement::Mood::Good : Judgement::Mood::Bad;
    case Standing::Below:
        return direction == Direction::LowerIsBetter ? Judgement::Mood::Good : Judgement::Mood::Bad;
    case Standing::CannotTell:
    case Standing::NotReported:
        break;
    }
    return Judgement::Mood::Neutral;
}

/// The pair that is reported in full: the KPI's own before its fallback.
std::optional<std::pair<KpiPart, KpiPart>> reportedPair(const Kpi &kpi, const SplitCounts &counts)
{
    if (kpi.numerator.in(counts) && kpi.denominator.in(counts)) {
        return std::pair(kpi.numerator, kpi.denominator);
    }
    if (kpi.fallback && kpi.fallback->first.in(counts) && kpi.fallback->second.in(counts)) {
        return kpi.fallback;
    }
    return std::nullopt;
}

/// Value and interval, as far as the counts make sense: a share with more on top than below is shown, but it says that
/// the export counts something else, so it gets no interval.
void workOut(Judgement &judgement, bool proportion)
{
    const qint64 top = *judgement.numerator;
    const qint64 bottom = *judgement.denominator;
    if (bottom <= 0) {
        return;
    }
    judgement.value = static_cast<double>(top) / static_cast<double>(bottom);
    if (proportion && top >= 0 && top <= bottom) {
        judgement.interval = wilson(top, bottom);
    }
}

} // namespace

QString standingId(Standing standing)
{
    switch (standing) {
    case Standing::Above:
        return QStringLiteral("above");
    case Standing::Within:
        return QStringLiteral("within");
    case Standing::Below:
        return QStringLiteral("below");
    case Standing::CannotTell:
        return QStringLiteral("cannot-tell");
    case Standing::NotReported:
        return QStringLiteral("not-reported");
    }
    return {};
}

std::optional<Benchmark> benchmarkFor(const QString &kpi, const std::vector<Benchmark> &benchmarks,
                                      const QString &channel, double seconds)
{
    // Smaller is a better fit: the channel's own first, then the shortest length that holds the clip.
    const auto rank = [](const Benchmark &benchmark) {
        return std::tuple(benchmark.channel.isEmpty(), benchmark.maxSeconds <= 0, benchmark.maxSeconds);
    };
    const Benchmark *best = nullptr;
    for (const Benchmark &benchmark : benchmarks) {
        const bool fits = benchmark.kpi == kpi && (benchmark.channel.isEmpty() || benchmark.channel == channel) &&
                          (benchmark.maxSeconds <= 0 || (seconds > 0 && seconds <= benchmark.maxSeconds));
        if (fits && (best == nullptr || rank(benchmark) < rank(*best))) {
            best = &benchmark;
        }
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
}

Judgement judge(const Kpi &kpi, const SplitCounts &counts, const std::optional<Benchmark> &benchmark,
                std::optional<double> target)
{
    Judgement judgement;
    judgement.kpi = kpi.id;
    judgement.benchmark = benchmark;
    judgement.target = target;
    const auto pair = reportedPair(kpi, counts);
    if (!pair) {
        judgement.numerator = kpi.numerator.in(counts);
        judgement.denominator = kpi.denominator.in(counts);
        judgement.missing = judgement.numerator ? kpi.denominator : kpi.numerator;
        return judgement;
    }
    const auto &[numerator, denominator] = *pair;
    judgement.numeratorPart = numerator;
    judgement.denominatorPart = denominator;
    judgement.numerator = numerator.in(counts);
    judgement.denominator = denominator.in(counts);
    judgement.standing = Standing::CannotTell;
    const bool proportion = isProportion(kpi, numerator, denominator);
    workOut(judgement, proportion);
    if (!judgement.value || !benchmark || (proportion && !judgement.interval) ||
        !isEnough(judgement, numerator, denominator, counts)) {
        return judgement;
    }
    const Interval held = judgement.interval.value_or(Interval{*judgement.value, *judgement.value});
    judgement.standing = standingOf(held.low, held.high, *benchmark);
    judgement.mood = moodOf(judgement.standing, kpi.direction);
    return judgement;
}

} // namespace dropbeat
