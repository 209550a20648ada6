// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/export_links.h"
#include "app/export_moments.h"
#include "app/export_plan.h"
#include "app/export_scripts.h"
#include "app/results_chart.h"
#include "app/results_text.h"
#include "core/base/error.h"
#include "core/store/plan.h"
#include "ui/charts/save_chart.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

const QSize kChartSize(860, 320); // of a page's width, so that names stand in full
const QStringList kResults{QStringLiteral("csv"), QStringLiteral("html"), QStringLiteral("pdf")};
const QStringList kChart{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("csv")};

QString ending(const Arguments &arguments)
{
    return QFileInfo(arguments.positional().at(1)).suffix().toLower();
}

const QStringList kCalendar{QStringLiteral("ics"), QStringLiteral("csv"), QStringLiteral("pdf")};
const QStringList kSchedule{QStringLiteral("csv")};
const QStringList kShots{QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("xlsx")};
const QStringList kLinks{QStringLiteral("csv")};
const QStringList kQr{QStringLiteral("pdf")};
const QStringList kScript{QStringLiteral("md"), QStringLiteral("fountain"), QStringLiteral("csv"),
                          QStringLiteral("xlsx"), QStringLiteral("pdf")};

const QStringList kMoments{QStringLiteral("json"), QStringLiteral("pdf")};

QStringList endingsOf(const QString &what)
{
    return what == QLatin1String("results")    ? kResults
           : what == QLatin1String("chart")    ? kChart
           : what == QLatin1String("calendar") ? kCalendar
           : what == QLatin1String("schedule") ? kSchedule
           : what == QLatin1String("shots")    ? kShots
           : what == QLatin1String("script")   ? kScript
           : what == QLatin1String("links")    ? kLinks
           : what == QLatin1String("codes")    ? kLinks
           : what == QLatin1String("qr")       ? kQr
           : what == QLatin1String("moments")  ? kMoments
                                               : QStringList();
}

/// As asked for, else what the ending is for.
QString what(const Arguments &arguments)
{
    const QString possible = tr("results as .csv .html .pdf, chart as .png .svg .pdf .csv, calendar as .ics .csv .pdf, "
                                "schedule as .csv, shots as .pdf .csv .xlsx, script as .md .fountain .csv .xlsx .pdf, "
                                "links and codes as .csv, qr as .pdf, moments as .json .pdf");
    const QString end = ending(arguments);
    const QString usual = end == QLatin1String("ics")    ? QStringLiteral("calendar")
                          : kResults.contains(end)       ? QStringLiteral("results")
                          : end == QLatin1String("xlsx") ? QStringLiteral("shots")
                          : kScript.contains(end)        ? QStringLiteral("script")
                          : end == QLatin1String("json") ? QStringLiteral("moments")
                                                         : QStringLiteral("chart");
    const QString asked = arguments.value(QStringLiteral("what"), usual);
    if (endingsOf(asked).isEmpty()) {
        throw UsageError{tr("--what “%1” can't be exported. Possible: %2.").arg(asked, possible)};
    }
    if (!endingsOf(asked).contains(end)) {
        throw UsageError{tr("%1 can't be written as “.%2”. Possible: %3.").arg(asked, end, possible)};
    }
    return asked;
}

bool draws(const Arguments &arguments)
{
    return what(arguments) == QLatin1String("chart") || ending(arguments) == QLatin1String("pdf");
}

/// A4, the tables one below the other.
QByteArray pdfOf(const QString &html, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Dropbeat"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout::Millimeter);
        QTextDocument document;
        QFont font = Theme::font(FontRole::Body);
        font.setPointSizeF(9);
        document.setDefaultFont(font);
        document.setHtml(html);
        document.print(&writer);
    }
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        throw Error(Error::Kind::Failed, tr("The file could not be written."),
                    QStringLiteral("%1: %2.").arg(path, file.errorString()));
    }
}

int run(const Arguments &arguments, const CommandContext &context)
{
    const QString asked = what(arguments);
    const QString path = arguments.positional().at(1);
    if (draws(arguments)) {
        Theme::install(*qApp, ThemeMode::Light);
    }
    const auto plan = Plan::open(arguments.plan(), Access::ReadOnly, context.clock);
    if (asked == QLatin1String("calendar") || asked == QLatin1String("schedule")) {
        write(path, asked == QLatin1String("calendar") ? exportedCalendar(*plan, arguments, ending(arguments))
                                                       : exportedSchedule(*plan, arguments, context.console));
        context.console.print(tr("Wrote %1.").arg(path));
        return 0;
    }
    if (asked == QLatin1String("shots") || asked == QLatin1String("script")) {
        write(path, asked == QLatin1String("shots") ? exportedShots(*plan, arguments, ending(arguments))
                                                    : exportedScripts(*plan, arguments, ending(arguments)));
        context.console.print(tr("Wrote %1.").arg(path));
        return 0;
    }
    if (asked == QLatin1String("codes")) {
        write(path, exportedCodes(*plan, arguments));
        context.console.print(tr("Wrote %1.").arg(path));
        return 0;
    }
    if (asked == QLatin1String("links") || asked == QLatin1String("qr")) {
        write(path,
              asked == QLatin1String("links") ? exportedLinks(*plan, arguments) : exportedQrCodes(*plan, arguments));
        context.console.print(tr("Wrote %1.").arg(path));
        return 0;
    }
    if (asked == QLatin1String("moments")) {
        write(path, exportedMoments(*plan, arguments, ending(arguments)));
        context.console.print(tr("Wrote %1.").arg(path));
        return 0;
    }
    ResultQuery query;
    QString title = plan->tables().profile().brand;
    if (arguments.has(QStringLiteral("drop"))) {
        const Drop drop = dropNamed(plan->tables(), arguments.value(QStringLiteral("drop")));
        query.drop = drop.id;
        title += QStringLiteral(" · ") + drop.name;
    }
    const JudgedResults results = judgeResults(plan->tables(), query);
    if (asked == QLatin1String("chart")) {
        const auto chart = resultsChart(results, title);
        saveChart(*chart, path, chart->sizeHint().expandedTo(kChartSize));
    } else if (ending(arguments) == QLatin1String("csv")) {
        write(path, resultsCsv(results));
    } else {
        const QString html = resultsHtml(results, title);
        write(path, ending(arguments) == QLatin1String("pdf") ? pdfOf(html, title) : html.toUtf8());
    }
    context.console.print(tr("Wrote %1.").arg(path));
    return 0;
}

} // namespace

Command exportCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("export");
    syntax.summary = tr("writes results, their chart, the calendar (.ics .csv .pdf), a schedule to hand over, shot "
                        "lists, scripts, links, promo codes, QR codes, and moments");
    syntax.positional = {QStringLiteral("PLAN"), QStringLiteral("FILE")};
    syntax.most = 2;
    syntax.options = {{QStringLiteral("what"), tr("what to write; by the file's ending when left out"),
                       QStringLiteral("results|chart|calendar|schedule|shots|script|links|codes|qr|moments")},
                      {QStringLiteral("drop"), tr("only this drop, by name or code"), QStringLiteral("NAME")}};
    syntax.options += exportPlanOptions();
    syntax.options += exportMomentsOptions();
    return {syntax, run, draws};
}

} // namespace dropbeat
