// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dropbeat {

/// Does what the arguments ask for: one of the commands without a screen, or the window. Returns the exit status: 0
/// done, 1 refused or failed with the reason on stderr, 2 wrong usage.
int runCommandLine(int argc, char **argv);

} // namespace dropbeat
