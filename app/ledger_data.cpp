// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger_text.h"

#include <QJsonArray>

#include <algorithm>

namespace dropbeat {

namespace {

QString key(const char *name)
{
    return QLatin1String(name);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(std::optional<qint64> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject seenJson(const SeenCounts &seen)
{
    return {{key("alone"), seen.alone},
            {key("with_one"), seen.withOne},
            {key("with_more"), seen.withMore},
            {key("revenue"), seen.revenue}};
}

/// A whole number where it is one, else a fraction: an order may be shared.
QJsonValue ordersJson(qint64 parts)
{
    if (parts % kOrderParts == 0) {
        return parts / kOrderParts;
    }
    return static_cast<double>(parts) / static_cast<double>(kOrderParts);
}

QJsonObject amountJson(const CreditAmount &amount)
{
    return {{key("orders"), ordersJson(amount.orderParts)}, {key("revenue"), amount.revenue}};
}

QJsonObject creditJson(const LedgerBook &book, CreditModel model)
{
    QJsonArray rows;
    for (const CreditRow &row : byChannelAndDrop(book.sums.credit, model)) {
        QJsonObject object = amountJson(row.under(model));
        object.insert(key("channel"), orNull(row.place.channel));
        object.insert(key("drop"), orNull(book.names.drops.value(row.place.drop)));
        rows << object;
    }
    return {{key("model"), creditModelId(model)},
            {key("rows"), rows},
            {key("unknown"), amountJson(book.sums.credit.unknown)}};
}

QJsonArray joinedJson(const LedgerBook &book)
{
    QJsonArray rows;
    for (const JoinedSum &row : book.joined.rows) {
        rows << QJsonObject{{key("source"), row.sum.platform},
                            {key("campaign"), orNull(row.sum.campaign)},
                            {key("content"), orNull(row.sum.content)},
                            {key("drop"), orNull(book.names.drops.value(row.meaning.drop))},
                            {key("sessions"), orNull(row.sum.sessions)},
                            {key("orders"), orNull(row.sum.orders)},
                            {key("revenue"), orNull(row.sum.revenue)},
                            {key("orders_with_utm"), row.seen}};
    }
    return rows;
}

} // namespace

std::vector<CreditRow> byChannelAndDrop(const CreditTable &table, CreditModel model)
{
    std::vector<CreditRow> rows;
    for (const CreditRow &row : table.rows) {
        const CreditPlace place{row.place.channel, row.place.drop, {}, {}};
        auto found = std::ranges::find(rows, place, &CreditRow::place);
        if (found == rows.end()) {
            rows.push_back({place, {}});
            found = std::prev(rows.end());
        }
        for (size_t i = 0; i < row.amounts.size(); ++i) {
            found->amounts[i] += row.amounts[i];
        }
    }
    std::erase_if(rows, [model](const CreditRow &row) { return row.under(model) == CreditAmount(); });
    std::ranges::stable_sort(rows, [model](const CreditRow &a, const CreditRow &b) {
        const CreditAmount &one = a.under(model);
        const CreditAmount &other = b.under(model);
        return one.revenue != other.revenue ? one.revenue > other.revenue : one.orderParts > other.orderParts;
    });
    return rows;
}

QJsonObject ledgerJson(const LedgerBook &book, CreditModel model)
{
    QJsonObject evidence;
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        const auto each = static_cast<EvidenceKind>(kind);
        evidence.insert(evidenceKindId(each), seenJson(book.sums.of(each)));
    }
    const LedgerAgreement &agreement = book.sums.agreement;
    const QJsonObject agree{{key("two_or_more"), agreement.agree},
                            {key("any"), agreement.any},
                            {key("platform_claims"), orNull(book.claimed)},
                            {key("all"), agreement.all},
                            {key("conflict"), agreement.conflict}};
    return {{key("currency"), book.currency.code},
            {key("orders"), book.sums.orders},
            {key("revenue"), book.sums.revenue},
            {key("from"), orNull(book.from.toString(Qt::ISODate))},
            {key("to"), orNull(book.to.toString(Qt::ISODate))},
            {key("window_days"),
             book.question.windowDays > 0 ? QJsonValue(book.question.windowDays) : QJsonValue(QJsonValue::Null)},
            {key("evidence"), evidence},
            {key("agree"), agree},
            {key("credit"), creditJson(book, model)},
            {key("joined"), joinedJson(book)}};
}

} // namespace dropbeat
