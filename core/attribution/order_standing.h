// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/meaning.h"
#include "core/domain/ledger_rows.h"
#include "core/domain/ledger_scope.h"
#include "core/domain/order_drops.h"
#include "core/domain/product.h"

#include <span>
#include <vector>

namespace dropbeat {

/// What is asked of the ledger.
struct LedgerQuestion
{
    LedgerScope scope;
    int windowDays = 0; ///< evidence may lie so many days before its order; 0: any time

    friend bool operator==(const LedgerQuestion &, const LedgerQuestion &) = default;
};

/// What the kinds of evidence of one order say together.
enum class Agreement : quint8 {
    Unknown,  ///< nothing points anywhere
    OneKind,  ///< one kind alone
    Apart,    ///< several, about different things: a code tells the drop, an answer the channel
    Agree,    ///< several tell the same channel or drop, and none contradicts
    Conflict, ///< they tell different channels or drops
};

/// How one order stands: whether it is asked for, and what its evidence comes to.
struct OrderStanding
{
    bool asked = false; ///< it is of the scope
    Agreement agreement = Agreement::Unknown;
    quint8 kinds = 0; ///< bit per EvidenceKind that points somewhere, within the window
    qint16 drop = -1; ///< index into the drops: which it belongs to by its article and day

    bool has(EvidenceKind kind) const { return (kinds >> static_cast<int>(kind) & 1) != 0; }
    int kindCount() const;
};

/// Where wordings point, in small numbers: indexes into lists, -1 for what is not told. Made once for all orders.
struct SaidPlace
{
    qint16 channel = -1;
    qint16 drop = -1;
    qint32 touchpoint = -1;
    qint32 variant = -1;

    bool isKnown() const { return channel >= 0 || drop >= 0; }
    friend bool operator==(const SaidPlace &, const SaidPlace &) = default;
};

/// The wordings of some orders with their meanings, and whose the articles are.
struct LedgerMeanings
{
    QStringList channels; ///< Channel::id
    std::vector<Id<Drop>> drops;
    std::vector<Id<Touchpoint>> touchpoints;
    std::vector<Id<Variant>> variants;
    std::vector<Meaning> meanings; ///< as LedgerRows::said
    std::vector<SaidPlace> places; ///< the same in numbers
    OrderDrops ofArticles{{}, {}}; ///< which drop an order belongs to by its article and day

    static LedgerMeanings of(const LedgerRows &rows, const MeaningFacts &facts, const std::vector<Product> &products);
};

/// Whether the piece lies within the window of its order.
bool isWithin(const LedgerRows::Piece &piece, qint64 orderAt, int windowDays);
/// When the piece counts: what has no time of its own, or one after the order, as the order.
qint64 timeOf(const LedgerRows::Piece &piece, qint64 orderAt);

/// How every order stands. An order is asked for with the drop it belongs to by its article and day, as in the results,
/// whatever its evidence points to. Days were chosen by the reader.
std::vector<OrderStanding> standingsOf(const LedgerRows &rows, const LedgerMeanings &meanings,
                                       const LedgerQuestion &question);

} // namespace dropbeat
