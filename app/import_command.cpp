// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/folders.h"
#include "core/actions/import_results.h"
#include "core/base/error.h"
#include "core/measure/presets.h"
#include "core/store/backups.h"
#include "core/store/plan.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

ColumnMapping mappingFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(Error::Kind::NotFound, tr("The mapping could not be read."),
                    QStringLiteral("%1: %2.").arg(path, file.errorString()));
    }
    return ColumnMapping::fromJson(file.readAll());
}

ParseOptions optionsFrom(const Arguments &arguments)
{
    ParseOptions options;
    options.kind = arguments.value(QStringLiteral("as"));
    if (!options.kind.isEmpty() && formatCatalog().find(options.kind) == nullptr) {
        throw UsageError{
            tr("--as is one of %1, not “%2”.").arg(formatCatalog().kinds().join(QLatin1String(", ")), options.kind)};
    }
    if (arguments.has(QStringLiteral("period"))) {
        const QString text = arguments.value(QStringLiteral("period"));
        options.period = Period::fromText(text);
        if (!options.period->isValid()) {
            throw UsageError{tr("--period needs two days such as 2026-11-01..2026-11-30, not “%1”.").arg(text)};
        }
    }
    if (arguments.has(QStringLiteral("map"))) {
        options.mapping = mappingFrom(arguments.value(QStringLiteral("map")));
    }
    options.table = arguments.value(QStringLiteral("table"));
    if (arguments.has(QStringLiteral("part"))) {
        bool isNumber = false;
        options.part = arguments.value(QStringLiteral("part")).toInt(&isNumber);
        if (!isNumber || options.part < 1) {
            throw UsageError{tr("--part is a number from 1, not “%1”.").arg(arguments.value(QStringLiteral("part")))};
        }
    }
    options.withoutMoney = arguments.has(QStringLiteral("without-money"));
    return options;
}

/// Each file with the mapping made by hand for files of its kind, when the plan remembers one and none was given.
std::vector<ImportFile> filesFrom(const Arguments &arguments, const Tables &tables)
{
    const ParseOptions given = optionsFrom(arguments);
    const bool remembers = !given.mapping && !tables.profiles().all().empty();
    std::vector<ImportFile> files;
    for (const QString &path : arguments.positional().mid(1)) {
        ParseOptions options = given;
        if (remembers) {
            const Layout layout = recogniseFile(
                tables, path, {given.kind, std::nullopt, given.withoutMoney, given.table, given.period, given.part});
            if (tables.profiles().ofHeader(layout.headerKey)) {
                options.mapping = layout.mapping;
            }
        }
        files.push_back({path, options});
    }
    return files;
}

/// Whether every row was turned away, so that nothing of the files is in the plan.
bool cameToNothing(const ImportResult &result)
{
    const auto &files = result.outcome.files;
    const auto isIn = [](const FileOutcome &file) { return file.added + file.replaced + file.unchanged > 0; };
    const auto isTurnedAway = [](const ImportReport &report) { return report.rowsRejected > 0; };
    return std::none_of(files.begin(), files.end(), isIn) &&
           std::any_of(result.reports.begin(), result.reports.end(), isTurnedAway);
}

QString sumText(const ImportReport &report, const Currency &currency, Measure measure, const QLocale &locale)
{
    const auto sum = report.sums[measure];
    if (!sum) {
        return QStringLiteral("—");
    }
    return isMoney(measure) ? Money{*sum}.text(report.currency.value_or(currency), locale) : locale.toString(*sum);
}

QString problemText(const RowProblem &problem)
{
    QStringList place;
    if (problem.row > 0) {
        place << tr("row %1").arg(problem.row);
    }
    if (!problem.column.isEmpty()) {
        place << QStringLiteral("“%1”").arg(problem.column);
    }
    return QLatin1String("  ") + (place.isEmpty() ? QString() : place.join(u' ') + QLatin1String(": ")) +
           problem.message;
}

