// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/parse_results.h"

#include "core/base/error.h"
#include "core/exchange/event_parser.h"
#include "core/exchange/order_parser.h"
#include "core/exchange/record_pipe.h"
#include "core/exchange/result_parser.h"
#include "core/exchange/row_plan.h"
#include "core/exchange/table_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <any>
#include <functional>
#include <memory>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Feeds the whole file to a parser, each batch with what was prepared of it. False when the text turned out to be in
/// another encoding.
bool readAll(RecordSource &source, char delimiter, const RecordPipe::Prepare &prepare,
             const std::function<void(const RecordBatch &, std::any)> &read, const ParseProgress &progress)
{
    source.setDelimiter(delimiter);
    RecordPipe pipe(source, prepare);
    while (const RecordBatch *batch = pipe.next()) {
        if (progress && !progress(batch->bytesDone, source.bytesTotal())) {
            throw Error(Error::Kind::Cancelled, Tr::tr("The import was cancelled."), Tr::tr("Nothing was changed."));
        }
        read(*batch, pipe.takePrepared());
    }
    return !source.startsOver();
}

/// Whether the whole file shows another spelling of numbers or days than its beginning did; the plan is then set right.
bool spellingDiffers(RowPlan &plan, const ResultParser &parser)
{
    bool differs = false;
    for (size_t i = 0; i < plan.measures.size(); ++i) {
        const NumberStyle proven = parser.numbers(i).proven();
        if (proven != NumberStyle::Unknown && proven != plan.measures[i].style) {
            plan.measures[i].style = proven;
            differs = true;
        }
    }
    const auto dayFirst = parser.dates().provenDayFirst();
    if (!plan.dayFirstGiven && dayFirst && *dayFirst != plan.dayFirst) {
        plan.dayFirst = *dayFirst;
        differs = true;
    }
    return differs;
}

void refuseAmbiguousDays(bool settled, const DateEvidence &dates, const QString &header)
{
    if (settled || dates.either == 0 || dates.provenDayFirst()) {
        return;
    }
    throw Error(
        Error::Kind::Refused, Tr::tr("The days in the column “%1” can be read in two ways.").arg(header),
        Tr::tr("05/06/2026 is the 5th of June in one country and the 6th of May in another, and no row settles it."),
        Tr::tr("Say whether the day comes first, in the import assistant or with \"day_first\" in the --map file."));
}

RecogniseOptions toRecognise(const ParseOptions &options)
{
    return {options.kind, options.mapping, options.withoutMoney, options.table, options.period, options.part};
}

Layout layoutFor(const TableHead &head, const FormatCatalog &catalog, const ParseOptions &options)
{
    Layout layout = recognise(head, catalog, toRecognise(options));
    if (layout.refusal) {
        throw Error(Error::Kind::Refused, layout.refusal->what, layout.refusal->why, layout.refusal->whatToDo);
    }
    return layout;
}

void addNotes(ImportReport &report, const Layout &layout)
{
    report.notes = layout.notes + report.notes;
    if (report.rowsCombined > 0) {
        report.notes.append(
            Tr::tr("%1 rows were added to others about the same thing and day.").arg(report.rowsCombined));
    }
    for (const MissingKpi &missing : layout.missing) {
        report.notes.append(missing.advice);
    }
}

void refuseEmpty(const ImportReport &report)
{
    if (report.rowsImported > 0) {
        return;
    }
    if (report.rowsRead == 0) {
        throw Error(Error::Kind::Refused, Tr::tr("“%1” has no rows.").arg(report.file),
                    Tr::tr("Below its header there is nothing to import."),
                    Tr::tr("Export the report for a period with results."));
    }
    const RowProblem first = report.problems.value(0);
    throw Error(Error::Kind::Refused, Tr::tr("No row of “%1” can be read.").arg(report.file),
                first.column.isEmpty() ? Tr::tr("Row %1: %2").arg(first.row).arg(first.message)
                                       : Tr::tr("Row %1, %2: %3").arg(first.row).arg(first.column, first.message),
                Tr::tr("Check the file and its column mapping."));
}

