// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/refusals.h"

#include "core/exchange/column_proposal.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString columnList(const QStringList &headers)
{
    QStringList shown;
    for (const QString &header : headers) {
        if (!header.isEmpty() && shown.size() < 6) {
            shown.append(u'“' + header + u'”');
        }
    }
    const QString list = shown.join(QStringLiteral(", "));
    return headers.size() > shown.size() ? Tr::tr("%1 and %2 more").arg(list).arg(headers.size() - shown.size()) : list;
}

Refusal unknown(const Findings &findings)
{
    if (!findings.head.hasHeader) {
        return {Tr::tr("This file has no table in it."), Tr::tr("No row looks like a header with column names."),
                Tr::tr("Export the report as CSV and import that.")};
    }
    return {
        Tr::tr("This is no export that Dropbeat knows."),
        Tr::tr("None of its columns is a count such as impressions, clicks, spend or orders. It has %1.")
            .arg(columnList(findings.head.headers)),
        findings.head.encoding == encodingName(Encoding::Windows1252)
            ? Tr::tr("If the names look garbled, save the file as “CSV UTF-8” and import that. Else choose what the "
                     "columns "
                     "mean in the import assistant or with --map.")
            : Tr::tr("Choose what the columns mean in the import assistant or with --map, or export a report by day.")};
}

Refusal known(const ForeignFormat &foreign)
{
    const QString name = QCoreApplication::translate("Formats", foreign.name.toUtf8().constData());
    const QString hint = QCoreApplication::translate("Formats", foreign.hint.toUtf8().constData());
    return {Tr::tr("This is %1.").arg(name), hint, Tr::tr("Import a report with totals by day instead.")};
}

/// Two columns for one thing: only one can be right, or the sum of both, and nobody can tell.
std::optional<Refusal> usedTwice(const ColumnMapping &mapping)
{
    QHash<QString, QString> seen;
    for (const ColumnMapping::Column &column : mapping.columns) {
        const ColumnRole role = column.use.role;
        if (role == ColumnRole::Ignore || role == ColumnRole::Breakdown || role == ColumnRole::Check ||
            role == ColumnRole::OrderStatus) {
            continue;
        }
        const QString id = column.use.toId();
        if (seen.contains(id)) {
            return Refusal{Tr::tr("Two columns mean “%1” in the column mapping.").arg(column.use.text()),
                           Tr::tr("They are “%1” and “%2”.").arg(seen.value(id), column.header),
                           Tr::tr("Give one of them another meaning or leave it out.")};
        }
        seen.insert(id, column.header);
    }
    return std::nullopt;
}

std::optional<Refusal> badDates(const SampleRows &sample, const QString &header)
{
    const qint64 bad = sample.serials + sample.noYear + sample.ranges + sample.notDates;
    if (bad == 0 || sample.days >= bad) {
        return std::nullopt;
    }
    const QString what = Tr::tr("The column “%1” does not hold days.").arg(header);
    if (sample.serials >= qMax(sample.notDates, sample.ranges)) {
        if (sample.serials > 0 && sample.serials >= sample.noYear) {
            return Refusal{
                what, Tr::tr("It holds day numbers of a spreadsheet, such as 46113."),
                Tr::tr("Format the column as a date (2026-03-31) in the spreadsheet, save as CSV and import again.")};
        }
    }
    if (sample.noYear >= qMax(sample.notDates, sample.ranges)) {
        return Refusal{what, Tr::tr("Its days have no year."),
                       Tr::tr("Write them with the year (2026-03-31) and import again.")};
    }
    if (sample.ranges >= sample.notDates) {
        return Refusal{what, Tr::tr("It holds periods from one day to another in one cell."),
                       Tr::tr("Put the first and the last day into two columns, or export by day.")};
    }
    return Refusal{what, Tr::tr("Most of its cells are no date."),
                   Tr::tr("Choose the column with the day in the column mapping.")};
}

QString dateHeader(const ColumnMapping &mapping)
{
    const auto found = std::ranges::find_if(mapping.columns, [](const ColumnMapping::Column &column) {
        return column.use.role == ColumnRole::Day || column.use.role == ColumnRole::PeriodStart;
    });
    return found == mapping.columns.end() ? QString() : found->header;
}

std::optional<Refusal> rowLevel(const Findings &findings)
{
    for (int i = 0; i < findings.head.keys.size(); ++i) {
        if (findings.format.rowLevelHeaders.contains(findings.head.keys.at(i))) {
            return Refusal{Tr::tr("This file has one row per order, visitor or event."),
                           Tr::tr("Its column “%1” says so. Dropbeat reads totals by day here; adding such rows up "
                                  "would count wrongly.")
                               .arg(findings.head.headers.at(i)),
                           Tr::tr("Export a report with totals by day, or choose what the columns mean in the import "
                                  "assistant or with --map.")};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> refusalOf(const Findings &findings)
{
    const ColumnMapping &mapping = findings.layout.mapping;
    if (findings.foreign != nullptr && !findings.byHand) {
        return known(*findings.foreign);
    }
    const bool counts = mapping.has(ColumnRole::Measure);
    if (!counts && findings.byHand) {
        return Refusal{Tr::tr("The column mapping names no count."),
                       Tr::tr("At least one column has to mean impressions, clicks, spend, orders or the like."),
                       Tr::tr("Give one of these columns a meaning: %1.").arg(columnList(findings.head.headers))};
    }
    if (const auto refusal = usedTwice(mapping)) {
        return refusal;
    }
    if (!findings.byHand && findings.format.signs.isEmpty()) {
        if (const auto refusal = rowLevel(findings)) {
            return refusal;
        }
    }
    const bool named = mapping.has(ColumnRole::Day) || mapping.has(ColumnRole::PeriodStart) ||
                       levelOf(mapping) != SubjectLevel::Account;
    if (!counts || (!named && !findings.byHand)) {
        return unknown(findings);
    }
    const bool open = findings.format.cumulative && mapping.has(ColumnRole::PeriodStart); // up to the day of the export
    if (mapping.has(ColumnRole::PeriodStart) != mapping.has(ColumnRole::PeriodEnd) && !mapping.has(ColumnRole::Day) &&
        !open) {
        return Refusal{
            Tr::tr("A period needs its first and its last day."), Tr::tr("The file has only one of the two columns."),
            Tr::tr("Add both columns to the report, or choose one of them as the day in the column mapping.")};
    }
    return badDates(findings.sample, dateHeader(mapping));
}

} // namespace dropbeat
