// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/credit.h"

#include <algorithm>

namespace dropbeat {

namespace {

/// A piece that may get credit: where it points, of which kind, when.
struct Claim
{
    size_t piece = 0;
    EvidenceKind kind = EvidenceKind::Utm;
    qint64 time = 0;
    quint32 said = 0;
};

/// The pieces of an order that point somewhere within the window. Reused from order to order.
void collect(std::vector<Claim> &claims, const LedgerRows &rows, const LedgerMeanings &meanings, size_t order,
             int windowDays)
{
    claims.clear();
    const qint64 at = rows.orders[order].at;
    const auto pieces = rows.piecesOf(order);
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (meanings.places[pieces[i].said].isKnown() && isWithin(pieces[i], at, windowDays)) {
            claims.push_back({i, rows.said[pieces[i].said].kind, timeOf(pieces[i], at), pieces[i].said});
        }
    }
}

/// Of the same time the kind that is listed first: it is the stronger one.
size_t extreme(const std::vector<Claim> &claims, bool last)
{
    size_t best = 0;
    for (size_t i = 1; i < claims.size(); ++i) {
        const bool later = claims[i].time > claims[best].time;
        const bool sameTime = claims[i].time == claims[best].time;
        if (sameTime ? claims[i].kind < claims[best].kind : later == last) {
            best = i;
        }
    }
    return best;
}

size_t ofKindFirst(const std::vector<Claim> &claims, EvidenceKind kind)
{
    size_t best = claims.size();
    for (size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].kind == kind && (best == claims.size() || claims[i].time > claims[best].time)) {
            best = i;
        }
    }
    return best < claims.size() ? best : extreme(claims, true);
}

/// The one piece a model credits; EqualSplit credits all and is not asked.
size_t chosen(const std::vector<Claim> &claims, CreditModel model)
{
    switch (model) {
    case CreditModel::FirstEvidence:
        return extreme(claims, false);
    case CreditModel::CodeFirst:
        return ofKindFirst(claims, EvidenceKind::Code);
    case CreditModel::SurveyFirst:
        return ofKindFirst(claims, EvidenceKind::Survey);
    case CreditModel::LastEvidence:
    case CreditModel::EqualSplit:
        break;
    }
    return extreme(claims, true);
}

/// Rows by place, found by small numbers.
class Places
{
public:
    explicit Places(const LedgerMeanings &meanings)
        : m_meanings(meanings)
        , m_byDrop(meanings.drops.size() + 1)
        , m_index(meanings.places.size() * m_byDrop, -1)
    {}

    CreditRow &at(quint32 said, qint16 dropOfOrder)
    {
        const SaidPlace &place = m_meanings.places[said];
        const qint16 drop = place.drop >= 0 ? place.drop : dropOfOrder;
        qint32 &index = m_index[said * m_byDrop + static_cast<size_t>(drop + 1)];
        if (index < 0) {
            index = make(place, drop);
        }
        return rows[static_cast<size_t>(index)];
    }

    std::vector<CreditRow> rows;

private:
    qint32 make(const SaidPlace &said, qint16 drop)
    {
        CreditPlace place;
        place.channel = said.channel >= 0 ? m_meanings.channels[said.channel] : QString();
        place.drop = drop >= 0 ? m_meanings.drops[static_cast<size_t>(drop)] : Id<Drop>();
        place.touchpoint =
            said.touchpoint >= 0 ? m_meanings.touchpoints[static_cast<size_t>(said.touchpoint)] : Id<Touchpoint>();
        place.variant = said.variant >= 0 ? m_meanings.variants[static_cast<size_t>(said.variant)] : Id<Variant>();
        const auto found = std::ranges::find(rows, place, &CreditRow::place);
        if (found != rows.end()) {
            return static_cast<qint32>(found - rows.begin());
        }
        rows.push_back({place, {}});
        return static_cast<qint32>(rows.size() - 1);
    }

    const LedgerMeanings &m_meanings;
    size_t m_byDrop;
    std::vector<qint32> m_index;
};

} // namespace

