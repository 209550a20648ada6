// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/order_plan.h"

#include "core/exchange/file_currency.h"
#include "core/exchange/row_plan.h"

#include <algorithm>

namespace dropbeat {

OrderPlan::OrderPlan()
{
    m_roles.fill(-1);
    m_measures.fill(-1);
}

bool OrderPlan::hasLines() const
{
    return at(ColumnRole::LineSku) >= 0 || at(ColumnRole::LineName) >= 0 || at(ColumnRole::LineQuantity) >= 0;
}

OrderPlan OrderPlan::of(const Layout &layout, const FormatCatalog &catalog, const TableHead &head,
                        const PlanFacts &plan)
{
    const ColumnMapping &mapping = layout.mapping;
    OrderPlan orders;
    orders.catalog = &catalog;
    orders.format = catalog.find(mapping.kind.isEmpty() ? layout.kind : mapping.kind);
    const SampleRows sample = SampleRows::of(head, mapping, *orders.format);
    orders.plan = plan;
    orders.withoutMoney = mapping.withoutMoney;
    orders.headers = head.headers;
    orders.headerRow = layout.headerRow;
    orders.lastRow = head.lastRow();
    orders.dayFirstGiven = mapping.dayFirst.has_value();
    orders.dayFirst = mapping.dayFirst.value_or(sample.dates.provenDayFirst().value_or(true));
    orders.dayFirstUsual = orders.format->dayFirst;
    for (int i = 0; i < head.headers.size(); ++i) {
        orders.styles.push_back(sample.styleOf(i, head.delimiter));
    }
    bool hasMoney = false;
    for (const ColumnMapping::Column &column : mapping.columns) {
        hasMoney = hasMoney || (column.use.isMoney() && orders.format->holds == Holds::Orders);
        if (column.use.role == ColumnRole::Measure) {
            orders.m_measures[static_cast<size_t>(column.use.measure)] = column.index;
        } else if (column.use.role == ColumnRole::OrderNotes) {
            orders.notes.push_back(column.index);
        } else if (column.use.role == ColumnRole::OrderStatus) {
            orders.statuses.push_back(column.index);
        } else {
            orders.m_roles[static_cast<size_t>(column.use.role)] = column.index;
        }
    }
    if (mapping.currency) {
        orders.m_roles[static_cast<size_t>(ColumnRole::Currency)] = -1; // a person knows better than the column
    }
    if (hasMoney && !orders.withoutMoney) {
        checkCurrency(layout, plan);
    }
    return orders;
}

} // namespace dropbeat
