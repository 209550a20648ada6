// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/drop.h"

#include <QDate>

#include <optional>

namespace dropbeat {

/// What the profit of a drop needs besides its products, expenses and results. Minor units; what is not known is
/// absent.
struct DropAccount
{
    Id<Drop> drop;
    std::optional<qint64> discounts;          ///< given away in the drop as a whole
    std::optional<qint64> fulfilmentPerOrder; ///< packing, postage, payment
    std::optional<qint64> costPerReturn;      ///< of a unit that comes back: postage, cleaning
    bool revenueIsNet = true;                 ///< the shop's revenue has the discounts taken off already
    QDate closedOn;                           ///< not valid: not closed
    std::optional<qint64> closedProfit;       ///< as told on that day
    std::optional<qint64> closedReturns;      ///< money returned until that day
    std::optional<qint64> closedReturnedUnits;

    friend bool operator==(const DropAccount &, const DropAccount &) = default;
};

} // namespace dropbeat
