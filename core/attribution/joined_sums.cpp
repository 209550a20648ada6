// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/joined_sums.h"

#include <algorithm>

namespace dropbeat {

namespace {

QString key(const QString &campaign, const QString &content)
{
    return campaign.trimmed().toLower() + u'\n' + content.trimmed().toLower();
}

/// Orders asked for by the campaign and content that their own UTM says; an order counts once for each.
QHash<QString, qint64> ordersByUtm(const LedgerRows &rows, const std::vector<OrderStanding> &standings,
                                   qint64 &withoutUtm)
{
    std::vector<QString> keys(rows.said.size());
    for (size_t said = 0; said < rows.said.size(); ++said) {
        if (rows.said[said].kind == EvidenceKind::Utm) {
            const UtmSaid utm = UtmSaid::of(rows.said[said].text);
            keys[said] = key(utm.campaign, utm.content);
        }
    }
    std::vector<qint64> counts(rows.said.size());
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        if (!standings[order].asked) {
            continue;
        }
        const auto pieces = rows.piecesOf(order);
        bool hasUtm = false;
        for (size_t i = 0; i < pieces.size(); ++i) {
            const quint32 said = pieces[i].said;
            if (rows.said[said].kind != EvidenceKind::Utm) {
                continue;
            }
            hasUtm = true;
            const auto earlier = pieces.first(i);
            const bool again = std::ranges::any_of(earlier, [&](const LedgerRows::Piece &other) {
                return rows.said[other.said].kind == EvidenceKind::Utm && keys[other.said] == keys[said];
            });
            counts[said] += again ? 0 : 1;
        }
        withoutUtm += hasUtm ? 0 : 1;
    }
    QHash<QString, qint64> byKey;
    for (size_t said = 0; said < counts.size(); ++said) {
        if (counts[said] > 0) {
            byKey[keys[said]] += counts[said];
        }
    }
    return byKey;
}

} // namespace

JoinedSums joinSums(const std::vector<AnalyticsSum> &sums, const LedgerRows &rows,
                    const std::vector<OrderStanding> &standings, const LedgerQuestion &question,
                    const MeaningFinder &finder)
{
    JoinedSums joined;
    const QHash<QString, qint64> seen = ordersByUtm(rows, standings, joined.withoutUtm);
    qint64 beyond = 0;
    for (const AnalyticsSum &sum : sums) {
        const QString utm = QStringLiteral("\n\n%1\n%2\n").arg(sum.campaign, sum.content);
        JoinedSum row{sum, finder.of(EvidenceKind::Utm, utm), seen.value(key(sum.campaign, sum.content))};
        if (row.meaning.channel.isEmpty()) {
            row.meaning.channel = sum.channel;
        }
        const bool elsewhere = question.scope.drop && row.meaning.drop != question.scope.drop;
        if (elsewhere || (sum.orders.value_or(0) == 0 && sum.sessions.value_or(0) == 0)) {
            continue;
        }
        beyond += std::max<qint64>(0, sum.orders.value_or(0) - row.seen);
        joined.rows.push_back(std::move(row));
    }
    joined.spokenOf = std::min(beyond, joined.withoutUtm);
    std::ranges::stable_sort(joined.rows, std::greater(),
                             [](const JoinedSum &row) { return row.sum.orders.value_or(0); });
    return joined;
}

} // namespace dropbeat