qint64 partOf(qint64 amount, qint64 part, qint64 parts)
{
    // Rounded towards zero each, the first ones take one unit more until all is given.
    const qint64 each = amount / parts;
    const qint64 left = amount % parts;
    const qint64 more = left < 0 ? (part < -left ? -1 : 0) : (part < left ? 1 : 0);
    return each + more;
}

std::vector<size_t> creditedPieces(const LedgerRows &rows, const LedgerMeanings &meanings, size_t order,
                                   CreditModel model, int windowDays)
{
    std::vector<Claim> claims;
    collect(claims, rows, meanings, order, windowDays);
    std::vector<size_t> pieces;
    if (model == CreditModel::EqualSplit) {
        for (const Claim &claim : claims) {
            pieces.push_back(claim.piece);
        }
    } else if (!claims.empty()) {
        pieces.push_back(claims[chosen(claims, model)].piece);
    }
    return pieces;
}

CreditTable creditOf(const LedgerRows &rows, const LedgerMeanings &meanings,
                     const std::vector<OrderStanding> &standings, int windowDays)
{
    constexpr CreditModel kWhole[]{CreditModel::LastEvidence, CreditModel::FirstEvidence, CreditModel::CodeFirst,
                                   CreditModel::SurveyFirst};
    Places places(meanings);
    CreditTable table;
    std::vector<Claim> claims;
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        const OrderStanding &standing = standings[order];
        if (!standing.asked) {
            continue;
        }
        const qint64 told = rows.orders[order].revenue;
        const CreditAmount whole{kOrderParts, told == LedgerRows::kNotTold ? 0 : told};
        if (standing.kinds == 0) {
            table.unknown += whole;
            continue;
        }
        collect(claims, rows, meanings, order, windowDays);
        for (const CreditModel model : kWhole) {
            const Claim &claim = claims[claims.size() == 1 ? 0 : chosen(claims, model)];
            places.at(claim.said, standing.drop).amounts[static_cast<size_t>(model)] += whole;
        }
        const auto parts = static_cast<qint64>(claims.size());
        for (qint64 part = 0; part < parts; ++part) {
            places.at(claims[static_cast<size_t>(part)].said, standing.drop)
                .amounts[static_cast<size_t>(CreditModel::EqualSplit)] +=
                {partOf(whole.orderParts, part, parts), partOf(whole.revenue, part, parts)};
        }
    }
    table.rows = std::move(places.rows);
    return table;
}

std::vector<CreditRow> grouped(const CreditTable &table, CreditGrouping grouping, CreditModel sortedBy)
{
    std::vector<CreditRow> groups;
    for (const CreditRow &row : table.rows) {
        CreditPlace place;
        switch (grouping) {
        case CreditGrouping::Channel:
            place.channel = row.place.channel;
            break;
        case CreditGrouping::Drop:
            place.drop = row.place.drop;
            break;
        case CreditGrouping::Touchpoint:
            place.touchpoint = row.place.touchpoint;
            break;
        case CreditGrouping::Variant:
            place.variant = row.place.variant;
            break;
        }
        auto group = std::ranges::find(groups, place, &CreditRow::place);
        if (group == groups.end()) {
            groups.push_back({place, {}});
            group = std::prev(groups.end());
        }
        for (size_t model = 0; model < row.amounts.size(); ++model) {
            group->amounts[model] += row.amounts[model];
        }
    }
    std::erase_if(groups, [](const CreditRow &row) {
        return std::ranges::all_of(row.amounts, [](const CreditAmount &amount) { return amount == CreditAmount(); });
    });
    std::ranges::stable_sort(groups, [sortedBy](const CreditRow &a, const CreditRow &b) {
        const CreditAmount &one = a.under(sortedBy);
        const CreditAmount &other = b.under(sortedBy);
        return one.revenue != other.revenue ? one.revenue > other.revenue : one.orderParts > other.orderParts;
    });
    return groups;
}

} // namespace dropbeat
