// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/moment.h"

#include <QString>

namespace dropbeat {

// A rule in words of the person's language. Each piece is a whole clause with numbered places, so that a translation
// can put them in its own order; nothing is glued together.

/// "adds to cart", "does not place an order": what a shopper does, or doesn't, with all of the filter's narrowing.
QString filterClause(const EventFilter &filter, bool happens, const Currency &currency);
/// "place an order", narrowed: what follows "and does not".
QString filterToDo(const EventFilter &filter, const Currency &currency);
/// The trigger as a clause: "adds to cart", "is 7 days before their birthday".
QString triggerClause(const Trigger &trigger, const Currency &currency);
/// A condition as a clause: "does not place an order within 45 minutes".
QString conditionClause(const MomentCondition &condition, const Currency &currency);

/// The whole rule as one plain text: "When a shopper adds to cart and does not place an order within 45 minutes, send a
/// text message. At most once in 7 days. Nothing between 21:00 and 08:00, the shopper's time."
QString momentSentence(const Moment &moment, const Currency &currency);
/// Its first sentence: when, and what is sent.
QString ruleSentence(const MomentRule &rule, MessageChannel channel, const Currency &currency);
/// For a card: "cart, then no order for 45 min", "3rd order or € 400".
QString briefRule(const MomentRule &rule, const Currency &currency);

/// "45 minutes", "2 hours", "7 days": in the largest unit that divides it.
QString durationText(qint64 minutes);
/// "once in 7 days", "2 times in a day", "without a limit".
QString capText(const FrequencyCap &cap);
/// "email", "text message", "note on the site".
QString messageChannelName(MessageChannel channel);
/// "email", "SMS", "on site": on a chip.
QString messageChannelBrief(MessageChannel channel);
/// What an event is called by itself: "adds to cart"; one's own in quotes.
QString eventName(const QString &event);
/// "birthday", "renewal", "order-by date", or one's own field.
QString dateFieldName(const QString &field);

} // namespace dropbeat
