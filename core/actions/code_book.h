// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheet_table.h"
#include "core/store/plan.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// A promo code as the dialog and the tables show it.
struct CodeRow
{
    PromoCode code;
    QString dropName;
    QString channelName;           ///< empty: of no single one
    int links = 0;                 ///< that carry it
    std::optional<qint64> counted; ///< orders it was typed in, not cancelled; absent while the plan has no orders
};

/// The codes of a drop, or of all (null), in the drop's order.
std::vector<CodeRow> readCodeBook(const Tables &tables, Id<Drop> drop);

/// Codes as a table for the shop and for creators. Columns, in English in every language: drop, code, discount, from,
/// until, channel, creator, referral, planned, counted, links. Days as ISO 8601; empty: always, for ever.
SheetTable codeSheet(const Tables &tables, Id<Drop> drop);
/// UTF-8 with a mark, RFC 4180.
QByteArray codeCsv(const Tables &tables, Id<Drop> drop);

} // namespace dropbeat
