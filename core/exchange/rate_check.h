// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/problem_log.h"
#include "core/exchange/row.h"
#include "core/exchange/row_plan.h"

#include <span>
#include <vector>

namespace dropbeat {

/// Compares exported rates with those of the counts. A factor of 100 is a matter of spelling (2.76 for 2.76 %); any
/// other means that a column was taken for what it isn't.
class RateCheck
{
public:
    explicit RateCheck(const RowPlan &plan);

    bool isEmpty() const { return m_votes.empty(); }
    /// Whether enough rows were compared.
    bool isDone() const { return m_rows >= kRows; }
    /// One row, with its values in the order of the plan's measures.
    void add(const Row &row, std::span<const qint64> values);
    void settle(ImportReport &report) const;

private:
    static constexpr int kRows = 1000;

    struct Votes
    {
        int equal = 0;
        int percent = 0;
        int other = 0;
        qint64 row = 0; ///< the first that fits neither
        double exported = 0;
        double computed = 0;
    };

    double computed(const RowPlan::RateColumn &rate, std::span<const qint64> values) const;

    const RowPlan &m_plan;
    std::vector<Votes> m_votes;
    int m_rows = 0;
};

} // namespace dropbeat
