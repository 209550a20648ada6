// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/ledger.h"

#include <algorithm>
#include <bit>

namespace dropbeat {

namespace {

qint64 told(qint64 revenue)
{
    return revenue == LedgerRows::kNotTold ? 0 : revenue;
}

/// Which of a grouping's things a wording points to; an order's own drop where it tells none.
qint32 groupOf(const SaidPlace &place, qint16 dropOfOrder, CreditGrouping grouping)
{
    switch (grouping) {
    case CreditGrouping::Channel:
        return place.channel;
    case CreditGrouping::Drop:
        return place.drop >= 0 ? place.drop : dropOfOrder;
    case CreditGrouping::Touchpoint:
        return place.touchpoint;
    case CreditGrouping::Variant:
        break;
    }
    return place.variant;
}

CreditPlace placeOf(qint32 group, const LedgerMeanings &meanings, CreditGrouping grouping)
{
    const auto index = static_cast<size_t>(group);
    CreditPlace place;
    switch (grouping) {
    case CreditGrouping::Channel:
        place.channel = meanings.channels[group];
        break;
    case CreditGrouping::Drop:
        place.drop = meanings.drops[index];
        break;
    case CreditGrouping::Touchpoint:
        place.touchpoint = meanings.touchpoints[index];
        break;
    case CreditGrouping::Variant:
        place.variant = meanings.variants[index];
        break;
    }
    return place;
}

size_t groupCount(const LedgerMeanings &meanings, CreditGrouping grouping)
{
    switch (grouping) {
    case CreditGrouping::Channel:
        return static_cast<size_t>(meanings.channels.size());
    case CreditGrouping::Drop:
        return meanings.drops.size();
    case CreditGrouping::Touchpoint:
        return meanings.touchpoints.size();
    case CreditGrouping::Variant:
        break;
    }
    return meanings.variants.size();
}

/// The kinds that point to each group of one order.
class GroupsOfOrder
{
public:
    void clear() { m_groups.clear(); }
    void add(qint32 group, EvidenceKind kind)
    {
        const auto bit = static_cast<quint8>(1 << static_cast<int>(kind));
        const auto found = std::ranges::find(m_groups, group, &std::pair<qint32, quint8>::first);
        if (found == m_groups.end()) {
            m_groups.emplace_back(group, bit);
        } else {
            found->second = static_cast<quint8>(found->second | bit);
        }
    }
    const std::vector<std::pair<qint32, quint8>> &groups() const { return m_groups; }

private:
    std::vector<std::pair<qint32, quint8>> m_groups;
};

} // namespace

LedgerSums ledgerSums(const LedgerRows &rows, const LedgerMeanings &meanings,
                      const std::vector<OrderStanding> &standings, int windowDays)
{
    LedgerSums sums;
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        const OrderStanding &standing = standings[order];
        if (!standing.asked) {
            continue;
        }
        const LedgerRows::OrderRow &row = rows.orders[order];
        const qint64 revenue = told(row.revenue);
        sums.firstAt = sums.orders == 0 ? row.at : std::min(sums.firstAt, row.at);
        sums.lastAt = sums.orders == 0 ? row.at : std::max(sums.lastAt, row.at);
        ++sums.orders;
        sums.revenue += revenue;
        sums.withoutRevenue += row.revenue == LedgerRows::kNotTold ? 1 : 0;
        const int count = standing.kindCount();
        for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
            if ((standing.kinds >> kind & 1) != 0) {
                sums.kinds[static_cast<size_t>(kind)].add(count - 1, revenue);
            }
        }
        sums.agreement.any += count > 0 ? 1 : 0;
        sums.agreement.agree += standing.agreement == Agreement::Agree ? 1 : 0;
        sums.agreement.conflict += standing.agreement == Agreement::Conflict ? 1 : 0;
    }
    sums.agreement.all = sums.orders;
    sums.credit = creditOf(rows, meanings, standings, windowDays);
    return sums;
}

std::vector<SeenRow> seenRows(const LedgerRows &rows, const LedgerMeanings &meanings,
                              const std::vector<OrderStanding> &standings, int windowDays, CreditGrouping grouping)
{
    std::vector<SeenCounts> counts(groupCount(meanings, grouping));
    GroupsOfOrder groups;
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        const OrderStanding &standing = standings[order];
        if (!standing.asked || standing.kinds == 0) {
            continue;
        }
        groups.clear();
        for (const LedgerRows::Piece &piece : rows.piecesOf(order)) {
            const SaidPlace &place = meanings.places[piece.said];
            if (!place.isKnown() || !isWithin(piece, rows.orders[order].at, windowDays)) {
                continue;
            }
            const qint32 group = groupOf(place, standing.drop, grouping);
            if (group >= 0) {
                groups.add(group, rows.said[piece.said].kind);
            }
        }
        for (const auto &[group, kinds] : groups.groups()) {
            counts[static_cast<size_t>(group)].add(std::popcount(kinds) - 1, told(rows.orders[order].revenue));
        }
    }
    std::vector<SeenRow> result;
    for (size_t group = 0; group < counts.size(); ++group) {
        if (counts[group].orders() > 0) {
            result.push_back({placeOf(static_cast<qint32>(group), meanings, grouping), counts[group]});
        }
    }
    std::ranges::stable_sort(result, std::greater(), [](const SeenRow &row) { return row.seen.orders(); });
    return result;
}

} // namespace dropbeat
