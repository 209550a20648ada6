// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results_chart.h"

#include "app/results_text.h"
#include "core/measure/presets.h"
#include "ui/widgets/kpi_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

IntervalRow rowOf(const JudgedGroup &group, const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    IntervalRow row;
    row.label = groupText(group);
    row.value = judgement.value;
    if (judgement.interval) {
        row.low = judgement.interval->low;
        row.high = judgement.interval->high;
    }
    row.text = judgement.value ? kpiText(kpi, *judgement.value, currency) : standingText(judgement);
    return row;
}

} // namespace

std::unique_ptr<IntervalChart> resultsChart(const JudgedResults &results, const QString &title)
{
    auto chart = std::make_unique<IntervalChart>();
    IntervalContent content;
    content.labelHeader = tr("Variant");
    const auto kpi = std::find_if(results.kpis.begin(), results.kpis.end(),
                                  [](const Kpi &other) { return other.id == QLatin1String("ctr"); });
    if (kpi != results.kpis.end()) {
        const auto index = static_cast<size_t>(kpi - results.kpis.begin());
        for (const JudgedGroup &group : results.rows) {
            const Judgement &judgement = group.kpis[index];
            content.rows.push_back(rowOf(group, *kpi, judgement, results.currency));
            if (judgement.benchmark && content.band.isEmpty()) {
                content.band = {judgement.benchmark->low, judgement.benchmark->high,
                                tr("benchmark %1").arg(kpiBandText(*kpi, *judgement.benchmark, results.currency))};
            }
            if (judgement.target && !content.target) {
                content.target = ChartTarget{*judgement.target,
                                             tr("target %1").arg(kpiGoalText(*kpi, *judgement.target, results.currency))};
            }
        }
        chart->setTitle(title + QStringLiteral(" · ") + kpiName(*kpi));
    }
    chart->setContent(content);
    return chart;
}

} // namespace dropbeat
