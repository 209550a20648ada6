// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/order_standing.h"

#include <QHash>

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

/// Which drop orders belong to, asked once for each article and day.
class DropsByDay
{
public:
    DropsByDay(const LedgerRows &rows, const LedgerMeanings &meanings)
        : m_rows(rows)
        , m_meanings(meanings)
    {}

    qint16 of(const LedgerRows::OrderRow &order)
    {
        const qint64 day = (order.at - (order.at < 0 ? kDay - 1 : 0)) / kDay; // since 1970
        const std::pair<quint32, qint64> key{order.sku, day};
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd()) {
            return *known;
        }
        const Id<Drop> drop = m_meanings.ofArticles.of(m_rows.skus[order.sku], QDate(1970, 1, 1).addDays(day));
        const auto found = std::ranges::find(m_meanings.drops, drop);
        const auto index = drop && found != m_meanings.drops.end()
                               ? static_cast<qint16>(found - m_meanings.drops.begin())
                               : qint16(-1);
        return *m_known.insert(key, index);
    }

private:
    const LedgerRows &m_rows;
    const LedgerMeanings &m_meanings;
    QHash<std::pair<quint32, qint64>, qint16> m_known;
};

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
    result.ofArticles = OrderDrops(facts.drops, products);
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
    return result;
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
    const auto asked =
        question.scope.drop ? std::ranges::find(meanings.drops, question.scope.drop) : meanings.drops.end();
    const auto askedDrop = question.scope.drop ? static_cast<qint16>(asked - meanings.drops.begin()) : qint16(-1);
    std::vector<OrderStanding> standings(rows.orders.size());
    DropsByDay drops(rows, meanings);
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        const LedgerRows::OrderRow &row = rows.orders[order];
        OrderStanding &standing = standings[order];
        standing.drop = drops.of(row);
        KindsOfOrder kinds;
        for (const LedgerRows::Piece &piece : rows.piecesOf(order)) {
            const SaidPlace &place = meanings.places[piece.said];
            if (!place.isKnown() || !isWithin(piece, row.at, question.windowDays)) {
                continue;
            }
            kinds.add(rows.said[piece.said].kind, place, timeOf(piece, row.at));
        }
        standing.kinds = kinds.kinds();
        standing.agreement = kinds.agreement();
        standing.asked = askedDrop < 0 || standing.drop == askedDrop;
    }
    return standings;
}

} // namespace dropbeat
