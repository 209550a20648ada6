// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results_text.h"

#include <QJsonArray>

namespace dropbeat {

namespace {

QString key(const char *name)
{
    return QLatin1String(name);
}

template <class T> QJsonValue orNull(const std::optional<T> &value)
{
    if (value.has_value()) {
        return QJsonValue(value.value());
    }
    return QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject countsJson(const SplitCounts &counts)
{
    QJsonObject object;
    for (const Measure measure : allMeasures()) {
        object.insert(measureId(measure), orNull(counts.own[measure]));
    }
    for (const Measure measure : allMeasures()) {
        if (isShopMeasure(measure)) {
            object.insert(key("claimed_") + measureId(measure), orNull(counts.claimed[measure]));
        }
    }
    return object;
}

QJsonObject groupJson(const JudgedGroup &row)
{
    const QString day = row.group.day.isValid() ? row.group.day.toString(Qt::ISODate) : QString();
    return {{key("drop"), orNull(row.drop ? row.drop->name : QString())},
            {key("drop_code"), orNull(row.drop ? row.drop->code : QString())},
            {key("clip"), orNull(row.clip ? row.clip->name : QString())},
            {key("clip_code"), orNull(row.clip ? row.clip->code : QString())},
            {key("variant"), orNull(row.variant ? row.variant->letter : QString())},
            {key("variant_name"), orNull(row.variant ? row.variant->name : QString())},
            {key("touchpoint"), orNull(row.touchpoint ? row.touchpoint->title : QString())},
            {key("channel"), orNull(row.group.channel)},
            {key("day"), orNull(day)}};
}

QJsonValue benchmarkJson(const std::optional<Benchmark> &benchmark)
{
    if (!benchmark) {
        return QJsonValue(QJsonValue::Null);
    }
    return QJsonObject{{key("low"), orNull(benchmark->low)}, {key("high"), orNull(benchmark->high)}};
}

QJsonObject kpiJson(const Judgement &judgement)
{
    QJsonValue low(QJsonValue::Null);
    QJsonValue high(QJsonValue::Null);
    if (judgement.interval) {
        low = judgement.interval->low;
        high = judgement.interval->high;
    }
    return {{key("id"), judgement.kpi},
            {key("value"), orNull(judgement.value)},
            {key("low"), low},
            {key("high"), high},
            {key("numerator"), orNull(judgement.numerator)},
            {key("denominator"), orNull(judgement.denominator)},
            {key("without"), QJsonArray::fromStringList(judgement.without)},
            {key("benchmark"), benchmarkJson(judgement.benchmark)},
            {key("target"), orNull(judgement.target)},
            {key("standing"), standingId(judgement.standing)}};
}

QByteArray csvCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r')) {
        cell = '"' + cell.replace('"', "\"\"") + '"';
    }
    return cell;
}

template <class T> QString plain(const std::optional<T> &value)
{
    return value ? QString::number(*value) : QString();
}

QString plain(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 12) : QString();
}

QStringList csvHeader(const JudgedResults &results)
{
    QStringList header{key("drop"),         key("drop_code"),  key("clip"),    key("clip_code"), key("variant"),
                       key("variant_name"), key("touchpoint"), key("channel"), key("day"),       key("currency")};
    for (const Measure measure : allMeasures()) {
        header << measureId(measure);
    }
    for (const Measure measure : allMeasures()) {
        if (isShopMeasure(measure)) {
            header << key("claimed_") + measureId(measure);
        }
    }
    for (const Kpi &kpi : results.kpis) {
        header << kpi.id << kpi.id + key("_low") << kpi.id + key("_high") << kpi.id + key("_standing");
    }
    return header;
}

QStringList csvLine(const JudgedResults &results, const JudgedGroup &row)
{
    const QJsonObject group = groupJson(row);
    QStringList cells;
    for (const QString &name : csvHeader(results).first(9)) {
        cells << group.value(name).toString();
    }
    cells << results.currency.code;
    for (const Measure measure : allMeasures()) {
        cells << plain(row.group.counts.own[measure]);
    }
    for (const Measure measure : allMeasures()) {
        if (isShopMeasure(measure)) {
            cells << plain(row.group.counts.claimed[measure]);
        }
    }
    for (const Judgement &judgement : row.kpis) {
        cells << plain(judgement.value)
              << plain(judgement.interval ? std::optional(judgement.interval->low) : std::nullopt)
              << plain(judgement.interval ? std::optional(judgement.interval->high) : std::nullopt)
              << standingId(judgement.standing);
    }
    return cells;
}

QByteArray joined(const QStringList &cells)
{
    QByteArrayList parts;
    for (const QString &cell : cells) {
        parts << csvCell(cell);
    }
    return parts.join(',') + "\r\n";
}

} // namespace

QJsonObject resultsJson(const JudgedResults &results)
{
    QJsonArray rows;
    for (const JudgedGroup &row : results.rows) {
        QJsonArray kpis;
        for (const Judgement &judgement : row.kpis) {
            kpis << kpiJson(judgement);
        }
        rows << QJsonObject{
            {key("group"), groupJson(row)}, {key("counts"), countsJson(row.group.counts)}, {key("kpis"), kpis}};
    }
    return {{key("currency"), results.currency.code},
            {key("rows"), rows},
            {key("unassigned"), QJsonObject{{key("counts"), countsJson(results.unassigned)},
                                            {key("subjects"), results.unassignedSubjects}}}};
}

QByteArray resultsCsv(const JudgedResults &results)
{
    QByteArray csv = joined(csvHeader(results));
    for (const JudgedGroup &row : results.rows) {
        csv += joined(csvLine(results, row));
    }
    return csv;
}

} // namespace dropbeat
