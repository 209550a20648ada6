// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/results_text.h"
#include "core/actions/judged_results.h"
#include "core/store/plan.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

int run(const Arguments &arguments, const CommandContext &context)
{
    static const QStringList words{QStringLiteral("variant"), QStringLiteral("drop"), QStringLiteral("clip"),
                                   QStringLiteral("channel"), QStringLiteral("day")};
    static constexpr ResultGrouping groupings[]{ResultGrouping::Variant, ResultGrouping::Drop, ResultGrouping::Clip,
                                                ResultGrouping::Channel, ResultGrouping::Day};
    ResultQuery query;
    query.by = groupings[words.indexOf(arguments.oneOf(QStringLiteral("by"), words))];
    query.filter.from = arguments.day(QStringLiteral("from"));
    query.filter.to = arguments.day(QStringLiteral("to"));
    if (query.filter.from.isValid() && query.filter.to.isValid() && query.filter.to < query.filter.from) {
        throw UsageError{tr("--to lies before --from.")};
    }
    const auto plan = Plan::open(arguments.plan(), Access::ReadOnly, context.clock);
    if (arguments.has(QStringLiteral("drop"))) {
        query.drop = dropNamed(plan->tables(), arguments.value(QStringLiteral("drop"))).id;
    }
    const JudgedResults results = judgeResults(plan->tables(), query);
    if (arguments.has(QStringLiteral("json"))) {
        context.console.print(resultsJson(results));
    } else {
        context.console.print(resultsText(results, query.by));
    }
    return 0;
}

} // namespace

Command resultsCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("results");
    syntax.summary = tr("prints results against the benchmark table");
    syntax.positional = {QStringLiteral("PLAN")};
    syntax.options = {
        {QStringLiteral("drop"), tr("only this drop, by name or code"), QStringLiteral("NAME")},
        {QStringLiteral("by"), tr("group by; variant when left out"), QStringLiteral("drop|clip|variant|channel|day")},
        {QStringLiteral("from"), tr("first day, such as 2026-11-05"), QStringLiteral("DAY")},
        {QStringLiteral("to"), tr("last day, inclusive"), QStringLiteral("DAY")},
        jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
