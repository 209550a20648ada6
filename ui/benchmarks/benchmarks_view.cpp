// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmarks/benchmarks_view.h"

#include "core/actions/results_view.h"

#include <QHash>

#include <algorithm>

namespace dropbeat {

namespace {

/// Sums of the assigned results by channel, and of clips up to a length where a benchmark asks for one.
class PresentResults
{
public:
    explicit PresentResults(const Tables &tables)
        : m_tables(tables)
    {
        ResultQuery query;
        query.by = ResultGrouping::Channel;
        query.sumUnassigned = false;
        m_byChannel = readResults(tables, query).rows;
    }

    /// Nothing when there is no result of that kind.
    std::optional<SplitCounts> of(const Benchmark &benchmark)
    {
        std::optional<SplitCounts> sum;
        const auto add = [&sum](const SplitCounts &counts) {
            if (!sum) {
                sum.emplace();
            }
            *sum += counts;
        };
        if (benchmark.maxSeconds > 0) {
            for (const ResultGroup &group : clips(benchmark.channel)) {
                const double seconds = m_seconds.value(group.clip);
                if (seconds > 0 && seconds <= benchmark.maxSeconds) {
                    add(group.counts);
                }
            }
            return sum;
        }
        for (const ResultGroup &group : m_byChannel) {
            if (benchmark.channel.isEmpty() || benchmark.channel == group.channel) {
                add(group.counts);
            }
        }
        return sum;
    }

private:
    const std::vector<ResultGroup> &clips(const QString &channel)
    {
        if (m_seconds.isEmpty()) {
            for (const Clip &clip : m_tables.clips().all()) {
                m_seconds.insert(clip.id, clip.seconds);
            }
        }
        const auto found = m_byClip.constFind(channel);
        if (found != m_byClip.constEnd()) {
            return *found;
        }
        ResultQuery query;
        query.by = ResultGrouping::Clip;
        query.channel = channel;
        query.sumUnassigned = false;
        return *m_byClip.insert(channel, readResults(m_tables, query).rows);
    }

    const Tables &m_tables;
    std::vector<ResultGroup> m_byChannel;
    QHash<QString, std::vector<ResultGroup>> m_byClip;
    QHash<Id<Clip>, double> m_seconds;
};

} // namespace

BenchmarksView readBenchmarks(const Tables &tables)
{
    BenchmarksView view;
    view.currency = tables.profile().currency;
    view.channels = tables.channels().all();
    PresentResults present(tables);
    const std::vector<Benchmark> benchmarks = tables.benchmarks().all();
    for (const Kpi &kpi : tables.kpis().all()) {
        std::vector<Benchmark> ofKpi;
        std::copy_if(benchmarks.begin(), benchmarks.end(), std::back_inserter(ofKpi),
                     [&kpi](const Benchmark &benchmark) { return benchmark.kpi == kpi.id; });
        if (ofKpi.empty()) {
            ofKpi.emplace_back();
            ofKpi.back().kpi = kpi.id;
        }
        for (const Benchmark &benchmark : ofKpi) {
            BenchmarkLine line{kpi, benchmark, {}, false};
            const auto counts = present.of(benchmark);
            line.hasResults = counts.has_value();
            line.now = judge(kpi, counts.value_or(SplitCounts()),
                             line.isPlace() ? std::nullopt : std::optional(benchmark), std::nullopt);
            view.lines.push_back(line);
        }
    }
    return view;
}

} // namespace dropbeat
