// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/console.h"
#include "core/base/clock.h"
#include "core/domain/drop.h"
#include "core/domain/kpi.h"
#include "core/store/tables.h"

#include <vector>

namespace dropbeat {

/// What a command works with beside its arguments.
struct CommandContext
{
    const Clock &clock;
    Console &console;
};

/// One word of the command line. run returns the exit status; it throws Error when something is refused or fails, and
/// UsageError when a value makes no sense.
struct Command
{
    CommandSyntax syntax;
    int (*run)(const Arguments &arguments, const CommandContext &context);
    /// Whether it draws and so needs fonts and painting, though no screen.
    bool (*draws)(const Arguments &arguments) = nullptr;
};

Command newCommand();
Command importCommand();
Command importsCommand();
Command resultsCommand();
Command compareCommand();
Command powerCommand();
Command reviewCommand();
Command ledgerCommand();
Command momentsCommand();
Command exportCommand();
Command pagesCommand();
Command verifyCommand();
Command backupCommand();

/// All commands, in the order help lists them.
std::vector<Command> allCommands();

QCommandLineOption jsonOption();
/// The drop of that name or code, upper and lower case alike. Throws Error that names the plan's drops.
Drop dropNamed(const Tables &tables, const QString &name);
/// The KPI of that id, when it is a share of pieces: the only kind about which counts alone tell everything. Throws
/// UsageError that names those there are.
Kpi shareNamed(const QString &id);
/// The first moment of that day of a plan's zone, standing still; for commands with --today.
FixedClock clockOn(QDate day);

} // namespace dropbeat
