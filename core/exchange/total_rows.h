// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/problem_log.h"
#include "core/exchange/row.h"
#include "core/exchange/row_plan.h"

#include <utility>
#include <vector>

namespace dropbeat {

/// The rows of a file that name nothing: totals, and rows that lost their name. At the end of the file the sums tell.
class TotalRows
{
public:
    explicit TotalRows(const RowPlan &plan)
        : m_plan(plan)
    {}

    /// Keeps the row when every dimension is empty, "-" or says total; false when it is about something.
    bool take(const Row &row);
    /// Keeps the row when that cell says total: of a group, such as a campaign over all days.
    bool takePart(const Row &row, int column);
    /// Finds the total among the candidates, compares it with the sums, and reports the others.
    void settle(ImportReport &report) const;

private:
    struct Candidate
    {
        qint64 row = 0;
        QString label;      ///< the cell that says total; empty when none does
        bool named = false; ///< a cell says total
        std::vector<qint64> values;
    };

    bool nothingToCompare() const;
    bool agrees(const Candidate &candidate, const ImportReport &report, QString *difference) const;

    const RowPlan &m_plan;
    std::vector<Candidate> m_candidates;
    std::vector<std::pair<qint64, QString>> m_parts; ///< rows that are totals of some others, with the word for it
};

} // namespace dropbeat