void print(const ImportReport &report, const Currency &currency, Console &console)
{
    const QLocale locale;
    console.print(QStringLiteral("%1 (%2)").arg(report.file, report.kind));
    console.print(tr("  rows read %1, imported %2, replaced %3, rejected %4")
                      .arg(locale.toString(report.rowsRead), locale.toString(report.rowsImported),
                           locale.toString(report.rowsReplaced), locale.toString(report.rowsRejected)));
    if (report.period) {
        console.print(tr("  period %1 to %2")
                          .arg(report.period->from.toString(Qt::ISODate), report.period->to.toString(Qt::ISODate)));
    }
    if (report.orders) {
        const OrderSummary &orders = *report.orders;
        console.print(
            tr("  orders %1, customers told apart %2, pieces of evidence %3")
                .arg(locale.toString(orders.orders), locale.toString(orders.customers),
                     locale.toString(std::accumulate(orders.evidence.begin(), orders.evidence.end(), qint64{0}))));
    }
    TextTable sums;
    sums.addColumn(tr("sum of"));
    sums.addColumn(QString(), TextTable::Align::Right);
    for (const Measure measure : allMeasures()) {
        sums.addRow({measureName(measure), sumText(report, currency, measure, locale)});
    }
    console.print(sums.text(2));
    if (report.totalRow.present) {
        console.print(
            QLatin1String("  ") +
            (report.totalRow.agrees
                 ? tr("the total row “%1” agrees").arg(report.totalRow.label)
                 : tr("the total row “%1” does not agree: %2").arg(report.totalRow.label, report.totalRow.difference)));
    }
    for (const QString &note : report.notes) {
        console.print(QLatin1String("  ") + note);
    }
    for (const RowProblem &problem : report.problems) {
        console.print(problemText(problem));
    }
    const qint64 unlisted = report.problemCount - report.problems.size();
    if (unlisted > 0) {
        console.print(QLatin1String("  ") + tr("… and %1 more").arg(locale.toString(unlisted)));
    }
}

void print(const ImportResult &result, const Currency &currency, bool dryRun, Console &console)
{
    for (const ImportReport &report : result.reports) {
        print(report, currency, console);
    }
    if (dryRun) {
        console.print(tr("Only tried: the plan is as it was."));
    } else if (result.outcome.changedNothing()) {
        console.print(tr("Nothing changed in the plan."));
    } else if (result.outcome.batch.isNull()) {
        console.print(tr("No result changed; ads that found their place: %1.").arg(result.outcome.assigned));
    } else {
        console.print(
            tr("Import %1. “dropbeat imports PLAN --rollback %1” takes it back.").arg(result.outcome.batch.value));
    }
}

int run(const Arguments &arguments, const CommandContext &context)
{
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    const auto plan =
        Plan::open(arguments.plan(), Access::ReadWrite, context.clock, {authorName(), backupFolder(), false});
    const Tables &tables = plan->tables();
    ImportChoices choices;
    if (arguments.has(QStringLiteral("drop"))) {
        choices.otherwise = dropNamed(tables, arguments.value(QStringLiteral("drop"))).id;
    }
    const ImportContext of = ImportContext::of(tables, arguments.plan(), plan->author(), plan->today());
    const ReadImport read = readImport(filesFrom(arguments, tables), of);
    if (!dryRun) {
        Backups(backupFolder()).make(arguments.plan(), plan->today());
    }
    const ImportResult result = writeImport(read, of, choices, context.clock, dryRun);
    if (arguments.has(QStringLiteral("json"))) {
        context.console.print(result.toJson());
    } else {
        print(result, tables.profile().currency, dryRun, context.console);
    }
    if (cameToNothing(result)) {
        const QList<RowProblem> &problems = result.reports.first().problems;
        context.console.complain(tr("dropbeat: Every row was turned away; the plan is as it was. %1")
                                     .arg(problems.isEmpty() ? QString() : problems.first().message));
        return 1;
    }
    return 0;
}

} // namespace

Command importCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("import");
    syntax.summary = tr("imports exports of ad platforms and shops: all files or none");
    syntax.positional = {QStringLiteral("PLAN"), QStringLiteral("FILE…")};
    syntax.most = CommandSyntax::kAnyNumber;
    syntax.options = {
        {QStringLiteral("as"),
         tr("read the files as this kind: %1").arg(formatCatalog().kinds().join(QLatin1String(", "))),
         QStringLiteral("KIND")},
        {QStringLiteral("drop"), tr("the drop, by name or code, of what no link or name assigns"),
         QStringLiteral("NAME")},
        {QStringLiteral("period"), tr("the days of files that have no dates, or dates without a year"),
         QStringLiteral("FROM..TO")},
        {QStringLiteral("map"), tr("what the columns mean, as JSON"), QStringLiteral("FILE")},
        {QStringLiteral("table"), tr("which table of a workbook or an archive: the name of a sheet or a file"),
         QStringLiteral("NAME")},
        {QStringLiteral("part"), tr("which of several tables that stand below each other, from 1"),
         QStringLiteral("NUMBER")},
        {QStringLiteral("without-money"), tr("leave out spend and revenue, for files in another currency")},
        {QStringLiteral("dry-run"), tr("tell what would happen and leave the plan as it is")},
        jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
