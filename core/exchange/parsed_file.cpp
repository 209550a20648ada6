// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/parsed_file.h"

#include <QJsonArray>

namespace dropbeat {

namespace {

QJsonObject problemJson(const RowProblem &problem)
{
    QJsonObject json{{QStringLiteral("message"), problem.message}};
    json.insert(QStringLiteral("row"), problem.row > 0 ? QJsonValue(problem.row) : QJsonValue());
    json.insert(QStringLiteral("column"), problem.column.isEmpty() ? QJsonValue() : QJsonValue(problem.column));
    switch (problem.weight) {
    case RowProblem::Weight::Note:
        json.insert(QStringLiteral("weight"), QStringLiteral("note"));
        break;
    case RowProblem::Weight::Warning:
        json.insert(QStringLiteral("weight"), QStringLiteral("warning"));
        break;
    case RowProblem::Weight::Rejected:
        json.insert(QStringLiteral("weight"), QStringLiteral("rejected"));
        break;
    }
    return json;
}

QJsonObject totalJson(const TotalRow &total)
{
    QJsonObject json{{QStringLiteral("present"), total.present}};
    json.insert(QStringLiteral("agrees"), total.present ? QJsonValue(total.agrees) : QJsonValue());
    if (total.present) {
        json.insert(QStringLiteral("row"), total.row);
        json.insert(QStringLiteral("label"), total.label);
        json.insert(QStringLiteral("difference"),
                    total.difference.isEmpty() ? QJsonValue() : QJsonValue(total.difference));
    }
    return json;
}

QJsonObject ordersJson(const OrderSummary &orders)
{
    QJsonObject statuses;
    for (auto status = orders.statuses.begin(); status != orders.statuses.end(); ++status) {
        statuses.insert(status.key(), status.value());
    }
    QJsonObject evidence;
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        evidence.insert(evidenceKindId(static_cast<EvidenceKind>(kind)), orders.evidence[static_cast<size_t>(kind)]);
    }
    return {{QStringLiteral("orders"), orders.orders},
            {QStringLiteral("lines"), orders.lines},
            {QStringLiteral("not_counted"), orders.notCounted},
            {QStringLiteral("customers"), orders.customers},
            {QStringLiteral("statuses"), statuses},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("events_attached"), orders.eventsAttached},
            {QStringLiteral("events_waiting"), orders.eventsWaiting}};
}

} // namespace

QJsonObject toJson(const ImportReport &report)
{
    QJsonObject sums;
    for (const Measure measure : allMeasures()) {
        const auto sum = report.sums[measure];
        sums.insert(measureId(measure), sum ? QJsonValue(*sum) : QJsonValue());
    }
    QJsonArray problems;
    for (const RowProblem &problem : report.problems) {
        problems.append(problemJson(problem));
    }
    QJsonObject json{{QStringLiteral("file"), report.file},
                     {QStringLiteral("kind"), report.kind},
                     {QStringLiteral("rows_read"), report.rowsRead},
                     {QStringLiteral("rows_imported"), report.rowsImported},
                     {QStringLiteral("rows_replaced"), report.rowsReplaced},
                     {QStringLiteral("rows_rejected"), report.rowsRejected},
                     {QStringLiteral("rows_combined"), report.rowsCombined},
                     {QStringLiteral("sums"), sums},
                     {QStringLiteral("total_row"), totalJson(report.totalRow)},
                     {QStringLiteral("problems"), problems},
                     {QStringLiteral("problem_count"), report.problemCount},
                     {QStringLiteral("notes"), QJsonArray::fromStringList(report.notes)}};
    json.insert(QStringLiteral("holds"), holdsId(report.holds));
    if (report.orders) {
        json.insert(QStringLiteral("orders"), ordersJson(*report.orders));
    }
    json.insert(QStringLiteral("currency"), report.currency ? QJsonValue(report.currency->code) : QJsonValue());
    json.insert(QStringLiteral("period"),
                report.period
                    ? QJsonValue(QJsonObject{{QStringLiteral("from"), report.period->from.toString(Qt::ISODate)},
                                             {QStringLiteral("to"), report.period->to.toString(Qt::ISODate)}})
                    : QJsonValue());
    return json;
}

} // namespace dropbeat
