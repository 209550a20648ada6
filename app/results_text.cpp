// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results_text.h"

#include "app/console.h"
#include "core/measure/presets.h"
#include "ui/widgets/kpi_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString valueText(const Kpi &kpi, const std::optional<double> &value, const Currency &currency)
{
    return value ? kpiText(kpi, *value, currency) : QStringLiteral("—");
}

QString intervalText(const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    return judgement.interval ? tr("%1 to %2")
                                    .arg(kpiText(kpi, judgement.interval->low, currency),
                                         kpiText(kpi, judgement.interval->high, currency))
                              : QString();
}

QString bandText(const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    return judgement.benchmark ? kpiBandText(kpi, *judgement.benchmark, currency) : QString();
}

QString targetText(const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    return judgement.target ? kpiTargetText(kpi, *judgement.target, currency) : QString();
}

/// The cells of one line of a benchmark table.
QStringList kpiLine(const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    return {kpiName(kpi),
            valueText(kpi, judgement.value, currency),
            intervalText(kpi, judgement, currency),
            bandText(kpi, judgement, currency),
            targetText(kpi, judgement, currency),
            standingText(judgement)};
}

QStringList kpiHeaders()
{
    return {tr("KPI"), tr("Value"), tr("95 % interval"), tr("Benchmark"), tr("Target"), tr("Standing")};
}

TextTable benchmarkTable(const JudgedResults &results, const JudgedGroup &row)
{
    TextTable table;
    const QStringList headers = kpiHeaders();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        table.addColumn(headers.at(i),
                        i > 0 && i < headers.size() - 1 ? TextTable::Align::Right : TextTable::Align::Left);
    }
    for (size_t i = 0; i < results.kpis.size(); ++i) {
        table.addRow(kpiLine(results.kpis[i], row.kpis[i], results.currency));
    }
    return table;
}

QString countsLine(const JudgedGroup &row, const Currency &currency)
{
    const QLocale locale;
    const auto written = [&](Measure measure, qint64 value) {
        return isMoney(measure) ? Money{value}.text(currency, locale) : locale.toString(value);
    };
    QStringList parts;
    for (const Measure measure : {Measure::Impressions, Measure::VideoViews, Measure::Clicks, Measure::Sessions,
                                  Measure::Orders, Measure::Revenue, Measure::Spend}) {
        if (const auto value = row.group.counts.own[measure]) {
            parts << measureName(measure) + u' ' + written(measure, *value);
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString dayTable(const JudgedResults &results)
{
    TextTable table;
    table.addColumn(tr("Day"));
    for (const Kpi &kpi : results.kpis) {
        table.addColumn(kpi.id, TextTable::Align::Right);
    }
    for (const JudgedGroup &row : results.rows) {
        QStringList cells{row.group.day.toString(Qt::ISODate)};
        for (size_t i = 0; i < results.kpis.size(); ++i) {
            cells << valueText(results.kpis[i], row.kpis[i].value, results.currency);
        }
        table.addRow(cells);
    }
    return table.text();
}

} // namespace

QString standingText(const Judgement &judgement)
{
    switch (judgement.standing) {
    case Standing::Above:
        return tr("above");
    case Standing::Within:
        return tr("within");
    case Standing::Below:
        return tr("below");
    case Standing::CannotTell:
        return judgement.benchmark ? tr("cannot tell") : tr("cannot tell: no benchmark");
    case Standing::NotReported:
        break;
    }
    return judgement.missing ? tr("not reported: %1").arg(measureName(judgement.missing->measure)) : tr("not reported");
}

QString groupText(const JudgedGroup &group)
{
    QStringList parts;
    if (group.drop) {
        parts << group.drop->name;
    }
    if (group.clip) {
        parts << group.clip->name;
    }
    if (group.variant) {
        parts << (group.variant->letter + u' ' + group.variant->name).trimmed();
    }
    if (group.touchpoint) {
        parts << group.touchpoint->title;
    }
    if (!group.channelName.isEmpty()) {
        parts << group.channelName;
    }
    if (group.group.day.isValid()) {
        parts << group.group.day.toString(Qt::ISODate);
    }
    return parts.isEmpty() ? tr("No channel") : parts.join(QStringLiteral(" · "));
}

QString resultsText(const JudgedResults &results, ResultGrouping by)
{
    QStringList blocks;
    if (results.firstDay.isValid()) {
        blocks << tr("Results from %1 to %2, against the benchmark table")
                      .arg(results.firstDay.toString(Qt::ISODate), results.lastDay.toString(Qt::ISODate));
    }
    if (by == ResultGrouping::Day && !results.rows.empty()) {
        blocks << dayTable(results);
    } else {
        for (const JudgedGroup &row : results.rows) {
            QString head = groupText(row);
            const QString counts = countsLine(row, results.currency);
            head += counts.isEmpty() ? QString() : QLatin1String("\n  ") + counts;
            blocks << head + u'\n' + benchmarkTable(results, row).text(2);
        }
    }
    if (results.rows.empty()) {
        blocks << tr("No results yet. “dropbeat import PLAN FILE…” brings them in.");
    }
    if (results.unassignedSubjects > 0) {
        blocks << tr("Reported ads that belong to nothing yet, not counted here: %1").arg(results.unassignedSubjects);
    }
    return blocks.join(QLatin1String("\n\n"));
}

QString resultsHtml(const JudgedResults &results, const QString &title)
{
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head><body>\n"
                       "<h1>%1</h1>\n")
            .arg(title.toHtmlEscaped());
    if (results.firstDay.isValid()) {
        html += QStringLiteral("<p>%1</p>\n")
                    .arg(tr("Results from %1 to %2, against the benchmark table")
                             .arg(results.firstDay.toString(Qt::ISODate), results.lastDay.toString(Qt::ISODate)));
    }
    int number = 0;
    for (const JudgedGroup &row : results.rows) {
        // Two tables fill a sheet of A4, so that none is cut in two.
        const QString page = number > 0 && number % 2 == 0 ? QStringLiteral("page-break-before:always") : QString();
        ++number;
        html += QStringLiteral("<h3 style=\"%1\">%2</h3>\n<p>%3</p>\n<table width=\"100%\" cellpadding=\"3\"><tr>")
                    .arg(page, groupText(row).toHtmlEscaped(), countsLine(row, results.currency).toHtmlEscaped());
        for (const QString &header : kpiHeaders()) {
            html += QStringLiteral("<th align=\"left\">%1</th>").arg(header.toHtmlEscaped());
        }
        html += QLatin1String("</tr>\n");
        for (size_t i = 0; i < results.kpis.size(); ++i) {
            html += QLatin1String("<tr>");
            for (const QString &cell : kpiLine(results.kpis[i], row.kpis[i], results.currency)) {
                html += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
            }
            html += QLatin1String("</tr>\n");
        }
        html += QLatin1String("</table>\n");
    }
    return html + QLatin1String("</body></html>\n");
}

} // namespace dropbeat
