// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/test_course.h"

#include "core/measure/arm_estimate.h"
#include "core/measure/confidence_sequence.h"
#include "core/measure/distributions.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace dropbeat {

namespace {

constexpr double kAlpha = 0.05;
/// Days for which a ratio is tuned when no end is planned.
constexpr double kUnplannedDays = 30;

std::vector<QDate> daysOf(const std::vector<TestArm> &arms)
{
    std::set<QDate> days;
    for (const TestArm &arm : arms) {
        for (const ArmDay &day : arm.days) {
            days.insert(day.day);
        }
    }
    return {days.begin(), days.end()};
}

/// The arm's counts by day, in order; days of the test that it lacks are absent.
std::vector<ArmDay> inOrder(std::vector<ArmDay> days)
{
    std::stable_sort(days.begin(), days.end(), [](const ArmDay &a, const ArmDay &b) { return a.day < b.day; });
    return days;
}

/// The split so far of the arms that were ever shown.
SampleRatio splitOf(const std::vector<TestArm> &arms, const std::vector<ArmSum> &sums)
{
    std::vector<qint64> trials;
    std::vector<double> weights;
    for (size_t i = 0; i < arms.size(); ++i) {
        if (std::any_of(arms[i].days.begin(), arms[i].days.end(), [](const ArmDay &day) { return day.bottom > 0; })) {
            trials.push_back(sums[i].bottom);
            weights.push_back(arms[i].weight);
        }
    }
    return sampleRatio(trials, weights);
}

/// One more day of a pair. The last day's overlap and smallest p-value go on.
ComparisonDay nextDay(const ComparisonDay *last, QDate day, const ArmDifference &now, double tuned, bool &contradicted)
{
    ComparisonDay next;
    next.day = day;
    const bool before = last != nullptr && last->enough;
    if (before) {
        next = *last;
        next.day = day;
    }
    if (!now.enough) {
        return next;
    }
    next.enough = true;
    next.difference = now.difference;
    next.standardError = now.standardError;
    next.n = now.n;
    next.plain = now.plain;
    next.p = now.p;
    next.sequence = alwaysValid(now.difference, now.standardError, now.n, tuned, kAlpha);
    next.alwaysValidP = alwaysValidP(now.difference, now.standardError, now.n, tuned, kAlpha);
    next.running = next.sequence;
    if (before) {
        next.alwaysValidP = std::min(next.alwaysValidP, last->alwaysValidP);
        const Interval overlap{std::max(last->running.low, next.sequence.low),
                               std::min(last->running.high, next.sequence.high)};
        const bool empty = overlap.low > overlap.high;
        contradicted = contradicted || empty;
        next.running = empty ? last->running : overlap;
    }
    return next;
}

/// Adjusts the day's p-values for being several, and marks the pairs that can be called from this day on.
void callPairs(TestCourse &course, size_t day, Direction direction)
{
    std::vector<double> pValues;
    for (const PairCourse &pair : course.pairs) {
        pValues.push_back(pair.days[day].alwaysValidP);
    }
    const std::vector<double> adjusted = holm(pValues);
    for (size_t i = 0; i < course.pairs.size(); ++i) {
        PairCourse &pair = course.pairs[i];
        ComparisonDay &now = pair.days[day];
        now.adjustedP = adjusted[i];
        // Below α the overlap leaves 0 out, and says on which side.
        if (!pair.calledOn && now.enough && adjusted[i] < kAlpha && (now.running.low > 0 || now.running.high < 0)) {
            pair.calledOn = static_cast<int>(day);
            pair.better = (now.running.low > 0) == (direction == Direction::HigherIsBetter) ? pair.b : pair.a;
        }
    }
}

} // namespace

double plannedObservations(const TestSetup &setup, TestKind kind, QDate firstDay)
{
    if (kind == TestKind::Ratio) {
        const bool ends = setup.plannedEnd.isValid() && setup.plannedEnd > firstDay;
        return 2 * (ends ? static_cast<double>(firstDay.daysTo(setup.plannedEnd) + 1) : kUnplannedDays);
    }
    return setup.plannedPerArm ? 2 * static_cast<double>(*setup.plannedPerArm) : kUnplannedSample;
}

