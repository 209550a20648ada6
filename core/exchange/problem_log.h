// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed_file.h"

namespace dropbeat {

/// Writes problems into a report: lists the first ones, counts them all.
class ProblemLog
{
public:
    explicit ProblemLog(ImportReport &report)
        : m_report(report)
    {}

    void reject(qint64 row, const QString &column, const QString &message);
    void warn(qint64 row, const QString &column, const QString &message);
    void note(qint64 row, const QString &column, const QString &message);

private:
    void add(qint64 row, const QString &column, const QString &message, RowProblem::Weight weight);

    ImportReport &m_report;
};

} // namespace dropbeat
