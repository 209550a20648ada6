// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/judged_results.h"
#include "ui/charts/interval_chart.h"

#include <memory>

namespace dropbeat {

/// Click-through rate of each group with its interval, over the benchmark band with the target line.
std::unique_ptr<IntervalChart> resultsChart(const JudgedResults &results, const QString &title);

} // namespace dropbeat
