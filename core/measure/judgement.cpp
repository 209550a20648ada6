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

/// Who counts a part: two parts of one counter belong together source by source.
enum class Counter { Platform, Analytics, Till };

Counter counterOf(const KpiPart &part)
{
    if (part.claimed || !isShopMeasure(part.measure)) {
        return Counter::Platform;
    }
    switch (part.measure) {
    case Measure::Sessions:
    case Measure::AddToCarts:
    case Measure::Signups:
        return Counter::Analytics;
    default:
        return Counter::Till;
    }
}

bool reports(const SplitCounts::Source &source, const KpiPart &part)
{
    return source.counts[part.measure] && (!isShopMeasure(part.measure) || source.claims == part.claimed);
}

/// A KPI's two parts and the counts they are taken from.
struct Pair
{
    KpiPart numerator;
    KpiPart denominator;
    SplitCounts counts;
    QStringList without;
};

/// What the sources report that have both parts. Till and analytics may also complete each other: where none reports
/// both, one file brings the sales and another the returns.
std::optional<Pair> pairOf(const KpiPart &numerator, const KpiPart &denominator, const SplitCounts &counts)
{
    if (!numerator.in(counts) || !denominator.in(counts)) {
        return std::nullopt;
    }
    Pair whole{numerator, denominator, counts, {}};
    if (counterOf(numerator) != counterOf(denominator)) {
        return whole;
    }
    Pair pair{numerator, denominator, {}, {}};
    for (const SplitCounts::Source &source : counts.sources) {
        const bool top = reports(source, numerator);
        const bool bottom = reports(source, denominator);
        if (top && bottom) {
            pair.counts.add(source.counts, source.claims, source.platform);
        } else if ((top || bottom) && !pair.without.contains(source.platform)) {
            pair.without << source.platform;
        }
    }
    if (!pair.counts.sources.empty()) {
        pair.without.sort();
        return pair;
    }
    return counterOf(numerator) == Counter::Platform ? std::nullopt : std::optional(whole);
}

/// The pair that is reported in full: the KPI's own before its fallback.
std::optional<Pair> reportedPair(const Kpi &kpi, const SplitCounts &counts)
{
    auto pair = pairOf(kpi.numerator, kpi.denominator, counts);
    return pair || !kpi.fallback ? pair : pairOf(kpi.fallback->first, kpi.fallback->second, counts);
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
    const auto &[numerator, denominator, covered, without] = *pair;
    judgement.numeratorPart = numerator;
    judgement.denominatorPart = denominator;
    judgement.numerator = numerator.in(covered);
    judgement.denominator = denominator.in(covered);
    judgement.without = without;
    judgement.standing = Standing::CannotTell;
    const bool proportion = isProportion(kpi, numerator, denominator);
    workOut(judgement, proportion);
    if (!judgement.value || !benchmark || (proportion && !judgement.interval) ||
        !isEnough(judgement, numerator, denominator, covered)) {
        return judgement;
    }
    const Interval held = judgement.interval.value_or(Interval{*judgement.value, *judgement.value});
    judgement.standing = standingOf(held.low, held.high, *benchmark);
    judgement.mood = moodOf(judgement.standing, kpi.direction);
    return judgement;
}

} // namespace dropbeat
