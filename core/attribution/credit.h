// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/order_standing.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace dropbeat {

/// How an order's evidence shares its credit. Each is a convention, none is the truth: they are shown side by side.
enum class CreditModel {
    LastEvidence, ///< all to the piece nearest before the order
    FirstEvidence,
    EqualSplit, ///< the same part to each piece
    CodeFirst,  ///< a promo code where there is one, else the last
    SurveyFirst,
};
inline constexpr int kCreditModelCount = 5;

QString creditModelId(CreditModel model); ///< last, first, equal, code-first, survey-first
std::optional<CreditModel> creditModelFromId(const QString &id);
QString creditModelName(CreditModel model);        ///< translated: "Last evidence"
QString creditModelExplanation(CreditModel model); ///< translated, one sentence

/// Orders are credited in parts, so that shares of them add up exactly: an order is that many.
inline constexpr qint64 kOrderParts = 720720; // the least common multiple of 1 to 16

/// Where credit goes. What the evidence does not tell is null; its drop is then the order's own.
struct CreditPlace
{
    QString channel;
    Id<Drop> drop;
    Id<Touchpoint> touchpoint;
    Id<Variant> variant;

    friend bool operator==(const CreditPlace &, const CreditPlace &) = default;
};

struct CreditAmount
{
    qint64 orderParts = 0;
    qint64 revenue = 0; ///< minor units

    CreditAmount &operator+=(const CreditAmount &other)
    {
        orderParts += other.orderParts;
        revenue += other.revenue;
        return *this;
    }
    friend bool operator==(const CreditAmount &, const CreditAmount &) = default;
};

/// One place under every model.
struct CreditRow
{
    CreditPlace place;
    std::array<CreditAmount, kCreditModelCount> amounts{}; ///< by CreditModel

    const CreditAmount &under(CreditModel model) const { return amounts[static_cast<size_t>(model)]; }
};

/// The credit of all orders asked for. For every model the rows and unknown add up to the orders and their revenue, to
/// the minor unit: nothing is credited twice, nothing is lost.
struct CreditTable
{
    std::vector<CreditRow> rows; ///< each place once
    CreditAmount unknown;        ///< orders without evidence, whatever the model
};

/// The part-th of so many parts that an amount is divided into: as equal as whole numbers allow, and they add up.
qint64 partOf(qint64 amount, qint64 part, qint64 parts);

CreditTable creditOf(const LedgerRows &rows, const LedgerMeanings &meanings,
                     const std::vector<OrderStanding> &standings, int windowDays);

/// Which pieces get an order's credit under a model, as indexes into its pieces; none: it is unknown.
std::vector<size_t> creditedPieces(const LedgerRows &rows, const LedgerMeanings &meanings, size_t order,
                                   CreditModel model, int windowDays);

/// What rows are put together by.
enum class CreditGrouping { Channel, Drop, Touchpoint, Variant };
QString creditGroupingId(CreditGrouping grouping); ///< channel, drop, touchpoint, variant

/// Rows of equal channel (or drop, …) added up, the rest of the place left out; those that credit nothing under any
/// model are not in it. The largest under that model first.
std::vector<CreditRow> grouped(const CreditTable &table, CreditGrouping grouping, CreditModel sortedBy);

} // namespace dropbeat