/// A file of which most rows can't be read is another kind of table than it looks like: the rest would be no account of
/// anything.
void refuseMostlyUnread(const ImportReport &report)
{
    if (report.rowsRejected <= report.rowsImported) {
        return;
    }
    const auto first = std::ranges::find(report.problems, RowProblem::Weight::Rejected, &RowProblem::weight);
    const QString place = first == report.problems.end() ? QString()
                          : first->column.isEmpty()
                              ? Tr::tr("Row %1: %2").arg(first->row).arg(first->message)
                              : Tr::tr("Row %1, %2: %3").arg(first->row).arg(first->column, first->message);
    throw Error(Error::Kind::Refused, Tr::tr("Most rows of “%1” can't be read.").arg(report.file),
                Tr::tr("%1 of its %2 rows would be left out. %3")
                    .arg(report.rowsRejected)
                    .arg(report.rowsRejected + report.rowsImported)
                    .arg(place),
                Tr::tr("Correct these rows, choose what the columns mean in the column mapping, or export the report "
                       "again."));
}

std::unique_ptr<OrderRowsReader> orderReader(const OrderPlan &plan, ImportReport &report)
{
    if (plan.format->holds == Holds::Orders) {
        return std::make_unique<OrderParser>(plan, report);
    }
    return std::make_unique<EventParser>(plan, report);
}

/// A file about orders; passes over it as parseResults() does.
ParsedFile parseOrders(const QString &name, const Layout &layout, const TableHead &head, RecordSource &source,
                       const FormatCatalog &catalog, const PlanFacts &plan, const ParseProgress &progress)
{
    OrderPlan orders = OrderPlan::of(layout, catalog, head, plan);
    for (int pass = 0;; ++pass) {
        ParsedFile parsed;
        parsed.report.file = name;
        parsed.report.kind = orders.format->kind;
        parsed.report.format = orders.format->id;
        parsed.report.holds = orders.format->holds;
        const std::unique_ptr<OrderRowsReader> parser = orderReader(orders, parsed.report);
        const bool readable = readAll(
            source, layout.delimiter, [&parser](const RecordBatch &batch) { return parser->prepare(batch); },
            [&parser](const RecordBatch &batch, std::any prepared) { parser->read(batch, std::move(prepared)); },
            progress);
        if (pass < 2 && (!readable || parser->spellingDiffers(orders))) {
            continue;
        }
        refuseAmbiguousDays(orders.dayFirstGiven || orders.dayFirstUsual, parser->dates(),
                            orders.header(orders.at(ColumnRole::Day)));
        parsed.orders = parser->finish();
        refuseEmpty(parsed.report);
        refuseMostlyUnread(parsed.report);
        addNotes(parsed.report, layout);
        return parsed;
    }
}

} // namespace

ParsedFile parseResults(const QString &file, const FormatCatalog &catalog, const PlanFacts &plan,
                        const ParseOptions &options, const ParseProgress &progress)
{
    const TableFile tables(file);
    TableHead head = chosenHead(tables, catalog, toRecognise(options));
    const Layout layout = layoutFor(head, catalog, options);
    if (layout.mapping.part > 0) {
        head.usePart(layout.mapping.part - 1);
    }
    const auto source = tables.open(head.table);
    const QString name = QFileInfo(file).fileName();
    if (layout.holds != Holds::Results) {
        return parseOrders(name, layout, head, *source, catalog, plan, progress);
    }
    RowPlan rows = planRows(layout, catalog, head, plan);
    // At most: once as begun, once in another encoding, once with spellings that only later rows showed.
    for (int pass = 0;; ++pass) {
        ParsedFile parsed;
        parsed.report.file = name;
        parsed.report.kind = layout.kind;
        parsed.report.format = layout.kind;
        ResultParser parser(rows, parsed.report);
        const bool readable = readAll(
            *source, layout.delimiter, {},
            [&parser](const RecordBatch &batch, const std::any &) { parser.read(batch); }, progress);
        if (pass < 2 && (!readable || spellingDiffers(rows, parser))) {
            continue;
        }
        refuseAmbiguousDays(rows.dayFirstGiven || rows.dayFirstUsual, parser.dates(),
                            rows.header(rows.at.day >= 0 ? rows.at.day : rows.at.start));
        parsed.rows = parser.finish();
        parsed.rows.cumulative = rows.cumulative;
        if (std::ranges::any_of(rows.measures, &RowPlan::MeasureColumn::money)) {
            parsed.report.currency = plan.currency;
        }
        refuseEmpty(parsed.report);
        refuseMostlyUnread(parsed.report);
        addNotes(parsed.report, layout);
        return parsed;
    }
}

} // namespace dropbeat
