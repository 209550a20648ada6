// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "core/base/error.h"
#include "core/measure/presets.h"
#include "core/measure/test_course.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

} // namespace

std::vector<Command> allCommands()
{
    return {newCommand(),   importCommand(), importsCommand(), resultsCommand(), compareCommand(),
            powerCommand(), reviewCommand(), ledgerCommand(),  momentsCommand(), exportCommand(),
            pagesCommand(), verifyCommand(), backupCommand()};
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), tr("print one JSON object instead of text")};
}

Drop dropNamed(const Tables &tables, const QString &name)
{
    QStringList known;
    std::vector<Drop> found;
    for (const Drop &drop : tables.drops().all()) {
        if (drop.code.compare(name, Qt::CaseInsensitive) == 0) {
            return drop;
        }
        if (drop.name.compare(name, Qt::CaseInsensitive) == 0) {
            found.push_back(drop);
        }
        known << QStringLiteral("%1 (%2)").arg(drop.name, drop.code);
    }
    if (found.size() == 1) {
        return found.front();
    }
    const QString list = known.join(QLatin1String(", "));
    throw Error(Error::Kind::Refused,
                found.empty() ? tr("There is no drop “%1” in this plan.").arg(name)
                              : tr("More than one drop is called “%1”.").arg(name),
                known.isEmpty() ? tr("It has no drops yet.") : tr("Its drops: %1.").arg(list),
                found.empty() ? QString() : tr("Use the code in brackets."));
}

Kpi shareNamed(const QString &id)
{
    QStringList ids;
    for (const Kpi &kpi : presetKpis()) {
        if (testKind(kpi, {}) != TestKind::Share) {
            continue;
        }
        if (kpi.id == id) {
            return kpi;
        }
        ids << kpi.id;
    }
    throw UsageError{tr("--kpi is one of %1, not “%2”.").arg(ids.join(QLatin1String(", ")), id)};
}

FixedClock clockOn(QDate day)
{
    return FixedClock(QDateTime(day, QTime(12, 0), Qt::UTC));
}

} // namespace dropbeat
