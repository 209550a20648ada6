// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/measure/power.h"
#include "core/measure/presets.h"
#include "core/measure/test_course.h"
#include "ui/widgets/kpi_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

template <class T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue(QJsonValue::Null);
}

/// A number above 0 with a point, such as 0.01.
double numberOf(const Arguments &arguments, const QString &option, const QString &example)
{
    bool isNumber = false;
    const double number = arguments.value(option).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number <= 0) {
        throw UsageError{tr("--%1 needs a number such as %2, not “%3”.").arg(option, example, arguments.value(option))};
    }
    return number;
}

QString toText(const Kpi &kpi, const Testability &told)
{
    const QLocale locale;
    const auto days = [&locale](const std::optional<int> &number) {
        return number ? locale.toString(*number) : QStringLiteral("—");
    };
    TextTable table;
    table.addColumn(
        tr("%1 from %2 to %3").arg(kpiName(kpi), kpiText(kpi, *told.rate, {}), kpiText(kpi, *told.wanted, {})));
    table.addColumn(tr("A variant needs"), TextTable::Align::Right);
    table.addColumn(tr("Days"), TextTable::Align::Right);
    table.addRow({tr("Looking once, at the end"), locale.toString(*told.perVariant), days(told.days)});
    table.addRow({tr("Looking every day"), locale.toString(told.watched.value_or(0)), days(told.watchedDays)});
    return table.text();
}

int run(const Arguments &arguments, const CommandContext &context)
{
    for (const QString &option : {QStringLiteral("kpi"), QStringLiteral("base")}) {
        if (!arguments.has(option)) {
            throw UsageError{tr("--%1 is missing.").arg(option)};
        }
    }
    const Kpi kpi = shareNamed(arguments.value(QStringLiteral("kpi")));
    PowerGoal goal;
    UsualTraffic usual{kpi.id, numberOf(arguments, QStringLiteral("base"), QStringLiteral("0.01")), {}};
    if (arguments.has(QStringLiteral("lift"))) {
        goal.lift = numberOf(arguments, QStringLiteral("lift"), QStringLiteral("0.2"));
    }
    if (arguments.has(QStringLiteral("per-day"))) {
        usual.perDay = numberOf(arguments, QStringLiteral("per-day"), QStringLiteral("900"));
    }
    const Testability told = testability(kpi, usual, goal);
    if (!told.perVariant) {
        throw UsageError{tr("A rate goes from 0 to 1, and so must the one that is %1 % better.")
                             .arg(QLocale().toString(goal.lift * 100, 'g', 4))};
    }
    if (arguments.has(QStringLiteral("json"))) {
        context.console.print(QJsonObject{
            {QStringLiteral("kpi"), kpi.id},
            {QStringLiteral("base"), *told.rate},
            {QStringLiteral("wanted"), *told.wanted},
            {QStringLiteral("per_variant"), orNull(told.perVariant)},
            {QStringLiteral("days"), orNull(told.days)},
            {QStringLiteral("always_valid"), QJsonObject{{QStringLiteral("per_variant"), orNull(told.watched)},
                                                         {QStringLiteral("days"), orNull(told.watchedDays)}}}});
    } else {
        context.console.print(toText(kpi, told));
    }
    return 0;
}

} // namespace

Command powerCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("power");
    syntax.summary = tr("says how much a test needs, before anything is shot");
    syntax.most = 0;
    syntax.options = {
        {QStringLiteral("kpi"), tr("the rate that is tested: ctr, hook_rate, vtr, atc, cvr, return_rate"),
         QStringLiteral("ID")},
        {QStringLiteral("base"), tr("the usual rate, such as 0.01"), QStringLiteral("RATE")},
        {QStringLiteral("lift"), tr("the relative change to find; 0.2 when left out"), QStringLiteral("PART")},
        {QStringLiteral("per-day"), tr("trials a day for each variant"), QStringLiteral("N")},
        jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
