// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/folders.h"
#include "core/base/error.h"
#include "core/store/backups.h"
#include "core/store/plan.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QJsonValue dayValue(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const ImportBatch &batch)
{
    return {{QStringLiteral("batch"), QString::number(batch.id.value)},
            {QStringLiteral("when"), batch.when.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("kind"), batch.kind},
            {QStringLiteral("files"), QJsonArray::fromStringList(batch.files)},
            {QStringLiteral("rows"), batch.rowsNew + batch.rowsReplaced},
            {QStringLiteral("rows_new"), batch.rowsNew},
            {QStringLiteral("rows_replaced"), batch.rowsReplaced},
            {QStringLiteral("rows_unchanged"), batch.rowsUnchanged},
            {QStringLiteral("rows_rejected"), batch.rowsRejected},
            {QStringLiteral("period"),
             QJsonObject{{QStringLiteral("from"), dayValue(batch.from)}, {QStringLiteral("to"), dayValue(batch.to)}}},
            {QStringLiteral("rolled_back"), batch.rolledBack}};
}

QString textOf(const std::vector<ImportBatch> &batches, const QTimeZone &zone)
{
    const QLocale locale;
    TextTable table;
    table.addColumn(tr("ID"), TextTable::Align::Right);
    table.addColumn(tr("When"));
    table.addColumn(tr("Kind"));
    table.addColumn(tr("New"), TextTable::Align::Right);
    table.addColumn(tr("Replaced"), TextTable::Align::Right);
    table.addColumn(tr("Days"));
    table.addColumn(tr("Files"));
    for (const ImportBatch &batch : batches) {
        table.addRow({QString::number(batch.id.value),
                      batch.when.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")), batch.kind,
                      locale.toString(batch.rowsNew), locale.toString(batch.rowsReplaced),
                      batch.from.isValid()
                          ? batch.from.toString(Qt::ISODate) + QLatin1String("..") + batch.to.toString(Qt::ISODate)
                          : QString(),
                      batch.files.join(QLatin1String(", ")) + (batch.rolledBack ? tr(" (rolled back)") : QString())});
    }
    return table.text();
}

Id<ImportBatch> batchNamed(const std::vector<ImportBatch> &batches, const QString &name)
{
    const auto found = std::find_if(batches.begin(), batches.end(), [&name](const ImportBatch &batch) {
        return name == QLatin1String("newest") ? !batch.rolledBack : QString::number(batch.id.value) == name;
    });
    if (found == batches.end()) {
        throw Error(Error::Kind::Refused, tr("The import could not be rolled back."),
                    name == QLatin1String("newest") ? tr("No import is in effect.")
                                                    : tr("There is no import “%1” in this plan.").arg(name),
                    tr("“dropbeat imports PLAN” lists them."));
    }
    return found->id;
}

int run(const Arguments &arguments, const CommandContext &context)
{
    const bool rollsBack = arguments.has(QStringLiteral("rollback"));
    const auto plan = Plan::open(arguments.plan(), rollsBack ? Access::ReadWrite : Access::ReadOnly, context.clock,
                                 {authorName(), backupFolder(), false});
    if (rollsBack) {
        const Id<ImportBatch> batch =
            batchNamed(plan->tables().results().imports(), arguments.value(QStringLiteral("rollback")));
        Backups(backupFolder()).make(arguments.plan(), plan->today());
        plan->rollBackImport(batch);
    }
    const std::vector<ImportBatch> batches = plan->tables().results().imports();
    if (arguments.has(QStringLiteral("json"))) {
        QJsonArray list;
        for (const ImportBatch &batch : batches) {
            list << toJson(batch);
        }
        context.console.print(QJsonObject{{QStringLiteral("imports"), list}});
    } else if (batches.empty()) {
        context.console.print(tr("Nothing has been imported yet."));
    } else {
        context.console.print(textOf(batches, plan->tables().profile().timeZone));
    }
    return 0;
}

} // namespace

Command importsCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("imports");
    syntax.summary = tr("lists the imports, newest first, and takes one back");
    syntax.positional = {QStringLiteral("PLAN")};
    syntax.options = {
        {QStringLiteral("rollback"), tr("take back the import of this ID, or the “newest”"), QStringLiteral("ID")},
        jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
