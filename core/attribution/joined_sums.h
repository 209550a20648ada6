// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/order_standing.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// What an analytics program counted of one campaign and content, in the days asked for.
struct AnalyticsSum
{
    QString platform; ///< Subject::platform
    QString campaign; ///< lower case
    QString content;  ///< lower case
    QString channel;  ///< as the subject has it; empty: not told
    std::optional<qint64> sessions;
    std::optional<qint64> orders;
    std::optional<qint64> revenue;
};

/// The same joined to the plan by campaign and content, beside the orders that carry these parameters themselves. A sum
/// of a sum: nobody can say which order is meant.
struct JoinedSum
{
    AnalyticsSum sum;
    Meaning meaning;
    qint64 seen = 0; ///< orders of the ledger whose own UTM says this campaign and content
};

struct JoinedSums
{
    std::vector<JoinedSum> rows; ///< with orders or sessions, the most orders first
    qint64 withoutUtm = 0;       ///< orders of the ledger that carry no UTM
    /// Of these, how many the sums speak of at most: what they count beyond the orders seen, and never more than there
    /// are.
    qint64 spokenOf = 0;
};

/// A drop asked for leaves out sums that point elsewhere.
JoinedSums joinSums(const std::vector<AnalyticsSum> &sums, const LedgerRows &rows,
                    const std::vector<OrderStanding> &standings, const LedgerQuestion &question,
                    const MeaningFinder &finder);

} // namespace dropbeat
