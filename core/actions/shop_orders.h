// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/counts.h"
#include "core/domain/drop.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace dropbeat {

class Tables;

/// From first to last day, both inclusive; not valid: none.
struct DaySpan
{
    QDate first;
    QDate last;

    bool isValid() const { return first.isValid(); }
    bool contains(QDate day) const { return isValid() && day >= first && day <= last; }
    void include(QDate day);

    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// The orders of a plan that count, as the shop's own figures by drop and day. Where sums of days from the same till
/// tell of the same drop and days, orders are taken and the sums are not added; but for what orders don't tell.
class ShopOrders
{
public:
    struct Day
    {
        Id<Drop> drop; ///< null: of no drop
        QString shop;
        QDate day;
        Counts counts; ///< the measures of countedByOrders()

        friend bool operator==(const Day &, const Day &) = default;
    };

    /// Reads them by the plan's choice of what counts.
    static ShopOrders read(const Tables &tables);

    bool isEmpty() const { return m_days.empty(); }
    const std::vector<Day> &days() const { return m_days; } ///< by drop, shop and day
    bool tellOf(Id<Drop> drop) const;                       ///< whether any of them is the drop's
    /// The days on which orders stand in for sums that the platform (Subject::platform) tells of the drop: from the
    /// first to the last day that the orders of that till cover, when any of them is the drop's.
    DaySpan insteadOf(const QString &platform, Id<Drop> drop) const;

private:
    struct Till ///< TikTok's own, and every other
    {
        DaySpan covers;
        std::vector<Id<Drop>> drops; ///< sorted

        bool tellsOf(Id<Drop> drop) const;
    };

    std::vector<Day> m_days;
    Till m_tiktok;
    Till m_shop;
};

/// Orders made inside TikTok pass no other till.
bool isTikTok(const QString &shop);

/// What orders tell: orders, revenue, units, refunds, returned units.
std::span<const Measure> countedByOrders();

} // namespace dropbeat
