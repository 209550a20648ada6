// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"

#include <QString>

#include <vector>

namespace dropbeat {

/// An order as one file tells it, with the evidence that stands in it. What the file does not tell is absent: no day,
/// no status, no lines, so that files about the same order can be put together.
struct ToldOrder
{
    Order order; ///< without id; day 0: the file does not say when
    std::vector<Evidence> evidence;
    qint64 rows = 1; ///< of the file

    friend bool operator==(const ToldOrder &, const ToldOrder &) = default;
};

/// Evidence that names its order instead of standing in it: an event of a pixel or server, an answer to a survey.
struct OrderEvent
{
    QString orderRef; ///< foldedOrderRef() of the order's key or name
    QString event;    ///< the platform's key of it; empty without one
    Evidence evidence;

    friend bool operator==(const OrderEvent &, const OrderEvent &) = default;
};

/// An event of a pixel and one of a server with the same key are the same one when they are no further apart than this,
/// in seconds: five minutes to two days, two days unless a plan says otherwise (Meta's and TikTok's own limit).
inline constexpr qint64 kSameEventAtLeast = 5 * 60;
inline constexpr qint64 kSameEventUsually = 48 * 3600;

/// Orders as read from a file, ready to be written.
struct OrderRows
{
    std::vector<ToldOrder> orders;
    std::vector<OrderEvent> events;
    qint64 sameEventWithin = kSameEventUsually; ///< seconds
    bool eventsWait = true;                     ///< events whose order is unknown are kept until it comes
};

/// How an order is called in every file: without the sign and the apostrophe that programs put before it, lower case.
QString foldedOrderRef(const QString &reference);

/// The same for the shop's key of a visit, which is no name of an order.
QString foldedVisitRef(const QString &visit);

/// Whether what is told of the order is enough for one: it says when.
bool standsAlone(const Order &told);

/// What is known of an order once another file has told of it, too: what is told counts, what is not stays. A time is
/// kept where the other has only the day.
Order mergedOrder(const Order &before, const Order &told);

/// The order with what follows from its lines where nothing told it: pieces, merchandise, the article that brought
/// most.
Order completedOrder(Order order);

} // namespace dropbeat
