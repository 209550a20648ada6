// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/problem_log.h"

namespace dropbeat {

void ProblemLog::add(qint64 row, const QString &column, const QString &message, RowProblem::Weight weight)
{
    ++m_report.problemCount;
    if (m_report.problems.size() < ImportReport::kListedProblems) {
        m_report.problems.append({row, column, message, weight});
    }
}

void ProblemLog::reject(qint64 row, const QString &column, const QString &message)
{
    ++m_report.rowsRejected;
    add(row, column, message, RowProblem::Weight::Rejected);
}

void ProblemLog::warn(qint64 row, const QString &column, const QString &message)
{
    add(row, column, message, RowProblem::Weight::Warning);
}

void ProblemLog::note(qint64 row, const QString &column, const QString &message)
{
    add(row, column, message, RowProblem::Weight::Note);
}

} // namespace dropbeat
