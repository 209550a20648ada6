// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/actions/review.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Finding &finding)
{
    // An id is longer than a JSON number is exact.
    const QJsonObject subject{
        {QStringLiteral("kind"), finding.subjectKind},
        {QStringLiteral("id"), finding.subjectId == 0 ? QJsonValue() : QString::number(finding.subjectId)},
        {QStringLiteral("name"), textOrNull(finding.subjectName)}};
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), severityId(finding.severity)},
            {QStringLiteral("subject"), subject},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("reason"), textOrNull(finding.reason)},
            {QStringLiteral("fix"), textOrNull(finding.fixText)},
            {QStringLiteral("day"), textOrNull(finding.day.toString(Qt::ISODate))}};
}

QString severityText(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return tr("error");
    case FindingSeverity::Warning:
        return tr("warning");
    case FindingSeverity::Hint:
        return tr("hint");
    case FindingSeverity::Good:
        break;
    }
    return tr("good");
}

QString textOf(const std::vector<Finding> &findings)
{
    TextTable table;
    table.addColumn(tr("Weight"));
    table.addColumn(tr("Finding"));
    table.addColumn(tr("Why"));
    table.addColumn(tr("Rule"));
    for (const Finding &finding : findings) {
        table.addRow({severityText(finding.severity), finding.message, finding.reason, finding.rule});
    }
    return table.text();
}

int run(const Arguments &arguments, const CommandContext &context)
{
    const QDate day = arguments.day(QStringLiteral("today"));
    const FixedClock fixed = clockOn(day);
    const Clock &clock = day.isValid() ? static_cast<const Clock &>(fixed) : context.clock;
    const auto plan = Plan::open(arguments.plan(), Access::ReadOnly, clock);
    const std::vector<Finding> findings = review(*plan);
    if (arguments.has(QStringLiteral("json"))) {
        QJsonArray list;
        for (const Finding &finding : findings) {
            list << toJson(finding);
        }
        context.console.print(QJsonObject{{QStringLiteral("findings"), list}});
    } else {
        context.console.print(findings.empty() ? tr("Nothing needs a decision.") : textOf(findings));
    }
    return 0;
}

} // namespace

Command reviewCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("review");
    syntax.summary = tr("says what in the plan needs a decision, what hurts first first");
    syntax.positional = {QStringLiteral("PLAN")};
    syntax.options = {
        {QStringLiteral("today"), tr("as on this day (2026-11-05) instead of today"), QStringLiteral("DAY")},
        jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
