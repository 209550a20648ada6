// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/ledger_text.h"
#include "core/attribution/evidence_kinds.h"
#include "core/attribution/ledger_window.h"
#include "core/store/plan.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QStringList modelIds()
{
    QStringList ids;
    for (int model = 0; model < kCreditModelCount; ++model) {
        ids << creditModelId(static_cast<CreditModel>(model));
    }
    return ids;
}

int windowOf(const Arguments &arguments)
{
    const QString text = arguments.value(QStringLiteral("window"));
    if (text.isEmpty()) {
        return usualEvidenceWindow();
    }
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (!isNumber || days < 0 || days > 3650) {
        throw UsageError{tr("--window takes days from 0 (any time) to 3650, not “%1”.").arg(text)};
    }
    return days;
}

LedgerScope scopeOf(const Arguments &arguments, const Tables &tables)
{
    LedgerScope scope;
    if (arguments.has(QStringLiteral("drop"))) {
        const Drop drop = dropNamed(tables, arguments.value(QStringLiteral("drop")));
        scope = ledgerWindow(tables.drops().all(), drop.id);
    }
    const QDate from = arguments.day(QStringLiteral("from"));
    const QDate to = arguments.day(QStringLiteral("to"));
    scope.from = from.isValid() ? from : scope.from;
    scope.to = to.isValid() ? to : scope.to;
    if (scope.from.isValid() && scope.to.isValid() && scope.to < scope.from) {
        throw UsageError{tr("The last day lies before the first.")};
    }
    return scope;
}

int run(const Arguments &arguments, const CommandContext &context)
{
    const QStringList ids = modelIds();
    const CreditModel model =
        creditModelFromId(arguments.oneOf(QStringLiteral("model"), ids)).value_or(CreditModel::LastEvidence);
    LedgerQuestion question;
    question.windowDays = windowOf(arguments);
    const auto plan = Plan::open(arguments.plan(), Access::ReadOnly, context.clock);
    question.scope = scopeOf(arguments, plan->tables());
    const auto book = readLedger(plan->tables(), question);
    if (arguments.has(QStringLiteral("json"))) {
        context.console.print(ledgerJson(*book, model));
    } else if (book->sums.orders == 0) {
        context.console.print(book->planHasOrders ? tr("No orders on these days.")
                                                  : tr("There are no orders in this plan: import the shop's orders."));
    } else {
        context.console.print(ledgerText(*book, model));
    }
    return 0;
}

} // namespace

Command ledgerCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("ledger");
    syntax.summary = tr("says which evidence stands behind the orders, and who gets the credit");
    syntax.positional = {QStringLiteral("PLAN")};
    syntax.options = {
        {QStringLiteral("drop"), tr("only this drop's orders, by name or code, on its days"), QStringLiteral("NAME")},
        {QStringLiteral("model"), tr("how credit is shared; last when left out"), modelIds().join(u'|')},
        {QStringLiteral("window"), tr("evidence lies at most so many days before its order; 0: any time"),
         QStringLiteral("DAYS")},
        {QStringLiteral("from"), tr("first day, such as 2026-11-05"), QStringLiteral("DAY")},
        {QStringLiteral("to"), tr("last day, inclusive"), QStringLiteral("DAY")},
        jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
