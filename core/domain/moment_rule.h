// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// Which events of a shopper count. Empty or absent parts say nothing.
struct EventFilter
{
    /// What the count goes over.
    enum class Per { Shopper, Session, ItemInSession };

    QString event; ///< of shopEvents(), or another name as the file has it; several separated by |; empty: any
    QString item;  ///< SKU; several separated by |
    std::optional<qint64> valueAtLeast; ///< minor units
    QString property;                   ///< name of a further column
    QString propertyIs;                 ///< one of these, separated by |, upper and lower case alike
    int count = 1;                      ///< so many of them…
    /// …of the shopper (a trigger: each time so many more have come), or within a session, or of one item within a
    /// session (once in it, when the count is reached; rows without an item don't count for one).
    Per per = Per::Shopper;

    friend bool operator==(const EventFilter &, const EventFilter &) = default;
};

/// What sets a moment going.
struct Trigger
{
    enum class Kind {
        Event,        ///< the filter's count is reached, or the other one's
        SessionDepth, ///< a session lasts so long or has so many views, whichever is first; once in a session
        DateField,    ///< so many days before (negative) or after a date the shopper has: birthday, renewal, order-by
        NthOrder,     ///< the nth order of a shopper; rows of one second are one order
        Spend,        ///< all orders of a shopper together reach an amount; once
        Points,       ///< the points, which stood below a number, reach it
        BackInStock,  ///< an item that the shopper waits for is there again
        Late,         ///< a delivery comes more than so many days after it was promised
    };

    Kind kind = Kind::Event;
    EventFilter filter;            ///< Event
    EventFilter orElse;            ///< Event: or this, whichever is first; without an event: nothing else
    qint64 minutes = 0;            ///< SessionDepth; 0: whatever the length
    int views = 0;                 ///< SessionDepth; 0: whatever the depth
    QString field;                 ///< DateField: birthday, renewal, order-by
    int days = 0;                  ///< DateField: −7 is a week before; Late: more than so many
    int nth = 0;                   ///< NthOrder
    std::optional<qint64> atLeast; ///< Spend: minor units; Points: points. With NthOrder: or when this is spent before

    friend bool operator==(const Trigger &, const Trigger &) = default;
};

/// What else has to happen, or must not, after the trigger (or before it) for the message to be sent.
struct MomentCondition
{
    /// After: from the trigger on; a "does not" is watched until the message goes out. Before: up to the trigger.
    /// SameSession: in the trigger's session until the message goes out. Both ends count; what happens in the trigger's
    /// own second is both before and after it, but the trigger itself is neither.
    enum class Where { After, Before, SameSession };

    bool happens = false; ///< false: "and does not"
    EventFilter filter;
    Where where = Where::After;
    qint64 withinMinutes = 0; ///< After, Before: of the trigger

    friend bool operator==(const MomentCondition &, const MomentCondition &) = default;
};

/// "When a shopper adds to cart and does not place an order within 45 minutes". A moment fires when the longest window
/// after its trigger is over, or at once when it has none. A second trigger while one waits starts the wait anew. What
/// that means to the second is written down in core/moments/dry_run.h.
struct MomentRule
{
    Trigger when;
    std::vector<MomentCondition> conditions;

    /// As kept in the plan and exported; keys in snake_case, defaults left out.
    QByteArray toJson() const;
    /// Throws Error when the text is no rule.
    static MomentRule fromJson(const QByteArray &json);

    friend bool operator==(const MomentRule &, const MomentRule &) = default;
};

} // namespace dropbeat
