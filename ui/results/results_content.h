// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/results_view.h"
#include "core/measure/judgement.h"

#include <QDateTime>
#include <QStringList>

namespace dropbeat {

/// One thing that has results of its own on the page, with its KPIs in the order of ResultsContent::kpis.
struct ResultsRow
{
    enum class Kind { Drop, Clip, Variant, Touchpoint, Rest, Sum };

    Kind kind = Kind::Variant;
    QString id;    ///< stable while the page shows the same choice
    QString brief; ///< heads its column: "B", "Style 3 ways"
    QString name;  ///< "B Fits every body"
    ResultGroup group;
    bool hasResults = false;
    std::vector<Judgement> judgements; ///< against the benchmark and target of its own clip, where it is one
};

/// What the Results page says about a choice, as plain values; days are read apart (DaysReader).
struct ResultsContent
{
    ResultQuery query; ///< its grouping is what the rows are
    Currency currency;
    std::vector<Kpi> kpis;
    std::vector<std::optional<Benchmark>> benchmarks; ///< per KPI, of the choice as a whole: what the charts draw
    std::vector<std::optional<double>> targets;       ///< the same
    std::vector<ResultsRow> rows;
    QString dropName;
    QString clipName;
    QString question;
    QDate launch;
    QStringList platforms;
    QStringList channels;
    QDate firstDay;
    QDate lastDay;
    QDateTime lastImport; ///< UTC
    int unassignedSubjects = 0;
    bool hasDrops = false;
    bool hasResults = false; ///< whether the plan has any, assigned or not

    const ResultsRow *row(const QString &id) const;
};

/// Variants of a clip, clips of a drop, or all drops.
ResultGrouping groupingFor(const ResultQuery &query);
/// The row a group of readResults or readDays belongs to.
QString rowIdOf(const ResultGroup &group, ResultGrouping by);
inline QString sumRowId()
{
    return QStringLiteral("sum");
}

/// Names, KPIs, benchmarks and targets of a choice, and its rows without any results: what stands while they are read.
ResultsContent readResultsFrame(const Tables &tables, const ResultQuery &query);
/// The same with results. With dates its cost grows with the days; without, only with the number of subjects.
ResultsContent readResultsContent(const Tables &tables, const ResultQuery &query);
/// From what has been read already: the frame of the same query, and its results.
ResultsContent withResults(const Tables &tables, ResultsContent frame, const ResultGroups &groups);
/// Judges the rows anew after benchmarks or targets changed; reads no results.
void rejudge(const Tables &tables, ResultsContent &content);

/// What to show when nothing was chosen yet: the drop with the newest results and, in it, the first clip whose variants
/// can be compared.
ResultQuery firstChoice(const Tables &tables);

} // namespace dropbeat
