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

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

/// Short, as labels have little room: the chart's title names the drop when all rows are of one.
QString labelOf(const JudgedGroup &group, bool withDrop)
{
    QStringList parts;
    if (group.drop && (withDrop || (!group.clip && !group.touchpoint))) {
        parts << group.drop->name;
    }
    if (group.clip) {
        parts << (group.variant ? group.clip->name + u' ' + group.variant->letter : group.clip->name);
    }
    if (group.touchpoint) {
        parts << group.touchpoint->title;
    }
    return parts.join(QStringLiteral(" · "));
}

bool isOfOneDrop(const std::vector<JudgedGroup> &rows)
{
    return std::all_of(rows.begin(), rows.end(),
                       [&rows](const JudgedGroup &row) { return row.group.drop == rows.front().group.drop; });
}

IntervalRow rowOf(const JudgedGroup &group, bool withDrop, const Kpi &kpi, const Judgement &judgement,
                  const Currency &currency)
{
    IntervalRow row;
    row.label = labelOf(group, withDrop);
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
        const bool withDrop = !isOfOneDrop(results.rows);
        for (const JudgedGroup &group : results.rows) {
            const Judgement &judgement = group.kpis[index];
            content.rows.push_back(rowOf(group, withDrop, *kpi, judgement, results.currency));
            if (judgement.benchmark && content.band.isEmpty()) {
                content.band = {judgement.benchmark->low, judgement.benchmark->high,
                                tr("benchmark %1").arg(kpiBandText(*kpi, *judgement.benchmark, results.currency))};
            }
            if (judgement.target && !content.target) {
                content.target = ChartTarget{
                    *judgement.target, tr("target %1").arg(kpiGoalText(*kpi, *judgement.target, results.currency))};
            }
        }
        chart->setTitle(title + QStringLiteral(" · ") + kpiName(*kpi));
    }
    chart->setContent(content);
    return chart;
}

} // namespace dropbeat
