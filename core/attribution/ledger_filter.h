// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/order_standing.h"

#include <optional>

namespace dropbeat {

/// Which orders of the ledger a list shows; what is left empty lets all through.
struct LedgerFilter
{
    enum class Shown { All, Known, Unknown, OneKind, Agree, Conflict };

    Shown shown = Shown::All;
    std::optional<EvidenceKind> kind; ///< with evidence of this kind that points somewhere
    QString channel;                  ///< Channel::id that any of its evidence points to
    QString code;                     ///< as typed, upper case
    QString text;                     ///< in the order's name or in what its evidence says; case does not matter

    bool isEmpty() const { return *this == LedgerFilter(); }
    friend bool operator==(const LedgerFilter &, const LedgerFilter &) = default;
};

/// The orders asked for, the newest first, as indexes into the rows. Made once; filters keep its order.
std::vector<quint32> askedNewestFirst(const LedgerRows &rows, const std::vector<OrderStanding> &standings);

/// Those that the filter lets through.
std::vector<quint32> filtered(const std::vector<quint32> &orders, const LedgerRows &rows,
                              const LedgerMeanings &meanings, const std::vector<OrderStanding> &standings,
                              int windowDays, const LedgerFilter &filter);

} // namespace dropbeat
