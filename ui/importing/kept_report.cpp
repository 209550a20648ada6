// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/kept_report.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dropbeat {

namespace {

qint64 whole(const QJsonValue &value)
{
    return value.toInteger();
}

Counts sumsOf(const QJsonObject &object)
{
    Counts sums;
    for (const Measure measure : allMeasures()) {
        const QJsonValue value = object.value(measureId(measure));
        if (value.isDouble()) {
            sums.set(measure, whole(value));
        }
    }
    return sums;
}

RowProblem problemOf(const QJsonObject &object)
{
    RowProblem problem{whole(object[u"row"]), object[u"column"].toString(), object[u"message"].toString(),
                       RowProblem::Weight::Rejected};
    const QString weight = object[u"weight"].toString();
    if (weight == QStringLiteral("warning")) {
        problem.weight = RowProblem::Weight::Warning;
    } else if (weight == QStringLiteral("note")) {
        problem.weight = RowProblem::Weight::Note;
    }
    return problem;
}

TotalRow totalRowOf(const QJsonObject &object)
{
    return {object[u"present"].toBool(), object[u"agrees"].toBool(), whole(object[u"row"]), object[u"label"].toString(),
            object[u"difference"].toString()};
}

OrderSummary ordersOf(const QJsonObject &object)
{
    OrderSummary orders;
    orders.orders = whole(object[u"orders"]);
    orders.lines = whole(object[u"lines"]);
    orders.notCounted = whole(object[u"not_counted"]);
    orders.customers = whole(object[u"customers"]);
    orders.eventsAttached = whole(object[u"events_attached"]);
    orders.eventsWaiting = whole(object[u"events_waiting"]);
    const QJsonObject statuses = object[u"statuses"].toObject();
    for (auto status = statuses.begin(); status != statuses.end(); ++status) {
        orders.statuses.insert(status.key(), whole(status.value()));
    }
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        orders.evidence[static_cast<size_t>(kind)] =
            whole(object[u"evidence"].toObject().value(evidenceKindId(static_cast<EvidenceKind>(kind))));
    }
    return orders;
}

ImportReport reportOf(const QJsonObject &object)
{
    ImportReport report;
    report.file = object[u"file"].toString();
    report.kind = object[u"kind"].toString();
    report.rowsRead = whole(object[u"rows_read"]);
    report.rowsImported = whole(object[u"rows_imported"]);
    report.rowsReplaced = whole(object[u"rows_replaced"]);
    report.rowsRejected = whole(object[u"rows_rejected"]);
    report.rowsCombined = whole(object[u"rows_combined"]);
    const QJsonObject period = object[u"period"].toObject();
    if (!period.isEmpty()) {
        report.period = Period{QDate::fromString(period[u"from"].toString(), Qt::ISODate),
                               QDate::fromString(period[u"to"].toString(), Qt::ISODate)};
    }
    report.currency = Currency::fromCode(object[u"currency"].toString());
    report.sums = sumsOf(object[u"sums"].toObject());
    report.totalRow = totalRowOf(object[u"total_row"].toObject());
    for (const QJsonValue &problem : object[u"problems"].toArray()) {
        report.problems << problemOf(problem.toObject());
    }
    report.problemCount = object.contains(u"problem_count") ? whole(object[u"problem_count"]) : report.problems.size();
    for (const QJsonValue &note : object[u"notes"].toArray()) {
        report.notes << note.toString();
    }
    report.holds = holdsFromId(object[u"holds"].toString()).value_or(Holds::Results);
    if (object.contains(u"orders")) {
        report.orders = ordersOf(object[u"orders"].toObject());
    }
    return report;
}

} // namespace

QList<ImportReport> keptReports(const QByteArray &json)
{
    QList<ImportReport> reports;
    for (const QJsonValue &file : QJsonDocument::fromJson(json).object()[u"files"].toArray()) {
        reports << reportOf(file.toObject());
    }
    return reports;
}

} // namespace dropbeat
