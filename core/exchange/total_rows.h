// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/problem_log.h"
#include "core/exchange/row_plan.h"

#include <vector>

namespace dropbeat {

/// The rows of a file that name nothing: totals, and rows that lost their name. At the end of the file the sums tell.
class TotalRows
{
public:
    explicit TotalRows(const RowPlan &plan) : m_plan(plan) {}

    struct Candidate
    {
        qint64 row = 0;
        QString label;      ///< the cell that says total; empty when none does
        bool named = false; ///< a cell says total
        std::vector<qint64> values;
    };

    void add(Candidate candidate) { m_candidates.push_back(std::move(candidate)); }
    /// Finds the total among the candidates, compares it with the sums, and reports the others.
    void settle(ImportReport &report) const;

private:
    bool agrees(const Candidate &candidate, const ImportReport &report, QString *difference) const;

    const RowPlan &m_plan;
    std::vector<Candidate> m_candidates;
};

} // namespace dropbeat
