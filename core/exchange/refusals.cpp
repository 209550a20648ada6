// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/refusals.h"

#include "core/exchange/column_proposal.h"
#include "core/exchange/header_key.h"

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
    const QString way = QCoreApplication::translate("Formats", foreign.way.toUtf8().constData());
    return {Tr::tr("This is %1.").arg(name), hint,
            way.isEmpty() ? Tr::tr("Import a report with totals by day, or the shop's orders, instead.") : way};
}

/// Two columns for one thing: only one can be right, or the sum of both, and nobody can tell.
std::optional<Refusal> usedTwice(const ColumnMapping &mapping)
{
    QHash<QString, QString> seen;
    for (const ColumnMapping::Column &column : mapping.columns) {
        if (!isSingle(column.use.role)) {
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
        return Refusal{
            what, Tr::tr("It holds periods from one day to another in one cell."),
            Tr::tr("Choose “first and last day” as the meaning of that column if each row is the total of its "
                   "period, or export by day.")};
    }
    return Refusal{what, Tr::tr("Most of its cells are no date."),
                   Tr::tr("Choose the column with the day in the column mapping.")};
}

/// A sheet made by hand with weeks or channels side by side: the same counts again in further columns. Taking the first
/// of each would leave most of it out.
std::optional<Refusal> sideBySide(const Findings &findings)
{
    QStringList repeated;
    int times = 0;
    for (const SeenColumn &column : findings.layout.columns) {
        const QString key = findings.head.keys.at(column.index);
        const auto count = static_cast<int>(findings.head.keys.count(key));
        const auto alias = findings.format.aliasOf(key);
        if (count > 1 && alias && alias->use.role == ColumnRole::Measure && !repeated.contains(column.header)) {
            repeated.append(column.header);
            times = qMax(times, count);
        }
    }
    if (repeated.size() < 2) {
        return std::nullopt;
    }
    return Refusal{Tr::tr("This table has weeks or groups side by side."),
                   Tr::tr("%1 stand in it up to %2 times in row %3.")
                       .arg(columnList(repeated))
                       .arg(times)
                       .arg(findings.head.headerRow()),
                   Tr::tr("Put them below each other with a column for the day, or export a report by day.")};
}

/// Days written only in the first row of each group, as merged cells are saved: the other rows belong to no day.
std::optional<Refusal> mergedDays(const Findings &findings, const QString &header)
{
    const SampleRows &sample = findings.sample;
    if (sample.blankDays == 0 || sample.days == 0 || sample.blankDays * 3 < sample.days) {
        return std::nullopt;
    }
    return Refusal{Tr::tr("Many rows have no day in the column “%1”.").arg(header),
                   Tr::tr("%1 of the first %2 rows have figures and no day (row %3 is the first), as when cells were "
                          "merged.")
                       .arg(sample.blankDays)
                       .arg(sample.blankDays + sample.days)
                       .arg(findings.head.headerRow() + static_cast<qint64>(sample.firstBlankDay) + 1),
                   Tr::tr("Write the day into every row and save as CSV again.")};
}

QString dateHeader(const ColumnMapping &mapping)
{
    const auto found = std::ranges::find_if(mapping.columns, [](const ColumnMapping::Column &column) {
        return column.use.role == ColumnRole::Day || column.use.role == ColumnRole::Period ||
               column.use.role == ColumnRole::PeriodStart;
    });
    return found == mapping.columns.end() ? QString() : found->header;
}

/// A report of a platform that is known, without any count of ours.
Refusal nothingCounted(const Findings &findings)
{
    const QString name = QCoreApplication::translate("Formats", findings.format.name.toUtf8().constData());
    QStringList advice;
    for (const MissingKpi &missing : findings.layout.missing) {
        advice.append(missing.advice);
    }
    advice.removeDuplicates();
    return {Tr::tr("This report of %1 counts nothing that Dropbeat keeps.").arg(name),
            Tr::tr("It has %1.").arg(columnList(findings.head.headers)),
            advice.isEmpty() ? Tr::tr("Export a report with impressions, clicks, sessions, orders or the like.")
                             : advice.join(u' ')};
}

/// A table of events of which none is one that counts for something here.
std::optional<Refusal> otherEvents(const Findings &findings)
{
    const ColumnMapping &mapping = findings.layout.mapping;
    const auto column = std::ranges::find_if(
        mapping.columns, [](const ColumnMapping::Column &one) { return one.use.role == ColumnRole::Event; });
    if (column == mapping.columns.end() || !mapping.has(ColumnRole::EventCount)) {
        return std::nullopt;
    }
    for (size_t row = 0; row < findings.head.dataRecords(); ++row) {
        const std::string_view cell = findings.head.cell(row, column->index);
        const QString event = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        if (findings.format.events.contains(headerKey(event))) {
            return std::nullopt;
        }
    }
    QStringList names = findings.format.events.keys();
    names.sort();
    names.replaceInStrings(QStringLiteral(" "), QStringLiteral("_"));
    return Refusal{Tr::tr("No event of this report is one that Dropbeat counts."),
                   Tr::tr("The column “%1” has none of %2.").arg(column->header, names.join(QStringLiteral(", "))),
                   Tr::tr("Export a report with sessions or purchases per campaign, or one with these events.")};
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

/// What a file about orders must say: which order, and what of it.
std::optional<Refusal> ordersNotNamed(const Findings &findings)
{
    const ColumnMapping &mapping = findings.layout.mapping;
    const Holds holds = findings.format.holds;
    const bool named = holds == Holds::Visits ? mapping.has(ColumnRole::Visit)
                                              : mapping.has(ColumnRole::OrderId) || mapping.has(ColumnRole::OrderName);
    const auto any = [&mapping](std::initializer_list<ColumnRole> roles) {
        return std::ranges::any_of(roles, [&mapping](ColumnRole role) { return mapping.has(role); });
    };
    const bool lines = any({ColumnRole::LineSku, ColumnRole::LineName, ColumnRole::LineQuantity});
    const bool says = holds == Holds::Answers  ? mapping.has(ColumnRole::Answer)
                      : holds == Holds::Orders ? mapping.has(ColumnRole::Day) || lines
                                               : any({ColumnRole::Channel, ColumnRole::Campaign, ColumnRole::CampaignId,
                                                      ColumnRole::UtmMedium, ColumnRole::Url});
    if (named && says) {
        return std::nullopt;
    }
    const QString name = QCoreApplication::translate("Formats", findings.format.name.toUtf8().constData());
    return Refusal{
        Tr::tr("As “%1” this file says too little.").arg(name),
        !named ? Tr::tr("No column names the order of a row. It has %1.").arg(columnList(findings.head.headers))
        : holds == Holds::Orders
            ? Tr::tr("No column says when the orders were made, and none names articles. It has %1.")
                  .arg(columnList(findings.head.headers))
            : Tr::tr("No column says where the orders come from. It has %1.").arg(columnList(findings.head.headers)),
        Tr::tr("Choose what the columns mean in the import assistant or with --map.")};
}

} // namespace

std::optional<Refusal> refusalOf(const Findings &findings)
{
    const ColumnMapping &mapping = findings.layout.mapping;
    if (findings.foreign != nullptr && !findings.byHand) {
        return known(*findings.foreign);
    }
    const bool counts = findings.format.holds != Holds::Results || mapping.has(ColumnRole::Measure) ||
                        (mapping.has(ColumnRole::Event) && mapping.has(ColumnRole::EventCount));
    if (!counts && findings.byHand) {
        return Refusal{Tr::tr("The column mapping names no count."),
                       Tr::tr("At least one column has to mean impressions, clicks, spend, orders or the like."),
                       Tr::tr("Give one of these columns a meaning: %1.").arg(columnList(findings.head.headers))};
    }
    if (const auto refusal = usedTwice(mapping)) {
        return refusal;
    }
    if (findings.format.holds != Holds::Results) {
        const auto refusal = ordersNotNamed(findings);
        // Events may be told by seconds since 1970, which no day is.
        return refusal || findings.format.holds != Holds::Orders ? refusal
                                                                 : badDates(findings.sample, dateHeader(mapping));
    }
    if (!findings.byHand && findings.format.signs.isEmpty()) {
        if (const auto refusal = rowLevel(findings)) {
            return refusal;
        }
        if (const auto refusal = sideBySide(findings)) {
            return refusal;
        }
    }
    const bool named = mapping.hasDays() || findings.layout.filePeriod || levelOf(mapping) != SubjectLevel::Account ||
                       !findings.format.signs.isEmpty();
    if (!counts || (!named && !findings.byHand)) {
        return findings.format.signs.isEmpty() || findings.byHand ? unknown(findings) : nothingCounted(findings);
    }
    if (const auto refusal = otherEvents(findings)) {
        return refusal;
    }
    const bool open = findings.format.cumulative && mapping.has(ColumnRole::PeriodStart); // up to the day of the export
    if (mapping.has(ColumnRole::PeriodStart) != mapping.has(ColumnRole::PeriodEnd) && !mapping.has(ColumnRole::Day) &&
        !open) {
        return Refusal{
            Tr::tr("A period needs its first and its last day."), Tr::tr("The file has only one of the two columns."),
            Tr::tr("Add both columns to the report, or choose one of them as the day in the column mapping.")};
    }
    const QString header = dateHeader(mapping);
    const auto dates = badDates(findings.sample, header);
    return dates ? dates : mergedDays(findings, header);
}

Refusal noPartFits(const QList<SeenPart> &parts, const Layout &best)
{
    QStringList shown;
    for (const SeenPart &part : parts) {
        if (shown.size() < 8) {
            shown.append(Tr::tr("row %1: %2", "a table's header").arg(part.headerRow).arg(columnList(part.headers)));
        }
    }
    return {best.kind.isEmpty() ? Tr::tr("No table of this file can be imported.")
                                : Tr::tr("No table of this report of %1 can be imported.").arg(best.displayName),
            Tr::tr("It holds %1 tables below each other, and none counts what Dropbeat keeps: %2.")
                .arg(parts.size())
                .arg(shown.join(QStringLiteral("; "))),
            best.refusal->whatToDo};
}

} // namespace dropbeat
