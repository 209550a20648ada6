// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/drop.h"
#include "core/measure/interval.h"

#include <QDate>

#include <optional>
#include <vector>

namespace dropbeat {

// Whether drops build on each other: customers who come back, and sooner; revenue that does not swing; each drop above
// the last (DOMAIN.md's micro-campaigns essay). All from plain values, so that any source of orders serves.

/// One order.
struct OrderFact
{
    std::optional<qint64> customer; ///< a salted hash, never a name or an address; absent: nobody knows whose it is
    QDate day;
    qint64 revenue = 0; ///< minor units
    Id<Drop> drop = {}; ///< that it belongs to; null: none

    friend bool operator==(const OrderFact &, const OrderFact &) = default;
};

/// Days between one order of a customer and the next.
struct OrderGaps
{
    int count = 0; ///< gaps; two orders of one day are one purchase
    std::optional<double> median;
    std::optional<double> lowerQuarter;
    std::optional<double> upperQuarter;

    friend bool operator==(const OrderGaps &, const OrderGaps &) = default;
};

OrderGaps daysBetweenOrders(const std::vector<OrderFact> &orders);

/// The gaps that ended with an order of one drop, and those that had ended before its launch.
struct DropGaps
{
    OrderGaps here;
    OrderGaps before;

    friend bool operator==(const DropGaps &, const DropGaps &) = default;
};

/// Nothing is before a launch that is not valid.
DropGaps daysBetweenOrders(const std::vector<OrderFact> &orders, Id<Drop> drop, QDate launch);

/// Customers who first bought in one month, and how many of them bought again within so many days.
struct Cohort
{
    QDate month; ///< its first day
    int customers = 0;
    int ripe = 0;               ///< of them, those whose window is over, so that it is known whether they came back
    int back = 0;               ///< of the ripe, those who did
    std::optional<double> rate; ///< back ÷ ripe; absent while nobody is ripe
    std::optional<Interval> interval; ///< Wilson, 95 %

    friend bool operator==(const Cohort &, const Cohort &) = default;
};

/// Cohorts by month of the first order, in order of time. A customer is ripe when the window after the first order has
/// passed by `today`; windowDays > 0. Orders without customer are left out.
std::vector<Cohort> cohorts(const std::vector<OrderFact> &orders, int windowDays, QDate today);
/// All cohorts together; month is not valid.
Cohort allCohorts(const std::vector<Cohort> &cohorts);
/// Of the customers of one drop, those who bought again, whatever it was, within so many days of their first order of
/// the drop; month is not valid.
Cohort boughtAgain(const std::vector<OrderFact> &orders, Id<Drop> drop, int windowDays, QDate today);

/// How steady revenue is from week to week.
struct Steadiness
{
    int weeks = 0;
    double perWeek = 0; ///< mean, minor units
    std::optional<double>
        variation; ///< coefficient of variation, standard deviation (n − 1) ÷ mean: 0 is perfectly even

    friend bool operator==(const Steadiness &, const Steadiness &) = default;
};

/// Revenue of one day.
struct RevenueDay
{
    QDate day;
    qint64 revenue = 0;

    friend bool operator==(const RevenueDay &, const RevenueDay &) = default;
};

/// Whole weeks (Monday to Sunday) from `from` to `to`, both inclusive; weeks without revenue count as 0. No variation
/// with fewer than two weeks, or when nothing was earned.
Steadiness steadinessOf(const std::vector<RevenueDay> &days, QDate from, QDate to);

/// What is usual for the brand: "your median drop", and where the middle half of the drops lies.
struct OwnHistory
{
    int drops = 0;
    double median = 0;
    double low = 0;  ///< first quartile
    double high = 0; ///< third quartile

    friend bool operator==(const OwnHistory &, const OwnHistory &) = default;
};

/// Nothing with fewer than three drops: one can't tell what is usual. Quartiles as R's quantile (type 7: Hyndman and
/// Fan 1996).
std::optional<OwnHistory> ownHistory(std::vector<double> values);

/// Whether each drop builds on the last: a trend over drops in their order.
struct DropTrend
{
    enum class Reading { Growing, Shrinking, Level, CannotTell };

    int drops = 0;
    int above = 0;      ///< how many of the later ones were above the one before
    double perDrop = 0; ///< the median change from drop to drop (Theil 1950, Sen 1968), in the values' unit
    double p = 1;       ///< two-sided, Mann-Kendall (R: cor.test(method = "kendall")): exact without ties
    Reading reading = Reading::CannotTell; ///< Level: no trend shows at 5 %; CannotTell: fewer than five drops

    friend bool operator==(const DropTrend &, const DropTrend &) = default;
};

DropTrend trendOf(const std::vector<double> &values);

} // namespace dropbeat
