// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/judgement.h"
#include "core/store/tables.h"

#include <vector>

namespace dropbeat {

/// One line of the benchmark table: a benchmark, or the place of a KPI that has none yet.
struct BenchmarkLine
{
    Kpi kpi;
    Benchmark benchmark; ///< its id is null where there is none yet
    Judgement now;       ///< the brand's results at present, of the benchmark's channel and clip length
    bool hasResults = false;

    bool isPlace() const { return benchmark.id.isNull(); }
};

/// The Benchmarks page as plain values.
struct BenchmarksView
{
    Currency currency;
    std::vector<Channel> channels;
    std::vector<BenchmarkLine> lines; ///< every KPI at least once, in its order
};

/// Reads kept totals only: its cost does not grow with the days.
BenchmarksView readBenchmarks(const Tables &tables);

} // namespace dropbeat
