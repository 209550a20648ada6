// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_charts.h"

#include "core/measure/presets.h"
#include "ui/widgets/judgement_words.h"
#include "ui/widgets/kpi_words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr size_t kMostLines = 8; // as many as there are colours to tell apart

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::ResultsCharts)
};

AxisFormat axisFormat(const Kpi &kpi, const Currency &currency)
{
    switch (kpi.unit) {
    case KpiUnit::Money:
        return AxisFormat::money(currency);
    case KpiUnit::Multiple:
        return AxisFormat::multiple();
    case KpiUnit::Fraction:
        break;
    }
    return AxisFormat::percent();
}

ChartBand bandFor(const ResultsContent &content, size_t kpi)
{
    const auto &benchmark = content.benchmarks[kpi];
    if (!benchmark || (!benchmark->low && !benchmark->high)) {
        return {};
    }
    return {benchmark->low, benchmark->high,
            Words::tr("benchmark %1").arg(kpiBandText(content.kpis[kpi], *benchmark, content.currency))};
}

std::optional<ChartTarget> targetFor(const ResultsContent &content, size_t kpi)
{
    const auto &target = content.targets[kpi];
    if (!target) {
        return std::nullopt;
    }
    return ChartTarget{*target, Words::tr("target %1").arg(kpiGoalText(content.kpis[kpi], *target, content.currency))};
}

QString rowHeader(ResultGrouping by)
{
    return by == ResultGrouping::Variant ? Words::tr("Variant")
           : by == ResultGrouping::Clip  ? Words::tr("Clip")
                                         : Words::tr("Drop");
}

DayPoint pointFor(const ResultsContent &content, const Kpi &kpi, QDate day, const Judgement &judgement)
{
    DayPoint point;
    point.day = day;
    point.value = *judgement.value;
    if (judgement.interval) {
        point.low = judgement.interval->low;
        point.high = judgement.interval->high;
    }
    point.toolTip = figuresText(kpi, judgement, content.currency);
    return point;
}

DaySeries seriesFor(const ResultsContent &content, const ResultsRow &row, const ResultDays &days, const Kpi &kpi)
{
    DaySeries series;
    series.id = row.id;
    series.name = row.brief;
    for (const auto &[day, counts] : days.days) {
        const Judgement judgement = judge(kpi, counts, std::nullopt, std::nullopt);
        if (judgement.value) {
            series.points.push_back(pointFor(content, kpi, day, judgement));
        }
    }
    return series;
}

std::optional<qint64> funnelCount(const SplitCounts &counts, Measure measure, bool &claimed)
{
    claimed = !counts.own[measure] && counts.claimed[measure];
    return claimed ? counts.claimed[measure] : counts.own[measure];
}

} // namespace

IntervalContent intervalContent(const ResultsContent &content, size_t kpi, const QString &chosen)
{
    IntervalContent chart;
    const Kpi &measured = content.kpis[kpi];
    chart.format = axisFormat(measured, content.currency);
    chart.band = bandFor(content, kpi);
    chart.target = targetFor(content, kpi);
    chart.labelHeader = rowHeader(content.query.by);
    for (const ResultsRow &row : content.rows) {
        const Judgement &judgement = row.judgements[kpi];
        IntervalRow line;
        line.id = row.id;
        line.label = row.name;
        line.value = judgement.value;
        if (judgement.interval) {
            line.low = judgement.interval->low;
            line.high = judgement.interval->high;
        }
        line.text = judgement.value ? kpiText(measured, *judgement.value, content.currency)
                                    : whyNot(measured, judgement, row.hasResults);
        line.toolTip = judgementText(measured, judgement, content.currency, row.hasResults);
        line.highlighted = row.id == chosen;
        chart.rows.push_back(line);
    }
    return chart;
}

DayContent dayContent(const ResultsContent &content, const std::vector<ResultDays> &days, size_t kpi,
                      const QString &chosen)
{
    DayContent chart;
    const Kpi &measured = content.kpis[kpi];
    chart.format = axisFormat(measured, content.currency);
    chart.band = bandFor(content, kpi);
    chart.target = targetFor(content, kpi);
    std::vector<std::pair<qint64, const ResultDays *>> lines; // by how much they rest on
    for (const ResultDays &each : days) {
        const bool isChosen = rowIdOf(each.key, content.query.by) == chosen;
        const qint64 weight = measured.denominator.in(each.key.counts).value_or(0);
        lines.emplace_back(isChosen ? std::numeric_limits<qint64>::max() : weight, &each);
    }
    if (lines.size() > kMostLines) {
        std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        lines.resize(kMostLines);
        std::sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    }
    int colour = 0;
    for (const auto &[weight, each] : lines) {
        const ResultsRow *row = content.row(rowIdOf(each->key, content.query.by));
        if (!row) {
            continue;
        }
        DaySeries series = seriesFor(content, *row, *each, measured);
        series.colour = row->id == chosen ? 0 : ++colour % static_cast<int>(kMostLines);
        if (!series.points.empty()) {
            chart.series.push_back(std::move(series));
        }
    }
    if (content.launch.isValid() && !chart.series.empty()) {
        chart.markers.push_back({content.launch, Words::tr("launch")});
        chart.from = content.query.filter.from;
        chart.to = content.query.filter.to;
    }
    return chart;
}

FunnelContent funnelContent(const ResultsRow &row)
{
    FunnelContent funnel;
    const std::array<std::tuple<Measure, QString, QString>, 5> steps{
        {{Measure::VideoViews, Words::tr("Views"), Words::tr("Views")},
         {Measure::Views100, Words::tr("Watched through"), Words::tr("Watched through")},
         {Measure::Clicks, Words::tr("Clicks"), Words::tr("Clicks")},
         {Measure::AddToCarts, Words::tr("Carts"), Words::tr("Carts the platform claims")},
         {Measure::Orders, Words::tr("Orders"), Words::tr("Orders the platform claims")}}};
    for (const auto &[measure, name, claimName] : steps) {
        bool claimed = false;
        FunnelStep step;
        step.count = funnelCount(row.group.counts, measure, claimed);
        step.id = measureId(measure);
        step.name = claimed ? claimName : name;
        if (!step.count) {
            step.toolTip = howToReport({measure, false});
        }
        funnel.steps.push_back(step);
    }
    return funnel;
}

QString bestRow(const ResultsContent &content, size_t kpi)
{
    const ResultsRow *best = nullptr;
    const bool lower = content.kpis[kpi].direction == Direction::LowerIsBetter;
    for (const ResultsRow &row : content.rows) {
        if (row.kind == ResultsRow::Kind::Sum || row.kind == ResultsRow::Kind::Rest || !row.hasResults) {
            continue;
        }
        const auto &value = row.judgements[kpi].value;
        const auto &top = best ? best->judgements[kpi].value : std::nullopt;
        if (!best || (value && (!top || (lower ? *value < *top : *value > *top)))) {
            best = &row;
        }
    }
    if (best) {
        return best->id;
    }
    return content.rows.empty() ? QString() : content.rows.front().id;
}

size_t firstKpi(const ResultsContent &content)
{
    size_t first = content.kpis.size();
    for (size_t i = 0; i < content.kpis.size(); ++i) {
        const bool known = std::any_of(content.rows.begin(), content.rows.end(),
                                       [i](const ResultsRow &row) { return row.judgements[i].value.has_value(); });
        if (known && content.kpis[i].id == QStringLiteral("ctr")) {
            return i;
        }
        if (known && first == content.kpis.size()) {
            first = i;
        }
    }
    return first == content.kpis.size() ? 0 : first;
}

} // namespace dropbeat
