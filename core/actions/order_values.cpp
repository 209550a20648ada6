// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/order_values.h"

#include "core/actions/ledger.h"
#include "core/actions/order_choices.h"
#include "core/attribution/evidence_kinds.h"

#include <QDateTime>

#include <map>

namespace dropbeat {

namespace {

/// The variant that an order's evidence names last; null: none.
Id<Variant> variantOf(const LedgerRows &rows, const LedgerMeanings &meanings, size_t order)
{
    const qint64 orderAt = rows.orders[order].at;
    Id<Variant> variant;
    qint64 last = 0;
    for (const LedgerRows::Piece &piece : rows.piecesOf(order)) {
        const qint32 named = meanings.places[piece.said].variant;
        const qint64 time = timeOf(piece, orderAt);
        if (named >= 0 && isWithin(piece, orderAt, usualEvidenceWindow()) && (variant.isNull() || time > last)) {
            variant = meanings.variants[static_cast<size_t>(named)];
            last = time;
        }
    }
    return variant;
}

} // namespace

bool isOrderValue(const Kpi &kpi)
{
    return kpi.numerator == KpiPart{Measure::Revenue, false} && kpi.denominator == KpiPart{Measure::Orders, false};
}

QHash<Id<Variant>, std::vector<ArmDay>> orderValues(const Tables &tables)
{
    QHash<Id<Variant>, std::vector<ArmDay>> values;
    if (!tables.orders().hasAny()) {
        return values;
    }
    const LedgerRows rows = tables.evidence().rows({}, orderCounting(tables));
    const LedgerMeanings meanings = LedgerMeanings::of(rows, readMeaningFacts(tables), tables.products().all());
    QHash<Id<Variant>, std::map<QDate, ArmDay>> days;
    for (size_t order = 0; order < rows.orders.size(); ++order) {
        const LedgerRows::OrderRow &row = rows.orders[order];
        const Id<Variant> variant =
            row.revenue == LedgerRows::kNotTold ? Id<Variant>() : variantOf(rows, meanings, order);
        if (variant) {
            const QDate day = QDateTime::fromSecsSinceEpoch(row.at, Qt::UTC).date();
            ArmDay &sum = days[variant][day];
            const auto revenue = static_cast<double>(row.revenue);
            sum = {day, sum.top + row.revenue, sum.bottom + 1, sum.squares.value_or(0) + revenue * revenue};
        }
    }
    for (auto each = days.cbegin(); each != days.cend(); ++each) {
        for (const auto &[day, sum] : each.value()) {
            values[each.key()].push_back(sum);
        }
    }
    return values;
}

} // namespace dropbeat
