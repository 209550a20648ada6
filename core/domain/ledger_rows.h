// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <limits>
#include <span>
#include <vector>

namespace dropbeat {

/// Orders that count, and the evidence behind each, compact enough for some hundred thousand of them: an order's
/// evidence stands in one run of pieces, wordings and articles once. Times are seconds as in Order::at.
struct LedgerRows
{
    static constexpr qint64 kNotTold = std::numeric_limits<qint64>::min();

    struct OrderRow
    {
        qint64 id = 0;
        qint64 at = 0;
        qint64 revenue = kNotTold; ///< what counts as revenue of it, minor units
        quint32 firstPiece = 0;    ///< index into pieces; its last is before the next order's first
        quint32 nameEnd = 0;       ///< index into names behind its name, which starts where the one before ends
        quint32 sku = 0;           ///< index into skus
    };
    struct Piece
    {
        qint64 at = kNotTold; ///< when it happened, if it has a time of its own
        quint32 said = 0;     ///< index into said
    };
    struct Said
    {
        qint64 id = 0;
        EvidenceKind kind = EvidenceKind::Utm;
        QString text;
    };

    std::vector<OrderRow> orders; ///< by id
    std::vector<Piece> pieces;
    std::vector<Said> said;
    QStringList skus;
    QByteArray names; ///< what the shop calls the orders, UTF-8, one after the other

    std::span<const Piece> piecesOf(size_t order) const
    {
        const size_t first = orders[order].firstPiece;
        const size_t end = order + 1 < orders.size() ? orders[order + 1].firstPiece : pieces.size();
        return {pieces.data() + first, end - first};
    }
    QByteArrayView nameOf(size_t order) const
    {
        const size_t first = order == 0 ? 0 : orders[order - 1].nameEnd;
        return {names.constData() + first, static_cast<qsizetype>(orders[order].nameEnd - first)};
    }
};

} // namespace dropbeat
