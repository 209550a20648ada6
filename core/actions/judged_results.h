// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/results_view.h"
#include "core/measure/judgement.h"

#include <vector>

namespace dropbeat {

/// One group of results with the names of what it stands for, and every KPI worked out and held against its benchmark
/// and target.
struct JudgedGroup
{
    ResultGroup group;
    std::optional<Drop> drop;
    std::optional<Clip> clip;
    std::optional<Variant> variant;
    std::optional<Touchpoint> touchpoint;
    QString channelName;
    std::vector<Judgement> kpis; ///< in the order of JudgedResults::kpis
};

struct JudgedResults
{
    Currency currency;
    std::vector<Kpi> kpis;
    std::vector<JudgedGroup> rows;
    SplitCounts unassigned;
    int unassignedSubjects = 0;
    QDate firstDay;
    QDate lastDay;
};

/// What a KPI is to reach: the clip's own target, else the drop's.
std::optional<double> targetFor(const QString &kpi, const std::vector<Target> &targets, Id<Drop> drop, Id<Clip> clip);

/// Reads results and judges every group of them. Benchmarks fit the group's channel and its clip's length.
JudgedResults judgeResults(const Tables &tables, const ResultQuery &query);

} // namespace dropbeat
