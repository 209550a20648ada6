// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dropbeat {

/// Looks at a file's first bytes before SQLite touches it. Throws an Error that says what the file is when it is not a
/// plan this program can open: a directory, empty, cut off, encrypted, another program's, or made by a newer Dropbeat.
/// Returns the file's schema version, or the newest one while an interrupted write waits to be taken back.
int checkPlanHeader(const QString &path, int newestVersion);

} // namespace dropbeat
