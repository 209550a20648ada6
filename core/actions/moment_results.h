// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "core/exchange/moment_results_file.h"
#include "core/measure/interval.h"
#include "core/moments/moment_presets.h"
#include "core/store/plan.h"

#include <QHash>

#include <optional>
#include <vector>

namespace dropbeat {

/// What a moment's KPI came to.
struct MomentFigure
{
    std::optional<double> value;      ///< in the KPI's unit; none: not reported, which is not zero
    std::optional<Interval> interval; ///< 95 %, of a rate that is a share of its denominator
    qint64 over = 0;
    qint64 under = 0;
    QDate from;
    QDate to;        ///< inclusive
    int without = 0; ///< results that lack a part of the KPI and are left out

    friend bool operator==(const MomentFigure &, const MomentFigure &) = default;
};

/// Over all the results. A rate is made of sums, never of rates; a result that lacks one of its parts is left out. A
/// KPI of one's own, which is only a name, counts what was done of what was sent.
MomentFigure momentFigure(const QString &kpi, const std::vector<MomentResult> &results);
/// The same of one result.
MomentFigure momentFigure(const QString &kpi, const MomentResult &result);
/// The KPI that figures of it are made by.
MomentKpi measuredKpi(const QString &kpi);

/// Adds or replaces one result of a moment. Days that another result already covers are refused, else they would count
/// twice. Throws Error.
void setMomentResult(Plan &plan, const QString &key, const MomentResult &result);
void removeMomentResult(Plan &plan, Id<MomentResult> result);

/// A result that comes out of a file, and whose it is.
struct MomentResultRow
{
    QString key; ///< of the moment
    MomentResult result;
    friend bool operator==(const MomentResultRow &, const MomentResultRow &) = default;
};

struct MomentImportCount
{
    int added = 0;
    int replaced = 0; ///< results of the same moment and days
    friend bool operator==(const MomentImportCount &, const MomentImportCount &) = default;
};

/// Which moment each name of a file is: by a moment's name or key, else by the words such flows go by; empty: to be
/// chosen by a person.
QHash<QString, QString> momentsOfNames(const Tables &tables, const QStringList &names);
/// The lines of a file for the moments chosen, those of one moment and the same days summed; names without a moment are
/// left out.
std::vector<MomentResultRow> rowsForMoments(const MomentResultsFile &file, const QHash<QString, QString> &moments);

/// Takes them all in as one entry of the undo history, or none: a result whose days overlap with another's, without
/// being the same days, is refused. Throws Error.
MomentImportCount importMomentResults(Plan &plan, const std::vector<MomentResultRow> &rows, const QString &file);

} // namespace dropbeat
