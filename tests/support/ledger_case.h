// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/ledger.h"

namespace dropbeat::test {

/// Orders and evidence written down in a test: channels "tiktok", "email", "ads"; drops 1 (article K-1) and 2 (S-1),
/// whose codes are KNIT and SLIP; times in hours of one day.
class LedgerCase
{
public:
    LedgerCase()
    {
        for (const char *id : {"tiktok", "email", "ads"}) {
            facts.channels.push_back({QString::fromLatin1(id), QString::fromLatin1(id), {}, 0});
        }
        addDrop(1, QStringLiteral("knit"), QStringLiteral("K-1"), QStringLiteral("KNIT"), QStringLiteral("tiktok"));
        addDrop(2, QStringLiteral("slip"), QStringLiteral("S-1"), QStringLiteral("SLIP"), QStringLiteral("email"));
    }

    static qint64 hour(int hour) { return 1'000'000'000 + hour * 3600; }
    static QString utm(const char *source, const char *campaign)
    {
        return QString::fromLatin1(source) + QStringLiteral("\nsocial\n") + QString::fromLatin1(campaign) +
               QStringLiteral("\n\n");
    }

    /// Starts an order at hour 100; evidence added from here on is its own.
    LedgerCase &order(qint64 revenue, const QString &sku = QStringLiteral("K-1"))
    {
        LedgerRows::OrderRow row;
        row.id = static_cast<qint64>(rows.orders.size()) + 1;
        row.at = hour(100);
        row.revenue = revenue;
        row.firstPiece = static_cast<quint32>(rows.pieces.size());
        rows.names += '#' + QByteArray::number(1000 + row.id);
        row.nameEnd = static_cast<quint32>(rows.names.size());
        if (!rows.skus.contains(sku)) {
            rows.skus << sku;
        }
        row.sku = static_cast<quint32>(rows.skus.indexOf(sku));
        rows.orders.push_back(row);
        return *this;
    }
    LedgerCase &by(EvidenceKind kind, const QString &said, qint64 at = LedgerRows::kNotTold)
    {
        quint32 index = 0;
        while (index < rows.said.size() && (rows.said[index].kind != kind || rows.said[index].text != said)) {
            ++index;
        }
        if (index == rows.said.size()) {
            rows.said.push_back({static_cast<qint64>(index) + 1, kind, said});
        }
        rows.pieces.push_back({at, index});
        return *this;
    }
    LedgerCase &code(const char *code, qint64 at = LedgerRows::kNotTold)
    {
        return by(EvidenceKind::Code, QString::fromLatin1(code), at);
    }
    LedgerCase &survey(const char *answer) { return by(EvidenceKind::Survey, QString::fromLatin1(answer)); }

    LedgerMeanings meanings() const { return LedgerMeanings::of(rows, facts, products); }
    std::vector<OrderStanding> standings(const LedgerQuestion &question = {}) const
    {
        return standingsOf(rows, meanings(), question);
    }
    LedgerSums sums(const LedgerQuestion &question = {}) const
    {
        const LedgerMeanings found = meanings();
        return ledgerSums(rows, found, standingsOf(rows, found, question), question.windowDays);
    }

    LedgerRows rows;
    MeaningFacts facts;
    std::vector<Product> products;

private:
    void addDrop(qint64 id, const QString &code, const QString &sku, const QString &promo, const QString &channel)
    {
        Drop drop;
        drop.id = {id};
        drop.code = code;
        facts.drops.push_back(drop);
        Product product;
        product.id = {id};
        product.drop = drop.id;
        product.sku = sku;
        products.push_back(product);
        PromoCode own;
        own.id = {id};
        own.drop = drop.id;
        own.code = promo;
        own.channel = channel;
        facts.codes.push_back(own);
    }
};

} // namespace dropbeat::test
