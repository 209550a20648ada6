// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/link.h"
#include "core/measure/momentum.h"
#include "core/store/plan.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// Customers' posts of one kind.
struct UgcSum
{
    UgcKind kind = UgcKind::Post;
    qint64 posts = 0;

    friend bool operator==(const UgcSum &, const UgcSum &) = default;
};

/// What a drop left behind once its orders were made.
struct AfterTheSale
{
    std::optional<qint64> signups; ///< to emails, as the shop's forms tell them
    std::vector<UgcSum> ugc;       ///< kinds with posts, the most first
    QStringList hashtags;          ///< of these posts, the most used first, without #
    int windowDays = 60;
    Cohort again;  ///< its customers, and who of them bought again within the window
    DropGaps gaps; ///< days since the purchase before: of its orders, and of those before its launch
    /// Of its orders that count, those with a code that customers hand to each other; absent when the plan has no such
    /// code.
    std::optional<qint64> referralOrders;

    qint64 posts() const;
    friend bool operator==(const AfterTheSale &, const AfterTheSale &) = default;
};

/// Reads the orders of all customers: in a plan with many it is for a worker.
AfterTheSale afterTheSale(const Tables &tables, Id<Drop> drop, QDate today);

/// How the customers of one drop came back, for a chart of all drops.
struct DropCustomers
{
    std::optional<double> again; ///< part of its customers who bought again within the window; absent: not known yet
    std::optional<double> daysBetween; ///< median from a customer's purchase before to the one in this drop
    std::optional<qint64> referrals;   ///< as AfterTheSale::referralOrders

    friend bool operator==(const DropCustomers &, const DropCustomers &) = default;
};
/// Of these drops, in their order; absent figures where the plan knows no customers.
std::vector<DropCustomers> dropCustomers(const Tables &tables, const std::vector<Drop> &drops,
                                         const std::vector<OrderFact> &orders, QDate today);

/// How customers come back in the plan as a whole.
struct CustomerMomentum
{
    int windowDays = 60;
    qint64 orders = 0; ///< that count and whose customer is known
    qint64 customers = 0;
    OrderGaps gaps;
    std::vector<Cohort> cohorts;
    Cohort all;
};
CustomerMomentum customerMomentum(const Tables &tables, const std::vector<OrderFact> &orders, QDate today);
CustomerMomentum customerMomentum(const Tables &tables, QDate today);

/// The orders that count of customers who are known, with the drop each belongs to.
std::vector<OrderFact> customerOrders(const Tables &tables);
/// In how many days a customer has to come back to be one who does.
int comeBackWindow(const Tables &tables);
/// 7 to 365 days. One entry of the undo history.
void setComeBackWindow(Plan &plan, int days);

} // namespace dropbeat
