// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/base/error.h"
#include "core/store/backups.h"
#include "core/store/plan.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

int verify(const Arguments &arguments, const CommandContext &context)
{
    const auto plan = Plan::open(arguments.plan(), Access::ReadOnly, context.clock);
    const QStringList problems = plan->problems();
    if (arguments.has(QStringLiteral("json"))) {
        context.console.print(QJsonObject{{QStringLiteral("ok"), problems.isEmpty()},
                                          {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}});
    }
    for (const QString &problem : problems) {
        context.console.complain(problem);
    }
    if (!problems.isEmpty()) {
        context.console.complain(tr("Open the newest backup; the damaged file stays as it is."));
        return 1;
    }
    if (!arguments.has(QStringLiteral("json"))) {
        context.console.print(QStringLiteral("ok"));
    }
    return 0;
}

int backup(const Arguments &arguments, const CommandContext &context)
{
    Plan::open(arguments.plan(), Access::ReadOnly, context.clock); // refuses what is no whole plan, with its reason
    const QString copy = arguments.positional().at(1);
    copyPlan(arguments.plan(), copy);
    context.console.print(tr("Copied to %1.").arg(copy));
    return 0;
}

} // namespace

Command verifyCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("verify");
    syntax.summary = tr("checks that the file is whole");
    syntax.positional = {QStringLiteral("PLAN")};
    syntax.options = {jsonOption()};
    return {syntax, verify};
}

Command backupCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("backup");
    syntax.summary = tr("writes a consistent copy, open elsewhere or not; never overwrites");
    syntax.positional = {QStringLiteral("PLAN"), QStringLiteral("FILE")};
    syntax.most = 2;
    return {syntax, backup};
}

} // namespace dropbeat
