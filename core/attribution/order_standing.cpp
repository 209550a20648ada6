// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/order_standing.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <bit>

namespace dropbeat {

namespace {

constexpr qint64 kDay = 24 * 60 * 60;

template <class T, class Index> Index indexIn(std::vector<T> &list, const T &value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    if (found == list.end()) {
        list.push_back(value);
        return static_cast<Index>(list.size() - 1);
    }
    return static_cast<Index>(found - list.begin());
}

qint64 secondsOf(const LocalTime &time)
{
    return time.isValid() ? QDateTime(time.date, time.time, Qt::UTC).toSecsSinceEpoch()
                          : std::numeric_limits<qint64>::max();
}

/// What the kinds of one order say, a kind by its last piece.
class KindsOfOrder
{
public:
    void add(EvidenceKind kind, const SaidPlace &place, qint64 time)
    {
        const auto index = static_cast<size_t>(kind);
        if ((m_kinds >> index & 1) == 0 || time > m_times[index]) {
            m_places[index] = &place;
            m_times[index] = time;
        }
        m_kinds = static_cast<quint8>(m_kinds | 1 << index);
    }

    quint8 kinds() const { return m_kinds; }

    Agreement agreement() const
    {
        const int count = std::popcount(m_kinds);
        if (count < 2) {
            return count == 0 ? Agreement::Unknown : Agreement::OneKind;
        }
        qint16 channel = -1;
        qint16 drop = -1;
        bool same = false;
        for (size_t kind = 0; kind < m_places.size(); ++kind) {
            if ((m_kinds >> kind & 1) == 0) {
                continue;
            }
            const SaidPlace &place = *m_places[kind];
            if (contradicts(channel, place.channel) || contradicts(drop, place.drop)) {
                return Agreement::Conflict;
            }
            same |= (channel >= 0 && place.channel >= 0) || (drop >= 0 && place.drop >= 0);
            channel = place.channel >= 0 ? place.channel : channel;
            drop = place.drop >= 0 ? place.drop : drop;
        }
        return same ? Agreement::Agree : Agreement::Apart;
    }

private:
    static bool contradicts(qint16 one, qint16 other) { return one >= 0 && other >= 0 && one != other; }

    quint8 m_kinds = 0;
    std::array<const SaidPlace *, kEvidenceKindCount> m_places{};
    std::array<qint64, kEvidenceKindCount> m_times{};
};

} // namespace

int OrderStanding::kindCount() const
{
    return std::popcount(kinds);
}

LedgerMeanings LedgerMeanings::of(const LedgerRows &rows, const MeaningFacts &facts,
                                  const std::vector<Product> &products)
{
    LedgerMeanings result;
    const MeaningFinder finder(facts);
    for (const Channel &channel : facts.channels) {
        result.channels << channel.id;
    }
    for (const Drop &drop : facts.drops) {
        result.drops.push_back(drop.id);
    }
    for (const LedgerRows::Said &said : rows.said) {
        Meaning meaning = finder.of(said.kind, said.text);
        SaidPlace place;
        if (meaning.isKnown()) {
            place.channel = static_cast<qint16>(result.channels.indexOf(meaning.channel));
            place.drop = meaning.drop ? indexIn<Id<Drop>, qint16>(result.drops, meaning.drop) : qint16(-1);
            place.touchpoint =
                meaning.touchpoint ? indexIn<Id<Touchpoint>, qint32>(result.touchpoints, meaning.touchpoint) : -1;
            place.variant = meaning.variant ? indexIn<Id<Variant>, qint32>(result.variants, meaning.variant) : -1;
        }
        result.meanings.push_back(std::move(meaning));
        result.places.push_back(place);
    }
    QHash<QString, std::vector<std::pair<qint64, qint16>>> bySku;
    for (const Product &product : products) {
        const auto drop = std::ranges::find(facts.drops, product.drop, &Drop::id);
        if (!product.sku.isEmpty() && drop != facts.drops.end()) {
            bySku[product.sku.trimmed().toUpper()].emplace_back(secondsOf(drop->launch),
                                                                static_cast<qint16>(drop - facts.drops.begin()));
        }
    }
    for (const QString &sku : rows.skus) {
        auto drops = bySku.value(sku.trimmed().toUpper());
        std::ranges::sort(drops);
        result.dropsOfSku.push_back(std::move(drops));
    }
    return result;
}

qint16 LedgerMeanings::dropOf(quint32 sku, qint64 at) const
{
    const auto &sellers = dropsOfSku[sku];
    if (sellers.empty()) {
        return -1;
    }
    qint16 found = sellers.front().second;
    for (const auto &[launch, drop] : sellers) {
        if (launch <= at) {
            found = drop;
        }
    }
    return found;
}

bool isWithin(const LedgerRows::Piece &piece, qint64 orderAt, int windowDays)
{
    return windowDays <= 0 || piece.at == LedgerRows::kNotTold || orderAt - piece.at <= windowDays * kDay;
}

qint64 timeOf(const LedgerRows::Piece &piece, qint64 orderAt)
{
    return piece.at == LedgerRows::kNotTold ? orderAt : std::min(piece.at, orderAt);
}

std::vector<OrderStanding> standingsOf(const LedgerRows &rows, const LedgerMeanings &meanings,
                                       const LedgerQuestion &question)
{
    const auto asked = question.scope.drop ? std::ranges::find(meanings.drops, question.scope.drop)
                                           : meanings.drops.end();
    const auto askedDrop = question.scope.drop ? static_cast<qint16>(asked - meanings.drops.begin()) : qint16(-1);
    std::vector<OrderStanding> standings(rows.orders.size());
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        const LedgerRows::OrderRow &row = rows.orders[order];
        OrderStanding &standing = standings[order];
        standing.drop = meanings.dropOf(row.sku, row.at);
        KindsOfOrder kinds;
        bool pointsHere = false;
        bool pointsElsewhere = false;
        for (const LedgerRows::Piece &piece : rows.piecesOf(order)) {
            const SaidPlace &place = meanings.places[piece.said];
            if (!place.isKnown() || !isWithin(piece, row.at, question.windowDays)) {
                continue;
            }
            kinds.add(rows.said[piece.said].kind, place, timeOf(piece, row.at));
            pointsHere |= place.drop >= 0 && place.drop == askedDrop;
            pointsElsewhere |= place.drop >= 0 && place.drop != askedDrop;
        }
        standing.kinds = kinds.kinds();
        standing.agreement = kinds.agreement();
        standing.asked = askedDrop < 0 || standing.drop == askedDrop || pointsHere ||
                         (standing.drop < 0 && !pointsElsewhere);
    }
    return standings;
}

} // namespace dropbeat
