// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/ledger_filter.h"

#include <algorithm>

namespace dropbeat {

namespace {

bool isShown(LedgerFilter::Shown shown, Agreement agreement)
{
    switch (shown) {
    case LedgerFilter::Shown::All:
        return true;
    case LedgerFilter::Shown::Known:
        return agreement != Agreement::Unknown;
    case LedgerFilter::Shown::Unknown:
        return agreement == Agreement::Unknown;
    case LedgerFilter::Shown::OneKind:
        return agreement == Agreement::OneKind;
    case LedgerFilter::Shown::Agree:
        return agreement == Agreement::Agree;
    case LedgerFilter::Shown::Conflict:
        break;
    }
    return agreement == Agreement::Conflict;
}

/// A filter with what it asks of wordings worked out once per wording.
class Sieve
{
public:
    Sieve(const LedgerRows &rows, const LedgerMeanings &meanings, int windowDays, const LedgerFilter &filter)
        : m_rows(rows)
        , m_windowDays(windowDays)
        , m_filter(filter)
        , m_text(filter.text.trimmed())
        , m_small(m_text.toLower().toUtf8())
    {
        const qsizetype channel = meanings.channels.indexOf(filter.channel);
        for (size_t said = 0; said < rows.said.size(); ++said) {
            const LedgerRows::Said &wording = rows.said[said];
            m_isChannel.push_back(channel >= 0 && meanings.places[said].channel == channel);
            m_isCode.push_back(wording.kind == EvidenceKind::Code && wording.text == filter.code);
            m_hasText.push_back(!m_text.isEmpty() && wording.text.contains(m_text, Qt::CaseInsensitive));
        }
    }

    bool lets(quint32 order, const OrderStanding &standing) const
    {
        if (!isShown(m_filter.shown, standing.agreement) || (m_filter.kind && !standing.has(*m_filter.kind))) {
            return false;
        }
        if (!m_filter.channel.isEmpty() && !anyPiece(order, m_isChannel, true)) {
            return false;
        }
        if (!m_filter.code.isEmpty() && !anyPiece(order, m_isCode, false)) {
            return false;
        }
        return m_text.isEmpty() || nameHasText(order) || anyPiece(order, m_hasText, false);
    }

private:
    bool anyPiece(quint32 order, const std::vector<quint8> &wanted, bool withinWindow) const
    {
        return std::ranges::any_of(m_rows.piecesOf(order), [&](const LedgerRows::Piece &piece) {
            return wanted[piece.said] != 0 && (!withinWindow || isWithin(piece, m_rows.orders[order].at, m_windowDays));
        });
    }

    /// Names of orders are numbers with a sign or a letter: compared as bytes, A to Z alike.
    bool nameHasText(quint32 order) const
    {
        const QByteArrayView name = m_rows.nameOf(order);
        return std::search(name.begin(), name.end(), m_small.begin(), m_small.end(), [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
               }) != name.end();
    }

    const LedgerRows &m_rows;
    int m_windowDays;
    const LedgerFilter &m_filter;
    QString m_text;
    QByteArray m_small;
    std::vector<quint8> m_isChannel; ///< by wording
    std::vector<quint8> m_isCode;
    std::vector<quint8> m_hasText;
};

} // namespace

std::vector<quint32> askedNewestFirst(const LedgerRows &rows, const std::vector<OrderStanding> &standings)
{
    std::vector<quint32> orders;
    orders.reserve(rows.orders.size());
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        if (standings[order].asked) {
            orders.push_back(static_cast<quint32>(order));
        }
    }
    std::ranges::sort(orders, [&rows](quint32 a, quint32 b) {
        const qint64 one = rows.orders[a].at;
        const qint64 other = rows.orders[b].at;
        return one != other ? one > other : a > b;
    });
    return orders;
}

std::vector<quint32> filtered(const std::vector<quint32> &orders, const LedgerRows &rows,
                              const LedgerMeanings &meanings, const std::vector<OrderStanding> &standings,
                              int windowDays, const LedgerFilter &filter)
{
    if (filter.isEmpty()) {
        return orders;
    }
    const Sieve sieve(rows, meanings, windowDays, filter);
    std::vector<quint32> result;
    std::ranges::copy_if(orders, std::back_inserter(result),
                         [&](quint32 order) { return sieve.lets(order, standings[order]); });
    return result;
}

} // namespace dropbeat
