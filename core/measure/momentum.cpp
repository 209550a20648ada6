// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/momentum.h"

#include "core/measure/distributions.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace dropbeat {

namespace {

constexpr double kAlpha = 0.05;
constexpr int kFewestDrops = 3;
constexpr int kFewestForATrend = 5;

/// R's quantile, type 7. values sorted, not empty.
double quantileOf(const std::vector<double> &values, double probability)
{
    const double place = probability * static_cast<double>(values.size() - 1);
    const auto below = static_cast<size_t>(place);
    const size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

/// The days on which each known customer bought.
QHash<QString, std::set<QDate>> purchases(const std::vector<OrderFact> &orders)
{
    QHash<QString, std::set<QDate>> days;
    for (const OrderFact &order : orders) {
        if (!order.customer.isEmpty() && order.day.isValid()) {
            days[order.customer].insert(order.day);
        }
    }
    return days;
}

void work(Cohort &cohort)
{
    if (cohort.ripe > 0) {
        cohort.rate = static_cast<double>(cohort.back) / cohort.ripe;
        cohort.interval = wilson(cohort.back, cohort.ripe);
    }
}

/// P(|S| ≥ |s|) for n values in random order without ties, S = concordant − discordant pairs: by counting how many
/// orders have so many inversions.
double exactKendall(int n, int s)
{
    std::vector<double> share{1};
    for (int size = 2; size <= n; ++size) {
        std::vector<double> next(share.size() + static_cast<size_t>(size) - 1, 0.0);
        for (size_t i = 0; i < share.size(); ++i) {
            for (size_t more = 0; more < static_cast<size_t>(size); ++more) {
                next[i + more] += share[i] / size;
            }
        }
        share = std::move(next);
    }
    const int pairs = n * (n - 1) / 2;
    double p = 0;
    for (size_t inversions = 0; inversions < share.size(); ++inversions) {
        if (std::abs(pairs - 2 * static_cast<int>(inversions)) >= std::abs(s)) {
            p += share[inversions];
        }
    }
    return std::min(1.0, p);
}

/// The normal approximation, with Kendall's correction of the variance for ties and for being whole numbers.
double approximateKendall(const std::vector<double> &values, int s)
{
    const double n = static_cast<double>(values.size());
    double variance = n * (n - 1) * (2 * n + 5);
    std::map<double, int> ties;
    for (const double value : values) {
        ++ties[value];
    }
    for (const auto &[value, count] : ties) {
        variance -= static_cast<double>(count) * (count - 1) * (2 * count + 5);
    }
    variance /= 18;
    return variance > 0 && s != 0 ? normalTwoSided((std::abs(s) - 1) / std::sqrt(variance)) : 1;
}

} // namespace

OrderGaps daysBetweenOrders(const std::vector<OrderFact> &orders)
{
    std::vector<double> gaps;
    const auto days = purchases(orders);
    for (const std::set<QDate> &bought : days) {
        for (auto day = bought.begin(); std::next(day) != bought.end(); ++day) {
            gaps.push_back(static_cast<double>(day->daysTo(*std::next(day))));
        }
    }
    OrderGaps result;
    result.count = static_cast<int>(gaps.size());
    if (!gaps.empty()) {
        std::sort(gaps.begin(), gaps.end());
        result.median = quantileOf(gaps, 0.5);
        result.lowerQuarter = quantileOf(gaps, 0.25);
        result.upperQuarter = quantileOf(gaps, 0.75);
    }
    return result;
}

std::vector<Cohort> cohorts(const std::vector<OrderFact> &orders, int windowDays, QDate today)
{
    Q_ASSERT(windowDays > 0);
    std::map<QDate, Cohort> byMonth;
    const auto days = purchases(orders);
    for (const std::set<QDate> &bought : days) {
        const QDate first = *bought.begin();
        const QDate month(first.year(), first.month(), 1);
        Cohort &cohort = byMonth[month];
        cohort.month = month;
        ++cohort.customers;
        if (first.addDays(windowDays) <= today) {
            ++cohort.ripe;
            cohort.back += bought.size() > 1 && *std::next(bought.begin()) <= first.addDays(windowDays) ? 1 : 0;
        }
    }
    std::vector<Cohort> result;
    for (auto &[month, cohort] : byMonth) {
        work(cohort);
        result.push_back(cohort);
    }
    return result;
}

Cohort allCohorts(const std::vector<Cohort> &cohorts)
{
    Cohort all;
    for (const Cohort &cohort : cohorts) {
        all.customers += cohort.customers;
        all.ripe += cohort.ripe;
        all.back += cohort.back;
    }
    work(all);
    return all;
}

Steadiness steadinessOf(const std::vector<RevenueDay> &days, QDate from, QDate to)
{
    Steadiness result;
    if (!from.isValid() || !to.isValid()) {
        return result;
    }
    const QDate monday = from.addDays((8 - from.dayOfWeek()) % 7);
    result.weeks = static_cast<int>(std::max<qint64>(0, (monday.daysTo(to) + 1) / 7));
    if (monday > to || result.weeks == 0) {
        result.weeks = 0;
        return result;
    }
    std::vector<double> weeks(static_cast<size_t>(result.weeks), 0.0);
    for (const RevenueDay &day : days) {
        const qint64 week = day.day < monday ? -1 : monday.daysTo(day.day) / 7;
        if (week >= 0 && week < result.weeks) {
            weeks[static_cast<size_t>(week)] += static_cast<double>(day.revenue);
        }
    }
    double sum = 0;
    for (const double week : weeks) {
        sum += week;
    }
    result.perWeek = sum / result.weeks;
    double squares = 0;
    for (const double week : weeks) {
        squares += (week - result.perWeek) * (week - result.perWeek);
    }
    if (result.weeks > 1 && result.perWeek > 0) {
        result.variation = std::sqrt(squares / (result.weeks - 1)) / result.perWeek;
    }
    return result;
}

std::optional<OwnHistory> ownHistory(std::vector<double> values)
{
    if (values.size() < kFewestDrops) {
        return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    return OwnHistory{static_cast<int>(values.size()), quantileOf(values, 0.5), quantileOf(values, 0.25),
                      quantileOf(values, 0.75)};
}

DropTrend trendOf(const std::vector<double> &values)
{
    DropTrend trend;
    trend.drops = static_cast<int>(values.size());
    std::vector<double> slopes;
    int s = 0;
    bool ties = false;
    for (size_t i = 0; i < values.size(); ++i) {
        trend.above += i > 0 && values[i] > values[i - 1] ? 1 : 0;
        for (size_t j = i + 1; j < values.size(); ++j) {
            slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
            s += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
            ties = ties || values[j] == values[i];
        }
    }
    if (slopes.empty()) {
        return trend;
    }
    std::sort(slopes.begin(), slopes.end());
    trend.perDrop = quantileOf(slopes, 0.5);
    trend.p = ties || trend.drops > 50 ? approximateKendall(values, s) : exactKendall(trend.drops, s);
    if (trend.drops >= kFewestForATrend) {
        trend.reading = trend.p >= kAlpha ? DropTrend::Reading::Level
                        : s > 0           ? DropTrend::Reading::Growing
                                          : DropTrend::Reading::Shrinking;
    }
    return trend;
}

} // namespace dropbeat
