// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parse_results.h"
#include "core/exchange/recognition.h"
#include "core/exchange/sample_rows.h"
#include "core/exchange/table_head.h"

#include <array>
#include <vector>

namespace dropbeat {

/// Everything decided before the first row of a file about orders is read.
struct OrderPlan
{
    const FormatCatalog *catalog = nullptr;
    const PlatformFormat *format = nullptr;
    PlanFacts plan;
    bool withoutMoney = false;
    QStringList headers;
    qint64 headerRow = 0;
    qint64 lastRow = 0; ///< 0: to the end of the file
    bool dayFirst = true;
    bool dayFirstGiven = false;
    bool dayFirstUsual = false;
    std::vector<NumberStyle> styles; ///< by column
    std::vector<int> notes;          ///< columns with notes
    std::vector<int> statuses;

    /// The column of a role, or of a measure; -1 without one.
    int at(ColumnRole role) const { return m_roles[static_cast<size_t>(role)]; }
    int at(Measure measure) const { return m_measures[static_cast<size_t>(measure)]; }
    bool hasLines() const;
    QString header(int column) const { return headers.value(column); }

    /// Throws Error (Refused) when the file's currency is not the plan's.
    static OrderPlan of(const Layout &layout, const FormatCatalog &catalog, const TableHead &head,
                        const PlanFacts &plan);

private:
    OrderPlan();

    std::array<int, static_cast<size_t>(ColumnRole::Measure) + 1> m_roles;
    std::array<int, kMeasureCount> m_measures;
};

} // namespace dropbeat
