// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/actions/new_plan.h"
#include "core/actions/sample_plan.h"
#include "core/base/error.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

PlanProfile profileFrom(const Arguments &arguments)
{
    PlanProfile profile = arguments.has(QStringLiteral("sample")) ? sampleProfile() : PlanProfile();
    if (!profile.sample) {
        profile.brand = QFileInfo(arguments.plan()).completeBaseName();
    }
    profile.brand = arguments.value(QStringLiteral("brand"), profile.brand).trimmed();
    if (profile.brand.isEmpty()) {
        throw UsageError{tr("--brand needs a name.")};
    }
    const QString code = arguments.value(QStringLiteral("currency"), QStringLiteral("EUR"));
    const auto currency = Currency::fromCode(code);
    if (!currency) {
        throw UsageError{tr("“%1” is no currency of ISO 4217. Write its three letters: EUR, USD, KRW.").arg(code)};
    }
    profile.currency = *currency;
    const QString zone = arguments.value(QStringLiteral("time-zone"), QStringLiteral("Europe/Paris"));
    if (!QTimeZone::isTimeZoneIdAvailable(zone.toUtf8())) {
        throw UsageError{
            tr("“%1” is no time zone. Write it as continent and city: Europe/Paris, Asia/Seoul.").arg(zone)};
    }
    profile.timeZone = QTimeZone(zone.toUtf8());
    return profile;
}

int run(const Arguments &arguments, const CommandContext &context)
{
    const PlanProfile profile = profileFrom(arguments);
    if (profile.sample) {
        makeSamplePlan(arguments.plan(), profile, context.clock);
    } else {
        newPlan(arguments.plan(), profile, context.clock);
    }
    context.console.print(
        tr("Made %1: %2, %3, %4.")
            .arg(arguments.plan(), profile.brand, profile.currency.code, QString::fromUtf8(profile.timeZone.id())));
    return 0;
}

} // namespace

Command newCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("new");
    syntax.summary = tr("makes a plan; never overwrites one");
    syntax.positional = {QStringLiteral("PLAN")};
    syntax.options = {
        {QStringLiteral("brand"), tr("the brand's name; the file's name when left out"), QStringLiteral("NAME")},
        {QStringLiteral("currency"), tr("ISO 4217 code of the plan's one currency; EUR when left out"),
         QStringLiteral("EUR")},
        {QStringLiteral("time-zone"), tr("IANA time zone; Europe/Paris when left out"), QStringLiteral("Europe/Paris")},
        {QStringLiteral("sample"), tr("fill it with the sample season")}};
    return {syntax, run};
}

} // namespace dropbeat
