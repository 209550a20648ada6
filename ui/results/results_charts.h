// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/day_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/results/results_content.h"

namespace dropbeat {

// The page's content as its charts take it. kpi is an index into ResultsContent::kpis, chosen a row's id.

IntervalContent intervalContent(const ResultsContent &content, size_t kpi, const QString &chosen);
/// At most eight lines: the chosen row's and those that rest on most.
DayContent dayContent(const ResultsContent &content, const std::vector<ResultDays> &days, size_t kpi,
                      const QString &chosen);
FunnelContent funnelContent(const ResultsRow &row);

/// The row that does best by a KPI, or the first with results.
QString bestRow(const ResultsContent &content, size_t kpi);
/// The KPI to begin with: click-through rate where it is reported, else the first that is.
size_t firstKpi(const ResultsContent &content);

} // namespace dropbeat
