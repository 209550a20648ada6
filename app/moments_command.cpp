// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/actions/import_results.h"
#include "core/actions/moment_trial.h"
#include "core/base/error.h"
#include "core/moments/dry_run.h"
#include "core/moments/wait_bars.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString k(const char *key)
{
    return QLatin1String(key);
}

struct Tried
{
    ReadEvents events;
    TrialSetting setting;
    TrialOutcome outcome;
};

EventMapping mappingFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(Error::Kind::NotFound, tr("“%1” can't be read.").arg(path), file.errorString());
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        throw Error(Error::Kind::Refused, tr("“%1” is no column mapping.").arg(path), problem.errorString());
    }
    return EventMapping::fromJson(document.object());
}

QJsonValue rateOrNull(const MomentOutcome &outcome)
{
    return outcome.followed > 0
               ? QJsonValue(static_cast<double>(outcome.reached) / static_cast<double>(outcome.followed))
               : QJsonValue();
}

QJsonObject toJson(const MomentOutcome &outcome)
{
    const auto wait = suggestedWait(outcome.selfReturns);
    QJsonArray days;
    for (const auto &[day, fires] : outcome.byDay) {
        days << QJsonObject{{k("day"), ZoneClock::dayAt(day).toString(Qt::ISODate)}, {k("fires"), fires}};
    }
    return {{k("id"), outcome.key},
            {k("fires"), outcome.fires},
            {k("shoppers"), outcome.shoppers},
            {k("returned_before"), outcome.returnedBefore},
            {k("baseline"), rateOrNull(outcome)},
            {k("followed"), outcome.followed},
            {k("triggers"), outcome.triggers},
            {k("restarted"), outcome.restarted},
            {k("already"), outcome.already},
            {k("not_followed"), outcome.notFollowed},
            {k("own_cap"), outcome.ownCap},
            {k("overall_cap"), outcome.overallCap},
            {k("held"), outcome.held},
            {k("undecided"), outcome.undecided},
            {k("suggested_wait_minutes"), wait ? QJsonValue(*wait / 60) : QJsonValue()},
            {k("by_day"), days}};
}

QJsonObject toJson(const Tried &tried)
{
    QJsonArray moments;
    for (const MomentOutcome &outcome : tried.outcome.moments) {
        moments << toJson(outcome);
    }
    QJsonArray clashes;
    for (const MomentClash &clash : tried.outcome.clashes) {
        clashes << QJsonObject{
            {k("moments"), QJsonArray{tried.setting.moments[clash.first].key, tried.setting.moments[clash.second].key}},
            {k("times"), clash.times},
            {k("shoppers"), clash.shoppers}};
    }
    QJsonArray problems;
    for (const RowProblem &problem : tried.events.report.problems) {
        problems << QJsonObject{
            {k("row"), problem.row}, {k("column"), problem.column}, {k("message"), problem.message}};
    }
    const auto instant = [](qint64 seconds) {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
    };
    return {{k("events"), tried.outcome.events},
            {k("shoppers"), tried.outcome.shoppers},
            {k("kind"), tried.events.report.kind.isEmpty() ? k("generic") : tried.events.report.kind},
            {k("rows_read"), tried.events.report.rowsRead},
            {k("rows_rejected"), tried.events.report.rowsRejected},
            {k("from"), instant(tried.outcome.first)},
            {k("to"), instant(tried.outcome.last)},
            {k("moments"), moments},
            {k("clashes"), clashes},
            {k("problems"), problems}};
}

QString textOf(const Tried &tried)
{
    const QLocale locale;
    TextTable table;
    table.addColumn(tr("Moment"));
    for (const QString &header :
         {tr("Sent"), tr("Shoppers"), tr("Came back before"), tr("Baseline"), tr("Held back")}) {
        table.addColumn(header, TextTable::Align::Right);
    }
    for (size_t i = 0; i < tried.outcome.moments.size(); ++i) {
        const MomentOutcome &of = tried.outcome.moments[i];
        table.addRow({tried.setting.moments[i].name, locale.toString(of.fires), locale.toString(of.shoppers),
                      locale.toString(of.returnedBefore),
                      of.followed > 0
                          ? tr("%1 %").arg(locale.toString(
                                100.0 * static_cast<double>(of.reached) / static_cast<double>(of.followed), 'f', 1))
                          : QStringLiteral("—"),
                      locale.toString(of.ownCap + of.overallCap)});
    }
    QStringList lines{tr("%1 events of %2 shoppers")
                          .arg(locale.toString(tried.outcome.events), locale.toString(tried.outcome.shoppers)),
                      table.text()};
    if (tried.events.report.rowsRejected > 0) {
        lines
            << tr("%1 rows could not be read and are left out.").arg(locale.toString(tried.events.report.rowsRejected));
    }
    return (lines + tried.events.report.notes).join(u'\n');
}

int run(const Arguments &arguments, const CommandContext &context)
{
    if (!arguments.has(QStringLiteral("events"))) {
        throw UsageError{tr("--%1 is missing.").arg(QStringLiteral("events"))};
    }
    const auto plan = Plan::open(arguments.plan(), Access::ReadOnly, context.clock);
    EventFileOptions options = eventOptions(plan->tables());
    if (arguments.has(QStringLiteral("map"))) {
        options.mapping = mappingFrom(arguments.value(QStringLiteral("map")));
    }
    if (arguments.has(QStringLiteral("idle"))) {
        bool isNumber = false;
        options.idleMinutes = arguments.value(QStringLiteral("idle")).toInt(&isNumber);
        if (!isNumber || options.idleMinutes < 1) {
            throw UsageError{tr("--idle takes minutes, such as 30.")};
        }
    }
    QStringList files{arguments.value(QStringLiteral("events"))};
    if (arguments.has(QStringLiteral("sessions"))) {
        options.sessionFiles << arguments.value(QStringLiteral("sessions"));
        files << options.sessionFiles;
    }
    const QString moment = arguments.value(QStringLiteral("moment"));
    const QStringList keys = moment.isEmpty() ? QStringList() : QStringList{moment};
    trialSetting(plan->tables(), keys, 0, 0); // a moment that is not there is told before the file is read
    Tried tried;
    tried.events = readEvents(eventTables(files, formatCatalog(), options), options);
    tried.setting = trialSetting(plan->tables(), keys, tried.events.log.first, tried.events.log.last);
    DryRun dryRun(tried.events.log, tried.setting);
    tried.outcome = dryRun.run();
    if (arguments.has(QStringLiteral("json"))) {
        context.console.print(toJson(tried));
    } else {
        context.console.print(textOf(tried));
    }
    return 0;
}

} // namespace

Command momentsCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("moments");
    syntax.summary =
        tr("tries the moments that are on (all, when none is) on a shop's events: who would have been messaged");
    syntax.positional = {QStringLiteral("PLAN")};
    syntax.options = {
        {QStringLiteral("events"), tr("the events: a CSV, a workbook or a zip of them"), QStringLiteral("FILE")},
        {QStringLiteral("sessions"), tr("a table that says whose each session is"), QStringLiteral("FILE")},
        {QStringLiteral("moment"), tr("only this one, on or off: cart-wobble, browse-drift…"), QStringLiteral("ID")},
        {QStringLiteral("map"), tr("a column mapping made by hand (JSON)"), QStringLiteral("FILE")},
        {QStringLiteral("idle"), tr("minutes without an event that end a session; 30"), QStringLiteral("MINUTES")},
        jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
