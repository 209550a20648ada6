// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_moments.h"

#include "core/actions/moment_files.h"
#include "ui/print/setup_sheet_print.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString toolId(SetupTool tool)
{
    return setupToolName(tool).toLower().replace(u' ', u'-');
}

std::vector<SetupTool> toolsOf(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("tool"))) {
        return setupTools();
    }
    const QString asked = arguments.value(QStringLiteral("tool"));
    QStringList ids;
    for (const SetupTool tool : setupTools()) {
        if (toolId(tool) == asked) {
            return {tool};
        }
        ids << toolId(tool);
    }
    throw UsageError{tr("--tool “%1” is none of %2.").arg(asked, ids.join(QStringLiteral(", ")))};
}

} // namespace

QList<QCommandLineOption> exportMomentsOptions()
{
    return {{QStringLiteral("moment"), tr("moments: only this one, by its key"), QStringLiteral("ID")},
            {QStringLiteral("tool"), tr("moments as .pdf: only for this tool"),
             QStringLiteral("klaviyo|shopify-flow|mautic")}};
}

QByteArray exportedMoments(const Plan &plan, const Arguments &arguments, const QString &ending)
{
    QStringList keys;
    if (arguments.has(QStringLiteral("moment"))) {
        keys << arguments.value(QStringLiteral("moment"));
    }
    const std::vector<FiledMoment> moments = filedMoments(plan.tables(), keys);
    if (moments.empty()) {
        throw UsageError{tr("There is no moment “%1”.").arg(keys.value(0))};
    }
    const PlanProfile profile = plan.tables().profile();
    if (ending == QLatin1String("json")) {
        return momentsToJson(moments, profile.currency.code);
    }
    const QPageSize paper = paperOf(QLocale());
    PrintedPages pages;
    for (const SetupTool tool : toolsOf(arguments)) {
        for (PrintedPage &page : setupSheetPages(moments, tool, profile.currency, profile.brand, paper)) {
            pages.push_back(std::move(page));
        }
    }
    return pdfOf(pages, paper, tr("Set-up sheets"));
}

} // namespace dropbeat
