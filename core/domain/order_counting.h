// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace dropbeat {

/// What of an order is its revenue: the merchandise after discounts, or all that was paid with shipping and taxes.
enum class RevenueBasis { Subtotal, Total };

QString revenueBasisId(RevenueBasis basis); ///< subtotal, total
std::optional<RevenueBasis> revenueBasisFromId(const QString &id);

/// Which orders of a plan count, and what of them is revenue. Where orders are paid on delivery most stay "pending"
/// though they were delivered, so every status counts unless it is left out. Refunds are never taken off here: they are
/// a measure of their own.
struct OrderCounting
{
    RevenueBasis revenue = RevenueBasis::Subtotal;
    bool giftCards = true; ///< whether a gift card sold is revenue when it is sold, as in the shop's own totals
    QStringList leftOut;   ///< statuses that don't count, as Order::status, sorted, each once

    /// Cancelled orders never count.
    bool counts(const QString &status, bool cancelled) const;
    bool counts(const Order &order) const { return counts(order.status, order.cancelled); }
    /// Minor units; absent when the part that is asked for is not reported.
    std::optional<qint64> revenueOf(std::optional<qint64> subtotal, std::optional<qint64> total,
                                    std::optional<qint64> giftCardsSold) const;
    std::optional<qint64> revenueOf(const Order &order) const
    {
        return revenueOf(order.subtotal, order.total, order.giftCards);
    }

    friend bool operator==(const OrderCounting &, const OrderCounting &) = default;
};

/// What a plan starts with: subtotals as the shop adds them up, gift cards among them, without what was never paid in
/// Shopify's, WooCommerce's, Etsy's and TikTok Shop's words.
OrderCounting usualOrderCounting();

/// As a plan keeps it. Text that is not understood gives the usual counting.
QString orderCountingText(const OrderCounting &counting);
OrderCounting orderCountingFromText(const QString &text);

} // namespace dropbeat