TestKind testKind(const Kpi &kpi, const std::vector<TestArm> &arms)
{
    const bool money = isMoney(kpi.numerator.measure);
    if (kpi.unit == KpiUnit::Fraction && !money && !isMoney(kpi.denominator.measure)) {
        return TestKind::Share;
    }
    const bool orders = kpi.unit == KpiUnit::Money && !isMoney(kpi.denominator.measure) &&
                        std::all_of(arms.begin(), arms.end(), [](const TestArm &arm) {
                            return std::all_of(arm.days.begin(), arm.days.end(),
                                               [](const ArmDay &day) { return day.squares.has_value(); });
                        });
    return orders ? TestKind::Average : TestKind::Ratio;
}

const PairCourse &TestCourse::pair(int a, int b) const
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [a, b](const PairCourse &each) {
        return (each.a == a && each.b == b) || (each.a == b && each.b == a);
    });
    Q_ASSERT(found != pairs.end());
    return *found;
}

TestCourse courseOf(const TestSetup &setup, const std::vector<TestArm> &arms)
{
    TestCourse course;
    course.kind = testKind(setup.kpi, arms);
    course.days = daysOf(arms);
    const int count = static_cast<int>(arms.size());
    for (int a = 0; a < count; ++a) {
        for (int b = a + 1; b < count; ++b) {
            course.pairs.push_back({a, b, {}, {}, -1, false});
        }
    }
    course.totals.resize(arms.size());
    if (course.days.empty()) {
        return course;
    }
    std::vector<std::vector<ArmDay>> byDay;
    for (const TestArm &arm : arms) {
        byDay.push_back(inOrder(arm.days));
    }
    const double tuned = plannedObservations(setup, course.kind, course.days.front());
    std::vector<ArmSum> sums(arms.size());
    std::vector<size_t> next(arms.size(), 0);
    for (size_t day = 0; day < course.days.size(); ++day) {
        for (size_t i = 0; i < arms.size(); ++i) {
            while (next[i] < byDay[i].size() && byDay[i][next[i]].day == course.days[day]) {
                sums[i].add(byDay[i][next[i]++]);
            }
            course.totals[i].push_back({sums[i].top, sums[i].bottom});
            course.sensible = course.sensible && isSensible(course.kind, sums[i]);
        }
        const bool split = setup.randomised && course.kind != TestKind::Ratio && course.sensible;
        course.sampleRatio.push_back(split ? splitOf(arms, sums) : SampleRatio());
        for (PairCourse &pair : course.pairs) {
            const ArmDifference now = course.sensible ? differenceOf(course.kind, sums[static_cast<size_t>(pair.a)],
                                                                     sums[static_cast<size_t>(pair.b)])
                                                      : ArmDifference();
            pair.days.push_back(nextDay(pair.days.empty() ? nullptr : &pair.days.back(), course.days[day], now, tuned,
                                        pair.contradicted));
        }
        callPairs(course, day, setup.kpi.direction);
    }
    return course;
}

Novelty noveltyOf(const TestSetup &setup, const TestArm &a, const TestArm &b, int firstDays)
{
    const TestKind kind = testKind(setup.kpi, {a, b});
    const std::vector<QDate> days = daysOf({a, b});
    if (days.empty()) {
        return {};
    }
    const QDate turn = days.front().addDays(firstDays);
    ArmSum parts[2][2];
    const TestArm *arms[]{&a, &b};
    for (size_t arm = 0; arm < 2; ++arm) {
        for (const ArmDay &day : arms[arm]->days) {
            parts[arm][day.day < turn ? 0 : 1].add(day);
        }
        if (!isSensible(kind, parts[arm][0]) || !isSensible(kind, parts[arm][1])) {
            return {};
        }
    }
    const ArmDifference first = differenceOf(kind, parts[0][0], parts[1][0]);
    const ArmDifference rest = differenceOf(kind, parts[0][1], parts[1][1]);
    if (!first.enough || !rest.enough) {
        return {};
    }
    Novelty novelty;
    novelty.first = first.difference;
    novelty.rest = rest.difference;
    novelty.change = rest.difference - first.difference;
    const double error = std::hypot(first.standardError, rest.standardError);
    const double half = normalQuantile(1 - kAlpha / 2) * error;
    novelty.interval = {novelty.change - half, novelty.change + half};
    novelty.p = normalTwoSided(novelty.change / error);
    if (novelty.p >= kAlpha) {
        novelty.reading = Novelty::Reading::Steady;
    } else {
        const bool away = (novelty.change > 0) == (novelty.first > 0);
        novelty.reading = away ? Novelty::Reading::Growing : Novelty::Reading::Fading;
    }
    return novelty;
}

} // namespace dropbeat
