// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_scripts.h"

#include "core/actions/script_files.h"
#include "core/base/error.h"
#include "core/exchange/fountain.h"
#include "core/exchange/script_tables.h"
#include "ui/handover/clip_pictures.h"
#include "ui/print/script_prints.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Id<Drop> askedFor(const Plan &plan, const Arguments &arguments)
{
    return arguments.has(QStringLiteral("drop")) ? dropNamed(plan.tables(), arguments.value(QStringLiteral("drop"))).id
                                                 : Id<Drop>();
}

Error nothingWritten()
{
    return Error(Error::Kind::Refused, tr("There is no script to export."), tr("No clip has a beat yet."));
}

} // namespace

QByteArray exportedShots(const Plan &plan, const Arguments &arguments, const QString &ending)
{
    const Tables &tables = plan.tables();
    const Id<Drop> asked = askedFor(plan, arguments);
    const Id<Drop> drop = asked ? asked : dropToShoot(tables, plan.today());
    if (!drop) {
        throw nothingWritten();
    }
    const ShotList list = shotListOfDrop(tables, drop);
    if (ending == QLatin1String("csv")) {
        return sheetCsv(shotTable(list));
    }
    if (ending == QLatin1String("xlsx")) {
        return writeWorkbook(shotBook(list), list.drop.name, plan.clock().now());
    }
    ClipPictures pictures(plan.path(), scriptSheets(tables, drop));
    pictures.wait();
    const QPageSize paper = paperOf(QLocale());
    return pdfOf(shotListPages(list, pictures.source(tables), paper), paper, list.drop.name);
}

QByteArray exportedScripts(const Plan &plan, const Arguments &arguments, const QString &ending)
{
    const std::vector<ScriptSheet> sheets = scriptSheets(plan.tables(), askedFor(plan, arguments));
    if (sheets.empty()) {
        throw nothingWritten();
    }
    const QString title =
        arguments.has(QStringLiteral("drop")) ? sheets.front().drop.name : plan.tables().profile().brand;
    if (ending == QLatin1String("md")) {
        return writeScriptMarkdown(sheets);
    }
    if (ending == QLatin1String("fountain")) {
        return fountainOf(sheets, title, plan.today());
    }
    if (ending == QLatin1String("csv")) {
        return sheetCsv(scriptTable(sheets));
    }
    if (ending == QLatin1String("xlsx")) {
        return writeWorkbook(scriptBook(sheets), title, plan.clock().now());
    }
    const QPageSize paper = paperOf(QLocale());
    ClipPictures pictures(plan.path(), sheets);
    pictures.wait();
    const FrameSource frames = pictures.source(plan.tables());
    PrintedPages pages;
    for (const ScriptSheet &sheet : sheets) {
        for (PrintedPage &page : storyboardPages(sheet, frames, paper)) {
            pages.push_back(std::move(page));
        }
    }
    return pdfOf(pages, paper, title);
}

} // namespace dropbeat
