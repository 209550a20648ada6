// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/momentum.h"

#include "core/measure/distributions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

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

/// A purchase: all that a customer ordered on one day.
struct Purchase
{
    qint64 customer = 0;
    QDate day;
    bool ofDrop = false; ///< whether any of it is of the drop asked for
};

/// Those of known customers, by customer and day.
std::vector<Purchase> purchases(const std::vector<OrderFact> &orders, Id<Drop> drop = {})
{
    std::vector<Purchase> all;
    for (const OrderFact &order : orders) {
        if (order.customer && order.day.isValid()) {
            all.push_back({*order.customer, order.day, drop && order.drop == drop});
        }
    }
    std::sort(all.begin(), all.end(), [](const Purchase &a, const Purchase &b) {
        return std::tie(a.customer, a.day) < std::tie(b.customer, b.day);
    });
    std::vector<Purchase> merged;
    for (const Purchase &purchase : all) {
        if (!merged.empty() && merged.back().customer == purchase.customer && merged.back().day == purchase.day) {
            merged.back().ofDrop = merged.back().ofDrop || purchase.ofDrop;
        } else {
            merged.push_back(purchase);
        }
    }
    return merged;
}

OrderGaps gapsOf(std::vector<double> gaps)
{
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
    const std::vector<Purchase> bought = purchases(orders);
    for (size_t i = 1; i < bought.size(); ++i) {
        if (bought[i].customer == bought[i - 1].customer) {
            gaps.push_back(static_cast<double>(bought[i - 1].day.daysTo(bought[i].day)));
        }
    }
    return gapsOf(std::move(gaps));
}

DropGaps daysBetweenOrders(const std::vector<OrderFact> &orders, Id<Drop> drop, QDate launch)
{
    std::vector<double> here;
    std::vector<double> before;
    const std::vector<Purchase> bought = purchases(orders, drop);
    for (size_t i = 1; i < bought.size(); ++i) {
        if (bought[i].customer != bought[i - 1].customer) {
            continue;
        }
        const auto gap = static_cast<double>(bought[i - 1].day.daysTo(bought[i].day));
        if (bought[i].ofDrop) {
            here.push_back(gap);
        } else if (launch.isValid() && bought[i].day < launch) {
            before.push_back(gap);
        }
    }
    return {gapsOf(std::move(here)), gapsOf(std::move(before))};
}

std::vector<Cohort> cohorts(const std::vector<OrderFact> &orders, int windowDays, QDate today)
{
    Q_ASSERT(windowDays > 0);
    std::map<QDate, Cohort> byMonth;
    const std::vector<Purchase> bought = purchases(orders);
    for (size_t i = 0; i < bought.size(); ++i) {
        if (i > 0 && bought[i].customer == bought[i - 1].customer) {
            continue;
        }
        const QDate first = bought[i].day;
        const QDate end = first.addDays(windowDays);
        const QDate month(first.year(), first.month(), 1);
        Cohort &cohort = byMonth[month];
        cohort.month = month;
        ++cohort.customers;
        if (end <= today) {
            const bool again =
                i + 1 < bought.size() && bought[i + 1].customer == bought[i].customer && bought[i + 1].day <= end;
            ++cohort.ripe;
            cohort.back += again ? 1 : 0;
        }
    }
    std::vector<Cohort> result;
    for (auto &[month, cohort] : byMonth) {
        work(cohort);
        result.push_back(cohort);
    }
    return result;
}

Cohort boughtAgain(const std::vector<OrderFact> &orders, Id<Drop> drop, int windowDays, QDate today)
{
    Q_ASSERT(windowDays > 0);
    Cohort cohort;
    const std::vector<Purchase> bought = purchases(orders, drop);
    std::optional<qint64> counted;
    for (size_t i = 0; i < bought.size(); ++i) {
        if (!bought[i].ofDrop || counted == bought[i].customer) {
            continue;
        }
        counted = bought[i].customer;
        const QDate end = bought[i].day.addDays(windowDays);
        ++cohort.customers;
        if (end <= today) {
            const bool again =
                i + 1 < bought.size() && bought[i + 1].customer == bought[i].customer && bought[i + 1].day <= end;
            ++cohort.ripe;
            cohort.back += again ? 1 : 0;
        }
    }
    work(cohort);
    return cohort;
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
