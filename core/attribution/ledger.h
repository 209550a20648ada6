// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/credit.h"

namespace dropbeat {

/// How often a kind of evidence, or a place, was alone.
struct SeenCounts
{
    qint64 alone = 0;    ///< orders that one kind alone saw
    qint64 withOne = 0;  ///< that one other saw, too
    qint64 withMore = 0; ///< that two or more others saw
    qint64 revenue = 0;  ///< of all of these, minor units

    qint64 orders() const { return alone + withOne + withMore; }
    /// others: kinds beside the one that is counted.
    void add(int others, qint64 orderRevenue)
    {
        ++(others == 0 ? alone : others == 1 ? withOne : withMore);
        revenue += orderRevenue;
    }
    friend bool operator==(const SeenCounts &, const SeenCounts &) = default;
};

/// A channel, drop, touchpoint or variant, and how many kinds of evidence point to it. An order whose evidence points
/// to two places stands with both: these rows are not to be added up, which is what credit is for.
struct SeenRow
{
    CreditPlace place;
    SeenCounts seen;
};

/// "How sure can we be?"
struct LedgerAgreement
{
    qint64 agree = 0;    ///< orders on which two or more kinds agree
    qint64 conflict = 0; ///< on which they contradict each other
    qint64 any = 0;      ///< with any evidence
    qint64 all = 0;

    friend bool operator==(const LedgerAgreement &, const LedgerAgreement &) = default;
};

/// What orders and their evidence come to.
struct LedgerSums
{
    qint64 orders = 0;
    qint64 revenue = 0;                    ///< of those that tell it, minor units
    qint64 withoutRevenue = 0;             ///< orders that tell none
    qint64 firstAt = LedgerRows::kNotTold; ///< time of the first and the last order
    qint64 lastAt = LedgerRows::kNotTold;
    std::array<SeenCounts, kEvidenceKindCount> kinds{}; ///< by EvidenceKind
    LedgerAgreement agreement;
    CreditTable credit;

    const SeenCounts &of(EvidenceKind kind) const { return kinds[static_cast<size_t>(kind)]; }
};

LedgerSums ledgerSums(const LedgerRows &rows, const LedgerMeanings &meanings,
                      const std::vector<OrderStanding> &standings, int windowDays);

/// The orders that evidence points to each place of, the one with most first.
std::vector<SeenRow> seenRows(const LedgerRows &rows, const LedgerMeanings &meanings,
                              const std::vector<OrderStanding> &standings, int windowDays, CreditGrouping grouping);

} // namespace dropbeat
