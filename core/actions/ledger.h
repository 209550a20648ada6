// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/joined_sums.h"
#include "core/attribution/ledger.h"
#include "core/attribution/ledger_filter.h"
#include "core/domain/finding.h"
#include "core/store/tables.h"

#include <memory>

namespace dropbeat {

/// What the ledger's things are called.
struct LedgerNames
{
    QHash<QString, QString> channels; ///< by Channel::id
    QHash<Id<Drop>, QString> drops;
    QHash<Id<Touchpoint>, QString> touchpoints; ///< "Launch email to the waitlist · Knit Capsule"
    QHash<Id<Variant>, QString> variants;       ///< "Style 3 Ways B · Knit Capsule"
    QHash<Id<Link>, QString> links;
    QHash<Id<PromoCode>, QString> codes;

    QString channel(const QString &id) const { return channels.value(id, id); }
    /// What of a place its grouping looks at; empty when the place has none.
    QString of(const CreditPlace &place, CreditGrouping grouping) const;
};

/// What a customer answered, and how often.
struct AnswerCount
{
    QString answer;
    AnswerMatch match;
    qint64 orders = 0;
};

/// The answer to one question: all orders asked for with their evidence, and all sums over them. Read once, often on a
/// worker, and never changed; pages share it.
struct LedgerBook
{
    LedgerQuestion question;
    Currency currency;
    LedgerRows rows;
    LedgerMeanings meanings;
    LedgerNames names;
    std::vector<OrderStanding> standings; ///< as rows.orders
    std::vector<quint32> newestFirst;     ///< orders asked for
    LedgerSums sums;
    std::array<std::vector<SeenRow>, 4> seen; ///< by CreditGrouping
    JoinedSums joined;
    std::optional<qint64> claimed; ///< orders that platforms claim on the same days; absent: none reports orders
    QStringList claimants;         ///< these platforms, as Subject::platform, sorted
    QDate from;                    ///< the days looked at, of the scope or of its orders
    QDate to;
    bool planHasOrders = false; ///< on any day

    const std::vector<SeenRow> &seenBy(CreditGrouping grouping) const { return seen[static_cast<size_t>(grouping)]; }
    std::vector<quint32> filtered(const LedgerFilter &filter) const;
    /// All answers of the orders asked for, those nobody understands first, then the most frequent.
    std::vector<AnswerCount> answers() const;
    /// Codes that the orders asked for carry, by their number of orders.
    QStringList codes() const;
};

MeaningFacts readMeaningFacts(const Tables &tables);
std::shared_ptr<const LedgerBook> readLedger(const Tables &tables, const LedgerQuestion &question);

/// Findings about codes and claims. Reads sums that imports keep, no orders: quick in a plan of any size.
std::vector<Finding> ledgerReview(const Tables &tables, QDate today);

} // namespace dropbeat
