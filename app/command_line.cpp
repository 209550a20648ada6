// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/commands.h"
#include "app/languages.h"
#include "app/open_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <memory>

namespace dropbeat {

namespace {

enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2 };

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString helpText(const std::vector<Command> &commands)
{
    QString text = tr("Dropbeat plans, reviews and measures fashion micro-campaigns.") + QLatin1String("\n\n") +
                   tr("Usage: dropbeat [PLAN]            opens the window") + u'\n' +
                   tr("       dropbeat COMMAND …         does one thing without a window") + QLatin1String("\n\n") +
                   tr("Commands:") + u'\n';
    TextTable table;
    table.addColumn({});
    table.addColumn({});
    for (const Command &command : commands) {
        table.addRow({command.syntax.name + u' ' + command.syntax.positional.join(u' '), command.syntax.summary});
    }
    return text + table.text(2).mid(1) + QLatin1String("\n\n") +
           tr("“dropbeat COMMAND --help” tells a command's options. Exit status: 0 done, 1 refused or failed, 2 wrong "
              "usage.");
}

/// Qt's own arguments must outlive the application object.
std::unique_ptr<QCoreApplication> makeApplication(bool draws, int &argc, char **argv)
{
    if (!draws) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // stderr is for reasons; what the platform has to say about windows is none.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return std::make_unique<QApplication>(argc, argv);
}

int wrongUsage(Console &console, const QString &why, const QString &hint)
{
    console.complain(QLatin1String("dropbeat: ") + why);
    console.complain(hint);
    return WrongUsage;
}

int runCommand(const Command &command, const QStringList &words, int &argc, char **argv, Console &console)
{
    if (words.contains(QLatin1String("--help")) || words.contains(QLatin1String("-h"))) {
        console.print(command.syntax.help().trimmed());
        return console.flush() ? Done : Failed;
    }
    try {
        const Arguments arguments(command.syntax, words);
        int ownArgc = std::min(argc, 1); // words are ours, not Qt's
        const auto application = makeApplication(command.draws && command.draws(arguments), ownArgc, argv);
        installLanguage({});
        const SystemClock clock;
        const int status = command.run(arguments, {clock, console});
        if (!console.flush()) {
            console.complain(tr("The output could not be written."));
            return Failed;
        }
        return status;
    } catch (const UsageError &error) {
        return wrongUsage(console, error.text, tr("Usage: %1").arg(command.syntax.usage()));
    } catch (const Error &error) {
        console.complain(QLatin1String("dropbeat: ") + error.text());
    } catch (const std::exception &error) {
        console.complain(QLatin1String("dropbeat: ") + QString::fromUtf8(error.what()));
    }
    return Failed;
}

QStringList names(const std::vector<Command> &commands)
{
    QStringList list;
    for (const Command &command : commands) {
        list << command.syntax.name;
    }
    return list;
}

/// A word that is no command opens the window when it can be a plan's path.
bool looksLikePlan(const QString &word)
{
    return word.contains(u'/') || word.contains(u'.') || word.contains(u'\\') || QFileInfo::exists(word);
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("dropbeat"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DROPBEAT_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words << QString::fromLocal8Bit(argv[i]);
    }
    // For measuring a start: the window closes by itself once it has been seen.
    const bool staysOpen = words.removeAll(QStringLiteral("--quit-after-first-paint")) == 0;
    const QString first = words.value(0);
    if (words.isEmpty() || (words.size() == 1 && !first.startsWith(u'-') && looksLikePlan(first) &&
                            !names(allCommands()).contains(first))) {
        return openWindow(argc, argv, first, staysOpen);
    }
    Console console;
    const std::vector<Command> commands = allCommands();
    if (first == QLatin1String("--help") || first == QLatin1String("-h")) {
        console.print(helpText(commands));
        return console.flush() ? Done : Failed;
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        console.print(QStringLiteral("dropbeat " DROPBEAT_VERSION));
        return console.flush() ? Done : Failed;
    }
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&first](const Command &other) { return other.syntax.name == first; });
    if (command != commands.end()) {
        return runCommand(*command, words.mid(1), argc, argv, console);
    }
    const QString known =
        tr("Commands: %1. “dropbeat PLAN” opens the window.").arg(names(commands).join(QLatin1String(", ")));
    if (first.startsWith(u'-')) {
        return wrongUsage(console, tr("There is no option %1.").arg(first), known);
    }
    if (looksLikePlan(first)) {
        return wrongUsage(console, tr("“%1” is one argument too many.").arg(words.value(1)), known);
    }
    return wrongUsage(console, tr("There is no command “%1”, nor a plan of that name.").arg(first), known);
}

} // namespace dropbeat
