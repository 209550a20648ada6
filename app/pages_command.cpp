// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/languages.h"
#include "ui/shell/page_pictures.h"

#include <QApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

int run(const Arguments &arguments, const CommandContext &context)
{
    const QString theme = arguments.oneOf(QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark")});
    const ThemeMode mode = theme == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::Light;
    const QSize size = arguments.size(QStringLiteral("size"), QSize(1360, 860));
    const QDate today = arguments.day(QStringLiteral("today"));
    installLanguage(arguments.oneOf(QStringLiteral("language"), languages()));
    Theme::install(*qApp, mode);
    const FixedClock fixed = clockOn(today);
    const Clock &clock = today.isValid() ? static_cast<const Clock &>(fixed) : context.clock;
    const QStringList files = savePagePictures(arguments.plan(), arguments.positional().at(1), size, mode, clock);
    for (const QString &file : files) {
        context.console.print(file);
    }
    return 0;
}

} // namespace

Command pagesCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("pages");
    syntax.summary = tr("draws every page and assistant of the window into PNG files");
    syntax.positional = {QStringLiteral("PLAN"), QStringLiteral("FOLDER")};
    syntax.most = 2;
    syntax.options = {{QStringLiteral("size"), tr("of the window; 1360x860 when left out"), QStringLiteral("1360x860")},
                      {QStringLiteral("theme"), tr("light when left out"), QStringLiteral("light|dark")},
                      {QStringLiteral("language"), tr("one of %1").arg(languages().join(QLatin1String(", "))),
                       QStringLiteral("CODE")},
                      {QStringLiteral("today"), tr("the day the pages take for today"), QStringLiteral("DAY")}};
    return {syntax, run, [](const Arguments &) { return true; }};
}

} // namespace dropbeat
